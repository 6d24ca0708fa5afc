import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bankHolidaysOf } from '#app/base/bank-holiday.ts'
import { type Day, daysAfter } from '#app/base/moment.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '#app/base/working-day.ts'

/**
 * The bank holidays of England: https://www.gov.uk/bank-holidays (2020 to 2028, as published) and, for 2029 and 2030,
 * the same law read with an almanac.
 */
const table: Record<number, string> = {
	2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
	2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
	2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
	2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
	2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
	2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
	2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
	2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
	2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
	2029: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
	2030: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
}

test.each(Object.entries(table))('C3: the bank holidays of %s are those of the table', (year, days) => {
	expect([...bankHolidaysOf(Number(year))]).toEqual(days.split(' ').map(day => `${year}-${day}`))
})

test.each([
	['2026-12-24', '2026-12-29', 1],
	['2026-12-25', '2027-01-04', 4],
	['2027-03-25', '2027-03-30', 1],
	['2026-11-20', '2026-11-23', 1],
	['2026-11-21', '2026-11-22', 0],
	['2026-11-23', '2026-11-20', -1],
	// The last Sundays of March and October, when the clocks change.
	['2027-03-26', '2027-03-31', 2],
	['2026-10-23', '2026-10-27', 2],
	['2026-10-24', '2026-10-26', 1],
])('C3: from %s to %s are %i working days', (from, to, days) => {
	expect(workingDaysBetween(from, to)).toBe(days)
})

const day = fc.integer({ min: 0, max: 4000 }).map((after): Day => daysAfter('2020-01-01', after))

test('C3: so many working days after a day are so many from it, and end on a working day, whatever the clocks do', () => {
	fc.assert(
		fc.property(day, fc.integer({ min: 1, max: 80 }), (from, count) => {
			const reached = addWorkingDays(from, count)
			expect(workingDaysBetween(from, reached)).toBe(count)
			expect(isWorkingDay(reached)).toBe(true)
		}),
		{ numRuns: 60 },
	)
})

test('C3: working days add up over any day between, and back again', () => {
	fc.assert(
		fc.property(day, fc.nat(120), fc.nat(120), (from, first, second) => {
			const between = daysAfter(from, first)
			const to = daysAfter(between, second)
			expect(workingDaysBetween(from, between) + workingDaysBetween(between, to)).toBe(
				workingDaysBetween(from, to),
			)
			expect(workingDaysBetween(to, from) + workingDaysBetween(from, to)).toBe(0)
		}),
		{ numRuns: 60 },
	)
})
