import { isLanguage, type Language, sourceLanguage } from '#app/languages/language.ts'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import { isSafeguardingDecision, type SafeguardingDecision } from './safeguarding.ts'

/** What the safeguarding team decided on a worry, by whom and why. */
export type Decision = {
	id: string
	decision: SafeguardingDecision
	reason: string
	reference: string | null
	decidedAt: Date
	decidedBy: string | null
}

/** The words, from a survey or from a ballot, which keeps neither their language nor their day. */
type ReferredWords = {
	text: string
	language: Language | null
	/** Or the ballot. */
	editionId: string
	/** Or the part of its paper. */
	questionId: string
}

/** A worry somebody raised, with the child's words in full: for the safeguarding role alone (S-07). */
export type Referral = {
	id: string
	wordsId: string
	raisedAt: Date
	raisedBy: string | null
	reason: string
	/** Null when the child took the words back. */
	words: ReferredWords | null
	decisions: Decision[]
}

/** Worries nobody has decided on, the oldest first. */
export async function referralsWaiting(db: Reader): Promise<Referral[]> {
	const rows = await db.safeguardingReferral.findMany({
		where: { decisions: { none: {} } },
		orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }],
		include: { decisions: true },
	})
	return await withWords(db, rows)
}

/** How many worries nobody has decided on, and since when; without a word of what was said. */
export async function countReferralsWaiting(db: Reader): Promise<{ count: number; oldest: Date | null }> {
	const found = await db.safeguardingReferral.aggregate({
		where: { decisions: { none: {} } },
		_count: true,
		_min: { raisedAt: true },
	})
	return { count: found._count, oldest: found._min.raisedAt }
}

/** Worries with a decision, the newest first. */
export async function allDecidedReferrals(db: Reader, { limit }: { limit: number }): Promise<Referral[]> {
	const rows = await db.safeguardingReferral.findMany({
		where: { decisions: { some: {} } },
		orderBy: [{ raisedAt: 'desc' }, { id: 'desc' }],
		take: limit,
		include: { decisions: { orderBy: { decidedAt: 'asc' } } },
	})
	return await withWords(db, rows)
}

/** One worry, as a decision on it needs it, or null. */
export async function findReferral(
	db: Reader,
	referralId: string,
): Promise<{ id: string; wordsId: string; raisedById: string } | null> {
	return await db.safeguardingReferral.findUnique({
		where: { id: referralId },
		select: { id: true, wordsId: true, raisedById: true },
	})
}

export async function keepReferral(
	tx: Writer,
	referral: { id: string; wordsId: string; raisedAt: Date; raisedById: string; reason: string },
): Promise<void> {
	await tx.safeguardingReferral.create({ data: referral })
}

/** Adds a decision. A trigger refuses to change one afterwards. */
export async function keepDecision(
	tx: Writer,
	decision: {
		id: string
		referralId: string
		decision: SafeguardingDecision
		reason: string
		reference: string | null
		decidedAt: Date
		decidedById: string
	},
): Promise<void> {
	await tx.safeguardingDecision.create({ data: decision })
}

type Row = {
	id: string
	wordsId: string
	raisedAt: Date
	raisedById: string
	reason: string
	decisions: Array<Omit<Decision, 'decision' | 'decidedBy'> & { decision: string; decidedById: string }>
}

async function withWords(db: Reader, rows: Row[]): Promise<Referral[]> {
	const [words, written, people] = await Promise.all([
		db.words.findMany({
			where: { id: { in: rows.map(({ wordsId }) => wordsId) } },
			select: { id: true, text: true, language: true, editionId: true, questionId: true },
		}),
		db.writtenWords.findMany({
			where: { id: { in: rows.map(({ wordsId }) => wordsId) } },
			select: { id: true, text: true, ballotId: true, part: true },
		}),
		db.person.findMany({
			where: {
				id: { in: rows.flatMap(row => [row.raisedById, ...row.decisions.map(one => one.decidedById)]) },
			},
			select: { id: true, name: true },
		}),
	])
	const all = new Map<string, ReferredWords>([
		...words.map(({ id, language, ...rest }): [string, ReferredWords] => [
			id,
			{ ...rest, language: languageFrom(language) },
		]),
		...written.map(({ id, text, ballotId, part }): [string, ReferredWords] => [
			id,
			{ text, language: null, editionId: ballotId, questionId: part },
		]),
	])
	const nameOf = (id: string) => people.find(person => person.id === id)?.name ?? null
	return rows.map(row => {
		return {
			id: row.id,
			wordsId: row.wordsId,
			raisedAt: row.raisedAt,
			raisedBy: nameOf(row.raisedById),
			reason: row.reason,
			words: all.get(row.wordsId) ?? null,
			decisions: row.decisions.map(({ decision, decidedById, ...rest }) => ({
				...rest,
				decision: decisionFrom(decision),
				decidedBy: nameOf(decidedById),
			})),
		}
	})
}

function languageFrom(text: string): Language {
	return isLanguage(text) ? text : sourceLanguage
}

function decisionFrom(text: string): SafeguardingDecision {
	if (isSafeguardingDecision(text)) return text
	throw new Error(`A referral has the decision "${text}", which safeguarding.ts does not know.`)
}
