import { type Day, dayOf } from '#app/base/moment.ts'
import type { Language } from '#app/languages/language.ts'
import type { InLanguages } from '../in-languages/in-languages.ts'
import type { UpdateStatus } from '../update.ts'
import { linkIn, type Outcome, publicCounts, type VerdictCounts, type VerdictWord } from './verdict.ts'
import type { SaidWords } from './version.ts'

/** What young people say of an update, in a word, for a list. */
export type ShortVerdict = {
	/** Null while they are still judging. */
	outcome: Outcome | null
	judgeUntil: Day
}

/** A reason that a moderator let be shown. The verdict it goes with is not told where so few judged. */
export type ToldReason = {
	word: VerdictWord | null
	reason: string | null
	/** What the reason is written in; null where nobody said. */
	language: Language | null
	evidence: string | null
	link: string | null
}

/** A version of an update with what young people said of it. Names nobody. */
export type ToldVersion = {
	number: number
	status: UpdateStatus
	said: SaidWords
	publishedOn: Day
	judgeUntil: Day
	/** Why it was made in place of the one before. */
	why: string | null
	/** The day another version took its place: what was said of it no longer counts. */
	changedOn: Day | null
	outcome: Outcome | null
	/** Null where nobody counts in public. */
	counts: VerdictCounts | null
	members: number
	schools: number
	reasons: ToldReason[]
	/** Reasons nobody has read yet, and reasons that are not shown. */
	unread: number
	keptBack: number
	replyBy: Day | null
	/** The day it was answered: beneath the verdict, by other words, or by other news. */
	answeredOn: Day | null
	replies: { on: Day; words: InLanguages }[]
}

type Row = {
	version: {
		number: number
		status: UpdateStatus
		said: SaidWords
		publishedAt: Date
		reason: string | null
		judgeUntil: Day
	}
	next: { publishedAt: Date } | undefined
	settled:
		| {
				outcome: Outcome
				counts: VerdictCounts
				members: number
				schools: number
				replyBy: Day | null
				answeredOn: Day | null
		  }
		| undefined
	verdicts: {
		word: VerdictWord
		reason: string | null
		language: Language | null
		evidence: string | null
		isShown: boolean | null
	}[]
	replies: { repliedAt: Date; words: InLanguages }[]
}

/** A version as everybody may read it: nothing of a verdict is told before its window is over. */
export function toldVersion({ version, next, settled, verdicts, replies }: Row): ToldVersion {
	const { number, status, said, publishedAt, reason, judgeUntil } = version
	const counts = settled ? publicCounts(settled.counts) : null
	const worded = settled ? verdicts.filter(one => one.reason ?? one.evidence) : []
	return {
		number,
		status,
		said,
		publishedOn: dayOf(publishedAt),
		judgeUntil,
		why: reason,
		changedOn: next ? dayOf(next.publishedAt) : null,
		outcome: settled?.outcome ?? null,
		counts,
		members: settled?.members ?? 0,
		schools: settled?.schools ?? 0,
		reasons: worded.filter(({ isShown }) => isShown).map(one => toldReason(one, counts !== null)),
		unread: worded.filter(({ isShown }) => isShown === null).length,
		keptBack: worded.filter(({ isShown }) => isShown === false).length,
		replyBy: settled?.replyBy ?? null,
		answeredOn: settled?.answeredOn ?? null,
		replies: replies.map(({ repliedAt, words }) => ({ on: dayOf(repliedAt), words })),
	}
}

function toldReason(
	{ word, reason, language, evidence }: Row['verdicts'][number],
	isCounted: boolean,
): ToldReason {
	const link = linkIn(evidence)
	return {
		word: isCounted ? word : null,
		reason,
		language,
		evidence: link ? null : evidence,
		link: link === 'unreadable' ? null : link,
	}
}

/** Whether what was sent back still waits for an answer. */
export function isStillOwed({ replyBy, answeredOn, replies, changedOn }: ToldVersion): boolean {
	return replyBy !== null && answeredOn === null && replies.length === 0 && changedOn === null
}
