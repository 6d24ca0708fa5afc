/** A day as people write it in tables: `2026-11-22`. */
export type Day = string

/** The city's own clock. Days of answers, openings and replies are days there. */
const cityTimeZone = 'Europe/London'

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

/** The day so many days later; earlier when `days` is negative. */
export function daysAfter(day: Day, days: number): Day {
	const noon = new Date(`${day}T12:00:00Z`)
	noon.setUTCDate(noon.getUTCDate() + days)
	return noon.toISOString().slice(0, 10)
}

/** A day in words, in the reader's language: `22 November 2026`. */
export function dayInWords(day: Day, language: string): string {
	return new Intl.DateTimeFormat(placed(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
		new Date(`${day}T12:00:00Z`),
	)
}

/** A moment in words, by the city's clock, in the reader's language: `22 Nov 2026, 14:05`. */
export function momentInWords(moment: Date, language: string): string {
	return new Intl.DateTimeFormat(placed(language), {
		timeZone: cityTimeZone,
		dateStyle: 'medium',
		timeStyle: 'short',
	}).format(moment)
}

/** English as it is written here: the day before the month. */
function placed(language: string): string {
	return language === 'en' ? 'en-GB' : language
}
