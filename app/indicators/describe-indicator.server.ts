import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { Description } from './description.ts'
import { findIndicator, keepDescription } from './indicator.store.server.ts'
import type { Break } from './indicator.ts'
import { keepBreak, removeBreak } from './point.store.server.ts'

export type DescribeRefusal = 'not-allowed' | 'indicator.gone' | 'indicator.changed'

type Asked = { who: Person; indicatorId: string; now: Date }

/** Changes how an indicator is described. Whoever saves second is refused and sees what the first wrote. */
export async function describeIndicator(
	db: Database,
	{ who, indicatorId, description, version, now }: Asked & { description: Description; version: number },
): Promise<Result<'kept', DescribeRefusal>> {
	if (!may(who, 'indicator.edit')) return refuse('not-allowed')
	return await db.write(async tx => {
		const before = await findIndicator(tx, indicatorId)
		if (!before) return refuse('indicator.gone')
		if (before.version !== version) return refuse('indicator.changed')
		await keepDescription(tx, { indicatorId, description, version: version + 1, personId: who.id, now })
		const { unit, direction, baseline, target } = description
		await writeInLogbook(tx, {
			...{ who, deed: 'indicator.edit', thing: 'indicator', thingId: indicatorId, at: now },
			detail: {
				...{ unitBefore: before.unit, unit, directionBefore: before.direction, direction },
				...{ baselineBefore: before.baseline, baseline },
				...{ targetBefore: before.target?.value ?? null, target: target?.value ?? null },
				languages: Object.keys(description.words).join(' '),
			},
		})
		return ok('kept')
	})
}

/** Marks that from a period on something else is counted. No line is drawn across it. */
export async function markBreak(
	db: Database,
	{ who, indicatorId, now, ...row }: Asked & Omit<Break, 'id'>,
): Promise<Result<'marked', DescribeRefusal>> {
	if (!may(who, 'indicator.edit')) return refuse('not-allowed')
	return await db.write(async tx => {
		if (!(await findIndicator(tx, indicatorId))) return refuse('indicator.gone')
		await keepBreak(tx, { indicatorId, ...row, personId: who.id, now })
		await writeInLogbook(tx, {
			...{ who, deed: 'indicator.break', thing: 'indicator', thingId: indicatorId, at: now },
			detail: { from: row.fromPeriod, kind: row.kind },
		})
		return ok('marked')
	})
}

/** Takes a break back that was marked by mistake. The logbook keeps that it stood there. */
export async function unmarkBreak(
	db: Database,
	{ who, indicatorId, breakId, now }: Asked & { breakId: string },
): Promise<Result<'unmarked', DescribeRefusal>> {
	if (!may(who, 'indicator.edit')) return refuse('not-allowed')
	return await db.write(async tx => {
		const gone = await removeBreak(tx, { indicatorId, id: breakId })
		if (!gone) return refuse('indicator.gone')
		await writeInLogbook(tx, {
			...{ who, deed: 'indicator.unbreak', thing: 'indicator', thingId: indicatorId, at: now },
			detail: { from: gone.fromPeriod },
		})
		return ok('unmarked')
	})
}
