import { checkContest } from './check-contest.ts'
import type { Contest, OptionId, RankedBallot } from './count.ts'

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
 * @throws {RangeError} when the contest has no seat, or lots that do not name
 * every option once; when a ballot ranks two options alike, an option twice or
 * one that is not on the paper, or weighs no whole number above nought. Whoever
 * calls has checked the ballots before: a count does not mend them.
 */
export function sortPapers(contest: Contest, ballots: readonly RankedBallot[]) {
	checkContest(contest)
	// One letter for each option, so that equal ballots have equal words.
	const letters = new Map(contest.options.map((option, place) => [option, String.fromCharCode(place)]))
	const withdrawn = new Set(contest.withdrawn)
	const sorted = new Map<string, Papers>()
	let [all, blank] = [0, 0]
	for (const { ranks, weight } of ballots) {
		if (!Number.isSafeInteger(weight) || weight < 1)
			throw new RangeError(`A ballot weighs ${weight}; it is 1, 2, 3, … ballots.`)
		all += weight
		const order = oneInEach(ranks, letters).filter(option => !withdrawn.has(option))
		const word = wordOf(order, letters)
		const same = sorted.get(word)
		if (order.length === 0) blank += weight
		else if (same) same.number += weight
		else sorted.set(word, { order, number: weight })
	}
	const standing = contest.options.filter(option => !withdrawn.has(option))
	return { papers: [...sorted.values()], standing, ballots: all, blank }
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

function oneInEach(ranks: readonly OptionId[][], letters: ReadonlyMap<OptionId, string>): OptionId[] {
	const order: OptionId[] = []
	for (const rank of ranks) {
		if (rank.length > 1)
			throw new RangeError(`A ballot ranks ${rank.join(' and ')} alike; here every rank is of one option.`)
		for (const option of rank) {
			if (!letters.has(option)) throw new RangeError(`A ballot ranks "${option}", which is not on the paper.`)
			if (order.includes(option)) throw new RangeError(`A ballot ranks "${option}" twice.`)
			order.push(option)
		}
	}
	return order
}

function wordOf(order: readonly OptionId[], letters: ReadonlyMap<OptionId, string>): string {
	let word = ''
	for (const option of order) word += letters.get(option)
	return word
}
