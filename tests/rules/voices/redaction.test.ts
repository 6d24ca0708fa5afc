import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hiddenMark, redact, spanFrom, wordsIn } from '#app/voices/redaction.ts'

test.each([
	{ why: 'hides one word', text: 'Ask Mina about it', hide: ['Mina'], shown: 'Ask […] about it' },
	{ why: 'hides the first word', text: 'Mina said so', hide: ['Mina'], shown: '[…] said so' },
	{ why: 'hides the last word', text: 'It was Mina', hide: ['Mina'], shown: 'It was […]' },
	{
		why: 'makes one mark of two words side by side',
		text: 'At Elm\n Street by night',
		hide: ['Elm', 'Street'],
		shown: 'At […] by night',
	},
	{
		why: 'leaves words between hidden ones',
		text: 'Mina and Omar swim',
		hide: ['Mina', 'Omar'],
		shown: '[…] and […] swim',
	},
	{ why: 'hides the whole word when half is chosen', text: 'Hi Mina!', hide: ['in'], shown: 'Hi […]' },
	{ why: 'hides Arabic words', text: 'قالت منى نعم', hide: ['منى'], shown: 'قالت […] نعم' },
	{ why: 'keeps emoji whole', text: 'I 👩‍👩‍👧 Mina', hide: ['Mina'], shown: 'I 👩‍👩‍👧 […]' },
])('$why', ({ text, hide, shown }) => {
	const spans = hide.map(part => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length }))
	expect(redact(text, spans)).toEqual({ ok: true, value: shown })
})

test.each([
	{ spans: [], refusal: 'redaction.nothing-chosen' },
	{ spans: [{ start: 4, end: 5 }], refusal: 'redaction.nothing-chosen' },
	{ spans: [{ start: 0, end: 11 }], refusal: 'redaction.nothing-left' },
	{ spans: [{ start: 3, end: 3 }], refusal: 'redaction.outside' },
	{ spans: [{ start: -1, end: 3 }], refusal: 'redaction.outside' },
	{ spans: [{ start: 0, end: 12 }], refusal: 'redaction.outside' },
])('refuses $spans: $refusal', ({ spans, refusal }) => {
	expect(redact('Mina swings', spans)).toEqual({ ok: false, refusal })
})

test('no character of a hidden word is left, and every other word is', () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.boolean()), { minLength: 1, maxLength: 40 }),
			chosen => {
				const text = chosen.map(([word]) => word).join(' ')
				const spans = wordsIn(text).filter((_, place) => chosen[place]![1])
				const shown = redact(text, spans)
				const kept = chosen.filter(([, hide]) => !hide).map(([word]) => word)
				if (!shown.ok) return kept.length === 0 || kept.length === chosen.length
				return (
					shown.value
						.split(' ')
						.filter(word => word !== hiddenMark)
						.join(' ') === kept.join(' ')
				)
			},
		),
		{ numRuns: 1_000 },
	)
})

test('words and the space between them make up the text', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
			const words = wordsIn(text)
			expect(words.every(({ word, start, end }) => text.slice(start, end) === word)).toBe(true)
			expect(words.map(({ word }) => word).join('')).toBe(text.replaceAll(/\s+/gu, ''))
		}),
	)
})

test.each([
	['5-9', { start: 5, end: 9 }],
	['', null],
	['5', null],
	['-5-9', null],
	['5-9x', null],
])('reads %j as a part of a text', (typed, span) => {
	expect(spanFrom(typed)).toEqual(span)
})
