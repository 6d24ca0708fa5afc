import { newId } from '#app/base/id.ts'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import type { Break } from './indicator.ts'
import type { NewPoint } from './read-points.ts'

/** A point that stood once, with who put it there and why it was taken back. */
export type OldPoint = {
	period: string
	value: number
	keptAt: Date
	keptById: string | null
	supersededAt: Date
	supersededById: string | null
	why: string | null
}

/** The points that were corrected or taken out, newest first. */
export async function supersededPoints(db: Reader, indicatorId: string): Promise<OldPoint[]> {
	const rows = await db.indicatorPoint.findMany({
		where: { indicatorId, supersededAt: { not: null } },
		orderBy: [{ supersededAt: 'desc' }, { id: 'asc' }],
	})
	return rows.map(({ period, value, keptAt, keptById, supersededAt, supersededById, why }) => ({
		...{ period, value, keptAt, keptById, supersededById, why },
		supersededAt: supersededAt ?? keptAt,
	}))
}

/** The periods an indicator ever had a number for, corrected ones too. */
export async function periodsEver(db: Reader): Promise<Set<string>> {
	const rows = await db.indicatorPoint.findMany({ select: { indicatorId: true, period: true } })
	return new Set(rows.map(({ indicatorId, period }) => `${indicatorId} ${period}`))
}

/** Adds a point. The one that stood for its period is marked as corrected, with the reason. */
export async function keepPoint(
	tx: Writer,
	kept: {
		indicatorId: string
		point: NewPoint & { sourceUrl?: string | null }
		personId: string | null
		why: string | null
		now: Date
	},
): Promise<void> {
	const { indicatorId, point, personId, why, now } = kept
	await markSuperseded(tx, { indicatorId, period: point.period, personId, why, now })
	await tx.indicatorPoint.create({
		data: { id: newId(), indicatorId, ...point, keptAt: now, keptById: personId },
	})
}

/** Marks what stands for a period as corrected or taken out; answers whether anything stood there. */
export async function markSuperseded(
	tx: Writer,
	marked: { indicatorId: string; period: string; personId: string | null; why: string | null; now: Date },
): Promise<boolean> {
	const { indicatorId, period, personId, why, now } = marked
	const gone = await tx.indicatorPoint.updateMany({
		where: { indicatorId, period, supersededAt: null },
		data: { supersededAt: now, supersededById: personId, why },
	})
	return gone.count > 0
}

/** Marks a break; a second at the same period takes the place of the first. */
export async function keepBreak(
	tx: Writer,
	{
		indicatorId,
		personId,
		now,
		...row
	}: Omit<Break, 'id'> & { indicatorId: string; personId: string; now: Date },
): Promise<void> {
	const { fromPeriod, kind, reason } = row
	const marked = { kind, reason, markedAt: now, markedById: personId }
	await tx.indicatorBreak.upsert({
		where: { indicatorId_fromPeriod: { indicatorId, fromPeriod } },
		create: { id: newId(), indicatorId, fromPeriod, ...marked },
		update: marked,
	})
}

/** Takes a break away; answers what it was, or null. */
export async function removeBreak(
	tx: Writer,
	{ indicatorId, id }: { indicatorId: string; id: string },
): Promise<{ fromPeriod: string } | null> {
	const row = await tx.indicatorBreak.findFirst({ where: { indicatorId, id }, select: { fromPeriod: true } })
	if (row) await tx.indicatorBreak.delete({ where: { id } })
	return row
}
