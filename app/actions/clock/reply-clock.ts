import { type Day, daysAfter } from '#app/base/moment.ts'
import { workingDaysBetween } from '#app/base/working-day.ts'
import { type Language, sourceLanguage } from '#app/languages/language.ts'
import { type InLanguages, type MissingWords, wordsMissing } from '../in-languages/in-languages.ts'

/** What may be owed a reply: a survey, a ballot, what was asked again, and what the Youth Council sent back. */
export const clockKinds = ['survey', 'ballot', 'asked-again', 'sent-back'] as const
export type ClockKind = (typeof clockKinds)[number]

/** Which clock. */
export type ClockKey = { kind: ClockKind; thingId: string }

/** The name of a clock in forms and in the logbook. */
export function clockName({ kind, thingId }: ClockKey): string {
	return `${kind}:${thingId}`
}

/** More time that was asked for. The reason is public: in English, and in the languages children were asked in. */
export type ClockMove = { before: Day; after: Day; reasons: InLanguages; on: Day }

/** By when a named service owes children a reply. */
export type ReplyClock = ClockKey & {
	service: string
	/** The day children were asked. */
	startedOn: Day
	/** What was promised first: it stays for ever. */
	firstReplyBy: Day
	/** What is promised today. */
	replyBy: Day
	answeredOn: Day | null
	/** The name, in addresses, of the update that answered. */
	answer: string | null
	isSample: boolean
	/** The oldest first. */
	moves: ClockMove[]
	wishIds: string[]
}

/** Where a clock is, in the order a list shows it. */
export const clockStates = ['overdue', 'running', 'paused', 'answered-late', 'answered'] as const
export type ClockState = (typeof clockStates)[number]

type Dates = Pick<ReplyClock, 'replyBy' | 'answeredOn' | 'moves'>

/**
 * The day a reply is held to. Whoever asks for more time by the day they promised is held to the new day, and everybody
 * sees that they asked; whoever asks once it is past is late all the same.
 */
export function dueDay({ replyBy, moves }: Pick<Dates, 'replyBy' | 'moves'>): Day {
	return moves.find(({ before, on }) => on > before)?.before ?? replyBy
}

/** Where a clock is on a day. */
export function stateOfClock(clock: Dates, today: Day): ClockState {
	const { answeredOn, moves } = clock
	const due = dueDay(clock)
	if (answeredOn) return answeredOn > due ? 'answered-late' : 'answered'
	if (today > due) return 'overdue'
	return moves.length > 0 ? 'paused' : 'running'
}

/** How many working days are left until a reply, today not counted; or how many it is, or was, late. */
export function workingDaysOf(clock: Dates, today: Day): { left: number; late: number } {
	const days = workingDaysBetween(clock.answeredOn ?? today, dueDay(clock))
	return { left: Math.max(0, days), late: Math.max(0, -days) }
}

/** A clock as a page shows it on a day. */
export type ShownClock = ReplyClock & { due: Day; state: ClockState; left: number; late: number }

/** A clock as a page shows it on this day. */
export function shownClock(clock: ReplyClock, today: Day): ShownClock {
	return { ...clock, due: dueDay(clock), state: stateOfClock(clock, today), ...workingDaysOf(clock, today) }
}

/**
 * A clock as those see it who are still being asked: what was answered early does not answer them, and they read the
 * promise. Null where there is none to read any more.
 */
export function clockWhileAsking(clock: ReplyClock, today: Day): ShownClock | null {
	if (clock.answeredOn === null) return shownClock(clock, today)
	return dueDay(clock) < today ? null : shownClock({ ...clock, answeredOn: null, answer: null }, today)
}

/** The latest first within each state, except what is owed: there, what is due soonest, or longest late. */
export function inOrderOfUrgency<Clock extends ReplyClock>(clocks: readonly Clock[], today: Day): Clock[] {
	const place = (clock: Clock) => clockStates.indexOf(stateOfClock(clock, today))
	return clocks.toSorted((one, other) => {
		const isOver = one.answeredOn !== null && other.answeredOn !== null
		return (
			place(one) - place(other) ||
			(isOver ? compare(other.answeredOn, one.answeredOn) : compare(dueDay(one), dueDay(other))) ||
			compare(one.thingId, other.thingId)
		)
	})
}

function compare(one: string | null, other: string | null): number {
	const [first, second] = [one ?? '', other ?? '']
	return first < second ? -1 : first > second ? 1 : 0
}

/** The fewest letters of a reason in English that everybody reads, and the most in any language. */
const reasonLetters = { least: 20, most: 400 } as const

export type MoveFault =
	| 'clock.no-reason'
	| 'clock.reason-long'
	| 'clock.no-day'
	| 'clock.past'
	| 'clock.earlier'
	| 'clock.answered'
	| MissingWords

/** What is wrong with asking for more time; nothing when it may be asked for. The reason is owed in every language children were asked in. */
export function faultOfMove(
	clock: Pick<ReplyClock, 'replyBy' | 'answeredOn'>,
	{ to, reasons, asked, today }: { to: string; reasons: InLanguages; asked: readonly Language[]; today: Day },
): MoveFault | undefined {
	const lettersOf = (reason = '') => [...reason.trim()].length
	if (clock.answeredOn) return 'clock.answered'
	if (!/^\d{4}-\d\d-\d\d$/.test(to) || !isDay(to)) return 'clock.no-day'
	if (to <= today) return 'clock.past'
	if (to <= clock.replyBy) return 'clock.earlier'
	if (lettersOf(reasons[sourceLanguage]) < reasonLetters.least) return 'clock.no-reason'
	if (Object.values(reasons).some(reason => lettersOf(reason) > reasonLetters.most))
		return 'clock.reason-long'
	return wordsMissing(reasons, asked)
}

function isDay(text: string): boolean {
	return !Number.isNaN(Date.parse(text)) && daysAfter(text, 0) === text
}
