import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestPiece, spokenPieces, voiceFor, wordAt } from '#app/languages/spoken-piece.ts'

const en = (text: string) => [{ language: 'en', text }]
const long = 'We put up six new lights along the path to school. '.repeat(7)

test('A-10: a short text is one piece', () => {
	expect(spokenPieces(en('You said it.'))).toEqual([{ language: 'en', text: 'You said it.', from: 0 }])
})

test('A-10: a long text is cut where sentences end', () => {
	const pieces = spokenPieces(en(long))
	expect(pieces.length).toBeGreaterThan(1)
	for (const { text } of pieces) expect(text.trim()).toMatch(/^We .*\.$/s)
})

test('A-10: each language is a piece of its own, at its place in the text', () => {
	const runs = [
		{ language: 'ar', text: 'قالوا: ' },
		{ language: 'en', text: 'More swings' },
	]
	expect(spokenPieces(runs)).toEqual([
		{ language: 'ar', text: 'قالوا: ', from: 0 },
		{ language: 'en', text: 'More swings', from: 7 },
	])
})

test('A-10: signs alone are not said', () => {
	expect(spokenPieces([...en('Yes'), { language: 'ar', text: ' · ' }])).toHaveLength(1)
})

test('A-10: whatever the text, pieces are short, in order, and say every letter of it once', () => {
	const run = fc.record({
		language: fc.constantFrom('en', 'ar', 'pa'),
		text: fc.oneof(
			fc.string({ unit: 'grapheme', maxLength: 400 }),
			fc.stringMatching(/^(?:\w{1,30}[ .]){0,40}$/),
		),
	})
	fc.assert(
		fc.property(fc.array(run, { maxLength: 4 }), runs => {
			const whole = runs.map(({ text }) => text).join('')
			const pieces = spokenPieces(runs)
			for (const { text, from } of pieces) {
				expect(text.length).toBeLessThanOrEqual(longestPiece)
				expect(whole.slice(from, from + text.length)).toBe(text)
			}
			const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '')
			expect(pieces.map(({ text }) => letters(text)).join('')).toBe(letters(whole))
		}),
	)
})

test.each([
	{ text: 'Red fox', place: 0, word: 'Red' },
	{ text: 'Red fox', place: 4, word: 'fox' },
	{ text: 'ثعلب أحمر', place: 5, word: 'أحمر' },
	{ text: 'Red', place: 9, word: '' },
	{ text: 'Red', place: -1, word: 'Red' },
])('A-10: the word at $place of “$text” is “$word”', ({ text, place, word }) => {
	const { from, to } = wordAt(text, place)
	expect(text.slice(from, to)).toBe(word)
})

const voice = (lang: string, localService = true) => ({ lang, localService })

test.each([
	{ language: 'en', voices: [voice('en-US'), voice('en-GB')], found: 'en-GB' },
	{ language: 'en', voices: [voice('en_US')], found: 'en_US' },
	{ language: 'en', voices: [voice('en-GB', false)], found: undefined },
	{ language: 'fa', voices: [voice('far-XX'), voice('fa-IR')], found: 'fa-IR' },
	{ language: 'ckb', voices: [voice('ku')], found: 'ku' },
	{ language: 'ur', voices: [voice('ar-SA')], found: undefined },
	{ language: '', voices: [voice('en-GB')], found: undefined },
])('A-10: $language is read by $found', ({ language, voices, found }) => {
	expect(voiceFor(voices, language)?.lang).toBe(found)
})
