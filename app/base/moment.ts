/** A day as people write it in tables: `2026-11-22`. */
export type Day = string

/** The city's own clock. Days of answers, openings and replies are days there. */
export const cityTimeZone = 'Europe/London'

const dayFormat = new Intl.DateTimeFormat('en-CA', {
	timeZone: cityTimeZone,
	year: 'numeric',
	month: '2-digit',
	day: '2-digit',
})

/** The day it is in the city at this moment. */
export function dayOf(moment: Date): Day {
	return dayFormat.format(moment)
}

/** How many days after `from` is `to`; negative when it is before. */
export function daysBetween(from: Day, to: Day): number {
	return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000)
}

/** The day so many days later; earlier when `days` is negative. */
export function daysAfter(day: Day, days: number): Day {
	const noon = new Date(`${day}T12:00:00Z`)
	noon.setUTCDate(noon.getUTCDate() + days)
	return noon.toISOString().slice(0, 10)
}

const clockFormat = new Intl.DateTimeFormat('en-CA', {
	timeZone: cityTimeZone,
	year: 'numeric',
	month: '2-digit',
	day: '2-digit',
	hour: '2-digit',
	minute: '2-digit',
	hourCycle: 'h23',
})

/** What the city's clock shows at this moment, as a form's field writes it: `2027-03-01T08:00`. */
export function clockOf(moment: Date): string {
	return clockFormat.format(moment).replace(', ', 'T')
}

/** The moment at which the city's clock shows this; null when it is no day and time. The hour that comes twice in October is the first of the two. */
export function momentAt(clock: string): Date | null {
	if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(clock)) return null
	const guess = Date.parse(`${clock}Z`)
	if (Number.isNaN(guess) || new Date(guess).toISOString().slice(0, 16) !== clock) return null
	// In summer the city is an hour ahead of the world's clock: of the two, the earlier that shows this.
	const summer = new Date(guess - 3_600_000)
	return clockOf(summer) === clock ? summer : new Date(guess)
}
