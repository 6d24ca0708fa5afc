import { z } from 'zod'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import { Manifest } from './record.ts'
import { KeyedPaper } from './schools/keyed-paper.ts'
import type { PaperBatch } from './schools/paper-batch.ts'
import type { PaperCount, PaperNumbers, SchoolReturn } from './schools/school-standing.ts'

const Rows = z.array(KeyedPaper)

/** The manifest of a ballot by its id; null while it is a draft, or where there is none. */
export async function findManifest(db: Reader, ballotId: string): Promise<Manifest | null> {
	const row = await db.ballot.findUnique({ where: { id: ballotId }, select: { manifest: true } })
	return row?.manifest ? Manifest.parse(JSON.parse(row.manifest)) : null
}

/** What schools are called, by their id in the manifest. */
export async function allSchoolNames(db: Reader, ballotId: string): Promise<Map<string, string>> {
	const rows = await db.ballotSchool.findMany({ where: { ballotId }, select: { id: true, name: true } })
	return new Map(rows.map(({ id, name }) => [id, name]))
}

export type PaperPack = { school: string; number: number; count: number; sentAt: Date }

/** The packs of papers sent, school by school, in the order of their numbers. */
export async function allPacks(db: Reader, ballotId: string, school?: string): Promise<PaperPack[]> {
	return await db.paperPack.findMany({
		where: { ballotId, school },
		orderBy: [{ school: 'asc' }, { number: 'asc' }],
		select: { school: true, number: true, count: true, sentAt: true },
	})
}

export async function keepPack(
	tx: Writer,
	pack: PaperPack & { ballotId: string; sentById: string },
): Promise<void> {
	await tx.paperPack.create({ data: pack })
}

/** The batches of a ballot, or of one of its schools, with everything keyed of them. */
export async function allBatches(db: Reader, ballotId: string, school?: string): Promise<PaperBatch[]> {
	const rows = await db.paperBatch.findMany({
		where: { ballotId, school },
		orderBy: { madeAt: 'asc' },
		select: {
			label: true,
			school: true,
			count: true,
			keyings: { orderBy: { turn: 'asc' }, select: { turn: true, keyedById: true, rows: true } },
		},
	})
	return rows.map(({ keyings, ...batch }) => ({
		...batch,
		keyings: keyings.map(({ rows, ...keying }) => ({ ...keying, papers: Rows.parse(JSON.parse(rows)) })),
	}))
}

export async function keepBatch(
	tx: Writer,
	batch: {
		ballotId: string
		label: string
		school: string
		count: number
		madeAt: Date
		madeById: string
	},
): Promise<void> {
	await tx.paperBatch.create({ data: batch })
}

/** Takes a batch away with everything keyed of it. */
export async function removeBatch(tx: Writer, batch: { ballotId: string; label: string }): Promise<void> {
	await tx.paperBatch.delete({ where: { ballotId_label: batch } })
}

export async function keepKeying(
	tx: Writer,
	{
		papers,
		...keying
	}: {
		ballotId: string
		label: string
		turn: number
		keyedById: string
		papers: KeyedPaper[]
		at: Date
	},
): Promise<void> {
	await tx.paperKeying.create({ data: { ...keying, rows: JSON.stringify(papers) } })
}

/** What two people counted by hand in each school, the first one first. */
export async function allPaperCounts(
	db: Reader,
	ballotId: string,
	school?: string,
): Promise<(PaperCount & { school: string })[]> {
	return await db.paperCount.findMany({
		where: { ballotId, school },
		orderBy: { turn: 'asc' },
		select: {
			school: true,
			turn: true,
			countedById: true,
			received: true,
			used: true,
			spoilt: true,
			unused: true,
			slipsLeft: true,
		},
	})
}

export async function keepPaperCount(
	tx: Writer,
	count: PaperNumbers & {
		ballotId: string
		school: string
		turn: number
		countedById: string | null
		at: Date
	},
): Promise<void> {
	await tx.paperCount.create({ data: count })
}

/** Both counts are thrown away: both people count again. */
export async function removePaperCounts(
	tx: Writer,
	where: { ballotId: string; school: string },
): Promise<void> {
	await tx.paperCount.deleteMany({ where })
}

/** What schools returned after the close, by school. */
export async function allReturns(db: Reader, ballotId: string): Promise<Map<string, SchoolReturn>> {
	const rows = await db.schoolReturn.findMany({ where: { ballotId } })
	return new Map(
		rows.map(({ ballotId: _, confirmedById: __, school, ...signed }) => [school, signed] as const),
	)
}

/** Writes down what a school returns, or what came to it: a second signature, a confirmation. */
export async function keepReturn(
	tx: Writer,
	{
		ballotId,
		school,
		...signed
	}: Omit<SchoolReturn, 'confirmedAt'> & {
		ballotId: string
		school: string
		confirmedById: string | null
		confirmedAt: Date | null
	},
): Promise<void> {
	await tx.schoolReturn.upsert({
		where: { ballotId_school: { ballotId, school } },
		create: { ballotId, school, ...signed },
		update: signed,
	})
}

export async function removeReturn(tx: Writer, where: { ballotId: string; school: string }): Promise<void> {
	await tx.schoolReturn.deleteMany({ where })
}
