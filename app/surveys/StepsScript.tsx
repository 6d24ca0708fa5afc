import { useListenTo } from '#app/languages/ReadAloudScript.tsx'
import stepsUrl from './steps.client-entry.ts?worker&url'

/** The script of children's pages, which reads aloud too. They work without it. */
export function StepsScript() {
	return <script type="module" src={stepsUrl} data-listen-to={useListenTo()} />
}
