import type { Contest, Count, OptionId, RankedBallot } from './count.ts'
import { finishCount } from './fill-seats.ts'
import { siftBallots } from './sift-ballots.ts'

/** A number for every first and second option, both by their place in the list of those that stand. */
type Table = number[][]

/**
 * Counts rankings two options at a time (Schulze 2011, *A new monotonic, clone-independent, reversal symmetric, and
 * Condorcet-consistent single-winner election method*, with winning votes as strength).
 *
 * An option that more ballots put above another than below has a link to it, as strong as the ballots that do. A path is as
 * strong as its weakest link. One option is ahead of another when its strongest path there is stronger than the
 * strongest back. A seat goes to an option that none of those left is ahead of; of several, to the one whose lot was
 * drawn first. Options that a ballot does not rank are below all it ranks and level with each other.
 *
 * An option that no ballot ranks wins nothing. Withdrawn options are passed over.
 *
 * @throws {RangeError} for a contest or ballot that cannot be (`siftBallots`).
 * @see docs/decisions/0015-counts-that-are-exact.md
 */
export function countSchulze(contest: Contest, ballots: RankedBallot[]): Count {
	const sifted = siftBallots(contest, ballots, ({ ranks }) => ranks.flat())
	const { standing, filled } = sifted
	const preferred = comparedInPairs(standing, filled)
	const strongest = strongestPaths(preferred)
	const places = new Map(standing.map((option, place) => [option, place]))
	const strength = (from: OptionId, to: OptionId) =>
		at(strongest, places.get(from) ?? -1, places.get(to) ?? -1)
	return finishCount(
		contest,
		sifted,
		[
			{ round: 1, kind: 'compared', preferred: byName(standing, preferred) },
			{ round: 1, kind: 'paths', strongest: byName(standing, strongest) },
		],
		{ isAhead: (one, other) => strength(one, other) > strength(other, one), because: 'ahead' },
	)
}

/** How many ballots put the first above the second. */
function comparedInPairs(standing: OptionId[], ballots: RankedBallot[]): Table {
	const preferred: Table = standing.map(() => standing.map(() => 0))
	for (const { ranks, weight } of ballots) {
		const rankOf = new Map(ranks.flatMap((rank, place) => rank.map(option => [option, place])))
		const ranked = standing.map(option => rankOf.get(option) ?? ranks.length)
		preferred.forEach((row, one) => {
			const mine = ranked[one] ?? ranks.length
			ranked.forEach((theirs, other) => {
				if (mine < theirs) row[other] = (row[other] ?? 0) + weight
			})
		})
	}
	return preferred
}

/** The strongest way from each to each, allowing one more option to be passed through at a time (Floyd, Warshall). */
function strongestPaths(preferred: Table): Table {
	const strongest = preferred.map((row, one) =>
		row.map((wins, other) => (wins > at(preferred, other, one) ? wins : 0)),
	)
	strongest.forEach((onward, through) => {
		for (const [one, row] of strongest.entries()) {
			const there = at(strongest, one, through)
			onward.forEach((rest, other) => {
				row[other] = Math.max(row[other] ?? 0, Math.min(there, rest))
			})
		}
	})
	return strongest
}

function at(table: Table, one: number, other: number): number {
	return table[one]?.[other] ?? 0
}

function byName(standing: OptionId[], table: Table): ReadonlyMap<OptionId, ReadonlyMap<OptionId, number>> {
	const others = (one: OptionId) => standing.filter(other => other !== one)
	const place = (option: OptionId) => standing.indexOf(option)
	return new Map(
		standing.map(one => [
			one,
			new Map(others(one).map(other => [other, at(table, place(one), place(other))])),
		]),
	)
}
