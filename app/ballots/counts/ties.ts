import type { OptionId, Step, TieRule } from './count.ts'
import { Fraction } from './fraction.ts'

/** What each option had at the end of a stage of the count. */
export type Votes = ReadonlyMap<OptionId, Fraction>

/** What breaks ties: the stages so far, the latest last (none where the rules look only at lots), and the lots. */
export type TieBreak = { stages: readonly Votes[]; lots: readonly OptionId[] }

type Tie = Omit<Extract<Step, { kind: 'tied' }>, 'round'>

/**
 * Breaks a tie of two or more. The latest stage at which two of them differed
 * says who is ahead; where they were equal at every stage, whoever was drawn
 * first is. The answer names them from most ahead to least, and the rule that
 * decided: over an exclusion what put the last behind the one before, else
 * what put the first ahead of the second.
 *
 * The Scottish rules (49(2), 51(2)) say no more about three who tie. Where the
 * latest stage that differs leaves two of the three equal, an earlier one
 * decides between those two, as it would had they tied alone.
 */
export function breakTie(tied: readonly OptionId[], over: Tie['over'], by: TieBreak): Tie {
	const options = [...tied].sort(
		(one, other) => byStages(one, other, by) || by.lots.indexOf(one) - by.lots.indexOf(other),
	)
	const [ahead, second] = options
	if (ahead === undefined || second === undefined) throw new RangeError('Nobody ties alone.')
	const [one = ahead, other = second] = over === 'exclusion' ? options.slice(-2) : []
	const rule: TieRule = byStages(one, other, by) === 0 ? 'lots' : 'earlier-rounds'
	return { kind: 'tied', options, over, rule, ahead }
}

/** Who has the most votes, and the tie over the order that was broken to say so. None of nobody. */
export function most(options: Iterable<OptionId>, votes: Votes, by: TieBreak) {
	return furthest([...options], 'order', by, (one, other) => has(other, votes).compare(has(one, votes)))
}

/** Who has the fewest votes, and the tie over the exclusion that was broken to say so. None of nobody. */
export function fewest(options: Iterable<OptionId>, votes: Votes, by: TieBreak) {
	return furthest([...options], 'exclusion', by, (one, other) => has(one, votes).compare(has(other, votes)))
}

/** Everybody from most votes to fewest, each with the tie that was broken to say so. */
export function inOrder(options: Iterable<OptionId>, votes: Votes, by: TieBreak) {
	const left = new Set(options)
	const ordered: { option: OptionId; ties: Tie[] }[] = []
	for (let next = most(left, votes, by); next; next = most(left, votes, by)) {
		ordered.push(next)
		left.delete(next.option)
	}
	return ordered
}

function furthest(
	options: OptionId[],
	over: 'order' | 'exclusion',
	by: TieBreak,
	compare: (one: OptionId, other: OptionId) => number,
): { option: OptionId; ties: Tie[] } | undefined {
	const [first] = options.sort(compare)
	if (first === undefined) return undefined
	const tied = options.filter(option => compare(first, option) === 0)
	if (tied.length === 1) return { option: first, ties: [] }
	const tie = breakTie(tied, over, by)
	return { option: over === 'order' ? tie.ahead : (tie.options.at(-1) ?? first), ties: [tie] }
}

function byStages(one: OptionId, other: OptionId, { stages }: TieBreak): number {
	for (const votes of stages.toReversed()) {
		const difference = has(other, votes).compare(has(one, votes))
		if (difference !== 0) return difference
	}
	return 0
}

function has(option: OptionId, votes: Votes): Fraction {
	return votes.get(option) ?? Fraction.zero
}
