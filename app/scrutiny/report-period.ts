import { type Day, daysAfter } from '#app/base/moment.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'

/** The days a report is of, both counted. */
export type ReportPeriod = { from: Day; to: Day }

export type PeriodFault = 'no-day' | 'from-after-to' | 'in-future' | 'too-long'

/** The periods that boards ask for most, in the order they are offered. */
export const presets = [
	'this-quarter',
	'last-quarter',
	'school-year',
	'calendar-year',
	'twelve-months',
] as const
export type Preset = (typeof presets)[number]

/** The longest report: past this nobody reads it, and it is as heavy as the whole site. */
const mostYears = 5

/** The days of each preset, on this day. A school year begins in September. */
export function daysOfPreset(preset: Preset, today: Day): ReportPeriod {
	const year = Number(today.slice(0, 4))
	const month = Number(today.slice(5, 7))
	if (preset === 'twelve-months') return { from: daysAfter(yearBefore(today), 1), to: today }
	if (preset === 'calendar-year') return { from: `${year}-01-01`, to: `${year}-12-31` }
	if (preset === 'school-year') {
		const began = month >= 9 ? year : year - 1
		return { from: `${began}-09-01`, to: `${began + 1}-08-31` }
	}
	const first = dayIn(year, month - ((month - 1) % 3))
	if (preset === 'this-quarter') return quarterFrom(first)
	return quarterFrom(`${daysAfter(first, -1).slice(0, 5)}${monthName(monthBefore(month))}-01`)
}

function yearBefore(day: Day): Day {
	const same = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
	return same.endsWith('-02-29') ? same.replace(/29$/, '28') : same
}

/** The first month of the quarter before the one that a month is in. */
function monthBefore(month: number): number {
	const first = month - ((month - 1) % 3)
	return first === 1 ? 10 : first - 3
}

function quarterFrom(first: Day): ReportPeriod {
	const year = Number(first.slice(0, 4))
	const month = Number(first.slice(5, 7))
	const next = month === 10 ? dayIn(year + 1, 1) : dayIn(year, month + 3)
	return { from: first, to: daysAfter(next, -1) }
}

function dayIn(year: number, month: number): Day {
	return `${year}-${monthName(month)}-01`
}

function monthName(month: number): string {
	return String(month).padStart(2, '0')
}

/**
 * The days of a report nobody chose days for, as the link at the foot of every page leads to it. A quarter may hold next to nothing: it is
 * the school year, and in its first two months, while little can have happened in it, the last twelve.
 */
function usualDays(today: Day): ReportPeriod {
	const hasJustBegun = ['09', '10'].includes(today.slice(5, 7))
	return daysOfPreset(hasJustBegun ? 'twelve-months' : 'school-year', today)
}

/** The period an address asks for; the usual one where it asks for none. A period that has begun may end later: it is told up to today. */
export function periodAsked(search: URLSearchParams, today: Day): Result<ReportPeriod, PeriodFault> {
	const from = search.get('from') ?? ''
	const to = search.get('to') ?? ''
	if (from === '' && to === '') return ok(usualDays(today))
	if (!isDay(from) || !isDay(to)) return refuse('no-day')
	if (from > to) return refuse('from-after-to')
	if (from > today) return refuse('in-future')
	return to >= `${Number(from.slice(0, 4)) + mostYears}${from.slice(4)}`
		? refuse('too-long')
		: ok({ from, to })
}

function isDay(text: string): boolean {
	return (
		/^(?:19|20)\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && daysAfter(text, 0) === text
	)
}
