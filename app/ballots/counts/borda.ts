import type { Contest, Count, OptionId, RankedBallot } from './count.ts'
import { mostWin } from './fill-seats.ts'
import { Fraction } from './fraction.ts'
import { siftBallots } from './sift-ballots.ts'

/**
 * Counts rankings by points (Borda 1781). On every ballot the last of n options gets 0 points and the first n − 1.
 *
 * Those in one rank, and all that a ballot does not rank, share the points of their places equally: an option gets one
 * point for each option below it and half a point for each beside it (tournament Borda). So every filled ballot
 * gives away the same points, however few it ranks. When an option was withdrawn the ranking closes up: n counts only
 * those that stand.
 *
 * The most points win the seats, ties by lots. An option that no ballot ranks wins nothing.
 *
 * @throws {RangeError} for a contest or ballot that cannot be (`siftBallots`).
 * @see docs/decisions/0015-counts-that-are-exact.md
 */
export function countBorda(contest: Contest, ballots: RankedBallot[]): Count {
	const sifted = siftBallots(contest, ballots, ({ ranks }) => ranks.flat())
	const halves = new Map<OptionId, bigint>(sifted.standing.map(option => [option, 0n]))
	for (const { ranks, weight } of sifted.filled) {
		let below = sifted.standing.length
		for (const rank of closedUp(ranks, sifted.standing)) {
			below -= rank.length
			const share = BigInt(2 * below + rank.length - 1) * BigInt(weight)
			for (const option of rank) halves.set(option, (halves.get(option) ?? 0n) + share)
		}
	}
	return mostWin(
		contest,
		sifted,
		new Map([...halves].map(([option, half]) => [option, Fraction.of(half, 2)])),
	)
}

/** The ranks of those that stand, and the ones not ranked together as the last. */
function closedUp(ranks: OptionId[][], standing: OptionId[]): OptionId[][] {
	const ranked = ranks.map(rank => rank.filter(option => standing.includes(option)))
	const named = new Set(ranked.flat())
	return [...ranked, standing.filter(option => !named.has(option))]
}
