import { z } from 'zod'
import type { Day } from '#app/base/moment.ts'
import { allLanguages, type Language } from '#app/languages/language.ts'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import { type InLanguages, rowsOf, wordsFrom } from './in-languages/in-languages.ts'
import {
	type Outcome,
	outcomes,
	type VerdictCounts,
	type VerdictWord,
	verdictWords,
} from './verdict/verdict.ts'

/** Which version of which update. */
export type VersionKey = { updateId: string; number: number }

/** What one person says of a version. */
export type Verdict = VersionKey & {
	personId: string
	/** Whose school council it is; null for a member of the Youth Council. */
	school: string | null
	word: VerdictWord
	reason: string | null
	/** What the reason is written in; null where nobody said. */
	language: Language | null
	evidence: string | null
	givenOn: Day
	/** Whether a moderator let its words be shown; null when nobody has read them yet. */
	isShown: boolean | null
}

/** What young people said of a version, once its window was over. */
export type SettledVerdict = VersionKey & {
	outcome: Outcome
	counts: VerdictCounts
	members: number
	schools: number
	settledAt: Date
	replyBy: Day | null
}

export type VerdictReply = VersionKey & { words: InLanguages; repliedAt: Date }

const Word = z.enum(verdictWords)
const WrittenIn = z.enum(allLanguages).nullable()
const OutcomeRow = z.enum(outcomes)

/** Keeps what somebody says of a version, in place of what they said of it before. */
export async function keepVerdict(
	tx: Writer,
	verdict: Omit<Verdict, 'isShown'> & { givenAt: Date },
): Promise<void> {
	const { updateId, number, personId, ...said } = verdict
	await tx.verdict.upsert({
		where: { updateId_number_personId: { updateId, number, personId } },
		create: verdict,
		update: said,
	})
}

/** The verdicts on these updates, in no order that tells who came first. */
export async function verdictsOn(
	db: Reader,
	where: { updateIds?: readonly string[]; personId?: string },
): Promise<Verdict[]> {
	const rows = await db.verdict.findMany({
		where: {
			personId: where.personId,
			...(where.updateIds ? { updateId: { in: [...where.updateIds] } } : {}),
		},
		orderBy: [{ updateId: 'asc' }, { number: 'asc' }, { word: 'desc' }, { reason: 'asc' }],
		select: {
			updateId: true,
			number: true,
			personId: true,
			school: true,
			word: true,
			reason: true,
			language: true,
			evidence: true,
			givenOn: true,
			reading: { select: { isShown: true } },
		},
	})
	return rows.map(({ word, language, reading, ...row }) => ({
		...row,
		language: WrittenIn.parse(language),
		word: Word.parse(word),
		isShown: reading?.isShown ?? null,
	}))
}

/** Versions whose window was over before this day, and that nobody has settled. What was corrected meanwhile is settled too: it was judged. */
export async function unsettledBefore(db: Reader, today: Day): Promise<VersionKey[]> {
	return await db.updateVersion.findMany({
		where: { outcome: null, judgeUntil: { lt: today } },
		select: { updateId: true, number: true },
	})
}

/** Keeps what young people said of a version. From here on nothing of it changes. */
export async function keepOutcome(tx: Writer, settled: SettledVerdict): Promise<void> {
	const { counts, ...row } = settled
	await tx.verdictOutcome.create({
		data: {
			...row,
			yes: counts.yes,
			partly: counts.partly,
			notYet: counts['not-yet'],
			cannotTell: counts['cannot-tell'],
		},
	})
}

/** What young people said of these updates, version by version; of all when none is named. */
export async function allOutcomes(db: Reader, updateIds?: readonly string[]): Promise<SettledVerdict[]> {
	const rows = await db.verdictOutcome.findMany({
		where: updateIds ? { updateId: { in: [...updateIds] } } : {},
		orderBy: [{ settledAt: 'asc' }, { updateId: 'asc' }, { number: 'asc' }],
	})
	return rows.map(({ outcome, yes, partly, notYet, cannotTell, ...row }) => ({
		...row,
		outcome: OutcomeRow.parse(outcome),
		counts: { yes, partly, 'not-yet': notYet, 'cannot-tell': cannotTell },
	}))
}

export async function keepReply(
	tx: Writer,
	{ words, ...reply }: VerdictReply & { id: string; personId: string },
): Promise<void> {
	const { english, rows } = rowsOf(words)
	await tx.verdictReply.create({ data: { ...reply, words: english, others: { create: rows } } })
}

/** What the council answered to the verdicts on these updates, the oldest first. */
export async function allReplies(db: Reader, updateIds?: readonly string[]): Promise<VerdictReply[]> {
	const rows = await db.verdictReply.findMany({
		where: updateIds ? { updateId: { in: [...updateIds] } } : {},
		orderBy: [{ repliedAt: 'asc' }, { id: 'asc' }],
		select: {
			...{ updateId: true, number: true, words: true, repliedAt: true },
			others: { select: { language: true, text: true } },
		},
	})
	return rows.map(({ words, others, ...row }) => ({ ...row, words: wordsFrom(words, others) }))
}

/** Keeps that a moderator has read somebody's reason, and whether it is shown. */
export async function keepReading(
	tx: Writer,
	reading: VersionKey & { personId: string; isShown: boolean; readAt: Date; readById: string },
): Promise<void> {
	await tx.verdictReading.create({ data: reading })
}
