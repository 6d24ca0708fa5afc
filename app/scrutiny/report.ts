import type { Action, ActionStatus } from '#app/actions/action.ts'
import type { Debt } from '#app/actions/clock/debt.ts'
import type { ClockKind, ShownClock } from '#app/actions/clock/reply-clock.ts'
import type { Themed, UnansweredLine } from '#app/actions/thread/thread.ts'
import type { ToldPromise } from '#app/actions/thread/told-promise.ts'
import type { UpdateStatus } from '#app/actions/update.ts'
import type { Gap, Outcome } from '#app/actions/verdict/verdict.ts'
import type { Day } from '#app/base/moment.ts'
import type { Unit } from '#app/indicators/figure.ts'
import type { Said, ShownQuestion } from '#app/results/shown-question.ts'
import type { Measured } from './measured-then.ts'
import type { PromiseFilter } from './promise-filter.ts'
import type { Place, Tally } from './promise-then.ts'
import type { ReportPeriod } from './report-period.ts'

/** A promise as it is today, as far as a report tells of it. */
export type PromiseToday = Pick<
	Action,
	| 'id'
	| 'wishId'
	| 'owner'
	| 'status'
	| 'reason'
	| 'dueOn'
	| 'isSample'
	| 'createdAt'
	| 'titles'
	| 'themeIds'
	| 'results'
>

/** A promise in the report's list, as it stood at the end. */
export type ReportPromise = {
	id: string
	title: Said
	owner: string
	wishNumber: number | null
	status: ActionStatus
	dueOn: Day
	madeOn: Day
	place: Place | null
	isMoved: boolean
	isSample: boolean
	/** Why not, where it is a no today as well. */
	reason: string | null
}

/** News that was judged in these days. */
export type ReportVerdict = {
	slug: string
	title: Said
	status: UpdateStatus
	outcome: Outcome
	isVoid: boolean
	isSample: boolean
	settledOn: Day
}

/** A reply that was owed in these days, as it stood at their end. */
export type ReportClock = ShownClock & { title: Said | null; path: string | null; kind: ClockKind }

/** An indicator of which numbers came. */
export type ReportMeasure = Measured & { name: Said; unit: Unit; isSample: boolean }

/** A survey whose results came out in these days: its headline numbers, through the protected door. */
export type ReportResult = {
	slug: string
	title: Said
	releasedOn: Day
	isSample: boolean
	questions: ShownQuestion[]
}

/** The whole report: everything in it is public already. */
export type Report = {
	period: ReportPeriod
	/** How things stood at the end of this day: the last of the period, or today. */
	lastDay: Day
	isRunning: boolean
	madeOn: Day
	tally: Tally
	byWish: { number: number; tally: Tally }[]
	byService: { name: string; tally: Tally }[]
	/** Promises that are older than their history; the day it began. */
	unsure: { count: number; until: Day }
	filter: PromiseFilter
	promises: ReportPromise[]
	/** How many the filter lets through; the list may show fewer. */
	listed: number
	gap: Gap
	verdicts: ReportVerdict[]
	/** News whose window closed with no verdict. */
	unjudged: number
	debt: Debt
	debtByService: { name: string; debt: Debt }[]
	debtByWish: { number: number; debt: Debt }[]
	clocks: ReportClock[]
	measures: ReportMeasure[]
	unmeasured: { nobody: number[]; noNumber: number[] }
	results: ReportResult[]
	themes: (Themed & { wishNumbers: number[] })[]
	unanswered: { count: number; lines: UnansweredLine[] }
	unasked: { count: number; promises: ToldPromise[] }
	hasSamples: boolean
}
