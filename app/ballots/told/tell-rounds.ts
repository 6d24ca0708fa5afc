import type { Count, OptionId, Step } from '../counts/count.ts'
import { Fraction } from '../counts/fraction.ts'
import type { Part } from '../record.ts'
import { amountOf, type Detail, type Sentence, say, type Telling } from './telling.ts'

type Tallied = Extract<Step, { kind: 'tallied' }>
type Tie = Extract<Step, { kind: 'tied' }>

/** One round: the votes it began with, and what was decided on them. */
export type Round = { round: number; tallied: Tallied; steps: Step[]; wonBefore: OptionId[] }

type Telltale = Round & { part: Part; detail: Detail }

/** The rounds of a count with transfers. What was decided after the last tally belongs to that. */
export function roundsOf(log: Step[]): Round[] {
	const rounds: Round[] = []
	const won: OptionId[] = []
	for (const step of log) {
		if (step.kind === 'tallied') {
			const keeps = log.filter(one => one.kind === 'keep-values' && one.round === step.round)
			rounds.push({ round: rounds.length + 1, tallied: step, steps: keeps, wonBefore: [...won] })
		} else if (step.kind !== 'keep-values') rounds.at(-1)?.steps.push(step)
		if (step.kind === 'elected') won.push(step.option)
	}
	return rounds
}

/** Instant run-off and the single transferable vote: what changed in each round. */
export function tellRounds(part: Part, { log, elected }: Count, detail: Detail): Omit<Telling, 'headline'> {
	const rounds = roundsOf(log)
	const quota = rounds[0]?.tallied.quota
	if (detail === 'short') {
		const lots = log.some(step => step.kind === 'tied' && step.rule === 'lots' && step.over === 'exclusion')
		const last = log.findLast(step => step.kind === 'tied' && step.rule === 'lots')
		return {
			opening: [],
			rounds: [],
			ending: [
				say('counted-rounds', { rounds: amountOf(rounds.length, 'rounds') }),
				...(lots && last?.kind === 'tied' && elected.includes(last.ahead)
					? [say('short-lot', { option: [last.ahead] })]
					: []),
			],
		}
	}
	const opening =
		part.count === 'stv' && quota
			? [say('quota', { seats: amountOf(part.seats, 'seats'), amount: amountOf(quota, 'votes', detail) })]
			: []
	return {
		opening,
		rounds: rounds.map(round => ({
			round: round.round,
			sentences: [...tellTally({ ...round, part, detail }), ...tellSteps({ ...round, part, detail })],
		})),
		ending: [],
	}
}

/** Who is ahead of those not elected before, and whether that is enough. */
function tellTally({ tallied, steps, part, detail, wonBefore }: Telltale): Sentence[] {
	const { quota } = tallied
	const running = [...tallied.votes].filter(([option]) => !wonBefore.includes(option))
	const most = running.reduce((one, [, other]) => (other.compare(one) > 0 ? other : one), Fraction.zero)
	const leading = running.filter(([, has]) => has.equals(most)).map(([option]) => option)
	const won = steps.some(step => step.kind === 'elected')
	const leads = say('leads', { options: leading, amount: amountOf(most, 'votes', detail) })
	if (part.count === 'irv') return won ? [] : [leads, say('nobody-half')]
	const now =
		part.count === 'meek' && quota ? [say('quota-now', { amount: amountOf(quota, 'votes', detail) })] : []
	const hasQuota = steps.some(step => step.kind === 'elected' && step.because === 'quota')
	if (hasQuota || leading.length === 0) return now
	const isShort = quota !== undefined && most.compare(quota) < 0
	return [...now, leads, ...(isShort ? [say('nobody-quota')] : [])]
}

function tellSteps(telltale: Telltale): Sentence[] {
	const { steps, tallied, detail } = telltale
	const had = (option: OptionId) => tallied.votes.get(option) ?? Fraction.zero
	const votes = (value: Fraction) => amountOf(value, 'votes', detail)
	return steps.flatMap((step, place): Sentence[] => {
		switch (step.kind) {
			case 'keep-values':
				return detail === 'full' ? tellKeeps(step.keeps) : []
			case 'tied':
				return tellTie(step, telltale)
			case 'elected':
				return [say(becauseOf(step.because), { option: [step.option], amount: votes(had(step.option)) })]
			case 'excluded': {
				if (step.because === 'withdrawn') return []
				const before = steps[place - 1]
				const wasTied = before?.kind === 'tied' && before.over === 'exclusion'
				const option = [step.option]
				const out = wasTied
					? say('out', { option })
					: say('fewest', { option, amount: votes(had(step.option)) })
				if (had(step.option).compare(Fraction.zero) === 0 || !goesOn(telltale, place)) return [out]
				return [out, say(telltale.round === 1 ? 'goes-on-first' : 'goes-on', { option })]
			}
			case 'transferred':
				return tellTransfer(step, { ...telltale, had: had(step.from) })
			default:
				return []
		}
	})
}

/** Votes go on where the log says so; in Meek's count always, until the last are left. */
function goesOn({ part, steps }: Telltale, place: number): boolean {
	const after = steps.slice(place + 1)
	return part.count === 'meek'
		? !after.some(step => step.kind === 'elected')
		: after.some(step => step.kind === 'transferred')
}

function becauseOf(because: Extract<Step, { kind: 'elected' }>['because']) {
	if (because === 'half') return 'has-half'
	if (because === 'only-left') return 'only-left'
	return because === 'quota' ? 'reached' : 'remaining'
}

function tellTie({ options, over, rule, ahead }: Tie, { tallied, part, detail }: Telltale): Sentence[] {
	const amount = amountOf(tallied.votes.get(ahead) ?? Fraction.zero, 'votes', detail)
	if (over !== 'exclusion')
		return [
			say('tied', { options, amount }),
			say(rule === 'lots' ? 'lot-first' : 'earlier-first', { option: [ahead] }),
		]
	const last = options.slice(-1)
	const level =
		part.count === 'meek' ? say('fewest-close', { options }) : say('fewest-tied', { options, amount })
	return [level, say(rule === 'lots' ? 'lot-last' : 'earlier-fewer', { option: last })]
}

function tellTransfer(
	{ from, because, to, exhausted, value }: Extract<Step, { kind: 'transferred' }>,
	{ tallied, had, detail }: Telltale & { had: Fraction },
): Sentence[] {
	const votes = (number: Fraction) => amountOf(number, 'votes', detail)
	const moves = [...to]
		.filter(([, number]) => number.compare(Fraction.zero) > 0)
		.toSorted(([, one], [, other]) => other.compare(one))
		.map(([option, number]) => ({ to: option, amount: votes(number) }))
	const surplus = had.minus(tallied.quota ?? had)
	const isWorthLess = value !== undefined && value.compare(Fraction.one) < 0
	return [
		...(because === 'surplus' ? [say('surplus', { option: [from], amount: votes(surplus) })] : []),
		...(detail === 'full' && isWorthLess ? [say('worth', { value: amountOf(value, 'number', detail) })] : []),
		...(moves.length > 0 ? [say('moved', { moves })] : []),
		...(exhausted.compare(Fraction.zero) > 0 ? [say('no-next', { amount: votes(exhausted) })] : []),
	]
}

function tellKeeps(keeps: ReadonlyMap<OptionId, Fraction>): Sentence[] {
	return [...keeps]
		.filter(([, keep]) => keep.compare(Fraction.one) < 0)
		.map(([option, keep]) => say('keeps', { option: [option], value: amountOf(keep, 'number') }))
}
