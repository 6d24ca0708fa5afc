import stepsUrl from './steps.client-entry.ts?worker&url'

/** The script of children's pages. They work without it. */
export function StepsScript() {
	return <script type="module" src={stepsUrl} />
}
