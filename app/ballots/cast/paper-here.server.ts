import type { BallotHere } from './ballot-here.server.ts'
import { partsInOrder } from './order.server.ts'
import type { PaperShown } from './paper-shown.ts'
import type { FilledPaper } from './read-casting.ts'

/** A ballot paper as one child sees it, with what they marked. */
export function paperShown({ ballot, parts: counted }: BallotHere, filled: FilledPaper): PaperShown {
	const { parts: _unordered, ...paper } = ballot.paper
	return {
		slug: ballot.slug,
		isSample: ballot.isSample,
		paper,
		parts: partsInOrder(ballot, filled.order).map(part => ({
			...part,
			options: part.options.map(option => ({
				...option,
				isWithdrawn: counted.some(({ id, withdrawn }) => id === part.id && withdrawn.includes(option.id)),
			})),
		})),
		filled,
	}
}
