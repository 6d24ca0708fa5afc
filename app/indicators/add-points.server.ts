import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { findIndicator } from './indicator.store.server.ts'
import { keepPoint, markSuperseded } from './point.store.server.ts'
import { type NewPoint, whatChanges } from './read-points.ts'

export type PointsRefusal = 'not-allowed' | 'indicator.gone' | 'indicator.why' | 'indicator.no-change'

type Asked = { who: Person; indicatorId: string; why: string; now: Date }

/**
 * Adds points, all of them or none (M35). One that differs from what stands
 * corrects it, for which a reason is asked; one that is the same is left alone.
 * Answers how many were new and how many corrected another.
 */
export async function addPoints(
	db: Database,
	{ who, indicatorId, points, why, now }: Asked & { points: readonly NewPoint[] },
): Promise<Result<{ added: number; corrected: number }, PointsRefusal>> {
	if (!may(who, 'indicator.edit')) return refuse('not-allowed')
	return await db.write(async tx => {
		const indicator = await findIndicator(tx, indicatorId)
		if (!indicator) return refuse('indicator.gone')
		const changes = whatChanges(points, indicator.points)
		const [added, corrected] = ['new', 'corrected'].map(kind => changes.filter(one => one.change === kind))
		if (!added || !corrected || added.length + corrected.length === 0) return refuse('indicator.no-change')
		if (corrected.length > 0 && why.trim() === '') return refuse('indicator.why')
		for (const { point } of [...added, ...corrected])
			await keepPoint(tx, { indicatorId, point, personId: who.id, why: why.trim() || null, now })
		await writeInLogbook(tx, {
			...{ who, deed: 'indicator.points', thing: 'indicator', thingId: indicatorId, at: now },
			detail: {
				added: added.length,
				corrected: corrected
					.map(({ point, before }) => `${point.period}: ${before} > ${point.value}`)
					.join(', '),
			},
		})
		return ok({ added: added.length, corrected: corrected.length })
	})
}

/** Takes a number out that should never have stood there. It stays to be seen, with the reason. */
export async function takeOutPoint(
	db: Database,
	{ who, indicatorId, period, why, now }: Asked & { period: string },
): Promise<Result<'out', PointsRefusal>> {
	if (!may(who, 'indicator.edit')) return refuse('not-allowed')
	if (why.trim() === '') return refuse('indicator.why')
	return await db.write(async tx => {
		const marked = { indicatorId, period, personId: who.id, why: why.trim(), now }
		if (!(await markSuperseded(tx, marked))) return refuse('indicator.gone')
		await writeInLogbook(tx, {
			...{ who, deed: 'indicator.take-out', thing: 'indicator', thingId: indicatorId, at: now },
			detail: { period },
		})
		return ok('out')
	})
}
