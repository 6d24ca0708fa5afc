import { expect, test } from 'vitest'
import { WrongSlips } from '#app/ballots/cast/slow-guesses.server.ts'
import { waitAfterWrong } from '#app/ballots/cast/wrong-slips.ts'

const now = new Date('2027-03-05T10:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000)

test.for([
	[1, 1, 0],
	[10, 10, 0],
	[11, 11, 1_000],
	[1, 300, 0],
	[1, 301, 1_000],
	[11, 301, 1_000],
	[1, 601, 2_000],
	[1, 1_000_000, 10_000],
] as const)(
	'B-04: %s wrong slips in a browser and %s from an address wait %s ms',
	([browser, address, wait]) => {
		expect(waitAfterWrong({ browser, address })).toBe(wait)
	},
)

test('B-04: the eleventh wrong slip of one browser waits a second, and no other browser of the school does', () => {
	const slips = new WrongSlips()
	const waits = Array.from({ length: 12 }, () => slips.count({ browser: 'one', address: 'school' }, now))
	expect(waits).toEqual([...Array.from({ length: 10 }, () => 0), 1_000, 1_000])
	expect(slips.count({ browser: 'other', address: 'school' }, now)).toBe(0)
	expect(slips.count({ browser: 'one', address: 'school' }, later(3_600))).toBe(0)
})

test('B-04: from one address 300 wrong slips in a minute are answered at once, and in the next 300 more', () => {
	const slips = new WrongSlips()
	const waits = Array.from({ length: 301 }, (_, nth) =>
		slips.count({ browser: `b${nth}`, address: 'guesser' }, later(nth / 10)),
	)
	expect(waits.slice(0, 300).every(wait => wait === 0)).toBe(true)
	expect(waits[300]).toBe(1_000)
	expect(slips.count({ browser: 'child', address: 'school' }, later(31))).toBe(0)
	expect(slips.count({ browser: 'b', address: 'guesser' }, later(61))).toBe(0)
})
