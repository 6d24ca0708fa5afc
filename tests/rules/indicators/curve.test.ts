import fc from 'fast-check'
import { expect, test } from 'vitest'
import { curveOf, frame } from '#app/indicators/curve.ts'
import { forecastSentence, sentenceOf, turnOf } from '#app/indicators/curve-words.ts'
import { forecastOf } from '#app/indicators/forecast.ts'
import { type Break, type Point, turningPoint } from '#app/indicators/indicator.ts'
import { inTime, middleOf, spanOf } from '#app/indicators/period.ts'

const somePoint = (period: string, value: number): Point => ({
	...{ id: period, period, value, numerator: null, denominator: null, answers: null, schools: null },
	...{ source: 'Survey', sourceUrl: null, note: null },
})
const someBreak = (fromPeriod: string): Break => ({
	...{ id: `from ${fromPeriod}`, fromPeriod, kind: 'wording', reason: 'The question changed.' },
})
const years = (...values: number[]) => values.map((value, place) => somePoint(String(2010 + place), value))

const periods = fc
	.uniqueArray(fc.integer({ min: 1990, max: 2030 }), { maxLength: 14 })
	.chain(all =>
		fc.tuple(...all.map(year => fc.constantFrom(String(year), `${year}-${String(year + 1).slice(2)}`))),
	)

const curves = process.env.LONG === 'yes' ? 5000 : 200

test(`C15: no segment of the drawn line joins points across a break, and no point is lost, over ${curves} curves`, () => {
	fc.assert(
		fc.property(
			periods,
			fc.array(fc.integer({ min: 1990, max: 2030 }).map(String), { maxLength: 4 }),
			fc.integer({ min: 0, max: 100 }),
			(asked, breaksAt, value) => {
				const points = asked.map((period, place) => somePoint(period, (value + place * 7) % 100))
				const breaks = [...new Set(breaksAt)].map(someBreak)
				const forecast = forecastOf(points, { breaks, unit: 'percent' })
				const curve = curveOf({ points, breaks, forecast, target: null, unit: 'percent' })
				for (const { from, to } of curve.segments)
					for (const { fromPeriod } of breaks) {
						const start = spanOf(fromPeriod).start
						expect(middleOf(from.period) < start && start <= middleOf(to.period)).toBe(false)
					}
				expect(curve.dots.map(({ period }) => period)).toEqual(
					[...points].sort(inTime).map(one => one.period),
				)
				for (const { x, y } of curve.dots) {
					expect(x >= frame.start - 1 && x <= frame.width - frame.end + 1).toBe(true)
					expect(y >= frame.top - 1 && y <= frame.height - frame.bottom + 1).toBe(true)
				}
			},
		),
		{ numRuns: curves },
	)
})

test('C15: the forecast is the line of least squares with its 90 % interval, as worked by hand', () => {
	// 2010 to 2014: 10, 12, 11, 14, 13. Slope 0.8, mean 12, s² = 3.6 / 3, t₃ = 2.353, Sxx = 10.
	const forecast = forecastOf(years(10, 12, 11, 14, 13), { breaks: [], unit: 'rate' })
	if (forecast.kind !== 'line') throw new Error('There was no line.')
	const half = 2.353 * Math.sqrt(1.2) * Math.sqrt(1 + 1 / 5 + 9 / 10)
	expect(forecast.slope).toBeCloseTo(0.8)
	expect(forecast.expected).toHaveLength(3)
	expect(forecast.expected[0]?.value).toBeCloseTo(14.4)
	expect(forecast.expected[0]?.low).toBeCloseTo(14.4 - half)
	expect(forecast.expected[0]?.high).toBeCloseTo(14.4 + half)
})

test.each([
	['three points', years(1, 2, 3), [], 3],
	['five points, two of them since a break', years(1, 2, 3, 4, 5), [someBreak('2013')], 2],
	['a break that nothing was measured since', years(1, 2, 3, 4, 5), [someBreak('2020')], 0],
])('C15: %s are too few to say what comes', (_what, points, breaks, since) => {
	expect(forecastOf(points, { breaks, unit: 'count' })).toEqual({ kind: 'too-few', points: since })
})

test('C15: what may come says its doubt: up only where nine in ten lie above the newest number', () => {
	const say = (points: Point[]) =>
		forecastSentence(forecastOf(points, { breaks: [], unit: 'percent' }), points).say
	expect(say(years(10, 20, 30, 40, 50))).toBe('up')
	expect(say(years(50, 40, 30, 20, 10.5))).toBe('down')
	expect(say(years(40, 20, 45, 22, 41))).toBe('unsure')
	const end = forecastOf(years(70, 80, 90, 99), { breaks: [], unit: 'percent' })
	expect(end.kind === 'line' && end.expected.every(({ high }) => high <= 100)).toBe(true)
})

test.each<[string, number[], string | null]>([
	['down, down, up, up', [50, 40, 30, 35, 45], '2012'],
	['up, up, down, down', [10, 20, 30, 25, 15], '2012'],
	['one step back is chance', [50, 40, 30, 35, 25, 20], null],
	['flat turns nowhere', [50, 50, 50, 50, 50], null],
	['the first of two', [5, 4, 3, 4, 5, 4, 3], '2012'],
])('C15: where the curve turns: %s', (_what, values, period) => {
	expect(turningPoint(years(...values), [])?.period ?? null).toBe(period)
})

test('C15: a curve does not turn at a break, and says better or worse by which way is good', () => {
	const points = years(50, 40, 30, 35, 45)
	expect(turningPoint(points, [someBreak('2012')])).toBeNull()
	expect(turnOf(points, { breaks: [], direction: 'down' })).toEqual({ period: '2012', news: 'worse' })
	expect(turnOf(points, { breaks: [], direction: 'neither' })?.news).toBe('moved')
})

test('C15: the sentence compares only what was counted alike', () => {
	const points = years(10, 20, 30, 40)
	const asked = { direction: 'up', baseline: null } as const
	expect(sentenceOf(points, { ...asked, breaks: [] })).toMatchObject({ say: 'went', before: 10, after: 40 })
	expect(sentenceOf(points, { ...asked, breaks: [someBreak('2012')] })).toMatchObject({
		...{ say: 'went', before: 30, after: 40, news: 'better', hasBreak: true },
	})
	expect(sentenceOf(points, { ...asked, breaks: [someBreak('2013')] })).toMatchObject({
		say: 'one-since-break',
	})
	expect(sentenceOf(points, { ...asked, breaks: [], baseline: '2011' })).toMatchObject({ before: 20 })
	expect(sentenceOf([], { ...asked, breaks: [] })).toEqual({ say: 'nothing' })
})
