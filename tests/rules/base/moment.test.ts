import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysAfter, daysBetween } from '#app/base/moment.ts'

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
