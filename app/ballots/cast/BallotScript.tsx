import { useListenTo } from '#app/languages/ReadAloudScript.tsx'
import ballotUrl from './ballot.client-entry.ts?worker&url'

/** The script of ballot papers, which reads aloud too. They work without it. */
export function BallotScript() {
	return <script type="module" src={ballotUrl} data-listen-to={useListenTo()} />
}
