import fc from 'fast-check'
import { expect, test } from 'vitest'
import { debtBy, debtOf } from '#app/actions/clock/debt.ts'
import {
	faultOfMove,
	inOrderOfUrgency,
	type ReplyClock,
	stateOfClock,
	workingDaysOf,
} from '#app/actions/clock/reply-clock.ts'
import { type Day, daysAfter } from '#app/base/moment.ts'

const today = '2027-03-03'

function some(change: Partial<ReplyClock> = {}): ReplyClock {
	const replyBy = change.replyBy ?? '2027-03-19'
	return {
		...{
			kind: 'survey',
			thingId: 'a',
			service: 'Parks',
			startedOn: '2027-01-11',
			firstReplyBy: replyBy,
			replyBy,
		},
		...{ answeredOn: null, answer: null, isSample: false, moves: [], wishIds: [] },
		...change,
	}
}

const move = {
	before: '2027-03-01',
	after: '2027-03-19',
	reasons: { en: 'We wait for the spring budget.' },
	on: '2027-02-20',
}

test.each([
	['running', {}, { left: 12, late: 0 }],
	['running', { replyBy: today }, { left: 0, late: 0 }],
	['paused', { moves: [move] }, { left: 12, late: 0 }],
	['overdue', { replyBy: '2027-03-02' }, { left: 0, late: 1 }],
	['overdue', { replyBy: '2027-03-01', moves: [move] }, { left: 0, late: 2 }],
	// Whoever asks for more time once the day is past is late all the same.
	['overdue', { moves: [{ ...move, on: '2027-03-02' }] }, { left: 0, late: 2 }],
	[
		'answered-late',
		{ moves: [{ ...move, on: '2027-03-02' }], answeredOn: '2027-03-03' },
		{ left: 0, late: 2 },
	],
	['answered', { answeredOn: '2027-03-19' }, { left: 0, late: 0 }],
	['answered-late', { replyBy: '2027-02-26', answeredOn: '2027-03-01' }, { left: 0, late: 1 }],
] as const)('C3: a clock is %s', (state, change, days) => {
	const clock = some(change as Partial<ReplyClock>)
	expect(stateOfClock(clock, today)).toBe(state)
	const { left, late } = workingDaysOf(clock, today)
	expect(late).toBe(days.late)
	if (!clock.answeredOn) expect(left).toBe(days.left)
})

const reasons = { en: 'The budget is decided on 20 March.', ar: 'تُقرَّر الميزانية في 20 مارس.' }
test.each([
	['clock.answered', some({ answeredOn: '2027-03-01' }), { to: '2027-05-01', reasons }],
	['clock.no-day', some(), { to: '2027-02-30', reasons }],
	['clock.no-day', some(), { to: 'soon', reasons }],
	['clock.past', some({ replyBy: '2027-02-01' }), { to: '2027-03-01', reasons }],
	['clock.past', some({ replyBy: '2027-02-01' }), { to: today, reasons }],
	['clock.earlier', some(), { to: '2027-03-18', reasons }],
	['clock.earlier', some(), { to: '2027-03-19', reasons }],
	['clock.no-reason', some(), { to: '2027-04-30', reasons: { ...reasons, en: '   a very short one  ' } }],
	['clock.reason-long', some(), { to: '2027-04-30', reasons: { ...reasons, ar: 'س'.repeat(401) } }],
	['words.missing.ar', some(), { to: '2027-04-30', reasons: { ...reasons, ar: ' ' } }],
	[undefined, some(), { to: '2027-04-30', reasons }],
])('C3: more time is refused with %s', (fault, clock, asked) => {
	expect(faultOfMove(clock, { ...asked, asked: ['en', 'ar'], today })).toBe(fault)
})

test('C3: what is overdue comes first, the longest late before all; then what is due soonest', () => {
	const clocks = [
		some({ thingId: 'answered', answeredOn: today }),
		some({ thingId: 'soon', replyBy: '2027-03-04' }),
		some({ thingId: 'late', replyBy: '2027-03-02' }),
		some({ thingId: 'later', replyBy: '2027-04-04' }),
		some({ thingId: 'latest', replyBy: '2027-01-02' }),
	]
	const order = inOrderOfUrgency(clocks, today).map(({ thingId }) => thingId)
	expect(order).toEqual(['latest', 'late', 'soon', 'later', 'answered'])
})

test('X3: debt by service and by wish, those who owe most first', () => {
	const clocks = [
		some({ service: 'Parks', startedOn: '2027-03-01', answeredOn: '2027-03-03', wishIds: ['w1', 'w2'] }),
		some({ service: 'Parks', startedOn: '2027-02-01', answeredOn: '2027-03-22', wishIds: ['w1'] }),
		some({ service: 'Highways', replyBy: '2027-03-01', moves: [move], wishIds: ['w1'] }),
		some({ service: 'Highways', replyBy: '2027-03-08' }),
	]
	expect(debtBy(clocks, ({ service }) => [service], today)).toEqual([
		{ name: 'Highways', debt: { asked: 2, inTime: 0, late: 0, owed: 1, overdue: 1, moved: 1, median: null } },
		{ name: 'Parks', debt: { asked: 2, inTime: 1, late: 1, owed: 0, overdue: 0, moved: 0, median: 2 } },
	])
	const byWish = debtBy(clocks, ({ wishIds }) => wishIds, today)
	expect(byWish.map(({ name, debt }) => [name, debt.asked])).toEqual([
		['w1', 3],
		['w2', 1],
	])
})

const anyDay = fc.integer({ min: -90, max: 90 }).map((days): Day => daysAfter(today, days))
const anyClock = fc
	.record({
		replyBy: anyDay,
		answeredOn: fc.option(anyDay),
		hasMoved: fc.boolean(),
		service: fc.constantFrom('a', 'b'),
	})
	.map(({ hasMoved, ...rest }) => some({ ...rest, moves: hasMoved ? [move] : [] }))

test('X3: whatever is owed, in time, late, owed and overdue add up to what was asked', () => {
	fc.assert(
		fc.property(fc.array(anyClock, { maxLength: 12 }), clocks => {
			const { asked, inTime, late, owed, overdue } = debtOf(clocks, today)
			expect(inTime + late + owed + overdue).toBe(asked)
			const byService = debtBy(clocks, ({ service }) => [service], today)
			expect(byService.reduce((sum, { debt }) => sum + debt.overdue, 0)).toBe(overdue)
		}),
		{ numRuns: 50 },
	)
})
