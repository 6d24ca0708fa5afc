import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ActionStatus, actionStatuses, isOwed } from '#app/actions/action.ts'
import { places, placeThen, type Remembered, standingThen, tallyOf } from '#app/scrutiny/promise-then.ts'

const at = (day: string) => new Date(`${day}T12:00:00Z`)
const promise = {
	...{ id: 'a', owner: 'Highways', wishId: 'w6', themeIds: [], results: [] },
	createdAt: at('2026-01-10'),
	dueOn: '2026-03-01',
	reason: null,
}
const quarter = {
	start: new Date('2026-01-01T00:00Z'),
	end: new Date('2026-04-01T00:00Z'),
	lastDay: '2026-03-31',
}
const next = { start: quarter.end, end: new Date('2026-07-01T00:00Z'), lastDay: '2026-06-30' }
const made = change('2026-01-10', 'made', null, '2026-03-01')

function change(day: string, field: string, before: string | null, after: string | null): Remembered {
	return { actionId: 'a', at: at(day), field, before, after }
}

function place(status: ActionStatus, changes: Remembered[], window = quarter, dueOn = promise.dueOn) {
	const historyFrom = new Date('2025-06-01')
	return placeThen({ ...promise, status, dueOn }, changes, { ...window, historyFrom })
}

test.each([
	['done by its day', 'done', [made, change('2026-03-01', 'status', 'planned', 'done')], 'kept-in-time'],
	['done the day after', 'done', [made, change('2026-03-02', 'status', 'planned', 'done')], 'kept-late'],
	['made as done', 'done', [made], 'kept-in-time'],
	['done, and no history', 'done', [], 'kept-some-day'],
	['a no', 'will-not', [made, change('2026-02-01', 'status', 'planned', 'will-not')], 'will-not'],
	['not done', 'planned', [made], 'overdue'],
	['done after these days', 'done', [made, change('2026-04-02', 'status', 'under-way', 'done')], 'overdue'],
] as const)('M26: at the end of the quarter, %s', (_, status, changes, expected) => {
	expect(place(status, [...changes])?.place).toBe(expected)
})

test('a day that is moved in time is the day; one that is moved once it is past stays late', () => {
	const moved = (on: string) => [made, change(on, 'dueOn', '2026-03-01', '2026-06-01')]
	expect(place('planned', moved('2026-03-01'), quarter, '2026-06-01')).toMatchObject({
		place: 'open',
		isMoved: true,
	})
	expect(place('planned', moved('2026-03-02'), quarter, '2026-06-01')).toMatchObject({ place: 'overdue' })
	expect(place('planned', moved('2026-04-02'), quarter, '2026-06-01')).toMatchObject({
		place: 'overdue',
		isMoved: false,
	})
})

test('what was settled before is no news, what was opened again is', () => {
	const done = change('2026-02-01', 'status', 'planned', 'done')
	expect(place('done', [made, done], next)).toMatchObject({ place: null, isMade: false, wasOpen: false })
	const reopened = change('2026-05-01', 'status', 'done', 'not-yet')
	expect(place('not-yet', [made, done, reopened], next)).toMatchObject({ place: 'overdue', wasOpen: false })
	expect(place('planned', [made], { ...quarter, end: at('2026-01-09') })).toBeNull()
})

test('a no from the first day was never a promise made; a promise that became a no was', () => {
	const refused = change('2026-02-01', 'status', 'planned', 'will-not')
	const opened = change('2026-02-01', 'status', 'cannot', 'planned')
	expect(place('will-not', [made])).toMatchObject({ place: 'will-not', isMade: false, isUnsure: false })
	expect(place('will-not', [made], next)).toMatchObject({ place: null, isMade: false, wasOpen: false })
	expect(place('will-not', [made, refused])).toMatchObject({ place: 'will-not', isMade: true })
	expect(place('planned', [made, opened])).toMatchObject({ place: 'overdue', isMade: false })
})

test('a promise that is older than its history says so, and no other', () => {
	const unsure = (changes: Remembered[], from: string) =>
		placeThen({ ...promise, status: 'planned' }, changes, { ...next, historyFrom: new Date(from) })?.isUnsure
	expect(unsure([], '2026-05-01')).toBe(true)
	expect(unsure([], '2026-02-01')).toBe(false)
	expect(unsure([made], '2026-05-01')).toBe(false)
})

test('what a promise was is read back whole: its days, its service, its wish, what it answered', () => {
	const now = { ...promise, status: 'done' as const, dueOn: '2026-09-01', owner: 'Parks', themeIds: ['t2'] }
	const changes = [
		change('2026-02-01', 'owner', 'Highways', 'Roads'),
		change('2026-05-01', 'themes', 't1 t3', 't2'),
		change('2026-05-01', 'results', 's/q', null),
		change('2026-05-02', 'owner', 'Roads', 'Parks'),
		change('2026-05-02', 'reason', 'No money this year.', null),
	]
	expect(standingThen(now, changes, quarter.end)).toMatchObject({
		...{ owner: 'Roads', themeIds: ['t1', 't3'], results: ['s/q'], dueOn: '2026-09-01' },
		reason: 'No money this year.',
	})
	expect(standingThen(now, changes, quarter.start)).toMatchObject({ owner: 'Highways' })
})

const someChanges = fc
	.array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.constantFrom(...actionStatuses)), { maxLength: 6 })
	.map(moves => {
		const days = moves.toSorted(([one], [other]) => one - other)
		return days.map(([hours, after], place) => ({
			actionId: 'a',
			at: new Date(promise.createdAt.getTime() + hours * 3_600_000 * 6),
			field: 'status',
			before: days[place - 1]?.[1] ?? 'planned',
			after,
		}))
	})

test('a report of days that are over says the same whatever happens later, and its places add up (300 histories)', () => {
	fc.assert(
		fc.property(fc.array(someChanges, { maxLength: 8 }), histories => {
			const placed = histories.map(changes => {
				const known = changes.filter(one => one.at < quarter.end)
				const whole = place(changes.at(-1)?.after ?? 'planned', [made, ...changes])
				expect(whole).toEqual(place(known.at(-1)?.after ?? 'planned', [made, ...known]))
				if (!whole) throw new Error('It was made in these days.')
				return whole
			})
			const tally = tallyOf(placed)
			expect(places.reduce((sum, one) => sum + tally[one], 0)).toBe(placed.length)
			expect(tally.open + tally.overdue).toBe(placed.filter(({ standing }) => isOwed(standing)).length)
		}),
		{ numRuns: 300 },
	)
})
