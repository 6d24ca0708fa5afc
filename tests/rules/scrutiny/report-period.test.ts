import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysAfter } from '#app/base/moment.ts'
import { daysOfPreset, periodAsked, presets } from '#app/scrutiny/report-period.ts'

const today = '2026-11-22'
const asked = (search: string) => periodAsked(new URLSearchParams(search), today)

test.each([
	['from=2026-01-01&to=2026-03-31', { ok: true, value: { from: '2026-01-01', to: '2026-03-31' } }],
	['from=2021-11-23&to=2026-11-22', { ok: true, value: { from: '2021-11-23', to: '2026-11-22' } }],
	['from=2021-11-22&to=2026-11-22', { ok: false, refusal: 'too-long' }],
	['from=2026-03-31&to=2026-01-01', { ok: false, refusal: 'from-after-to' }],
	['from=2026-11-23&to=2026-12-01', { ok: false, refusal: 'in-future' }],
	['from=2026-11-22&to=2026-12-01', { ok: true, value: { from: '2026-11-22', to: '2026-12-01' } }],
	['from=2026-02-30&to=2026-03-01', { ok: false, refusal: 'no-day' }],
	['from=2026-02-01', { ok: false, refusal: 'no-day' }],
	['from=soon&to=later', { ok: false, refusal: 'no-day' }],
])('the days of a report: %s', (search, expected) => {
	expect(asked(search)).toEqual(expected)
})

test.each([
	['2026-11-22', '2026-09-01', '2027-08-31'],
	['2027-08-31', '2026-09-01', '2027-08-31'],
	['2026-09-01', '2025-09-02', '2026-09-01'],
	['2026-10-31', '2025-11-01', '2026-10-31'],
	['2026-11-01', '2026-09-01', '2027-08-31'],
])('a report nobody chose days for is of the school year, or twelve months: %s', (day, from, to) => {
	expect(periodAsked(new URLSearchParams(), day)).toEqual({ ok: true, value: { from, to } })
})

test.each([
	[
		'2026-11-22',
		'2026-10-01/2026-12-31 2026-07-01/2026-09-30 2026-09-01/2027-08-31 2026-01-01/2026-12-31 2025-11-23/2026-11-22',
	],
	[
		'2027-02-01',
		'2027-01-01/2027-03-31 2026-10-01/2026-12-31 2026-09-01/2027-08-31 2027-01-01/2027-12-31 2026-02-02/2027-02-01',
	],
	[
		'2028-02-29',
		'2028-01-01/2028-03-31 2027-10-01/2027-12-31 2027-09-01/2028-08-31 2028-01-01/2028-12-31 2027-03-01/2028-02-29',
	],
	[
		'2028-08-31',
		'2028-07-01/2028-09-30 2028-04-01/2028-06-30 2027-09-01/2028-08-31 2028-01-01/2028-12-31 2027-09-01/2028-08-31',
	],
])('the periods that are offered on %s', (day, expected) => {
	const days = presets.map(preset => daysOfPreset(preset, day))
	expect(days.map(({ from, to }) => `${from}/${to}`).join(' ')).toBe(expected)
})

test('last quarter ends the day before this one begins, whatever day it is (200 days)', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 20_000 }), after => {
			const day = daysAfter('2000-01-01', after)
			const now = daysOfPreset('this-quarter', day)
			expect(now.from <= day && day <= now.to).toBe(true)
			expect(daysAfter(daysOfPreset('last-quarter', day).to, 1)).toBe(now.from)
			for (const preset of presets) expect(daysOfPreset(preset, day).from <= day).toBe(true)
		}),
		{ numRuns: 200 },
	)
})
