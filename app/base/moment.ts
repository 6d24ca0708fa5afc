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
