import type { Contest, Count, OptionId, ScoredBallot } from './count.ts'
import { mostWin } from './fill-seats.ts'
import { Fraction } from './fraction.ts'
import { siftBallots } from './sift-ballots.ts'

/**
 * Counts ballots that give scores (five faces): each option's scores are added up, and the greatest sums win the
 * seats. No score adds nothing. A tie goes to the one whose lot was drawn first. An option that nobody scored wins
 * nothing. Scores of withdrawn options are passed over.
 *
 * @throws {RangeError} for a score that is not 0, 1, 2, …, or a contest or ballot that cannot be (`siftBallots`).
 * @see docs/decisions/0015-counts-that-are-exact.md
 */
export function countScores(contest: Contest, ballots: ScoredBallot[]): Count {
	const sifted = siftBallots(contest, ballots, scoredOn)
	const sums = new Map<OptionId, bigint>(sifted.standing.map(option => [option, 0n]))
	for (const { scores, weight } of sifted.filled) {
		for (const [option, score] of scores) {
			const before = sums.get(option)
			if (before !== undefined) sums.set(option, before + BigInt(score) * BigInt(weight))
		}
	}
	return mostWin(contest, sifted, new Map([...sums].map(([option, sum]) => [option, Fraction.of(sum)])))
}

/**
 * The options that a ballot gives a score.
 *
 * @throws {RangeError} for a score that is not 0, 1, 2, …
 */
export function scoredOn({ scores }: ScoredBallot): OptionId[] {
	for (const score of scores.values()) {
		if (!Number.isSafeInteger(score) || score < 0)
			throw new RangeError(`A score is 0, 1, 2, …, not ${score}.`)
	}
	return [...scores.keys()]
}
