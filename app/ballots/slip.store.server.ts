import type { Reader, Writer } from '#app/platform/db.server.ts'
import type { SchoolSlips } from './record.ts'

/** A batch of slips as it is printed; `signedById` is who else counted it, nobody yet where it is null. */
export type NewBatch = {
	id: string
	ballotId: string
	school: string
	label: string
	year: string
	hashes: string[]
	issuedAt: Date
	issuedById: string
	signedAt: Date | null
	signedById: string | null
}

/**
 * Keeps a batch of slips: how many, and their hashes, numbered as they come. What else is printed on them is kept
 * nowhere, and the places of rows in the file follow their hashes alone.
 *
 * @returns the batch's own number in its ballot, from 1.
 */
export async function keepSlips(tx: Writer, { hashes, ...batch }: NewBatch): Promise<number> {
	const { id: batchId, ballotId, school } = batch
	const number = 1 + (await tx.slipBatch.count({ where: { ballotId } }))
	await tx.slipBatch.create({ data: { ...batch, number, count: hashes.length } })
	const slips = hashes.map((hash, place) => ({ hash, ballotId, school, batchId, number: place + 1 }))
	await tx.slip.createMany({ data: slips.sort((a, b) => (a.hash < b.hash ? -1 : 1)) })
	return number
}

/** A printed batch, with how many of its slips are not void. */
export type KeptBatch = {
	id: string
	number: number
	school: string
	label: string
	year: string
	count: number
	good: number
	issuedAt: Date
	issuedById: string
	signedById: string | null
}

/** All batches of a ballot, in the order they were printed. */
export async function allSlipBatches(db: Reader, ballotId: string): Promise<KeptBatch[]> {
	const batches = await db.slipBatch.findMany({
		where: { ballotId },
		orderBy: { number: 'asc' },
		omit: { ballotId: true, signedAt: true },
	})
	const voided = await db.slip.groupBy({ by: ['batchId'], where: { ballotId, void: true }, _count: true })
	const voidOf = new Map(voided.map(({ batchId, _count }) => [batchId, _count]))
	return batches.map(batch => ({ ...batch, good: batch.count - (voidOf.get(batch.id) ?? 0) }))
}

/** Whether a batch of this id was ever printed. */
export async function isBatchKept(db: Reader, id: string): Promise<boolean> {
	return (await db.slipBatch.count({ where: { id } })) > 0
}

/** Somebody else counted the batch: from now on its slips vote. */
export async function markSigned(
	tx: Writer,
	id: string,
	signed: { signedAt: Date; signedById: string },
): Promise<void> {
	await tx.slipBatch.update({ where: { id }, data: signed })
}

export type KeptSlip = {
	hash: string
	ballotId: string
	school: string
	number: number
	used: boolean
	void: boolean
	voidAskedById: string | null
	batch: { number: number }
}

const whole = {
	hash: true,
	ballotId: true,
	school: true,
	number: true,
	used: true,
	void: true,
	voidAskedById: true,
	batch: { select: { number: true } },
} as const

/** A slip by its keyed hash, or null. */
export async function findSlip(db: Reader, hash: string): Promise<KeptSlip | null> {
	return await db.slip.findUnique({ where: { hash }, select: whole })
}

/** Slips of one batch by what is printed on them; those it does not have are left out. */
export async function allSlipsNumbered(
	db: Reader,
	{ ballotId, batch, numbers }: { ballotId: string; batch: number; numbers: number[] },
): Promise<KeptSlip[]> {
	// One question for all of the batch: a list of a thousand numbers is longer than SQLite takes.
	const all = await db.slip.findMany({
		where: { ballotId, batch: { number: batch } },
		orderBy: { number: 'asc' },
		select: whole,
	})
	const named = new Set(numbers)
	return all.filter(({ number }) => named.has(number))
}

/** Slips that one officer asked to make void and no second has answered for, by batch and number. */
export async function slipsWaiting(db: Reader, ballotId: string): Promise<KeptSlip[]> {
	return await db.slip.findMany({
		where: { ballotId, voidAskedById: { not: null }, void: false, used: false },
		orderBy: [{ batch: { number: 'asc' } }, { number: 'asc' }],
		select: whole,
	})
}

/** The first of two officers asks that slips be void, or takes that back (null). They are still good. */
export async function markVoidAsked(tx: Writer, hashes: string[], askedById: string | null): Promise<void> {
	await tx.$executeRaw`UPDATE "Slip" SET "voidAskedById" = ${askedById}
		WHERE "hash" IN (SELECT value FROM json_each(${JSON.stringify(hashes)}))`
}

/** The second officer makes them void, for good. */
export async function markVoid(tx: Writer, hashes: string[]): Promise<void> {
	await tx.$executeRaw`UPDATE "Slip" SET "void" = 1
		WHERE "hash" IN (SELECT value FROM json_each(${JSON.stringify(hashes)}))`
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

/** The hashes of a ballot's slips that are neither used nor void. */
export async function allUnusedSlips(db: Reader, ballotId: string): Promise<string[]> {
	const rows = await db.slip.findMany({
		where: { ballotId, used: false, void: false },
		select: { hash: true },
	})
	return rows.map(({ hash }) => hash)
}
