import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plotted, rollUp, seriesOf } from '#app/actions/plan/numbers.ts'
import { linesAbove, onPaper } from '#app/actions/plan/on-paper.ts'
import { hostOf, numberIn, type PartForm, readPlanPart } from '#app/actions/plan/plan-part.ts'
import { planOf, standOf } from '#app/actions/plan/planned.ts'

const today = '2027-05-01'
const sound: Record<PartForm, Record<string, string>> = {
	milestone: { title: 'Dig', dueOn: today },
	link: { title: 'Minutes', url: 'https://example.org/a', day: today },
	figure: { title: 'Lights', value: '41', unit: 'lights', day: today },
	point: { question: 'howMuch', measure: 'Wards', value: '12.5', unit: 'wards', day: today },
}

test.each([
	{ kind: 'milestone', change: { title: ' ' }, field: 'title', fault: 'plan.say-what' },
	{ kind: 'milestone', change: { dueOn: '2027-04-30' }, field: 'dueOn', fault: 'action.due-in-past' },
	{ kind: 'milestone', change: { dueOn: '2027-02-30' }, field: 'dueOn', fault: 'action.say-when' },
	{ kind: 'link', change: { url: 'javascript:alert(1)' }, field: 'url', fault: 'plan.not-a-link' },
	{ kind: 'link', change: { url: 'minutes of May' }, field: 'url', fault: 'plan.not-a-link' },
	{ kind: 'link', change: { day: '2027-05-02' }, field: 'day', fault: 'plan.day-in-future' },
	{ kind: 'figure', change: { value: 'about forty' }, field: 'value', fault: 'plan.not-a-number' },
	{ kind: 'figure', change: { unit: '' }, field: 'unit', fault: 'plan.say-unit' },
	{ kind: 'point', change: { value: '12 wards' }, field: 'value', fault: 'plan.not-a-number' },
	{ kind: 'point', change: { question: 'howMany' }, field: 'question', fault: 'plan.choose-a-question' },
	{ kind: 'point', change: { measure: '' }, field: 'measure', fault: 'plan.say-measure' },
] as const)('M23: a $kind with $change is refused at its field: $fault', ({ kind, change, field, fault }) => {
	const form = new FormData()
	for (const [name, value] of Object.entries({ ...sound[kind], ...change }))
		form.set(`${kind}.${name}`, value)
	const { typed, read } = readPlanPart(form, { kind, today })
	expect(read).toEqual({ ok: false, refusal: { [`${kind}.${field}`]: fault } })
	expect(typed[`${kind}.${field}`]).toBe(Object.values(change)[0])
})

test('M28: a number is read in the digits of any of our languages, and nothing else is a number', () => {
	expect(['12', '1,200', '1 200', '-3.5', '١٢٫٥', '۱٬۲۰۰', '੧੨'].map(numberIn)).toEqual([
		12, 1200, 1200, -3.5, 12.5, 1200, 12,
	])
	expect(['', 'twelve', '12%', '1,2', '1e9', '0x10', '--1'].map(numberIn)).toEqual(Array(7).fill(null))
})

test('M23: a link is a page on the web, and says where it leads', () => {
	expect(hostOf('https://www.leeds.gov.uk/parks')).toBe('leeds.gov.uk')
	for (const link of ['ftp://a.b/c', 'https://localhost/', 'https://me:secret@a.org/', '//a.org'])
		expect(hostOf(link), link).toBeNull()
})

const point = { id: '', actionId: 'a', question: 'howMuch', measure: 'Wards', unit: 'wards' } as const

test('M28: numbers of one measure are one line over time; another unit is another line', () => {
	const points = [
		{ ...point, day: '2027-03-01', value: 7 },
		{ ...point, day: '2027-01-01', value: 3 },
		{ ...point, unit: 'of 100', day: '2027-01-01', value: 20 },
	]
	expect(seriesOf(points).map(({ unit, points }) => [unit, points.map(({ value }) => value)])).toEqual([
		['wards', [3, 7]],
		['of 100', [20]],
	])
})

test('M28: a line stands on nought and stays in its frame (100 runs)', () => {
	const size = { width: 200, height: 60 }
	const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 6 })
	fc.assert(
		fc.property(values, numbers => {
			const points = numbers.map((value, nth) => ({ day: `2027-01-0${nth + 1}`, value }))
			const places = plotted(points, size)
			for (const [nth, { x, y }] of places.entries()) {
				expect(x >= 0 && x <= size.width && y >= 0 && y <= size.height).toBe(true)
				if (numbers.every(number => number >= 0) && numbers[nth] === 0) expect(y).toBe(size.height)
			}
		}),
		{ numRuns: 100 },
	)
	expect(plotted([{ day: today, value: 5 }], size)).toEqual([{ x: 100, y: 0 }])
	expect(plotted([], size)).toEqual([])
})

test('M23: parts roll up beside their action, and are not counted twice in a plan', () => {
	const parts = (['done', 'done', 'done', 'planned', 'will-not'] as const).map(status => ({ status }))
	expect(rollUp(parts)).toEqual({ done: 3, of: 5 })
	const rows = [
		{ status: 'under-way', dueOn: '2027-04-30', parentId: null },
		{ status: 'done', dueOn: '2027-04-30', parentId: null },
		{ status: 'cannot', dueOn: '2027-04-30', parentId: null },
		{ status: 'done', dueOn: '2027-04-30', parentId: 'a' },
	] as const
	expect(standOf(rows, today)).toEqual({ promised: 3, done: 1, late: 1, refused: 1 })
})

test('M23: what fits on one sheet are whole promises, the first first; long words and goals leave room for fewer', () => {
	const action = { wishId: 'w', owner: 'Parks', status: 'planned', dueOn: today, parentId: null } as const
	const nothing = { reason: null, replyBy: null, howMuch: null, howWell: null, betterOff: null }
	const bare = { partners: null, responsibleId: null, version: 1, isSample: false, themeIds: [], results: [] }
	const planned = (title: string) =>
		planOf(
			Array.from({ length: 60 }, (_, nth) => ({
				...{ ...action, ...nothing, ...bare, id: String(nth), titles: { en: title } },
				createdAt: new Date('2026-11-10T09:00:00Z'),
			})),
			{ beside: { milestones: [], proofs: [], points: [], moved: [] }, language: 'en', today },
		)
	const short = onPaper(planned('Mend the swings'), 0)
	expect(short.map(({ id }) => id)).toEqual(short.map((_, nth) => String(nth)))
	expect(onPaper(planned('Mend the swings '.repeat(9)), 0).length).toBeLessThan(short.length)
	expect(onPaper(planned('Mend the swings'), linesAbove([['a', 'b'], ['c']])).length).toBeLessThan(
		short.length,
	)
	expect(linesAbove([])).toBe(0)
})
