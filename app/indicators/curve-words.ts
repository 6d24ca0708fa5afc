import type { Forecast } from './forecast.ts'
import { type Break, type Direction, newsOf, type Point, piecesOf, turningPoint } from './indicator.ts'
import type { Period } from './period.ts'

/** What a curve shows, as a sentence's name and what stands in it; the page finds the words. */
export type CurveSentence =
	| { say: 'nothing' }
	| { say: 'one' | 'one-since-break'; period: Period; value: number }
	| { say: 'went'; from: Period; to: Period; before: number; after: number; news: News; hasBreak: boolean }

type News = 'better' | 'worse' | 'same' | 'moved'

/** Says only what may be compared: what was measured alike, since the last break. */
export function sentenceOf(
	points: readonly Point[],
	{
		breaks,
		direction,
		baseline,
	}: { breaks: readonly Break[]; direction: Direction; baseline: Period | null },
): CurveSentence {
	const pieces = piecesOf(points, breaks)
	const newest = pieces.at(-1) ?? []
	const last = newest.at(-1)
	if (!last) return { say: 'nothing' }
	const first = newest.find(({ period }) => period === baseline) ?? newest[0]
	if (!first || first.id === last.id)
		return { say: pieces.length > 1 ? 'one-since-break' : 'one', period: last.period, value: last.value }
	return {
		...{ say: 'went', from: first.period, to: last.period, before: first.value, after: last.value },
		news: newsOf(direction, first.value, last.value),
		hasBreak: pieces.length > 1,
	}
}

/** What the forecast says in words: how many years ahead, and between which values. */
export type ForecastSentence =
	| { say: 'too-few'; points: number }
	| { say: 'up' | 'down' | 'unsure'; year: number; low: number; high: number; points: number }

/** Up or down only where nine in ten of what may come lie on that side of the newest value; else nobody can tell. */
export function forecastSentence(forecast: Forecast, points: readonly Point[]): ForecastSentence {
	if (forecast.kind === 'too-few') return { say: 'too-few', points: forecast.points }
	const end = forecast.expected.at(-1)
	const last = points.at(-1)
	if (!end || !last) return { say: 'too-few', points: forecast.points }
	const say = end.low > last.value ? 'up' : end.high < last.value ? 'down' : 'unsure'
	return { say, year: Math.floor(end.at), low: end.low, high: end.high, points: forecast.points }
}

/** The period at which the curve turned, and whether what came after was better. */
export type Turn = { period: Period; news: News }

/** Where the curve turned, by the rule of `turningPoint`; null where it did not. */
export function turnOf(
	points: readonly Point[],
	{ breaks, direction }: { breaks: readonly Break[]; direction: Direction },
): Turn | null {
	const turn = turningPoint(points, breaks)
	const after = turn && points[points.indexOf(turn) + 1]
	return turn && after ? { period: turn.period, news: newsOf(direction, turn.value, after.value) } : null
}
