import fc from 'fast-check'
import { expect, test } from 'vitest'
import { directionRuns, isolated } from '#app/languages/direction-run.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'

/** The sentence with brackets round what a page isolates. */
const bracketed = (sentence: string, direction: 'ltr' | 'rtl') =>
	directionRuns(sentence, direction)
		.map(({ text, isForeign }) => (isForeign ? `[${text}]` : text))
		.join('')

test.each([
	['ltr', 'Do you like حديقة الورد 5 times?', 'Do you like [حديقة الورد] 5 times?'],
	['ltr', 'Do you like Leeds?', 'Do you like Leeds?'],
	['ltr', 'مدرسة', '[مدرسة]'],
	['rtl', 'هل تحب Leeds Play Network؟', 'هل تحب [Leeds Play Network]؟'],
	['rtl', 'اتصل بـ Childline 0800', 'اتصل بـ [Childline] 0800'],
	['ltr', '🙂 مرحبا 🙂', '🙂 [مرحبا] 🙂'],
] as const)(
	'A-14: in a sentence that runs %s, what runs the other way is isolated: %s',
	(direction, sentence, wanted) => {
		expect(bracketed(sentence, direction)).toBe(wanted)
	},
)

test('A-14: isolating takes nothing away and adds nothing', () => {
	const some = fc.array(fc.constantFrom('Leeds', 'مدرسة', ' ', '5', '؟', '?', '🙂', 'ਪੰਜਾਬ', '\n', 'é'), {
		maxLength: 12,
	})
	fc.assert(
		fc.property(some, fc.constantFrom('ltr', 'rtl'), (pieces, direction) => {
			const sentence = pieces.join('')
			const runs = directionRuns(sentence, direction)
			expect(runs.map(({ text }) => text).join('')).toBe(sentence)
			expect(runs.every(({ text }) => text !== '') || sentence === '').toBe(true)
		}),
	)
})

test.each([
	['Sam', 'ltr', 'Sam'],
	['مريم', 'ltr', '\u2068مريم\u2069'],
	['Sam', 'rtl', '\u2068Sam\u2069'],
	['مريم', 'rtl', 'مريم'],
	['12', 'rtl', '12'],
	['k3x9ab2d', 'rtl', 'k3x9ab2d'],
	['{{count}}', 'rtl', '{{count}}'],
] as const)('A-14: “%s” put into a sentence that runs %s cannot turn it about', (words, direction, kept) => {
	expect(isolated(words, direction)).toBe(kept)
})

test.each([
	['en', 'مريم', '\u2068مريم\u2069 signed in.'],
	['ar', 'Sam', '\u2068Sam\u2069'],
] as const)(
	'A-14: every name that the interface puts into its sentences in %s is isolated',
	(language, who, said) => {
		expect(interfaceWords(language).t('people:logbook.deed.person.sign-in', { who })).toContain(said)
	},
)
