import type { Reader, Writer } from '#app/platform/db.server.ts'
import { type HandsCode, HandsDocument, type HandsQuestion } from './hands/hands.ts'

const ofQuestion = { id: true, slug: true, document: true, closesAt: true, isSample: true } as const
const ofCode = { code: true, questionId: true, label: true, cap: true, raised: true } as const

type Row = Omit<HandsQuestion, 'document'> & { document: string }

function questionIn({ document, ...row }: Row): HandsQuestion {
	return { ...row, document: HandsDocument.parse(JSON.parse(document)) }
}

/** A question by the name in its address, or null. */
export async function findHandsQuestion(db: Reader, slug: string): Promise<HandsQuestion | null> {
	const row = await db.handsQuestion.findUnique({ where: { slug }, select: ofQuestion })
	return row && questionIn(row)
}

/** Every question with how many hands went up, the newest first. */
export async function allHandsQuestions(db: Reader): Promise<(HandsQuestion & { raised: number })[]> {
	const rows = await db.handsQuestion.findMany({
		orderBy: { createdAt: 'desc' },
		select: { ...ofQuestion, codes: { select: { raised: true } } },
	})
	return rows.map(({ codes, ...row }) => ({
		...questionIn(row),
		raised: codes.reduce((sum, { raised }) => sum + raised, 0),
	}))
}

/** What a class typed, with its question, or null. */
export async function findHandsCode(
	db: Reader,
	code: string,
): Promise<{ code: HandsCode; question: HandsQuestion } | null> {
	const row = await db.handsCode.findUnique({
		where: { code },
		select: { ...ofCode, question: { select: ofQuestion } },
	})
	if (!row) return null
	const { question, ...found } = row
	return { code: found, question: questionIn(question) }
}

/** The codes of a question by their classes. */
export async function allHandsCodes(db: Reader, questionId: string): Promise<HandsCode[]> {
	return await db.handsCode.findMany({ where: { questionId }, orderBy: { label: 'asc' }, select: ofCode })
}

export async function keepHandsQuestion(
	tx: Writer,
	{ document, ...question }: HandsQuestion & { createdAt: Date },
): Promise<void> {
	await tx.handsQuestion.create({ data: { ...question, document: JSON.stringify(document) } })
}

export async function keepHandsCode(
	tx: Writer,
	code: Omit<HandsCode, 'raised'> & { createdAt: Date },
): Promise<void> {
	await tx.handsCode.create({ data: code })
}

/** No more hands from this moment on. */
export async function closeHandsQuestion(tx: Writer, id: string, now: Date): Promise<void> {
	await tx.handsQuestion.update({ where: { id }, data: { closesAt: now } })
}

/** Whether a page with this key was counted before. */
export async function wasRaised(db: Reader, sent: { code: string; keyHash: string }): Promise<boolean> {
	return (await db.handsSent.findUnique({ where: { code_keyHash: sent } })) !== null
}

/** Counts one hand: the class has raised one more, each option has one more, and the page's key is known. */
export async function keepHand(
	tx: Writer,
	{
		code: { code, questionId },
		keyHash,
		options,
	}: { code: HandsCode; keyHash: string; options: readonly string[] },
): Promise<void> {
	await tx.handsCode.update({ where: { code }, data: { raised: { increment: 1 } } })
	await tx.handsSent.create({ data: { code, keyHash } })
	for (const option of ['', ...options]) {
		await tx.handsCount.upsert({
			where: { questionId_option: { questionId, option } },
			create: { questionId, option, count: 1 },
			update: { count: { increment: 1 } },
		})
	}
}

/** Takes the samples away, with their codes and counts. */
export async function removeSampleHands(tx: Writer): Promise<void> {
	await tx.handsQuestion.deleteMany({ where: { isSample: true } })
}
