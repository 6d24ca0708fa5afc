import type { Reader } from '#app/platform/db.server.ts'
import { Checkpoint, Closing } from './record.ts'

/** Something of a ballot that was written down for ever; its hash binds all there is of the ballot so far. */
export type WrittenDown = {
	ballotId: string
	kind: 'manifest' | 'checkpoint' | 'closed' | 'published'
	/** Never the same for two. */
	id: string
	at: Date
	hash: string
	/** How many receipts there are so far; none before a ballot opens and in its record. */
	receipts: number | null
	/** Whether nothing came since the checkpoint before. */
	isQuiet: boolean
}

/** What ballots these are, by the names in their addresses. */
export async function slugsOf(db: Reader, ids: readonly string[]): Promise<string[]> {
	const rows = await db.ballot.findMany({ where: { id: { in: [...ids] } }, select: { slug: true } })
	return rows.map(({ slug }) => slug)
}

/** The hours that were written down after this moment. */
export async function checkpointsSince(db: Reader, since: Date): Promise<WrittenDown[]> {
	const rows = await db.ballotCheckpoint.findMany({ where: { hour: { gt: since } } })
	return rows.map(({ ballotId, number, hour, json }) => {
		const { hash, receipts, added } = Checkpoint.parse(JSON.parse(json))
		return {
			...{ ballotId, hash, receipts, at: hour, kind: 'checkpoint' },
			...{ id: `checkpoint-${ballotId}-${number}`, isQuiet: added.length === 0 },
		}
	})
}

/** The closing records and the public records that were made after this moment. */
export async function endsSince(db: Reader, since: Date): Promise<WrittenDown[]> {
	const closings = await db.ballotClosing.findMany({ where: { closedAt: { gt: since } } })
	const records = await db.ballotRecord.findMany({
		where: { publishedAt: { gt: since } },
		select: { ballotId: true, hash: true, publishedAt: true },
	})
	return [
		...closings.map(({ ballotId, json, closedAt }): WrittenDown => {
			const { hash, receipts } = Closing.parse(JSON.parse(json))
			return {
				ballotId,
				hash,
				receipts,
				at: closedAt,
				kind: 'closed',
				id: `closed-${ballotId}`,
				isQuiet: false,
			}
		}),
		...records.map(({ ballotId, hash, publishedAt }): WrittenDown => {
			const of = { kind: 'published' as const, id: `published-${ballotId}`, receipts: null, isQuiet: false }
			return { ballotId, hash, at: publishedAt, ...of }
		}),
	]
}
