import type { Contest, OptionId, RankedBallot } from './count.ts'
import { siftBallots } from './sift-ballots.ts'

/** Ballots that rank the same options in the same order, kept together. */
export type Papers = {
	/** From most wanted to least, without the withdrawn. At least one. */
	order: readonly OptionId[]
	/** How many ballots say so. */
	number: number
}

/**
 * Sorts ranked ballots for a count with transfers: the withdrawn are passed
 * over, equal ballots put together, those left without a choice counted as
 * blank. `standing` are the options that can win, in the order of the paper.
 *
 * @throws {RangeError} when a ballot ranks two options alike, and whatever
 * `siftBallots` refuses. Whoever calls has checked the ballots before: a count
 * does not mend them.
 */
export function sortPapers(contest: Contest, ballots: readonly RankedBallot[]) {
	const { filled, standing, ...numbers } = siftBallots(contest, ballots, ({ ranks }) => oneInEach(ranks))
	// One letter for each option, so that equal ballots have equal words.
	const letters = new Map(standing.map((option, place) => [option, String.fromCharCode(place)]))
	const sorted = new Map<string, Papers>()
	for (const { ranks, weight } of filled) {
		const order = oneInEach(ranks).filter(option => letters.has(option))
		const word = order.map(option => letters.get(option)).join('')
		const same = sorted.get(word)
		if (same) same.number += weight
		else sorted.set(word, { order, number: weight })
	}
	return { papers: [...sorted.values()], standing, ballots: numbers.ballots, blank: numbers.blank }
}

/** Papers in piles by the first of their choices that can still be given a vote, and those without one. */
export function byNextChoice(papers: Iterable<Papers>, continuing: ReadonlySet<OptionId>) {
	const piles = new Map<OptionId, Papers[]>()
	const exhausted: Papers[] = []
	for (const paper of papers) {
		const next = paper.order.find(option => continuing.has(option))
		const pile = next === undefined ? exhausted : piles.get(next)
		if (pile) pile.push(paper)
		else if (next !== undefined) piles.set(next, [paper])
	}
	return { piles, exhausted }
}

/** How many ballots lie in a pile. */
export function numberIn(pile: readonly Papers[]): number {
	return pile.reduce((sum, { number }) => sum + number, 0)
}

function oneInEach(ranks: readonly OptionId[][]): OptionId[] {
	const alike = ranks.find(rank => rank.length > 1)
	if (alike)
		throw new RangeError(`A ballot ranks ${alike.join(' and ')} alike; here every rank is of one option.`)
	return ranks.flat()
}
