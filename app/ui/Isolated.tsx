import { directionRuns } from '#app/languages/direction-run.ts'

/** A sentence whose foreign words, such as an Arabic name in an English one, cannot move the marks and numbers beside them. */
export function Isolated({ text, direction }: { text: string; direction: 'ltr' | 'rtl' }) {
	return (
		<>
			{directionRuns(text, direction).map(({ text: piece, isForeign }, place) =>
				// biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence, never moved
				isForeign ? <bdi key={place}>{piece}</bdi> : piece,
			)}
		</>
	)
}
