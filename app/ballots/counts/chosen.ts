import type { ChosenBallot, Contest, Count, OptionId } from './count.ts'
import { mostWin } from './fill-seats.ts'
import { Fraction } from './fraction.ts'
import { siftBallots } from './sift-ballots.ts'

/**
 * Counts ballots that choose: one option, several of equal weight (two of twelve), or as many as they like
 * (approval). How many may be chosen is checked before; here every choice is one vote for its option.
 *
 * The options with most votes win the seats. A tie, over a seat or only over the order, goes to the one whose
 * lot was drawn first. An option without a single vote wins nothing. Choices of withdrawn options are passed over.
 *
 * @throws {RangeError} for a contest or ballot that cannot be (`siftBallots`).
 * @see docs/decisions/0015-counts-that-are-exact.md
 */
export function countChosen(contest: Contest, ballots: ChosenBallot[]): Count {
	const sifted = siftBallots(contest, ballots, ({ choices }) => choices)
	const votes = new Map<OptionId, number>(sifted.standing.map(option => [option, 0]))
	for (const { choices, weight } of sifted.filled) {
		for (const option of choices) {
			const before = votes.get(option)
			if (before !== undefined) votes.set(option, before + weight)
		}
	}
	return mostWin(
		contest,
		sifted,
		new Map([...votes].map(([option, number]) => [option, Fraction.of(number)])),
	)
}
