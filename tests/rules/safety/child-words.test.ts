import readability from 'text-readability'
import { expect, test } from 'vitest'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { allLanguages } from '#app/languages/language.ts'
import { privacyParagraphs } from '#app/safety/PrivacyWords.tsx'

const english = interfaceWords('en')

test('S-01: the help lines say who to call, word for word', () => {
	expect(plain(english.t('safety:help-lines.sentence'))).toBe(
		'If someone is hurting you or you feel unsafe: Childline 0800 1111 (free, any time) · 999 in an emergency · tell an adult you trust',
	)
})

test('S-01: a child of eight can read the help lines', () => {
	// Each part stands on a line of its own, so each is read as a sentence.
	const lines = plain(english.t('safety:help-lines.sentence')).split(/: | · /)
	const sentences = lines.map(line => `${line.charAt(0).toUpperCase()}${line.slice(1)}.`).join(' ')
	expect(readability.fleschKincaidGrade(sentences)).toBeLessThanOrEqual(3)
})

test.each(allLanguages)('S-01: both numbers stand in the help lines in %s', language => {
	const sentence = plain(interfaceWords(language).t('safety:help-lines.sentence'))
	expect(sentence).toContain('0800 1111')
	expect(sentence).toContain('999')
})

test('C-04: what we keep is told in 120 words or fewer, at reading grade 4 or below', () => {
	const words = privacyParagraphs.map(key => english.t(`safety:privacy.${key}`)).join(' ')
	expect(words.split(/\s+/).length).toBeLessThanOrEqual(120)
	expect(readability.fleschKincaidGrade(words)).toBeLessThanOrEqual(4)
})

test('C-04: the advice not to write names stands at the box', () => {
	expect(english.t('safety:words-advice.names')).toMatch(/^Don't write names/)
})

test('S-09: the box says that we do not know who writes', () => {
	expect(plain(english.t('safety:words-advice.who-you-are'))).toBe(
		"We don't know who you are. If you want us to help you, write your first name and school, or call Childline.",
	)
})

test.each([
	{
		language: 'en',
		promise: /\bwe(?:'ll|’ll| will| can| are going to) (?:\w+ )?(?:help|protect|save|find) you/i,
	},
	{ language: 'en', promise: /\b(?:keep|stays?) (?:it |this )?(?:a )?secret/i },
	{ language: 'ar', promise: /سنساعدك|سوف نساعدك|سنحميك|سوف نحميك|سنجدك/ },
] as const)('S-09: nowhere do we promise a child help ($language, $promise)', ({ language, promise }) => {
	expect(promise.test('We will help you. We keep it a secret. سنساعدك')).toBe(true)
	const words = allWords(interfaceWords(language).store.data[language])
	expect(words.filter(sentence => promise.test(sentence))).toEqual([])
})

/** A sentence without the marks that say where its links are. */
function plain(sentence: string): string {
	return sentence.replaceAll(/<[^>]+>/g, '')
}

function allWords(words: unknown): string[] {
	if (typeof words === 'string') return [words]
	return Object.values(Object(words)).flatMap(allWords)
}
