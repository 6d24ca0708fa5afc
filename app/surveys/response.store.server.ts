import { z } from 'zod'
import type { Reader, RowWriter, Writer } from '#app/platform/db.server.ts'
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
	words: { id: string; questionId: string; chosen: string[]; text: string }[]
	receiptHash: string
	bodyHash: string
}

/** Whether a sending was the first with its key, the same once more, or something else under a used key. */
export type Kept = 'stored' | 'repeated' | 'key-used'

/**
 * Stores responses that arrived together: one statement a table, however many
 * there are. Only those whose receipt was claimed.
 */
export function keepResponses(rows: RowWriter, responses: NewResponse[], steps: CountStep[]): void {
	rows.run(
		`INSERT INTO "Response" ("id", "editionId", "day", "language", "yearBand", "ward", "schoolType", "answers")
		SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7 FROM json_each(?)`,
		JSON.stringify(
			responses.map(({ id, editionId, day, language, groups, answers }) => [
				id,
				editionId,
				day,
				language,
				groups.year,
				groups.ward,
				groups.school,
				choicesIn(answers),
			]),
		),
	)
	const words = responses.flatMap(({ editionId, language, day, words }) =>
		words.map(one => [
			one.id,
			editionId,
			one.questionId,
			language,
			day,
			JSON.stringify(one.chosen),
			one.text,
		]),
	)
	if (words.length > 0) {
		rows.run(
			`INSERT INTO "Words" ("id", "editionId", "questionId", "language", "day", "chosen", "text")
			SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6 FROM json_each(?)`,
			JSON.stringify(words),
		)
	}
	rows.run(
		`INSERT INTO "AnswerCount" ("editionId", "groupKind", "groupValue", "questionId", "choiceId", "count")
		SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5 FROM json_each(?) WHERE true
		ON CONFLICT DO UPDATE SET "count" = "count" + excluded."count"`,
		JSON.stringify(steps),
	)
}

/**
 * Claims the receipts of sendings; each belongs to one page's key. Answers what
 * each sending is, in order; only those that are `stored` may be kept.
 */
export function claimReceipts(
	rows: RowWriter,
	sendings: { receiptHash: string; surveyId: string; bodyHash: string }[],
): Kept[] {
	const claimed = Claimed.parse(
		rows.all(
			`INSERT INTO "Receipt" ("hash", "surveyId", "bodyHash")
		SELECT value->>0, value->>1, value->>2 FROM json_each(?) WHERE true
		ON CONFLICT ("hash") DO NOTHING RETURNING "hash"`,
			JSON.stringify(
				sendings.map(({ receiptHash, surveyId, bodyHash }) => [receiptHash, surveyId, bodyHash]),
			),
		),
	)
	const fresh = new Set(claimed.map(({ hash }) => hash))
	if (fresh.size === sendings.length) return sendings.map(() => 'stored')
	const before = Before.parse(
		rows.all(
			`SELECT "hash", "bodyHash" FROM "Receipt" WHERE "hash" IN (SELECT value FROM json_each(?))`,
			JSON.stringify(sendings.map(({ receiptHash }) => receiptHash)),
		),
	)
	const bodyOf = new Map(before.map(({ hash, bodyHash }) => [hash, bodyHash]))
	return sendings.map(({ receiptHash, bodyHash }) => {
		if (fresh.delete(receiptHash)) return 'stored'
		return bodyOf.get(receiptHash) === bodyHash ? 'repeated' : 'key-used'
	})
}

/** The body a receipt was given for, as a hash; undefined for a receipt that nobody has. */
export async function findBodyHash(db: Reader, receiptHash: string): Promise<string | undefined> {
	const row = await db.receipt.findUnique({ where: { hash: receiptHash }, select: { bodyHash: true } })
	return row?.bodyHash
}

const Claimed = z.array(z.object({ hash: z.string() }))
const Before = z.array(z.object({ hash: z.string(), bodyHash: z.string() }))

export type FoundResponse = { id: string; editionId: string; day: string; groups: Groups; answers: Answers }

const found = {
	id: true,
	editionId: true,
	day: true,
	yearBand: true,
	ward: true,
	schoolType: true,
	answers: true,
} as const

/** A response with the choices it made, and the questions it answered in words only (not the words). */
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
	day: string
	yearBand: string | null
	ward: string | null
	schoolType: string | null
	answers: string
}

function asFound(row: FoundRow): FoundResponse {
	const answers: Answers = {}
	for (const [questionId, choices] of Object.entries(Choices.parse(JSON.parse(row.answers)))) {
		answers[questionId] = { choices }
	}
	const { id, editionId, day, yearBand, ward, schoolType } = row
	return { id, editionId, day, groups: { year: yearBand, ward, school: schoolType }, answers }
}

/** Takes a response away with these words of its own, and takes its counts down. */
export async function removeResponse(
	tx: Writer,
	{ id, wordsIds, steps }: { id: string; wordsIds: string[]; steps: CountStep[] },
): Promise<void> {
	await tx.response.delete({ where: { id } })
	await tx.words.deleteMany({ where: { id: { in: wordsIds } } })
	for (const [editionId, groupKind, groupValue, questionId, choiceId, step] of steps) {
		const counter = { editionId, groupKind, groupValue, questionId, choiceId }
		await tx.answerCount.update({
			where: { editionId_groupKind_groupValue_questionId_choiceId: counter },
			data: { count: { increment: step } },
		})
	}
}

/** What the table keeps of the answers: the choices by question, none where there were only words. Words have a table of their own. */
function choicesIn(answers: Answers): string {
	return JSON.stringify(
		Object.fromEntries(Object.entries(answers).map(([questionId, { choices }]) => [questionId, choices])),
	)
}
