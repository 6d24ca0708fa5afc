import type { Count } from '../counts/count.ts'
import type { Counted } from '../files/count-ballots.ts'
import type { Part } from '../record.ts'
import { tellMoney } from './tell-money.ts'
import { tellPairs } from './tell-pairs.ts'
import { tellRounds } from './tell-rounds.ts'
import { tellGrades, tellTotals } from './tell-totals.ts'
import { amountOf, type Detail, type Sentence, say, type Telling } from './telling.ts'

/** A part that was counted: what the paper says of it, what came of it, and how much is to be told. */
export type ToTell = { part: Part; counted: Counted; detail: Detail }

/**
 * A count told in sentences: who won and why, round by round. Every number and every name in them is from the
 * log of the count; nothing is worked out beside it (C10). Words come later, from `locales`.
 */
export function tellCount({ part, counted, detail }: ToTell): Telling {
	const { count } = counted
	const opening = [
		...(detail === 'short' ? [] : [say(howOf(part), gapsOfHow(part))]),
		...withdrawnIn(part, counted),
		...blanksIn(counted),
	]
	if (count.ballots === count.blank) return { headline: headlineOf(counted), opening, rounds: [], ending: [] }
	const told =
		counted.kind === 'money' ? tellMoney(part, counted.count, detail) : tellSeats(part, counted.count, detail)
	return {
		headline: headlineOf(counted),
		opening: [...opening, ...told.opening],
		rounds: told.rounds,
		ending: [...told.ending, ...(counted.kind === 'seats' ? emptySeats(counted.count, counted.seats) : [])],
	}
}

function tellSeats(part: Part, count: Count, detail: Detail): Omit<Telling, 'headline'> {
	switch (part.count) {
		case 'irv':
		case 'stv':
		case 'meek':
			return tellRounds(part, count, detail)
		case 'schulze':
			return tellPairs(count, detail)
		case 'judgment':
			return tellGrades(count, detail)
		default:
			return tellTotals(part, count, detail)
	}
}

function headlineOf(counted: Counted): Sentence {
	if (counted.kind === 'money') {
		const { funded } = counted.count
		if (funded.length === 0) return say('headline.nothing-paid')
		return say(funded.length === 1 ? 'headline.paid-one' : 'headline.paid-some', { options: funded })
	}
	const { elected } = counted.count
	if (elected.length === 0) return say('headline.nobody')
	return say(elected.length === 1 ? 'headline.won-one' : 'headline.won-some', { options: elected })
}

function howOf({ count, most }: Part) {
	return count === 'choose' && most === 1 ? 'how.choose-one' : (`how.${count}` as const)
}

function gapsOfHow({ count, most }: Part): Sentence['gaps'] {
	return count === 'choose' && most > 1 ? { most: amountOf(most, 'number') } : {}
}

/** Who could win no more: a part says who had withdrawn before, and the log of seats who did so later too. */
function withdrawnIn(part: Part, counted: Counted): Sentence[] {
	const inLog =
		counted.kind === 'seats'
			? counted.count.log.flatMap(step =>
					step.kind === 'excluded' && step.because === 'withdrawn' ? [step.option] : [],
				)
			: part.options.filter(option => !standsInMoney(counted, option))
	return inLog.length === 0 ? [] : [say('withdrawn', { options: inLog })]
}

function standsInMoney({ count }: Counted, option: string): boolean {
	const first = count.log.find(step => step.kind === 'tallied')
	return first?.kind === 'tallied' && first.votes.has(option)
}

function blanksIn(counted: Counted): Sentence[] {
	const { ballots, blank, log } = counted.count
	if (ballots === 0) return [say('nobody-voted')]
	const children = { children: amountOf(blank, 'children') }
	if (blank === ballots) return [say('all-blank', children)]
	if (blank === 0) return []
	const someWithdrew =
		log.some(step => step.kind === 'excluded' && step.because === 'withdrawn') || counted.kind === 'money'
	return [say(someWithdrew ? 'blank-or-withdrawn' : 'blank', children)]
}

function emptySeats({ elected }: Count, seats: number): Sentence[] {
	return elected.length < seats
		? [say('empty-seats', { seats: amountOf(seats - elected.length, 'seats') })]
		: []
}
