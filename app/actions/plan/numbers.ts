import { type Day, daysBetween } from '#app/base/moment.ts'
import type { ActionStatus } from '../action.ts'
import type { Point, Question } from './plan-part.ts'

/** One thing that is counted, over time. */
export type Series = {
	question: Question
	measure: string
	unit: string
	points: { id: string; day: Day; value: number }[]
}

/** Numbers by what they count, each the oldest first. What is counted in another unit is another thing. */
export function seriesOf(points: readonly Point[]): Series[] {
	const found = new Map<string, Series>()
	for (const { id, question, measure, unit, day, value } of points) {
		const key = JSON.stringify([question, measure, unit])
		const series = found.get(key) ?? { question, measure, unit, points: [] }
		series.points.push({ id, day, value })
		found.set(key, series)
	}
	for (const { points: own } of found.values()) own.sort((a, b) => (a.day < b.day ? -1 : 1))
	return [...found.values()]
}

/**
 * Where the points of a series stand in a drawing: along by their days, up by
 * their values. The ground is nought, so that a small change looks small.
 */
export function plotted(
	points: readonly { day: Day; value: number }[],
	{ width, height }: { width: number; height: number },
): { x: number; y: number }[] {
	const [first] = points
	const last = points.at(-1)
	if (!first || !last) return []
	const days = daysBetween(first.day, last.day)
	const values = points.map(({ value }) => value)
	const top = Math.max(0, ...values)
	const ground = Math.min(0, ...values)
	const rounded = (number: number) => Math.round(number * 10) / 10
	return points.map(({ day, value }) => ({
		x: rounded(days === 0 ? width / 2 : (daysBetween(first.day, day) / days) * width),
		y: rounded(top === ground ? height : height - ((value - ground) / (top - ground)) * height),
	}))
}

/** How many parts of an action are done. The action's own status is shown beside it and never changed by it. */
export function rollUp(parts: readonly { status: ActionStatus }[]): { done: number; of: number } {
	return { done: parts.filter(({ status }) => status === 'done').length, of: parts.length }
}
