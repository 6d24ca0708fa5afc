import type { FilledPaper } from './read-casting.ts'

/** What goes along unseen: the numbers of the receipt and of each part’s row, and which order this child saw. */
export function NumbersOfPaper({ filled: { r, v, order } }: { filled: FilledPaper }) {
	return (
		<>
			<input type="hidden" name="order" value={order} />
			<input type="hidden" name="r" value={r} />
			{[...v].map(([part, nonce]) => (
				<input key={part} type="hidden" name={`v.${part}`} value={nonce} />
			))}
		</>
	)
}
