import { sourceLanguage } from './language.ts'
import { hardWords, idioms } from './plain-word-lists.ts'
import type { Variant } from './variant.ts'

/** One piece of advice about words that children are to read. */
export type Advice =
	| { kind: 'long-sentence'; sentence: string; words: number; most: number }
	| { kind: 'long-on-average'; words: number; most: number }
	| { kind: 'hard-to-read'; grade: number; most: number }
	| { kind: 'idiom'; phrase: string }
	| { kind: 'hard-word'; word: string; instead: string }

/** How simple words are to be: words a sentence at most, on average and in any one, and the school grade they ask for. */
type Measure = { onAverage: number; atMost: number; grade: number }

/**
 * A-09: on average 10 words a sentence (Easy Read 12), never more than 15, and
 * reading grade 2, 4, 6 and 8 by age. Words for everybody are held to the 8–11s'
 * measure: younger children are read to.
 */
const measures: Record<Variant | 'everybody', Measure> = {
	everybody: { onAverage: 10, atMost: 15, grade: 4 },
	'4-7': { onAverage: 10, atMost: 15, grade: 2 },
	'8-11': { onAverage: 10, atMost: 15, grade: 4 },
	'12-15': { onAverage: 10, atMost: 15, grade: 6 },
	'16-25': { onAverage: 10, atMost: 15, grade: 8 },
	'easy-read': { onAverage: 12, atMost: 15, grade: 4 },
}

export function measureOf(variant: Variant | undefined): Measure {
	return measures[variant ?? 'everybody']
}

/** A grade drawn from fewer words is chance: one long name makes a whole school of difference. */
export const fewestWordsForGrade = 20

/**
 * What would make these words easier for the children who are to read them:
 * nothing when they are plain enough. Counts words in every language; grade,
 * idioms and hard words are known for English alone. A proxy: children decide.
 */
export function adviceOn(text: string, { language, variant }: Reader): Advice[] {
	const { onAverage, atMost, grade: hardest } = measureOf(variant)
	const sentences = sentencesIn(text)
	const advice: Advice[] = sentences
		.map(sentence => ({ sentence, words: wordsIn(sentence).length }))
		.filter(({ words }) => words > atMost)
		.map(long => ({ kind: 'long-sentence', ...long, most: onAverage }))
	const average = wordsASentence(text)
	if (average > onAverage && advice.length === 0)
		advice.push({ kind: 'long-on-average', words: Math.ceil(average), most: onAverage })
	if (language !== sourceLanguage) return advice
	const grade = readingGrade(text)
	if (grade > hardest && wordsIn(text).length >= fewestWordsForGrade)
		advice.push({ kind: 'hard-to-read', grade: Math.ceil(grade), most: hardest })
	return [...advice, ...phrasesIn(text)]
}

/** Who is to read the words: `variant` none means everybody. */
export type Reader = { language: string; variant?: Variant }

/** The sentences of a text: each line of a list is one. */
export function sentencesIn(text: string): string[] {
	return text
		.replaceAll(/([.!?…؟۔।][”»"')\]]*)\s+/gu, '$1\n')
		.split('\n')
		.map(sentence => sentence.trim())
		.filter(sentence => wordsIn(sentence).length > 0)
}

/** The words of a text in any script; a sign alone is none. */
export function wordsIn(text: string): string[] {
	return text.split(/\s+/u).filter(word => /[\p{L}\p{N}]/u.test(word))
}

/** Words a sentence, on average; 0 for a text without words. */
export function wordsASentence(text: string): number {
	return wordsIn(text).length / Math.max(1, sentencesIn(text).length)
}

/** The American school grade an English text asks for, after Flesch and Kincaid (1975); 0 for a text without words. */
export function readingGrade(text: string): number {
	const words = wordsIn(text)
	if (words.length === 0) return 0
	const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
	return 0.39 * wordsASentence(text) + (11.8 * syllables) / words.length - 15.59
}

/** How many syllables an English word has, by its letters: right for nine words in ten. */
export function syllablesIn(word: string): number {
	const letters = word.toLowerCase().replace(/['’]s?\b|[^a-z]/g, '')
	if (letters.length <= 3) return letters === 'any' || letters === 'ago' ? 2 : 1
	const said = letters
		.replace(/(?:(?:[^laeiouytd]|ll)ed|[^laeiouyszxcgh]es|(?:[^laeiouy]|[aeiouy]l)e)$/, '')
		.replace(/^y/, '')
	const groups = said.match(/[aeiouy]+/g) ?? []
	// Two vowels that are said apart: sci-ence, vide-o, cre-ate.
	const apart =
		said.match(/i[ao](?!n|us)|eo(?!p|u)|ea(?=t(?:e|i))|ie(?=n[ct]|t)|[iu]ou(?=s)|[^q]u[ao](?=[lt])/g) ?? []
	return Math.max(1, groups.length + apart.length)
}

function phrasesIn(text: string): Advice[] {
	const plain = ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `
	const found: Advice[] = idioms
		.filter(phrase => plain.includes(` ${phrase} `))
		.map(phrase => ({ kind: 'idiom', phrase }))
	const words = new Set(plain.split(' '))
	for (const [word, instead] of Object.entries(hardWords)) {
		if (words.has(word)) found.push({ kind: 'hard-word', word, instead })
	}
	return found
}
