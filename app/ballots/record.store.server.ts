import type { Reader, Writer } from '#app/platform/db.server.ts'
import { PublicRecord } from './record.ts'

/** Keeps the public record of a ballot. Once: a trigger refuses any change. */
export async function keepRecord(
	tx: Writer,
	{ ballotId, record, now }: { ballotId: string; record: PublicRecord; now: Date },
): Promise<void> {
	const json = JSON.stringify(record)
	await tx.ballotRecord.create({ data: { ballotId, json, hash: record.hash, publishedAt: now } })
}

/** The public record of a ballot, or null before it is published. */
export async function findRecord(db: Reader, ballotId: string): Promise<PublicRecord | null> {
	const row = await db.ballotRecord.findUnique({ where: { ballotId }, select: { json: true } })
	return row && PublicRecord.parse(JSON.parse(row.json))
}

/** The public record as the text of its file, or null before it is published. */
export async function findRecordJson(db: Reader, ballotId: string): Promise<string | null> {
	const row = await db.ballotRecord.findUnique({ where: { ballotId }, select: { json: true } })
	return row?.json ?? null
}

/** What people call the schools of a ballot, by their ids. */
export async function schoolNames(db: Reader, ballotId: string): Promise<Record<string, string>> {
	const rows = await db.ballotSchool.findMany({ where: { ballotId }, select: { id: true, name: true } })
	return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
