import { type Language, sourceLanguage } from '#app/languages/language.ts'
import { fewestWordsForGrade, readingGrade, sentencesIn, wordsIn } from '#app/languages/plain-words.ts'
import { type Remedy, remedies, vaguePhrases } from './vague-phrases.ts'

/** What an update tells in one language. */
type Told = { language: Language; title: string | null; weDid: string; next: string | null }

/** The school grade above which the hardest sentences are marked, and the one above which nothing is published. */
const updateGrade = { marked: 6, refused: 9 } as const

/** The longest sentence that is not marked. */
const longestSentence = 20

/** A phrase that says nothing: where it stands, and what to write in its place. */
export type Vague = { language: Language; phrase: string; remedy: Remedy; sentence: string }

/** Why words that are all there are not plain enough to be published. */
const notPlainYet = ['update.vague', 'update.says-no-day', 'update.too-hard'] as const
export type NotPlain = (typeof notPlainYet)[number]

/** Whether something is refused for how it is said, and not for what is missing. */
export function isNotPlain(refusal: string): boolean {
	return notPlainYet.some(one => one === refusal)
}

/** Every phrase that says nothing, in each language it was told in, in the order of the text. */
export function vagueIn(words: readonly Told[]): Vague[] {
	return words.flatMap(told => {
		const { language } = told
		return sentencesIn(textOf(told)).flatMap(sentence => {
			const plain = asPlain(sentence)
			return remedies.flatMap(remedy =>
				(vaguePhrases[language][remedy] ?? [])
					.filter(phrase => plain.includes(asPlain(phrase)))
					.map(phrase => ({ language, phrase, remedy, sentence })),
			)
		})
	})
}

/**
 * The sentences of the English that make it harder than grade 6, the hardest
 * first; and those that are too long, however easy the rest is.
 */
export function hardSentences(words: readonly Told[]): string[] {
	const english = words.find(({ language }) => language === sourceLanguage)
	if (!english) return []
	const isHard = gradeOf(words) > updateGrade.marked
	return sentencesIn(textOf(english))
		.map(sentence => ({ sentence, grade: readingGrade(sentence), long: wordsIn(sentence).length }))
		.filter(({ grade, long }) => long > longestSentence || (isHard && grade > updateGrade.marked))
		.toSorted((one, other) => other.grade - one.grade)
		.map(({ sentence }) => sentence)
}

/** The school grade the English asks for; 0 where it is too short to tell. */
export function gradeOf(words: readonly Told[]): number {
	const english = words.find(({ language }) => language === sourceLanguage)
	const text = english ? textOf(english) : ''
	return wordsIn(text).length < fewestWordsForGrade ? 0 : readingGrade(text)
}

/**
 * What keeps an update that is all there from being plain (C14). Who it is from
 * and what was promised by when stand beside it, drawn from its promise; so its
 * words must say what, and a day for whatever comes next: that nothing does is an
 * answer too. Whoever is late gives a new day.
 *
 * @param isLate whether the promise is still owed and its day is over.
 */
export function notPlain(
	words: readonly Told[],
	{ isLate = false }: { isLate?: boolean } = {},
): { refusal: NotPlain; language: Language }[] {
	const found: { refusal: NotPlain; language: Language }[] = [
		...new Set(vagueIn(words).map(one => one.language)),
	].map(language => ({ refusal: 'update.vague', language }))
	const english = words.find(({ language }) => language === sourceLanguage)
	const next = english?.next?.trim()
	if (english && (next ? !saysWhen(next) : isLate && !saysWhen(english.weDid)))
		found.push({ refusal: 'update.says-no-day', language: sourceLanguage })
	if (gradeOf(words) > updateGrade.refused)
		found.push({ refusal: 'update.too-hard', language: sourceLanguage })
	return found
}

const months = 'january|february|march|april|may|june|july|august|september|october|november|december'
const days = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday'
const seasons = 'spring|summer|autumn|winter|easter|christmas|eid|term|half-term'
const nothingMore =
	'nothing (?:more|else|follows)|no more (?:will|is to)|that is all|this is finished|it is finished'
const when = new RegExp(
	[
		// A month or a season needs a word before it that makes it a time: "you may", "a spring".
		`\\b(?:in|by|until|before|after|from|on|this|next|every|each|early|late|end of|of|\\d(?:st|nd|rd|th)?) (?:the )?(?:school )?(?:${months}|${days}|${seasons}|day|week|month|year|night)s?\\b`,
		`\\b(?:${months}) \\d`,
		'\\b20\\d\\d\\b',
		'\\b(?:today|tomorrow|tonight)\\b',
		'\\b(?:in|within|for) (?:a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\\d+) (?:day|week|month|term|year)s?\\b',
		`\\b(?:${nothingMore})\\b`,
	].join('|'),
	'i',
)

/** Whether an English text says when: a day, a month, a season, a year, or that nothing more comes. */
export function saysWhen(text: string): boolean {
	return when.test(text.replaceAll(/\s+/g, ' '))
}

function textOf({ title, weDid, next }: Told): string {
	return [title, weDid, next].filter(Boolean).join('\n')
}

/** Without case, points and joiners, a space at either end: so that a phrase is found as whole words. */
function asPlain(text: string): string {
	return ` ${text
		.normalize('NFC')
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.trim()} `
}
