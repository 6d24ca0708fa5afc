import fc from 'fast-check'
import readability from 'text-readability'
import { expect, test } from 'vitest'
import { hardWords, idioms } from '#app/languages/plain-word-lists.ts'
import {
	adviceOn,
	measureOf,
	readingGrade,
	sentencesIn,
	syllablesIn,
	wordsASentence,
	wordsIn,
} from '#app/languages/plain-words.ts'
import { variants } from '#app/languages/variant.ts'

const words = (count: number) => Array.from({ length: count }, () => 'red').join(' ')

test.each([
	{ text: '', sentences: [] },
	{ text: '  …  ', sentences: [] },
	{ text: 'We did it', sentences: ['We did it'] },
	{ text: 'We did it. Did you see? Yes!', sentences: ['We did it.', 'Did you see?', 'Yes!'] },
	{ text: '“We did it.” She said so.', sentences: ['“We did it.”', 'She said so.'] },
	{ text: 'Version 2.2 costs £3.50 now.', sentences: ['Version 2.2 costs £3.50 now.'] },
	{ text: 'Lights\nBenches', sentences: ['Lights', 'Benches'] },
	{ text: 'هل رأيت؟ نعم. شكرًا', sentences: ['هل رأيت؟', 'نعم.', 'شكرًا'] },
	{ text: 'یہ ہو گیا۔ شکریہ۔', sentences: ['یہ ہو گیا۔', 'شکریہ۔'] },
	{ text: 'ਹੋ ਗਿਆ। ਧੰਨਵਾਦ।', sentences: ['ਹੋ ਗਿਆ।', 'ਧੰਨਵਾਦ।'] },
])('A-09: “$text” has these sentences', ({ text, sentences }) => {
	expect(sentencesIn(text)).toEqual(sentences)
})

test.each([
	{ variant: undefined, onAverage: 10, atMost: 15, grade: 4 },
	{ variant: '4-7', onAverage: 10, atMost: 15, grade: 2 },
	{ variant: '8-11', onAverage: 10, atMost: 15, grade: 4 },
	{ variant: '12-15', onAverage: 10, atMost: 15, grade: 6 },
	{ variant: '16-25', onAverage: 10, atMost: 15, grade: 8 },
	{ variant: 'easy-read', onAverage: 12, atMost: 15, grade: 4 },
] as const)('A-09: words for $variant may be this hard', ({ variant, ...measure }) => {
	expect(measureOf(variant)).toEqual(measure)
})

test.each([
	{ what: 'ten words', text: words(10), kinds: [] },
	{ what: 'eleven words', text: words(11), kinds: ['long-on-average'] },
	{ what: 'eleven words for Easy Read', text: words(11), variant: 'easy-read', kinds: [] },
	{ what: 'fifteen and five words', text: `${words(15)}. ${words(5)}.`, kinds: [] },
	{ what: 'sixteen words', text: words(16), kinds: ['long-sentence'] },
	{ what: 'sixteen and one', text: `${words(16)}. Yes.`, kinds: ['long-sentence'] },
	{ what: 'a saying', text: 'Watch this space!', kinds: ['idiom'] },
	{ what: 'words that only begin like a saying', text: 'We kick offside balls.', kinds: [] },
	{ what: 'a hard word', text: 'We utilise a bus.', kinds: ['hard-word'] },
	{ what: 'a saying in another language', text: 'Watch this space!', language: 'pl', kinds: [] },
	{ what: 'sixteen Arabic words', text: 'كلمة '.repeat(16), language: 'ar', kinds: ['long-sentence'] },
	{ what: 'nothing', text: '', kinds: [] },
] as const)('A-09: $what: $kinds', ({ text, kinds, ...rest }) => {
	const reader = { language: 'en', ...rest }
	expect(adviceOn(text, reader).map(({ kind }) => kind)).toEqual(kinds)
})

test('A-09: advice on a long sentence says which, how long it is, and what to try', () => {
	const sentence = `${words(16)}.`
	expect(adviceOn(`Short. ${sentence}`, { language: 'en' })).toEqual([
		{ kind: 'long-sentence', sentence, words: 16, most: 10 },
	])
})

test('A-09: a text of few words is given no grade, because one long name would decide it', () => {
	expect(adviceOn('Accessibility', { language: 'en' })).toEqual([])
})

test('A-09: a text with many long words is hard for a child of eight, not for one of sixteen', () => {
	const text =
		'We visited museums and libraries. We listened to young people. They wanted quiet corners for reading. We opened eleven corners this summer.'
	expect(adviceOn(text, { language: 'en', variant: '8-11' })).toMatchObject([
		{ kind: 'hard-to-read', most: 4 },
	])
	expect(adviceOn(text, { language: 'en', variant: '16-25' })).toEqual([])
})

test('A-09: our grade agrees with the usual library’s, to one grade', () => {
	for (const text of [
		'The cat sat on the mat. It was warm there. Nobody told the cat to go.',
		'We asked two hundred children. Most of them wanted lights along the path. We put up six lights in November.',
		'The council will publish a summary of every consultation, and explain how each decision was influenced by it.',
		'You can skip any question. You can stop at any time. Nothing is sent until you press Send.',
	]) {
		expect(Math.abs(readingGrade(text) - readability.fleschKincaidGrade(text))).toBeLessThanOrEqual(1)
	}
})

test.each([
	['red', 1],
	['wishes', 2],
	['called', 1],
	['wanted', 2],
	['language', 2],
	['idea', 2], // one too few: letters do not say so
	['people', 2],
	['whole', 1],
	['2027', 1],
	['مرحبا', 1],
])('A-09: %s has %d syllables, near enough', (word, count) => {
	expect(syllablesIn(word)).toBe(count)
})

test('A-09: any text gets advice, whatever its signs; and splitting it into sentences loses no word', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: 'grapheme', maxLength: 300 }),
			fc.constantFrom(undefined, ...variants),
			(text, variant) => {
				adviceOn(text, { language: 'en', variant })
				const all = sentencesIn(text).flatMap(wordsIn)
				expect(all).toEqual(wordsIn(text))
				expect(wordsASentence(text)).toBeLessThanOrEqual(wordsIn(text).length)
			},
		),
	)
})

test('A-09: the lists hold plain small letters, and no easy word is itself a hard one', () => {
	for (const phrase of [...idioms, ...Object.keys(hardWords)]) expect(phrase).toMatch(/^[a-z' ]+$/)
	for (const instead of Object.values(hardWords)) expect(adviceOn(instead, { language: 'en' })).toEqual([])
})
