import { dayOf } from '#app/base/moment.ts'
import { allLanguages, type Language } from '#app/languages/language.ts'
import { saysTheSame, type UpdateStatus, type UpdateWords, type WrittenWords } from '../update.ts'
import { judgeUntil } from './verdict.ts'

/** What an update says, language by language. */
export type SaidWords = Partial<Record<Language, WrittenWords>>

/** What an update says, language by language, as a version keeps it. */
export function saidIn(words: readonly UpdateWords[]): SaidWords {
	const said: SaidWords = {}
	for (const { language, title, weDid, next } of words) said[language] = { title, weDid, next }
	return said
}

/** What an update says when it is first shown to everybody, with the days in which it may be judged. */
export function firstVersion({
	updateId,
	status,
	words,
	now,
}: {
	updateId: string
	status: UpdateStatus
	words: readonly UpdateWords[]
	now: Date
}) {
	return {
		updateId,
		number: 1,
		status,
		said: saidIn(words),
		publishedAt: now,
		reason: null,
		judgeUntil: judgeUntil(dayOf(now)),
	}
}

/** Whether anything that is said is another than before. */
export function isCorrection(before: SaidWords, after: SaidWords): boolean {
	return allLanguages.some(language => {
		const [one, other] = [before[language], after[language]]
		return one && other ? !saysTheSame(one, other) : one !== other
	})
}
