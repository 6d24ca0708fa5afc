import type { Unit } from './figure.ts'
import { inTime, middleOf, type Period, spanOf } from './period.ts'

/** Below this many points since the last break there is no line to carry on. */
export const fewestPoints = 4

/** How many years ahead the line is carried. */
const yearsAhead = 3

/** Where the line would be at a time, and between which values nine in ten would fall. */
export type Expected = { at: number; value: number; low: number; high: number }

export type Forecast =
	| { kind: 'too-few'; points: number }
	| { kind: 'line'; slope: number; points: number; expected: Expected[] }

/**
 * What would come if nothing changed: the straight line of least squares
 * through the points since the last break, carried on for three years, with the
 * interval in which nine of ten next values would fall (Student's t, n − 2).
 * Shares stay between 0 and 100 and counts above 0. No promise, and no trend
 * where there are fewer than four points (decision 0026).
 */
export function forecastOf(
	points: readonly { period: Period; value: number }[],
	{ breaks, unit }: { breaks: readonly { fromPeriod: Period }[]; unit: Unit },
): Forecast {
	// After a break that nothing was measured since, there is no line either.
	const newest = Math.max(...breaks.map(({ fromPeriod }) => spanOf(fromPeriod).start))
	const since = [...points]
		.sort(inTime)
		.map(({ period, value }) => ({ x: middleOf(period), y: value }))
		.filter(({ x }) => x >= newest)
	const last = since.at(-1)
	if (since.length < fewestPoints || !last) return { kind: 'too-few', points: since.length }
	const { slope, meanX, meanY, spread, doubt } = lineThrough(since)
	const t = studentAt(since.length - 2)
	const inBounds = (value: number) => within(value, unit)
	const expected = Array.from({ length: yearsAhead + 1 }, (_, ahead) => {
		const at = last.x + ahead
		const value = meanY + slope * (at - meanX)
		const half = t * doubt * Math.sqrt(1 + 1 / since.length + (at - meanX) ** 2 / spread)
		return { at, value: inBounds(value), low: inBounds(value - half), high: inBounds(value + half) }
	})
	return { kind: 'line', slope, points: since.length, expected: expected.slice(1) }
}

function lineThrough(points: readonly { x: number; y: number }[]) {
	const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
	const meanX = mean(points.map(({ x }) => x))
	const meanY = mean(points.map(({ y }) => y))
	const sum = (term: (point: { x: number; y: number }) => number) =>
		points.reduce((total, point) => total + term(point), 0)
	const spread = sum(({ x }) => (x - meanX) ** 2)
	const slope = sum(({ x, y }) => (x - meanX) * (y - meanY)) / spread
	const errors = sum(({ x, y }) => (y - meanY - slope * (x - meanX)) ** 2)
	return { meanX, meanY, slope, spread, doubt: Math.sqrt(errors / (points.length - 2)) }
}

/** Student's t, two-sided at 90 %, by degrees of freedom: the nearest row not above. */
const student: [degrees: number, t: number][] = [
	[30, 1.697],
	[20, 1.725],
	[15, 1.753],
	[12, 1.782],
	[10, 1.812],
	[9, 1.833],
	[8, 1.86],
	[7, 1.895],
	[6, 1.943],
	[5, 2.015],
	[4, 2.132],
	[3, 2.353],
	[2, 2.92],
]

function studentAt(degrees: number): number {
	return student.find(([row]) => row <= degrees)?.[1] ?? 2.92
}

function within(value: number, unit: Unit): number {
	if (unit === 'score') return value
	return unit === 'percent' ? Math.min(100, Math.max(0, value)) : Math.max(0, value)
}
