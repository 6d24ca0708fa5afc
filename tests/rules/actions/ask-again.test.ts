import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	answersAnew,
	askedAgainName,
	askedShown,
	readAskedAgainName,
	replyDueTo,
	roundAfter,
} from '#app/actions/ask-again/asked-again.ts'

test.each([
	[0, null],
	[1, null],
	[2, 'some'],
	[9, 'some'],
	[10, 10],
	[41, 41],
])('C12: of %i who ask again everybody reads %j where the floor is 10', (count, shown) => {
	expect(askedShown(count, 10)).toBe(shown)
})

test('C12: no number below the floor is ever shown (100 floors)', () => {
	fc.assert(
		fc.property(fc.integer({ min: 5, max: 1000 }), fc.nat(1_200), (floor, count) => {
			const shown = askedShown(count, floor)
			expect(typeof shown === 'number').toBe(count >= floor)
		}),
	)
})

test('C12: an answer begins the next round, a clock that runs does not', () => {
	expect(roundAfter([])).toBe(1)
	expect(roundAfter([{ answeredOn: null }])).toBe(1)
	expect(roundAfter([{ answeredOn: '2026-11-23' }, { answeredOn: null }])).toBe(2)
	expect(roundAfter([{ answeredOn: '2026-11-23' }, { answeredOn: '2026-12-23' }])).toBe(3)
})

test.each([
	['x/1', { actionId: 'x', round: 1 }],
	['x/12', { actionId: 'x', round: 12 }],
	['x', null],
	['x/', null],
	['x/0', null],
	['x/1/2', null],
])('C12: the clock %j tells its promise and its round, or neither', (name, read) => {
	expect(readAskedAgainName(name)).toEqual(read)
	if (read) expect(askedAgainName(read)).toBe(name)
})

test('C12: the service has 20 working days, Christmas and the new year not counted', () => {
	expect(replyDueTo('2026-12-14')).toBe('2027-01-14')
})

const before = { status: 'cannot', reason: 'The road is too narrow for a crossing.' } as const

test.each([
	['a yes', { status: 'planned', reason: null }, true],
	['another reason', { status: 'cannot', reason: 'A bus stop stands in the way.' }, true],
	['the same reason', before, false],
	['its commas and capitals moved', { ...before, reason: 'The ROAD is too narrow, for a crossing!' }, false],
	['two words more', { ...before, reason: 'The old road is too narrow for a zebra crossing.' }, false],
	['won’t for the same reason', { ...before, status: 'will-not' }, false],
] as const)('C12: whether %s answers those who asked again', (_what, after, answers) => {
	expect(answersAnew(before, after)).toBe(answers)
})
