import { isAsked } from './branching.ts'
import type { Question, SurveyDocument } from './survey.ts'

/** The most characters of a child's own words, as a reader counts them (W-17). */
export const longestWords = 2_000

/** What a child answered to one question: the ids of choices, their own words, or both. */
export type Answer = { choices: string[]; words?: string }

/** The answered questions by id. A question that was skipped is not in it. */
export type Answers = Record<string, Answer>

/** Why an answer does not fit. Each is a key of `surveys:answer` in `locales`. */
export type Misfit =
	| 'choose-one'
	| 'choose-more'
	| 'choose-fewer'
	| 'not-offered'
	| 'not-asked'
	| 'too-long'
	| 'strange-characters'

/** What is wrong with what was sent: by question, or with the whole of it. */
export type Misfits = { byQuestion: Record<string, Misfit>; whole?: 'wrong-question' }

/** The names of a question's fields in the form. */
export function fieldsOf(questionId: string): { choices: string; words: string } {
	return { choices: `c-${questionId}`, words: `w-${questionId}` }
}

/**
 * Reads the fields of a sent form against the survey they belong to. Every
 * question may be skipped; an empty field is a skipped one.
 *
 * Refuses a choice that is not offered, too many or too few, words past 2,000
 * characters, an answer to a question this child was not asked, and a field
 * that belongs to no question. Keeps words to the letter.
 */
export function readAnswers(
	survey: SurveyDocument,
	fields: Iterable<[string, string]>,
): { answers: Answers; misfits: Misfits | undefined } {
	const sent = new Map<string, string[]>()
	for (const [name, value] of fields) {
		if (value === '') continue
		const known = sent.get(name)
		if (known) known.push(value)
		else sent.set(name, [value])
	}
	const answers: Answers = {}
	const byQuestion: Record<string, Misfit> = {}
	for (const question of survey.questions) {
		const { choices: choiceField, words: wordField } = fieldsOf(question.id)
		const choices = question.kind === 'own-words' ? [] : [...new Set(sent.get(choiceField))]
		const words = takesWords(question) ? sent.get(wordField)?.join('\n').replaceAll('\r\n', '\n') : undefined
		if (question.kind !== 'own-words') sent.delete(choiceField)
		if (takesWords(question)) sent.delete(wordField)
		const written = words !== undefined && words.trim() !== ''
		if (choices.length === 0 && !written) continue
		const answer: Answer = written ? { choices, words } : { choices }
		const misfit = isAsked(question, answers) ? misfitOf(question, answer) : 'not-asked'
		if (misfit) byQuestion[question.id] = misfit
		answers[question.id] = answer
	}
	const whole = sent.size > 0 ? 'wrong-question' : undefined
	const fits = !whole && Object.keys(byQuestion).length === 0
	return { answers, misfits: fits ? undefined : { byQuestion, whole } }
}

/** What is wrong with one answer, if the question was asked; nothing when it fits. */
export function misfitOf(question: Question, { choices, words }: Answer): Misfit | undefined {
	if (question.kind !== 'own-words') {
		const offered = question.choices.map(({ id }) => id)
		if (choices.some(id => !offered.includes(id))) return 'not-offered'
		if (question.kind !== 'choose-some' && choices.length > 1) return 'choose-one'
		if (question.kind === 'choose-some' && choices.length > 0 && choices.length < question.atLeast)
			return 'choose-more'
		if (question.kind === 'choose-some' && choices.length > question.atMost) return 'choose-fewer'
	}
	if (words === undefined) return undefined
	if (strangeCharacters.test(words)) return 'strange-characters'
	return isTooLong(words) ? 'too-long' : undefined
}

/** No sign that people write is longer in the computer's own units: a family of four, each with a skin tone, is 19. */
const longestSign = 20

/**
 * Whether words are past 2,000 characters as a reader counts them. Signs piled
 * up without end on one letter count as one for a reader, so their number has
 * a limit too; and a million letters are not counted one by one.
 */
export function isTooLong(words: string): boolean {
	if (words.length <= longestWords) return false
	if (words.length > longestWords * longestSign) return true
	let letters = 0
	// Stops at the limit: to count 40,000 to the end takes seconds, in which nobody else would be served (W-17).
	for (const _ of signsOf(words)) {
		letters++
		if (letters > longestWords) return true
	}
	return false
}

/** Whether a question has a box for the child's own words. */
export function takesWords(question: Question): boolean {
	return question.kind === 'own-words' || question.kind === 'choose-and-say-why'
}

/** Control characters no keyboard makes. Line ends and tabs are words. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this looks for
const strangeCharacters = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/

/**
 * Characters as a reader counts them: an emoji with a skin tone is one, "é" is
 * one. `text.length` would count the flag of Wales as 14.
 */
export function countLetters(text: string): number {
	if (text.length <= 1) return text.length
	let letters = 0
	for (const _ of signsOf(text)) letters++
	return letters
}

function signsOf(text: string): Intl.Segments {
	return new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)
}
