import { ok, type Result, refuse } from '#app/base/result.ts'
import { type Language, sourceLanguage } from '#app/languages/language.ts'
import { type NotPlain, notPlain } from './refusal/plain-update.ts'

/** How far the thing an update tells of had come, in the order a filter offers them. Old sources say late, partly, waiting. */
export const updateStatuses = [
	'done',
	'late',
	'partly',
	'under-way',
	'planned',
	'waiting',
	'not-yet',
	'cannot',
	'will-not',
] as const
export type UpdateStatus = (typeof updateStatuses)[number]

/** How far the words in one language have come: written first, drafted, checked by a person, or older than their source. */
export const wordsStates = ['source', 'drafted', 'checked', 'stale'] as const
export type WordsState = (typeof wordsStates)[number]

/** What is told in one language. `youSaid` is only ever in history: otherwise it is drawn from evidence. */
export type UpdateWords = {
	language: Language
	title: string | null
	youSaid: string | null
	weDid: string
	next: string | null
	state: WordsState
}

/** What an editor writes in one language. */
export type WrittenWords = Pick<UpdateWords, 'title' | 'weDid' | 'next'>

/** What "you said" is drawn from: a released count, or words that a person has read and cleared. */
export type Evidence =
	| { kind: 'count'; releaseId: string; questionId: string; choiceId: string }
	| { kind: 'quote'; wordsId: string }

export type Update = {
	id: string
	slug: string
	actionId: string | null
	status: UpdateStatus
	isHistory: boolean
	isSample: boolean
	version: number
	publishedAt: Date | null
	words: UpdateWords[]
	evidence: Evidence[]
}

/** Why an update cannot be published yet. */
export type NotReady =
	| 'update.already-published'
	| 'update.answers-no-voice'
	| 'update.missing-language'
	| 'update.stale-language'
	| NotPlain

/** One thing that stands between a draft and its readers; `language` says in which language it is missing. */
export type Missing = { refusal: NotReady; language?: Language }

/**
 * Everything that stands between a draft and its readers: it answers at least
 * one voice or result, and is there, and up to date, in every language that
 * children were asked in (decision 0012), in plain words (decision 0027).
 *
 * @param languagesAsked the languages of the surveys it answers. English is always one of them.
 */
export function missingBeforePublishing(
	update: Pick<Update, 'publishedAt' | 'evidence' | 'words'>,
	languagesAsked: readonly Language[],
	{ isLate = false }: { isLate?: boolean } = {},
): Missing[] {
	if (update.publishedAt) return [{ refusal: 'update.already-published' }]
	const missing: Missing[] = []
	if (update.evidence.length === 0) missing.push({ refusal: 'update.answers-no-voice' })
	for (const language of new Set<Language>([sourceLanguage, ...languagesAsked])) {
		const state = stateShown(update.words.find(one => one.language === language))
		if (state === 'missing') missing.push({ refusal: 'update.missing-language', language })
		else if (state === 'stale') missing.push({ refusal: 'update.stale-language', language })
	}
	return [...missing, ...notPlain(update.words, { isLate })]
}

/** How far a language of a draft has come: without a headline or what was done, it is missing. */
export function stateShown(words: UpdateWords | undefined): WordsState | 'missing' {
	return words?.title?.trim() && words.weDid.trim() ? words.state : 'missing'
}

/** Whether an update may be shown to everybody now; refuses with the first thing that is missing. */
export function readyToPublish(
	update: Pick<Update, 'publishedAt' | 'evidence' | 'words'>,
	languagesAsked: readonly Language[],
	promise: { isLate?: boolean } = {},
): Result<'ready', NotReady> {
	const [first] = missingBeforePublishing(update, languagesAsked, promise)
	return first ? refuse(first.refusal) : ok('ready')
}

/**
 * How far words have come after an edit. A translation whose English changed
 * under it is stale until somebody reads it again and says so, or mends it.
 *
 * @param before the words as they were stored; none when they are new.
 * @param isChecked whether the person editing says that a person has checked them.
 */
export function stateAfter({
	language,
	before,
	after,
	sourceChanged,
	isChecked,
}: {
	language: Language
	before: UpdateWords | undefined
	after: WrittenWords
	sourceChanged: boolean
	isChecked: boolean
}): WordsState {
	if (language === sourceLanguage) return 'source'
	const wordsChanged = !before || !saysTheSame(before, after)
	if (sourceChanged && !wordsChanged && !(isChecked && before.state !== 'checked')) return 'stale'
	if (isChecked) return 'checked'
	return before?.state === 'stale' && !wordsChanged ? 'stale' : 'drafted'
}

/** Whether two wordings say the same, letter for letter. */
export function saysTheSame(one: WrittenWords, other: WrittenWords): boolean {
	return one.title === other.title && one.weDid === other.weDid && one.next === other.next
}

/** The name evidence is sent under in a form: `count/<release>/<question>/<choice>` or `quote/<words>`. */
export function evidenceName(evidence: Evidence): string {
	return evidence.kind === 'quote'
		? `quote/${evidence.wordsId}`
		: `count/${evidence.releaseId}/${evidence.questionId}/${evidence.choiceId}`
}

/** The evidence a form's value names, or null when it names none. */
export function evidenceFrom(name: string): Evidence | null {
	const [kind, first, questionId, choiceId, ...rest] = name.split('/')
	if (rest.length > 0 || !first) return null
	if (kind === 'quote' && questionId === undefined) return { kind, wordsId: first }
	if (kind === 'count' && questionId && choiceId) return { kind, releaseId: first, questionId, choiceId }
	return null
}

/** A part of an address from the words it is about: small letters and digits, hyphens between, at most `most` words. */
export function slugOf(text: string, most = 8): string {
	return plainWords(text).slice(0, most).join('-')
}

/** The words of a text without accents, apostrophes or anything else an address would have to escape. */
export function plainWords(text: string): string[] {
	return text
		.normalize('NFKD')
		.replace(/[\u0300-\u036f'’]/g, '')
		.toLowerCase()
		.split(/[^a-z0-9]+/)
		.filter(word => word.length > 0)
}

export function isUpdateStatus(text: string): text is UpdateStatus {
	return updateStatuses.some(status => status === text)
}
