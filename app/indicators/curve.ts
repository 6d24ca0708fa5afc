import type { Unit } from './figure.ts'
import type { Forecast } from './forecast.ts'
import { type Break, type Point, piecesOf, type Target } from './indicator.ts'
import { inTime, middleOf, type Period, spanOf } from './period.ts'

/** The size of the drawing, in its own units; the page makes it as wide as there is room. */
export const frame = { width: 560, height: 300, start: 84, end: 24, top: 24, bottom: 44 } as const

type Place = { x: number; y: number }
type Drawn = Place & { id: string; period: Period; value: number }

/** A curve ready to be drawn. Time runs from left to right in every language (decision 0026). */
export type Curve = {
	dots: Drawn[]
	/** Each joins two neighbours. `isGap`: nothing was measured for a year or more between them. */
	segments: { from: Drawn; to: Drawn; isGap: boolean }[]
	breaks: { id: string; x: number }[]
	/** Where the line would go, and the outline of the doubt around it. */
	forecast: { line: Place[]; doubt: Place[] } | null
	target: (Place & { value: number }) | null
	levels: { y: number; value: number }[]
	/** Which dots bear their period below the axis: as many as fit side by side. */
	named: Drawn[]
}

/** How wide a period's words are below the axis. */
const nameWidth = 104

type Asked = {
	points: readonly Point[]
	breaks: readonly Break[]
	forecast: Forecast
	target: Target | null
	unit: Unit
}

/** Where everything of a curve stands. Every scale begins at nothing, so that a small change looks small. */
export function curveOf({ points, breaks, forecast, target, unit }: Asked): Curve {
	const expected = forecast.kind === 'line' ? forecast.expected : []
	const levels = levelsFor(
		[
			...points.map(({ value }) => value),
			...expected.flatMap(({ low, high }) => [low, high]),
			...(target ? [target.value] : []),
		],
		unit,
	)
	const times = [
		...points.map(({ period }) => middleOf(period)),
		...expected.map(({ at }) => at),
		...(target ? [middleOf(target.period)] : []),
	]
	const across = scale(Math.min(...times), Math.max(...times), frame.start, frame.width - frame.end)
	const up = scale(levels[0] ?? 0, levels.at(-1) ?? 1, frame.height - frame.bottom, frame.top)
	const drawn = ({ id, period, value }: Point): Drawn => ({
		...{ id, period, value },
		x: across(middleOf(period)),
		y: up(value),
	})
	const dots = [...points].sort(inTime).map(drawn)
	const last = dots.at(-1)
	const line = expected.map(({ at, value }) => ({ x: across(at), y: up(value) }))
	const edge = (side: 'low' | 'high') => expected.map(one => ({ x: across(one.at), y: up(one[side]) }))
	return {
		dots,
		segments: piecesOf(points, breaks).flatMap(piece => joined(piece, drawn)),
		breaks: breaks
			.map(({ id, fromPeriod }) => ({ id, at: spanOf(fromPeriod).start }))
			.filter(({ at }) => at > Math.min(...times) && at < Math.max(...times))
			.map(({ id, at }) => ({ id, x: across(at) })),
		forecast:
			last && line.length > 0
				? { line: [last, ...line], doubt: [last, ...edge('high'), ...edge('low').reverse()] }
				: null,
		target: target && { x: across(middleOf(target.period)), y: up(target.value), value: target.value },
		levels: levels.map(value => ({ y: up(value), value })),
		named: sideBySide(dots),
	}
}

function joined(piece: readonly Point[], drawn: (point: Point) => Drawn): Curve['segments'] {
	return piece.slice(1).flatMap((to, place) => {
		const from = piece[place]
		if (!from) return []
		const isGap = spanOf(to.period).start - spanOf(from.period).end >= 0.99
		return [{ from: drawn(from), to: drawn(to), isGap }]
	})
}

/** From one range to the other; a range of nothing lies in the middle. */
function scale(from: number, to: number, start: number, end: number): (value: number) => number {
	const round = (place: number) => Math.round(place * 10) / 10
	if (from === to) return () => round((start + end) / 2)
	return value => round(start + ((value - from) / (to - from)) * (end - start))
}

/** Round numbers from nothing to above the highest value (and below the lowest, where there are such). */
function levelsFor(values: readonly number[], unit: Unit): number[] {
	const highest = Math.max(0, ...values)
	const lowest = Math.min(0, ...values)
	const rough = (highest - lowest || 1) / 4
	const power = 10 ** Math.floor(Math.log10(rough))
	const step = [1, 2, 2.5, 5, 10].map(times => times * power).find(one => one >= rough) ?? rough
	const whole = unit === 'count' ? Math.max(1, Math.ceil(step)) : step
	const first = Math.floor(lowest / whole)
	const count = Math.ceil(highest / whole) - first
	return Array.from({ length: count + 1 }, (_, place) => Number(((first + place) * whole).toFixed(6)))
}

/** The last always; then from the last back whatever has room. */
function sideBySide(dots: readonly Drawn[]): Drawn[] {
	const named: Drawn[] = []
	for (const dot of [...dots].reverse()) {
		const next = named[0]
		if (!next || next.x - dot.x >= nameWidth) named.unshift(dot)
	}
	return named
}
