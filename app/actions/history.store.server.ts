import type { Reader, Writer } from '#app/platform/db.server.ts'
import { type HistoryRecord, historySlug, statusOfRecord } from './history.ts'

/** Old answers as they are stored, in the shape a record comes in, so that the two can be compared. */
export async function allHistory(db: Reader): Promise<Map<string, string>> {
	const rows = await db.update.findMany({
		where: { isHistory: true },
		select: {
			id: true,
			slug: true,
			status: true,
			who: true,
			happened: true,
			linkCertainty: true,
			note: true,
			figures: true,
			wordings: { where: { language: 'en' }, select: { youSaid: true, weDid: true } },
			wishes: { orderBy: { place: 'asc' }, select: { wishId: true } },
			sources: { orderBy: { place: 'asc' }, select: { sourceId: true } },
		},
	})
	return new Map(
		rows.map(({ id, wordings, wishes, sources, ...columns }) => [
			id,
			JSON.stringify([
				columns,
				{ youSaid: wordings[0]?.youSaid, weDid: wordings[0]?.weDid },
				wishes.map(({ wishId }) => wishId),
				sources.map(({ sourceId }) => sourceId),
			]),
		]),
	)
}

/** A record in the same shape as {@link allHistory} answers. */
export function asStored(record: HistoryRecord): string {
	return JSON.stringify([
		columnsOf(record),
		{ youSaid: record.youSaid, weDid: record.weDid },
		record.wishes,
		record.sources,
	])
}

/** Keeps one old answer as published, in place of what stood there under its id. */
export async function keepHistory(tx: Writer, record: HistoryRecord, now: Date): Promise<void> {
	const columns = columnsOf(record)
	const words = { youSaid: record.youSaid, weDid: record.weDid, state: 'source' }
	await tx.update.upsert({
		where: { id: record.id },
		create: { id: record.id, ...columns, isHistory: true, createdAt: now, publishedAt: now },
		update: { ...columns, version: { increment: 1 } },
	})
	await tx.updateWording.upsert({
		where: { updateId_language: { updateId: record.id, language: 'en' } },
		create: { updateId: record.id, language: 'en', ...words },
		update: words,
	})
	await tx.updateWish.deleteMany({ where: { updateId: record.id } })
	await tx.updateWish.createMany({
		data: record.wishes.map((wishId, place) => ({ updateId: record.id, wishId, place })),
	})
	await tx.updateSource.deleteMany({ where: { updateId: record.id } })
	await tx.updateSource.createMany({
		data: record.sources.map((sourceId, place) => ({ updateId: record.id, sourceId, place })),
	})
}

/** The columns of a record, in the order {@link allHistory} selects them. */
function columnsOf(record: HistoryRecord) {
	return {
		slug: historySlug(record),
		status: statusOfRecord(record),
		who: record.who,
		happened: record.when,
		linkCertainty: record.causalLink,
		note: record.note ?? null,
		figures: record.figures ? JSON.stringify(record.figures) : null,
	}
}
