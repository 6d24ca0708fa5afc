import { dayOf } from '#app/base/moment.ts'
import type { BallotHere } from './ballot-here.server.ts'
import { partsInOrder } from './order.server.ts'
import type { PaperShown } from './paper-shown.ts'
import type { FilledPaper } from './read-casting.ts'

/** A ballot paper as one child sees it, with what they marked. */
export function paperShown({ ballot }: BallotHere, filled: FilledPaper): PaperShown {
	const { parts: _unordered, ...paper } = ballot.paper
	return {
		slug: ballot.slug,
		isSample: ballot.isSample,
		paper,
		parts: partsInOrder(ballot, filled.order),
		filled,
		closes: dayOf(new Date(ballot.manifest.closes)),
	}
}
