import type { BudgetCount } from '../counts/budget.ts'
import type { Count, OptionId, Step } from '../counts/count.ts'
import { Fraction } from '../counts/fraction.ts'
import type { Part } from '../record.ts'
import type { ToTell } from './tell-count.ts'
import { type Round, roundsOf } from './tell-rounds.ts'
import { type Amount, amountOf, type Detail } from './telling.ts'

/** A bar as long as its votes: `width` of 100, of which it had `before` in the round before. */
export type Bar = {
	option: OptionId
	amount: Amount
	width: number
	before: number
	fate: 'in' | 'won' | 'out'
}

/** The votes of one round. `line` is where the bars of those elected end at least. */
export type RoundDrawn = {
	round: number
	bars: Bar[]
	needed: { amount: Amount; line: number } | null
	noNext: Amount | null
}

/** What a count looks like: the numbers of its log, as lengths to draw and as a table to read. */
export type CountDrawn =
	| { kind: 'rounds'; options: OptionId[]; rounds: RoundDrawn[] }
	| {
			kind: 'grades'
			rows: {
				option: OptionId
				middle: Amount
				grades: { grade: number; children: Amount; width: number }[]
			}[]
	  }
	| {
			kind: 'pairs'
			rows: { option: OptionId; above: { other: OptionId; children: Amount | null; isMore: boolean }[] }[]
	  }
	| {
			kind: 'pot'
			pot: Amount
			left: { amount: Amount; width: number }
			pieces: { option: OptionId; cost: Amount; children: Amount; width: number; isPaid: boolean }[]
	  }

/** A count as a picture and as its table. Lengths are rounded, and only drawn; numbers are those of the log. */
export function drawCount({ part, counted, detail }: ToTell): CountDrawn {
	if (counted.kind === 'money') return drawPot(part, counted.count)
	if (part.count === 'judgment') return drawGrades(counted.count)
	if (part.count === 'schulze') return drawPairs(counted.count)
	return drawRounds(part, counted.count, detail)
}

function drawRounds({ count: way }: Part, { log, elected, ballots }: Count, detail: Detail): CountDrawn {
	const rounds = roundsOf(log)
	const unit = way === 'score' || way === 'borda' ? 'points' : 'votes'
	const longest = greatest(
		rounds.flatMap(({ tallied: { votes, quota } }) => [...votes.values(), quota ?? Fraction.zero]),
	)
	const width = (value: Fraction) => widthOf(value, longest)
	const options = inOrder(rounds, elected, ballots)
	return {
		kind: 'rounds',
		options,
		rounds: rounds.map(({ round, tallied: { votes, quota, exhausted }, steps, wonBefore }, place) => ({
			round,
			needed: quota ? { amount: amountOf(quota, 'votes', detail), line: width(quota) } : null,
			noNext:
				exhausted.compare(Fraction.zero) > 0 && rounds.length > 1 ? amountOf(exhausted, unit, detail) : null,
			bars: options.flatMap((option): Bar[] => {
				const has = votes.get(option)
				if (!has) return []
				const before = rounds[place - 1]?.tallied.votes.get(option) ?? has
				const amount = amountOf(has, unit, detail)
				const fate = fateOf(option, { steps, wonBefore })
				return [{ option, amount, width: width(has), before: Math.min(width(before), width(has)), fate }]
			}),
		})),
	}
}

/** Winners first, then whoever stayed longest; of those who went together, whoever had more. */
function inOrder(rounds: Round[], elected: OptionId[], ballots: number): OptionId[] {
	const seen = new Map<OptionId, { until: number; votes: Fraction }>()
	for (const { round, tallied } of rounds)
		for (const [option, votes] of tallied.votes) seen.set(option, { until: round, votes })
	const place = (option: OptionId) =>
		elected.includes(option) ? elected.indexOf(option) : ballots + elected.length
	return [...seen]
		.toSorted(
			([one, mine], [other, theirs]) =>
				place(one) - place(other) || theirs.until - mine.until || theirs.votes.compare(mine.votes),
		)
		.map(([option]) => option)
}

function fateOf(option: OptionId, { steps, wonBefore }: Pick<Round, 'steps' | 'wonBefore'>): Bar['fate'] {
	const isElected = (step: Step) => step.kind === 'elected' && step.option === option
	if (wonBefore.includes(option) || steps.some(isElected)) return 'won'
	return steps.some(step => step.kind === 'excluded' && step.option === option) ? 'out' : 'in'
}

function drawGrades({ log, elected }: Count): CountDrawn {
	const rows = log.flatMap(step => {
		if (step.kind !== 'graded' || step.median === undefined) return []
		const all = [...step.grades.values()].reduce((sum, one) => sum + one, 0)
		const grades = [0, 1, 2, 3, 4, 5].map(grade => {
			const children = step.grades.get(grade) ?? 0
			return {
				grade,
				children: amountOf(children, 'children'),
				width: widthOf(Fraction.of(children), Fraction.of(all)),
			}
		})
		return [{ option: step.option, middle: amountOf(step.median, 'number'), grades }]
	})
	return { kind: 'grades', rows: rows.toSorted((one, other) => byPlace(one.option, other.option, elected)) }
}

function drawPairs({ log, elected }: Count): CountDrawn {
	const preferred = log.find(step => step.kind === 'compared')?.preferred ?? new Map()
	const options = [...preferred.keys()].toSorted((one, other) => byPlace(one, other, elected))
	const at = (one: OptionId, other: OptionId) => preferred.get(one)?.get(other) ?? 0
	return {
		kind: 'pairs',
		rows: options.map(option => ({
			option,
			above: options.map(other => ({
				other,
				children: option === other ? null : amountOf(at(option, other), 'number'),
				isMore: at(option, other) > at(other, option),
			})),
		})),
	}
}

function drawPot({ budget = 0, costs = {} }: Part, { log, funded, left }: BudgetCount): CountDrawn {
	const chosen = log.find(step => step.kind === 'tallied')?.votes ?? new Map<OptionId, Fraction>()
	const width = (pounds: number) => (budget === 0 ? 0 : widthOf(Fraction.of(pounds), Fraction.of(budget)))
	const pieces = [...chosen].map(([option, children]) => {
		const cost = costs[option] ?? 0
		return {
			option,
			cost: amountOf(cost, 'pounds'),
			children: amountOf(children, 'children'),
			width: width(cost),
			isPaid: funded.includes(option),
			many: children,
		}
	})
	const sorted = pieces.toSorted(
		(one, other) => byPlace(one.option, other.option, funded) || other.many.compare(one.many),
	)
	return {
		kind: 'pot',
		pot: amountOf(budget, 'pounds'),
		left: { amount: amountOf(left, 'pounds'), width: width(left) },
		pieces: sorted.map(({ many: _, ...piece }) => piece),
	}
}

function byPlace(one: OptionId, other: OptionId, first: OptionId[]): number {
	const place = (option: OptionId) => (first.includes(option) ? first.indexOf(option) : first.length)
	return place(one) - place(other)
}

function greatest(values: Fraction[]): Fraction {
	return values.reduce((most, value) => (value.compare(most) > 0 ? value : most), Fraction.zero)
}

/** Of 100, to a tenth. */
function widthOf(value: Fraction, longest: Fraction): number {
	if (longest.equals(Fraction.zero)) return 0
	return value.times(Fraction.of(100)).over(longest).cutTo(1).toNumber()
}
