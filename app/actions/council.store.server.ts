import type { Reader, Writer } from '#app/platform/db.server.ts'
import type { CouncilTerm } from './verdict/term.ts'

/** Words a member could not understand. */
export type UnclearMark = {
	id: string
	updateId: string
	number: number
	quote: string | null
	markedAt: Date
	closedAt: Date | null
}

export type HandoverNote = { id: string; termId: string; words: string; writtenAt: Date }

/** The times the Youth Council sits, the newest first. */
export async function allTerms(db: Reader): Promise<CouncilTerm[]> {
	return await db.councilTerm.findMany({
		orderBy: { fromDay: 'desc' },
		select: { id: true, name: true, fromDay: true, toDay: true },
	})
}

export async function keepTerm(
	tx: Writer,
	{ madeById, now, ...term }: CouncilTerm & { madeById: string; now: Date; isSample?: boolean },
): Promise<void> {
	await tx.councilTerm.create({ data: { ...term, madeById, madeAt: now } })
}

/** What members wrote down for those who come after, the newest first. */
export async function allNotes(db: Reader): Promise<HandoverNote[]> {
	return await db.handoverNote.findMany({
		orderBy: [{ writtenAt: 'desc' }, { id: 'asc' }],
		select: { id: true, termId: true, words: true, writtenAt: true },
	})
}

export async function keepNote(
	tx: Writer,
	note: HandoverNote & { personId: string; isSample?: boolean },
): Promise<void> {
	await tx.handoverNote.create({ data: note })
}

/** Marks words as not understood: one mark for each person and version, the last one stands. */
export async function keepUnclear(
	tx: Writer,
	mark: Omit<UnclearMark, 'closedAt'> & { personId: string },
): Promise<void> {
	const { id, updateId, number, personId, ...said } = mark
	await tx.unclearMark.upsert({
		where: { updateId_number_personId: { updateId, number, personId } },
		create: mark,
		update: { ...said, closedAt: null, closedById: null },
	})
}

/** What members did not understand and nobody has mended, the oldest first. */
export async function openUnclear(db: Reader): Promise<UnclearMark[]> {
	return await db.unclearMark.findMany({
		where: { closedAt: null },
		orderBy: [{ markedAt: 'asc' }, { id: 'asc' }],
		select: { id: true, updateId: true, number: true, quote: true, markedAt: true, closedAt: true },
	})
}

/** @returns whether it was open until now. */
export async function closeUnclear(
	tx: Writer,
	{ id, closedById, now }: { id: string; closedById: string; now: Date },
): Promise<boolean> {
	const { count } = await tx.unclearMark.updateMany({
		where: { id, closedAt: null },
		data: { closedAt: now, closedById },
	})
	return count === 1
}

/** The school this account speaks for; null when it speaks for none. */
export async function schoolOfJudge(db: Reader, personId: string): Promise<string | null> {
	return (await db.schoolJudge.findUnique({ where: { personId } }))?.school ?? null
}

export async function allSchoolJudges(db: Reader): Promise<{ personId: string; school: string }[]> {
	return await db.schoolJudge.findMany({
		orderBy: { school: 'asc' },
		select: { personId: true, school: true },
	})
}

/** Keeps that a school council judges through this account; a school has one, and an account one. */
export async function keepSchoolJudge(
	tx: Writer,
	judge: { personId: string; school: string; invitedAt: Date; invitedById: string },
): Promise<void> {
	await tx.schoolJudge.create({ data: judge })
}
