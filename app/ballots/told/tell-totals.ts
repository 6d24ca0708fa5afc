import type { Count, OptionId, Step } from '../counts/count.ts'
import { Fraction } from '../counts/fraction.ts'
import type { Part } from '../record.ts'
import { type Amount, amountOf, type Detail, type Sentence, say, type Telling, type Told } from './telling.ts'

type Tie = Extract<Step, { kind: 'tied' }>

/** Where the most votes or points win. */
export function tellTotals(
	{ count: way, seats }: Part,
	count: Count,
	detail: Detail,
): Omit<Telling, 'headline'> {
	const votes = count.log.flatMap(step => (step.kind === 'tallied' ? [...step.votes] : []))
	const unit = way === 'score' || way === 'borda' ? 'points' : 'votes'
	const totals = new Map(votes)
	const totalOf = (option: OptionId) => amountOf(totals.get(option) ?? Fraction.zero, unit, detail)
	const won = count.log.flatMap((step): Sentence[] => {
		if (step.kind === 'tied') return tieAt(step, { amount: totalOf(step.ahead) }, detail)
		if (step.kind !== 'elected') return []
		const gaps = { option: [step.option], amount: totalOf(step.option) }
		return [say(seats === 1 ? 'had-most' : 'won-with', gaps)]
	})
	const next = detail === 'short' ? [] : nextAfter(count.elected, totals, totalOf)
	return { opening: [], rounds: [], ending: [...won, ...next] }
}

/** Those who came after the winners, where anybody chose them. */
function nextAfter(
	elected: OptionId[],
	totals: ReadonlyMap<OptionId, Fraction>,
	totalOf: (option: OptionId) => Amount,
): Sentence[] {
	const others = [...totals].filter(([option]) => !elected.includes(option))
	const [first, ...more] = others.toSorted(([, one], [, other]) => other.compare(one))
	if (!first || first[1].compare(Fraction.zero) === 0) return []
	const level = more.filter(([, total]) => total.equals(first[1])).map(([option]) => option)
	return [say('next', { options: [first[0], ...level], amount: totalOf(first[0]) })]
}

/** A tie that only lots could break, over a seat or over who is named first. */
export function tieAt(tie: Tie, gaps: Record<string, Told>, detail: Detail): Sentence[] {
	if (detail === 'short') return tie.over === 'seat' ? [say('short-lot', { option: [tie.ahead] })] : []
	const level = 'amount' in gaps ? 'tied' : 'level'
	const lot = tie.over === 'seat' ? 'lot-seat' : 'lot-order'
	return [say(level, { options: tie.options, ...gaps }), say(lot, { option: [tie.ahead] })]
}

/** Majority judgment: the grade in the middle of each, and what put one ahead. */
export function tellGrades({ log }: Count, detail: Detail): Omit<Telling, 'headline'> {
	const graded = new Map(
		log.flatMap(step =>
			step.kind === 'graded' && step.median !== undefined ? [[step.option, step.median]] : [],
		),
	)
	const gradeOf = (option: OptionId) => amountOf(graded.get(option) ?? 0, 'number')
	const grades = [...graded].map(([option]) => say('graded', { option: [option], grade: gradeOf(option) }))
	const won = log.flatMap((step): Sentence[] => {
		if (step.kind === 'elected')
			return [say('best-grade', { option: [step.option], grade: gradeOf(step.option) })]
		if (step.kind !== 'tied') return []
		if (step.rule === 'lots') return tieAt(step, {}, detail)
		if (detail === 'short') return []
		const taken = amountOf(step.taken ?? 0, 'grades')
		return [say('grades-level', { options: step.options, taken, option: [step.ahead] })]
	})
	return { opening: detail === 'short' ? [] : grades, rounds: [], ending: won }
}
