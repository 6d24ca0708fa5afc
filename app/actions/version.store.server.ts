import { z } from 'zod'
import type { Day } from '#app/base/moment.ts'
import { allLanguages } from '#app/languages/language.ts'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import { type UpdateStatus, updateStatuses } from './update.ts'
import type { SaidWords } from './verdict/version.ts'

/** What an update said, each time it was shown to everybody. */
export type UpdateVersion = {
	updateId: string
	/** From 1: as published; each correction is the next. */
	number: number
	status: UpdateStatus
	said: SaidWords
	publishedAt: Date
	/** Why it was corrected. */
	reason: string | null
	judgeUntil: Day
	isSample: boolean
}

const Status = z.enum(updateStatuses)
const Said = z.partialRecord(
	z.enum(allLanguages),
	z.object({ title: z.string().nullable(), weDid: z.string(), next: z.string().nullable() }),
)

/** Keeps what is shown to everybody from now on. It is never changed. */
export async function keepVersion(
	tx: Writer,
	{ said, ...row }: Omit<UpdateVersion, 'isSample'> & { publishedById: string },
): Promise<void> {
	await tx.updateVersion.create({ data: { ...row, said: JSON.stringify(said) } })
}

/** The versions of these updates, the oldest first; of all that were ever published when none is named. */
export async function allVersions(db: Reader, updateIds?: readonly string[]): Promise<UpdateVersion[]> {
	const rows = await db.updateVersion.findMany({
		where: updateIds ? { updateId: { in: [...updateIds] } } : {},
		orderBy: [{ publishedAt: 'asc' }, { updateId: 'asc' }, { number: 'asc' }],
		select: {
			updateId: true,
			number: true,
			status: true,
			said: true,
			publishedAt: true,
			reason: true,
			judgeUntil: true,
			update: { select: { isSample: true } },
		},
	})
	return rows.map(({ status, said, update, ...row }) => ({
		...row,
		isSample: update.isSample,
		status: Status.parse(status),
		said: Said.parse(JSON.parse(said)),
	}))
}

/** The version of an update that everybody reads now; null when nobody may read it yet. */
export async function newestVersion(db: Reader, updateId: string): Promise<UpdateVersion | null> {
	return (await allVersions(db, [updateId])).at(-1) ?? null
}

/** Who showed this version to everybody; null when nobody is known. */
export async function publisherOf(
	db: Reader,
	{ updateId, number }: { updateId: string; number: number },
): Promise<string | null> {
	const row = await db.updateVersion.findUnique({
		where: { updateId_number: { updateId, number } },
		select: { publishedById: true },
	})
	return row?.publishedById ?? null
}

/** The versions of the news of these actions, the oldest first, each with what young people said of it. */
export async function versionsOfActions(
	db: Reader,
	actionIds: readonly string[],
): Promise<{ actionId: string; judgeUntil: Day; outcome: string | null }[]> {
	const rows = await db.updateVersion.findMany({
		where: { update: { actionId: { in: [...actionIds] } } },
		orderBy: { publishedAt: 'asc' },
		select: {
			judgeUntil: true,
			update: { select: { actionId: true } },
			outcome: { select: { outcome: true } },
		},
	})
	return rows.flatMap(({ judgeUntil, update, outcome }) =>
		update.actionId ? [{ actionId: update.actionId, judgeUntil, outcome: outcome?.outcome ?? null }] : [],
	)
}
