import { type Day, daysAfter } from './moment.ts'

/**
 * Years in which England's bank holidays were not those of the law's rule. Announced by royal proclamation and
 * published on https://www.gov.uk/bank-holidays; add a line here when another is announced.
 */
const announced: Readonly<Record<number, { instead: readonly Day[]; of: readonly Day[] }>> = {
	// The early May holiday moved to the 75th anniversary of VE Day.
	2020: { of: ['2020-05-04'], instead: ['2020-05-08'] },
	// The spring holiday moved, and a day more, for the Platinum Jubilee; the funeral of Queen Elizabeth II.
	2022: { of: ['2022-05-30'], instead: ['2022-06-02', '2022-06-03', '2022-09-19'] },
	// The coronation of King Charles III.
	2023: { of: [], instead: ['2023-05-08'] },
}

const known = new Map<number, ReadonlySet<Day>>()

/** The bank holidays of England in a year, by the Banking and Financial Dealings Act 1971 and what was announced besides. */
export function bankHolidaysOf(year: number): ReadonlySet<Day> {
	const found = known.get(year)
	if (found) return found
	const { of = [], instead = [] } = announced[year] ?? {}
	const easter = easterOf(year)
	const byRule = [
		newYear(year),
		daysAfter(easter, -2),
		daysAfter(easter, 1),
		mondayFrom(`${year}-05-01`),
		mondayFrom(`${year}-05-25`),
		mondayFrom(`${year}-08-25`),
		...christmas(year),
	]
	const made = new Set([...byRule.filter(day => !of.includes(day)), ...instead].sort())
	known.set(year, made)
	return made
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
	return new Date(`${day}T12:00:00Z`).getUTCDay()
}

/** A new year that begins at a weekend is kept on its Monday. */
function newYear(year: number): Day {
	const first = `${year}-01-01`
	const weekday = weekdayOf(first)
	return daysAfter(first, weekday === 6 ? 2 : weekday === 0 ? 1 : 0)
}

/** Two days, which do not fall at a weekend: whichever does is kept on the next day that is free. */
function christmas(year: number): Day[] {
	const first = `${year}-12-25`
	const after = { 5: [0, 3], 6: [2, 3], 0: [1, 2] }[weekdayOf(first)] ?? [0, 1]
	return after.map(days => daysAfter(first, days))
}

/** The first Monday on or after a day. */
function mondayFrom(day: Day): Day {
	return daysAfter(day, (8 - weekdayOf(day)) % 7)
}

/** Easter Sunday in the Gregorian calendar, after the anonymous computus of Meeus. */
function easterOf(year: number): Day {
	const century = Math.floor(year / 100)
	const ofMoon = year % 19
	const leaps = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25)
	const epact = (19 * ofMoon + leaps + 15) % 30
	const full = epact - Math.floor((ofMoon + 11 * epact) / 319)
	const weekday = (2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - (year % 4) - full + 32 + 700) % 7
	return daysAfter(`${year}-03-22`, full + weekday)
}
