import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestWait, waitBefore, waitInMinutes, wrongPasswordsFree } from '#app/people/throttle.ts'

const minute = 60_000
const now = new Date('2026-11-22T12:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * minute)

// When wrong passwords were typed, in minutes before now, and how many minutes are left to wait.
test.each([
	{ wrong: [], wait: 0, why: 'none' },
	{ wrong: [0, 0, 0, 0], wait: 0, why: 'four at once' },
	{ wrong: [0, 1, 2, 3, 4], wait: 1, why: 'the fifth costs a minute' },
	{ wrong: [1, 1, 2, 3, 4], wait: 0, why: 'and the minute is over' },
	{ wrong: [0, 1, 2, 3, 4, 5], wait: 2, why: 'the sixth costs two' },
	{ wrong: [0, 1, 2, 3, 4, 5, 6], wait: 4, why: 'the seventh four' },
	{ wrong: [3, 4, 5, 6, 7, 8, 9, 10], wait: 5, why: 'the eighth eight, three of them gone' },
	{ wrong: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], wait: 15, why: 'never more than fifteen' },
	{ wrong: [0, 40, 41, 42, 43], wait: 0, why: 'the others were another story' },
])('W-16: $why', ({ wrong, wait }) => {
	expect(waitBefore(wrong.map(ago), now) / minute).toBe(wait)
})

const somewhen = fc.integer({ min: 0, max: 24 * 60 * minute }).map(since => new Date(now.getTime() - since))

test('W-16: nobody ever waits longer than a quarter of an hour, whatever was tried: no account is locked', () => {
	fc.assert(
		fc.property(fc.array(somewhen, { maxLength: 200 }), failures => {
			const wait = waitBefore(failures, now)
			expect(wait).toBeGreaterThanOrEqual(0)
			expect(wait).toBeLessThanOrEqual(longestWait)
			expect(waitBefore(failures, new Date(now.getTime() + wait))).toBe(0)
		}),
	)
})

test('W-16: fewer than five wrong passwords cost nobody any time', () => {
	fc.assert(
		fc.property(fc.array(somewhen, { maxLength: wrongPasswordsFree - 1 }), failures => {
			expect(waitBefore(failures, now)).toBe(0)
		}),
	)
})

test('W-16: somebody who guesses as fast as they may gets few guesses', () => {
	const failures: Date[] = []
	let moment = now.getTime()
	const day = moment + 24 * 60 * minute
	while (moment < day) {
		const wait = waitBefore(failures, new Date(moment))
		if (wait === 0) failures.push(new Date(moment))
		moment += Math.max(wait, 1)
	}
	expect(failures.length).toBeLessThan(5 + 5 + 24 * 4)
})

test('a wait is said in whole minutes, and never as none', () => {
	expect([1, minute, minute + 1, 15 * minute].map(waitInMinutes)).toEqual([1, 1, 2, 15])
})
