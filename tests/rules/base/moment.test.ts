import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockOf, daysAfter, daysBetween, momentAt } from '#app/base/moment.ts'

test.each([
	['2026-11-22', '2026-11-22', 0],
	['2026-11-19', '2026-11-22', 3],
	['2026-12-31', '2027-01-01', 1],
	['2026-03-28', '2026-03-30', 2],
	['2026-11-22', '2026-11-21', -1],
])('from %s to %s it is %i days, whatever the clocks do', (from, to, days) => {
	expect(daysBetween(from, to)).toBe(days)
})

test('so many days after a day are so many days from it', () => {
	fc.assert(
		fc.property(fc.integer({ min: -4000, max: 4000 }), days => {
			expect(daysBetween('2026-11-22', daysAfter('2026-11-22', days))).toBe(days)
		}),
	)
})

test.each([
	['2027-01-15T08:30', '2027-01-15T08:30:00Z'],
	['2027-07-15T08:30', '2027-07-15T07:30:00Z'],
	['2027-10-31T01:30', '2027-10-31T00:30:00Z'],
	['2027-02-30T08:30', null],
	['2027-01-15T25:00', null],
	['2027-01-15', null],
])('the city’s clock at %s is the moment %s', (clock, moment) => {
	const found = momentAt(clock)
	expect(found).toEqual(moment && new Date(moment))
	if (found) expect(clockOf(found)).toBe(clock)
})
