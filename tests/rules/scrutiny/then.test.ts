import { expect, test } from 'vitest'
import type { ReplyClock } from '#app/actions/clock/reply-clock.ts'
import { clocksOf, clockThen } from '#app/scrutiny/clock-then.ts'
import { measuredIn, unmeasuredThen } from '#app/scrutiny/measured-then.ts'
import { isCountedAs, promiseFilterIn, promisesAt } from '#app/scrutiny/promise-filter.ts'

const clock: ReplyClock = {
	...{ kind: 'survey', thingId: 's', service: 'Highways', startedOn: '2026-01-10', isSample: false },
	...{
		firstReplyBy: '2026-03-01',
		replyBy: '2026-05-01',
		answeredOn: '2026-04-20',
		answer: 'roads',
		wishIds: [],
	},
	moves: [
		{ before: '2026-03-01', after: '2026-04-01', reasons: { en: 'The budget is late.' }, on: '2026-02-01' },
		{ before: '2026-04-01', after: '2026-05-01', reasons: { en: 'The budget is later.' }, on: '2026-04-02' },
	],
}

test('X3: a clock is told as it stood: later moves and a later answer are not known yet', () => {
	expect(clockThen(clock, '2026-01-31')).toMatchObject({ replyBy: '2026-03-01', moves: [], answer: null })
	expect(clockThen(clock, '2026-03-31')).toMatchObject({ replyBy: '2026-04-01', answeredOn: null })
	expect(clockThen(clock, '2026-04-30')).toEqual(clock)
	const of = (from: string, lastDay: string) => clocksOf([clock], { from, lastDay }).length
	expect([
		of('2026-01-01', '2026-01-09'),
		of('2026-04-20', '2026-05-01'),
		of('2026-04-21', '2026-05-01'),
	]).toEqual([0, 1, 0])
})

const point = (period: string, value: number, kept: string, taken: string | null = null) => ({
	...{ indicatorId: 'i', period, value },
	keptAt: new Date(kept),
	supersededAt: taken ? new Date(taken) : null,
})
const days = { start: new Date('2026-01-01'), end: new Date('2026-04-01') }

test('C15: numbers count by the day they came; one that is corrected later stands as it was', () => {
	const points = [
		point('2023', 10, '2025-05-01'),
		point('2024', 12, '2026-02-01', '2026-06-01'),
		point('2024', 13, '2026-06-01'),
	]
	expect(measuredIn(points, days)).toEqual([
		{ id: 'i', news: [{ period: '2024', value: 12 }], before: { period: '2023', value: 10 }, corrected: 0 },
	])
	expect(measuredIn(points, { start: days.end, end: new Date('2026-07-01') })).toMatchObject([
		{ news: [{ value: 13 }], corrected: 1 },
	])
	expect(measuredIn(points, { ...days, end: new Date('2026-01-02') })).toEqual([])
})

test('C15: a wish without an indicator of a plan is measured by nobody, or by the city from when it made its own; one without a number has none yet', () => {
	const tie = (number: number, indicatorId: string) => ({ number, indicatorId, basis: 'plan', reason: null })
	const then = {
		ties: [tie(1, 'i'), tie(2, 'p'), tie(3, 'own')],
		indicators: [
			{ id: 'i', kind: 'plan' },
			{ id: 'p', kind: 'plan' },
			{ id: 'own', kind: 'own' },
		],
		points: [point('2024', 1, '2026-02-01'), { ...point('2024', 1, '2026-02-01'), indicatorId: 'own' }],
		end: days.end,
	} satisfies Omit<Parameters<typeof unmeasuredThen>[1], 'own'>
	const said = (own: string[]) => unmeasuredThen([1, 2, 3], { ...then, own: new Set(own) })
	expect(said([])).toEqual({ nobody: [3], noNumber: [2] })
	expect(said(['own'])).toEqual({ nobody: [], noNumber: [2] })
})

test('the address of a number narrows the list to what it counts; nonsense narrows nothing', () => {
	const period = { from: '2026-01-01', to: '2026-03-31' }
	const address = promisesAt(period, { as: 'kept-late', wish: 6, service: 'Parks & woods' })
	const search = new URLSearchParams(address.slice(1, address.indexOf('#')))
	expect(promiseFilterIn(search)).toEqual({
		as: 'kept-late',
		wish: 6,
		service: 'Parks & woods',
		isAll: false,
	})
	expect(promiseFilterIn(new URLSearchParams('as=x&wish=13&all'))).toEqual({
		...{ as: null, wish: null, service: null, isAll: true },
	})
	const placed = { place: null, isMade: false, isMoved: true, wasOpen: false, isUnsure: false }
	const standing = {
		status: 'done',
		reason: null,
		dueOn: '',
		owner: '',
		wishId: '',
		themeIds: [],
		results: [],
	} as const
	const one = { ...placed, standing: { ...standing, themeIds: [], results: [] } }
	expect([isCountedAs(one, null), isCountedAs(one, 'moved'), isCountedAs(one, 'open-before')]).toEqual([
		true,
		true,
		false,
	])
})
