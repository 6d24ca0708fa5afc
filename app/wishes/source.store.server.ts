import type { Reader, Writer } from '#app/platform/db.server.ts'
import type { Framework } from './framework.ts'

/** Where something is told: a document we read from a file, or a page with its address. */
export type SourceBrief = {
	id: string
	kind: string | null
	url: string | null
	publishedOn: string | null
	/** The plan that was read from it, for a plan's own document. */
	planTitle: string | null
}

/** Every source, by name. */
export async function allSources(db: Reader): Promise<SourceBrief[]> {
	const rows = await db.source.findMany({
		select: { id: true, kind: true, url: true, publishedOn: true, plans: { select: { title: true } } },
		orderBy: { id: 'asc' },
	})
	return rows.map(({ plans, ...source }) => ({ ...source, planTitle: plans[0]?.title ?? null }))
}

/** Adds and corrects sources. One that the file no longer has stays: an update may still name it. */
export async function keepSources(tx: Writer, sources: Framework['sources']): Promise<void> {
	const rows = Object.entries(sources).map(([id, { kind, file, url, date }]) => ({
		id,
		kind: kind ?? null,
		file: file ?? null,
		url: url ?? null,
		publishedOn: date ?? null,
	}))
	const known = new Set((await tx.source.findMany({ select: { id: true } })).map(({ id }) => id))
	await tx.source.createMany({ data: rows.filter(({ id }) => !known.has(id)) })
	for (const row of rows.filter(({ id }) => known.has(id)))
		await tx.source.update({ where: { id: row.id }, data: row })
}
