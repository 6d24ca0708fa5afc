import { z } from 'zod'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import { type Clip, isClipLanguage } from './clip.ts'

const ClipRow = z.object({
	id: z.string(),
	questionId: z.string(),
	choiceId: z.string().nullable(),
	language: z.string().refine(isClipLanguage),
	kind: z.enum(['audio', 'video', 'picture']),
	type: z.string(),
})

const columns = {
	id: true,
	questionId: true,
	choiceId: true,
	language: true,
	kind: true,
	type: true,
} as const

/** The recordings and symbols of a survey, in the order they were added. */
export async function clipsOf(db: Reader, surveyId: string): Promise<Clip[]> {
	const rows = await db.clip.findMany({
		where: { surveyId },
		orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
		select: columns,
	})
	return rows.map(row => ClipRow.parse(row))
}

export async function findClip(db: Reader, id: string): Promise<Clip | null> {
	const row = await db.clip.findUnique({ where: { id }, select: columns })
	return row && ClipRow.parse(row)
}

export async function keepClip(
	tx: Writer,
	clip: Clip & { surveyId: string; addedAt: Date; addedById: string | null },
): Promise<void> {
	await tx.clip.create({ data: clip })
}

/** Takes one clip of a survey away. Answers whether it was there. */
export async function removeClip(
	tx: Writer,
	{ id, surveyId }: { id: string; surveyId: string },
): Promise<boolean> {
	const { count } = await tx.clip.deleteMany({ where: { id, surveyId } })
	return count > 0
}
