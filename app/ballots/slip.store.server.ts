import type { Reader, Writer } from '#app/platform/db.server.ts'
import type { SchoolSlips } from './record.ts'

/**
 * Keeps a batch of slips: how many, and their hashes. What is printed on them is kept nowhere; nor in which order they
 * are printed, which the places of rows in the file would tell if they went in as they come.
 */
export async function keepSlips(
	tx: Writer,
	{
		hashes,
		...batch
	}: {
		id: string
		ballotId: string
		school: string
		hashes: string[]
		issuedAt: Date
		issuedById: string
	},
): Promise<void> {
	const { ballotId, school } = batch
	await tx.slipBatch.create({ data: { ...batch, count: hashes.length } })
	await tx.slip.createMany({ data: hashes.toSorted().map(hash => ({ hash, ballotId, school })) })
}

export type KeptSlip = {
	ballotId: string
	school: string
	used: boolean
	void: boolean
	voidAskedById: string | null
}

/** A slip by its keyed hash, or null. */
export async function findSlip(db: Reader, hash: string): Promise<KeptSlip | null> {
	return await db.slip.findUnique({
		where: { hash },
		select: { ballotId: true, school: true, used: true, void: true, voidAskedById: true },
	})
}

/** The first of two officers asks that a slip be void. It is still good. */
export async function markVoidAsked(tx: Writer, hash: string, askedById: string): Promise<void> {
	await tx.slip.update({ where: { hash }, data: { voidAskedById: askedById } })
}

/** The second officer makes it void, for good. */
export async function markVoid(tx: Writer, hash: string): Promise<void> {
	await tx.slip.update({ where: { hash }, data: { void: true } })
}

/**
 * What became of the slips of each school: `issued` as the batches say, the
 * rest as the slips say, so that the two can be held against each other (B-13).
 * The schools of the manifest in its order, then any other that has slips.
 */
export async function countSlips(db: Reader, ballotId: string, schools: string[]): Promise<SchoolSlips[]> {
	const batches = await db.slipBatch.groupBy({ by: ['school'], where: { ballotId }, _sum: { count: true } })
	const slips = await db.slip.groupBy({ by: ['school', 'used', 'void'], where: { ballotId }, _count: true })
	const found = [...batches, ...slips].map(({ school }) => school).sort()
	return [...new Set([...schools, ...found])].map(id => {
		const here = slips.filter(({ school }) => school === id)
		const many = (which: typeof slips) => which.reduce((sum, { _count }) => sum + _count, 0)
		return {
			id,
			issued: batches.find(({ school }) => school === id)?._sum.count ?? 0,
			used: many(here.filter(({ used }) => used)),
			unused: many(here.filter(slip => !slip.used && !slip.void)),
			void: many(here.filter(slip => slip.void)),
		}
	})
}
