import type { Indicator, WishTie } from '#app/indicators/indicator.ts'
import { inTime, type Period } from '#app/indicators/period.ts'

/** A measurement with when it was put here, and when it was taken back. */
export type KnownPoint = {
	indicatorId: string
	period: Period
	value: number
	keptAt: Date
	supersededAt: Date | null
}

/** What a report says of an indicator: the numbers that came in its days, and the one that stood before the first of them. */
export type Measured = {
	id: string
	news: { period: Period; value: number }[]
	before: { period: Period; value: number } | null
	/** How many numbers were corrected in these days, or taken out. */
	corrected: number
}

/** The indicators of which numbers came, or were corrected, in these days; by the day they came here, not the time they measure. */
export function measuredIn(
	points: readonly KnownPoint[],
	{ start, end }: { start: Date; end: Date },
): Measured[] {
	const within = (at: Date | null) => at !== null && at >= start && at < end
	const ids = [...new Set(points.map(({ indicatorId }) => indicatorId))].sort()
	return ids.flatMap(id => {
		const own = points.filter(one => one.indicatorId === id).sort(inTime)
		const standing = own.filter(one => stands(one, end))
		const news = standing.filter(({ keptAt }) => within(keptAt))
		const corrected = own.filter(({ supersededAt }) => within(supersededAt)).length
		if (news.length + corrected === 0) return []
		const [first] = news
		const before = first ? standing[standing.indexOf(first) - 1] : undefined
		return [{ id, news: news.map(bare), before: before ? bare(before) : null, corrected }]
	})
}

/** The wishes that no indicator of a plan nor one of the city's own spoke of, and those with one and without any number at the end. */
export function unmeasuredThen(
	wishes: readonly number[],
	{
		ties,
		indicators,
		own,
		points,
		end,
	}: {
		ties: readonly WishTie[]
		indicators: readonly Pick<Indicator, 'id' | 'kind'>[]
		/** The city's own that were tied by then: one made later measured nothing yet. */
		own: ReadonlySet<string>
		points: readonly KnownPoint[]
		end: Date
	},
): { nobody: number[]; noNumber: number[] } {
	const isMeasure = new Set(indicators.flatMap(({ id, kind }) => (kind === 'plan' || own.has(id) ? id : [])))
	const counted = new Set(points.filter(one => stands(one, end)).map(({ indicatorId }) => indicatorId))
	const speaksOf = (wish: number, is: ReadonlySet<string>) =>
		ties.some(({ number, indicatorId }) => number === wish && is.has(indicatorId))
	const nobody = wishes.filter(wish => !speaksOf(wish, isMeasure))
	return { nobody, noNumber: wishes.filter(wish => !nobody.includes(wish) && !speaksOf(wish, counted)) }
}

function stands({ keptAt, supersededAt }: KnownPoint, end: Date): boolean {
	return keptAt < end && (supersededAt === null || supersededAt >= end)
}

function bare({ period, value }: KnownPoint): { period: Period; value: number } {
	return { period, value }
}
