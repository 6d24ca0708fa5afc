import { z } from 'zod'
import type { Day } from '#app/base/moment.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { addWorkingDays } from '#app/base/working-day.ts'
import { allLanguages, type Language } from '#app/languages/language.ts'
import type { UpdateStatus } from '../update.ts'

/** What a young councillor can say of an update: did it really happen? */
export const verdictWords = ['yes', 'partly', 'not-yet', 'cannot-tell'] as const
export type VerdictWord = (typeof verdictWords)[number]

/** What all of them say together. A tie is not broken: it says that they do not agree. */
export const outcomes = [...verdictWords, 'disagree', 'nobody'] as const
export type Outcome = (typeof outcomes)[number]

/** How many working days young people may judge a version, and the service has when they send it back (decision 0024). */
const judgingDays = 20
const replyDays = 20

/** Fewer judges than this are not counted in public: two counts would say who said what. */
const fewestCounted = 3

/** The last day on which a version that is shown from this day may be judged. */
export function judgeUntil(shownFrom: Day): Day {
	return addWorkingDays(shownFrom, judgingDays)
}

/** The day by which the service answers what was sent back on this day. */
export function replyDueAfter(settledOn: Day): Day {
	return addWorkingDays(settledOn, replyDays)
}

/** The name of the reply clock of a version that was sent back. */
export function sentBackName({ updateId, number }: { updateId: string; number: number }): string {
	return `${updateId}/${number}`
}

/** Whether a version can be judged on this day. */
export function isOpenToJudge({ judgeUntil: last }: { judgeUntil: Day }, today: Day): boolean {
	return today <= last
}

export type VerdictCounts = Record<VerdictWord, number>

/** How many said what, and the word that most of them said; a tie of the first two is `disagree`. */
export function outcomeOf(words: readonly VerdictWord[]): { outcome: Outcome; counts: VerdictCounts } {
	const counts: VerdictCounts = { yes: 0, partly: 0, 'not-yet': 0, 'cannot-tell': 0 }
	for (const word of words) counts[word] += 1
	const most = Math.max(...Object.values(counts))
	const first = verdictWords.filter(word => counts[word] === most)
	if (most === 0) return { outcome: 'nobody', counts }
	return { outcome: first.length === 1 ? (first[0] ?? 'disagree') : 'disagree', counts }
}

/** The counts everybody may read; null where so few judged that a count would name them. */
export function publicCounts(counts: VerdictCounts): VerdictCounts | null {
	const judges = Object.values(counts).reduce((sum, one) => sum + one, 0)
	return judges < fewestCounted ? null : counts
}

/** What young people said of one update that the council gave this status. */
export type Judged = { status: UpdateStatus; outcome: Outcome; isVoid: boolean }

/** How far the two readings lie apart: of what the council called done, how much young people did not say "yes" to. */
export type Gap = {
	/** Versions that young people judged. */
	judged: number
	saidDone: number
	notYes: number
	/** Verdicts that no longer count, because the words were changed after them. */
	voided: number
}

const calledDone: readonly UpdateStatus[] = ['done', 'late']

/**
 * The gap between what the council says and what young people say (features.md
 * C2). Counts versions that somebody judged; what was changed after its verdict
 * is counted apart, so that no correction makes a verdict disappear.
 */
export function gapOf(all: readonly Judged[]): Gap {
	const answered = all.filter(({ outcome }) => outcome !== 'nobody')
	const standing = answered.filter(({ isVoid }) => !isVoid)
	const done = standing.filter(({ status }) => calledDone.includes(status))
	return {
		judged: standing.length,
		saidDone: done.length,
		notYes: done.filter(({ outcome }) => outcome !== 'yes').length,
		voided: answered.length - standing.length,
	}
}

/** A reason says something: a word alone is none. */
const fewestWords = 3

const Sent = z.object({
	number: z.coerce.number().int().min(1).max(10_000),
	word: z.enum(verdictWords, 'verdict.choose'),
	reason: z.string().trim().max(600, 'verdict.too-long'),
	language: z.enum(allLanguages).nullable().catch(null),
	evidence: z.string().trim().max(300, 'verdict.too-long'),
})

/** What somebody says of a version, as their form comes to it. */
export type VerdictContent = {
	number: number
	word: VerdictWord
	reason: string | null
	/** What the reason is written in; null where there is none, or nobody said. */
	language: Language | null
	evidence: string | null
}

export type VerdictFault =
	| 'verdict.choose'
	| 'verdict.say-why'
	| 'verdict.too-long'
	| 'verdict.evidence-unreadable'

/** Reads the form of a verdict, or the first thing that is wrong. Only "can't tell" needs no reason. */
export function readVerdict(fields: {
	number: string
	word: string
	reason: string
	language: string
	evidence: string
}): Result<VerdictContent, VerdictFault> {
	const sent = Sent.safeParse(fields)
	if (!sent.success) {
		const tooLong = sent.error.issues.find(({ message }) => message === 'verdict.too-long')
		return refuse(tooLong ? 'verdict.too-long' : 'verdict.choose')
	}
	const { number, word, reason, language, evidence } = sent.data
	if (word !== 'cannot-tell' && !saysSomething(reason)) return refuse('verdict.say-why')
	if (linkIn(evidence) === 'unreadable') return refuse('verdict.evidence-unreadable')
	return ok({
		...{ number, word, reason: reason || null, language: reason ? language : null },
		evidence: evidence || null,
	})
}

/** Whether a text is more than a word or two. */
export function saysSomething(text: string): boolean {
	return text.split(/\s+/u).filter(word => /[\p{L}\p{N}]/u.test(word)).length >= fewestWords
}

/** The address somebody gives as their own proof; null for words, `unreadable` for an address of another kind. */
export function linkIn(evidence: string | null): string | null | 'unreadable' {
	if (!evidence || /\s/.test(evidence) || !/^[a-z][a-z0-9+.-]*:/i.test(evidence)) return null
	if (!URL.canParse(evidence)) return 'unreadable'
	const { protocol, username } = new URL(evidence)
	return protocol === 'https:' && !username ? evidence : 'unreadable'
}
