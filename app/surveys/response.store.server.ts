import { z } from 'zod'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import type { Answers } from './answer.ts'
import type { CountStep, Groups } from './answer-count.ts'

const Choices = z.record(z.string(), z.array(z.string()))

/** One response ready to be stored. `id` is a keyed hash of its receipt (decision 0006). */
export type NewResponse = {
	id: string
	editionId: string
	surveyId: string
	day: string
	language: string
	groups: Groups
	answers: Answers
	words: { id: string; questionId: string; text: string }[]
	receiptHash: string
	keyHash: string
	bodyHash: string
}

/** Whether a sending was the first with its key, the same once more, or something else under a used key. */
export type Kept = 'stored' | 'repeated' | 'key-used'

/**
 * Stores responses that arrived together: one statement a table, however many
 * there are. A key that was used before stores nothing.
 */
export async function keepResponses(tx: Writer, responses: NewResponse[], steps: CountStep[]): Promise<void> {
	const rows = responses.map(({ id, editionId, day, language, groups, answers }) => [
		id,
		editionId,
		day,
		language,
		groups.year,
		groups.ward,
		groups.school,
		choicesIn(answers),
	])
	await tx.$executeRaw`INSERT INTO "Response" ("id", "editionId", "day", "language", "yearBand", "ward", "schoolType", "answers")
		SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7 FROM json_each(${JSON.stringify(rows)})`

	const receipts = responses.map(({ receiptHash, surveyId }) => [receiptHash, surveyId])
	await tx.$executeRaw`INSERT INTO "Receipt" ("hash", "surveyId")
		SELECT value->>0, value->>1 FROM json_each(${JSON.stringify(receipts)})`

	const words = responses.flatMap(({ id, editionId, language, day, words }) =>
		words.map(one => [one.id, id, editionId, one.questionId, language, day, one.text]),
	)
	if (words.length > 0) {
		await tx.$executeRaw`INSERT INTO "Words" ("id", "responseId", "editionId", "questionId", "language", "day", "text")
			SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6 FROM json_each(${JSON.stringify(words)})`
	}
	await addToCounts(tx, steps)
}

/**
 * Claims the keys of sendings. Answers what each one is, in order; only those
 * that are `stored` may be kept.
 */
export async function claimKeys(
	tx: Writer,
	sendings: { keyHash: string; bodyHash: string; day: string }[],
): Promise<Kept[]> {
	const claims = JSON.stringify(sendings.map(({ keyHash, bodyHash, day }) => [keyHash, bodyHash, day]))
	const claimed = await tx.$queryRaw<
		{ keyHash: string }[]
	>`INSERT INTO "Sending" ("keyHash", "bodyHash", "day")
		SELECT value->>0, value->>1, value->>2 FROM json_each(${claims}) WHERE true
		ON CONFLICT ("keyHash") DO NOTHING RETURNING "keyHash"`
	const fresh = new Set(claimed.map(({ keyHash }) => keyHash))
	if (fresh.size === sendings.length) return sendings.map(() => 'stored')
	const before = await tx.sending.findMany({
		where: { keyHash: { in: sendings.map(({ keyHash }) => keyHash) } },
	})
	const bodyOf = new Map(before.map(({ keyHash, bodyHash }) => [keyHash, bodyHash]))
	return sendings.map(({ keyHash, bodyHash }) => {
		if (fresh.delete(keyHash)) return 'stored'
		return bodyOf.get(keyHash) === bodyHash ? 'repeated' : 'key-used'
	})
}

export type FoundResponse = { id: string; editionId: string; groups: Groups; answers: Answers }

const found = {
	id: true,
	editionId: true,
	yearBand: true,
	ward: true,
	schoolType: true,
	answers: true,
	words: { select: { questionId: true } },
} as const

/** A response with the choices it made, and which questions it wrote words to (not the words). */
export async function findResponse(db: Reader, id: string): Promise<FoundResponse | null> {
	const row = await db.response.findUnique({ where: { id }, select: found })
	return row && asFound(row)
}

/** The next so many responses after an id, for counting them all again without holding them all. */
export async function allResponsesAfter(db: Reader, id: string, limit: number): Promise<FoundResponse[]> {
	const rows = await db.response.findMany({
		where: { id: { gt: id } },
		orderBy: { id: 'asc' },
		take: limit,
		select: found,
	})
	return rows.map(asFound)
}

/** Every counter as it is kept. */
export async function allCounts(db: Reader): Promise<CountStep[]> {
	const rows = await db.answerCount.findMany()
	return rows.map(({ editionId, groupKind, groupValue, questionId, choiceId, count }) => [
		editionId,
		groupKind,
		groupValue,
		questionId,
		choiceId,
		count,
	])
}

type FoundRow = {
	id: string
	editionId: string
	yearBand: string | null
	ward: string | null
	schoolType: string | null
	answers: string
	words: { questionId: string }[]
}

function asFound(row: FoundRow): FoundResponse {
	const answers: Answers = {}
	for (const [questionId, choices] of Object.entries(Choices.parse(JSON.parse(row.answers)))) {
		answers[questionId] = { choices }
	}
	for (const { questionId } of row.words) answers[questionId] ??= { choices: [] }
	const { id, editionId, yearBand, ward, schoolType } = row
	return { id, editionId, groups: { year: yearBand, ward, school: schoolType }, answers }
}

/** Forgets the keys of pages nobody will send again: those of samples, before the doors open. */
export async function removeSendings(tx: Writer): Promise<void> {
	await tx.sending.deleteMany()
}

/** Takes a response away with its words, and takes its counts down. */
export async function removeResponse(tx: Writer, id: string, steps: CountStep[]): Promise<void> {
	await tx.response.delete({ where: { id } })
	await addToCounts(tx, steps)
}

async function addToCounts(tx: Writer, steps: CountStep[]): Promise<void> {
	await tx.$executeRaw`INSERT INTO "AnswerCount" ("editionId", "groupKind", "groupValue", "questionId", "choiceId", "count")
		SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5 FROM json_each(${JSON.stringify(steps)}) WHERE true
		ON CONFLICT DO UPDATE SET "count" = "count" + excluded."count"`
}

/** What the table keeps of the answers: the choices by question. Words have a table of their own. */
function choicesIn(answers: Answers): string {
	const made = Object.entries(answers).filter(([, { choices }]) => choices.length > 0)
	return JSON.stringify(Object.fromEntries(made.map(([questionId, { choices }]) => [questionId, choices])))
}
