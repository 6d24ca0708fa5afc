import type { Contest, Count, OptionId, RankedBallot, Step } from './count.ts'
import { Fraction } from './fraction.ts'
import { byNextChoice, numberIn, type Papers, sortPapers } from './papers.ts'
import { fewest, type Votes } from './ties.ts'

/**
 * The instant run-off, for one seat. Every ballot counts for the first of its
 * choices that is still in. Whoever has more than half of the votes that go on
 * wins; until then the one with the fewest is excluded, one at a time, and its
 * ballots count for their next choice. A tie for exclusion is broken by the
 * latest round at which the tied differed, then by lots: of those drawn, the
 * last is excluded. Without one vote nobody is elected.
 *
 * What is decided on a tally has the round of that tally.
 *
 * @throws {RangeError} for more than one seat, and whatever `sortPapers` refuses.
 */
export function countInstantRunoff(contest: Contest, ballots: readonly RankedBallot[]): Count {
	if (contest.seats > 1)
		throw new RangeError(`An instant run-off fills one seat and not ${contest.seats}; more need transfers.`)
	const { papers, standing, ballots: all, blank } = sortPapers(contest, ballots)
	const continuing = new Set(standing)
	const stages: Votes[] = []
	const log: Step[] = contest.withdrawn.map(option => ({
		round: 1,
		kind: 'excluded',
		option,
		because: 'withdrawn',
	}))
	for (let round = 1; ; round++) {
		const { piles, exhausted } = byNextChoice(papers, continuing)
		const votes = tally(piles, continuing)
		stages.push(votes)
		log.push({ round, kind: 'tallied', votes, exhausted: Fraction.of(numberIn(exhausted)) })

		const winner = papers.length > 0 ? winnerOf(votes) : undefined
		if (winner) log.push({ round, kind: 'elected', ...winner })
		if (winner || papers.length === 0)
			return { elected: winner ? [winner.option] : [], ballots: all, blank, log }

		const last = fewest(continuing, votes, { stages, lots: contest.lots })
		if (!last) throw new Error('There are votes, and nobody has them.')
		const { option, ties } = last
		continuing.delete(option)
		const next = byNextChoice(piles.get(option) ?? [], continuing)
		log.push(
			...ties.map(tie => ({ round, ...tie })),
			{ round, kind: 'excluded', option, because: 'fewest' },
			{
				round,
				kind: 'transferred',
				from: option,
				because: 'exclusion',
				to: tally(next.piles, next.piles.keys()),
				exhausted: Fraction.of(numberIn(next.exhausted)),
				value: Fraction.one,
			},
		)
	}
}

function tally(piles: ReadonlyMap<OptionId, Papers[]>, options: Iterable<OptionId>): Votes {
	return new Map([...options].map(option => [option, Fraction.of(numberIn(piles.get(option) ?? []))]))
}

function winnerOf(votes: Votes): { option: OptionId; because: 'half' | 'only-left' } | undefined {
	const goOn = [...votes.values()].reduce((sum, more) => sum.plus(more), Fraction.zero)
	for (const [option, has] of votes) {
		if (votes.size === 1) return { option, because: 'only-left' }
		if (has.plus(has).compare(goOn) > 0) return { option, because: 'half' }
	}
	return undefined
}
