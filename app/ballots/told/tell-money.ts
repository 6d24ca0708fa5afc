import type { BudgetCount } from '../counts/budget.ts'
import type { Step } from '../counts/count.ts'
import { Fraction } from '../counts/fraction.ts'
import type { Part } from '../record.ts'
import { amountOf, type Detail, type Sentence, say, type Telling } from './telling.ts'

type Funded = Extract<Step, { kind: 'funded' }>

/** A budget shared out: what was paid for in which order, what did not fit, and what was left. */
export function tellMoney(part: Part, count: BudgetCount, detail: Detail): Omit<Telling, 'headline'> {
	const budget = part.budget ?? 0
	const pot = say('pot', { amount: amountOf(budget, 'pounds') })
	const left = say('left', { amount: amountOf(count.left, 'pounds') })
	if (detail === 'short') {
		const costs = count.log.flatMap(step =>
			step.kind === 'funded'
				? [say('costs', { option: [step.option], cost: amountOf(step.cost, 'pounds') })]
				: [],
		)
		return { opening: [pot], rounds: [], ending: [...costs, left] }
	}
	const share = Fraction.of(budget, count.ballots)
	const shared = part.count === 'shares' ? [say('share', { amount: amountOf(share, 'pounds', detail) })] : []
	return { opening: [pot, ...shared], rounds: [], ending: [...tellSteps(part, count, detail), left] }
}

function tellSteps(part: Part, { log }: BudgetCount, detail: Detail): Sentence[] {
	const lastOfShares = part.count === 'shares' ? log.findLastIndex(isFromShares) : -1
	let left = part.budget ?? 0
	return log.flatMap((step, place): Sentence[] => {
		const sentences = tellStep(step, { detail, isOfShares: place < lastOfShares })
		if (step.kind === 'funded') left = step.left
		const areSharesOver = part.count === 'shares' && place === lastOfShares && left > 0
		return areSharesOver
			? [...sentences, say('shares-over', { amount: amountOf(left, 'pounds') })]
			: sentences
	})
}

function isFromShares(step: Step): boolean {
	return step.kind === 'funded' && step.because === 'shares'
}

function tellStep(step: Step, { detail, isOfShares }: { detail: Detail; isOfShares: boolean }): Sentence[] {
	switch (step.kind) {
		case 'tied': {
			const level = isOfShares ? 'shares-level' : 'money-level'
			const rule = step.rule === 'cheaper' ? 'cheaper' : 'lot-first'
			return [say(level, { options: step.options }), say(rule, { option: [step.ahead] })]
		}
		case 'funded':
			return tellFunded(step, detail)
		case 'passed-over': {
			const option = [step.option]
			if (step.because === 'nobody') return [say('nobody-chose', { option })]
			const money = { cost: amountOf(step.cost, 'pounds'), left: amountOf(step.left, 'pounds') }
			return [say('too-dear', { option, ...money })]
		}
		default:
			return []
	}
}

function tellFunded(
	{ option, because, cost, supporters, each, short, left }: Funded,
	detail: Detail,
): Sentence[] {
	const chosen = say('chosen-by', { option: [option], children: amountOf(supporters, 'children') })
	if (because === 'most')
		return [
			chosen,
			say('costs-leaves', {
				option: [option],
				cost: amountOf(cost, 'pounds'),
				left: amountOf(left, 'pounds'),
			}),
		]
	const together = { cost: amountOf(cost, 'pounds'), each: amountOf(each, 'pounds', detail) }
	return [
		chosen,
		say('paid-together', together),
		...(short > 0 ? [say('paid-short', { children: amountOf(short, 'children') })] : []),
	]
}
