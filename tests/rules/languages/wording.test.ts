import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allLanguages, type Wordings, wordingIn, wordingKeys } from '#app/languages/language.ts'
import { variants } from '#app/languages/variant.ts'

const words: Wordings<string> = {
	en: 'How happy are you?',
	'en/4-7': 'Happy?',
	'en/easy-read': 'Are you happy?',
	ar: 'ما مدى سعادتك؟',
	'ar/easy-read': 'هل أنت سعيد؟',
	pl: 'Czy jesteś szczęśliwy?',
}

test.each([
	['en', undefined, 'How happy are you?'],
	['en', '4-7', 'Happy?'],
	['en', '12-15', 'How happy are you?'],
	['ar', '4-7', 'هل أنت سعيد؟'],
	['ar', '16-25', 'ما مدى سعادتك؟'],
	['pl', 'easy-read', 'Czy jesteś szczęśliwy?'],
	['ur', undefined, 'How happy are you?'],
	['ur', '4-7', 'Happy?'],
] as const)('C-03: in %s for %s the nearest words are %j', (language, variant, wanted) => {
	expect(wordingIn(words, language, variant)?.wording).toBe(wanted)
})

test('C-03: nobody meets a hole while there are words for everybody, and what is shown says what it is in', () => {
	const some = fc.dictionary(fc.constantFrom(...wordingKeys), fc.string({ minLength: 1 }), { minKeys: 1 })
	fc.assert(
		fc.property(
			some,
			fc.constantFrom(...allLanguages),
			fc.option(fc.constantFrom(...variants), { nil: undefined }),
			(wordings, language, variant) => {
				const found = wordingIn<string>(wordings, language, variant)
				const isForEverybody = Object.keys(wordings).some(key => !key.includes('/'))
				expect(found !== undefined || !isForEverybody).toBe(true)
				if (!found) return
				const key = found.variant ? (`${found.language}/${found.variant}` as const) : found.language
				expect(wordings[key]).toBe(found.wording)
			},
		),
	)
})
