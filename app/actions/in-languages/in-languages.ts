import { allLanguages, type Language, sourceLanguage, wordingIn } from '#app/languages/language.ts'

/** Words an officer writes for those who were asked: in English, and in whatever other languages there are. */
export type InLanguages = Partial<Record<Language, string>>

/** The first language children were asked in that nobody has written in yet; undefined where none is missing. English is always one of them. */
export function missingIn(words: InLanguages, asked: readonly Language[]): Language | undefined {
	return [sourceLanguage, ...asked].find(language => !words[language]?.trim())
}

/** That a language is missing: the refusal names it. */
export type MissingWords = `words.missing.${Language}`

/** The refusal that names what is missing; undefined where nothing is. */
export function wordsMissing(words: InLanguages, asked: readonly Language[]): MissingWords | undefined {
	const missing = missingIn(words, asked)
	return missing && `words.missing.${missing}`
}

/** The language that a refusal names; undefined where it is another refusal. */
export function languageMissing(refusal: string | undefined): Language | undefined {
	return allLanguages.find(language => refusal === `words.missing.${language}`)
}

/** The field of a form for one language. */
export function fieldIn(name: string, language: Language): string {
	return `${name}.${language}`
}

/** What was typed in a form's fields of this name: a language nobody has written in is not in it. */
export function typedIn(form: FormData, name: string): InLanguages {
	const words: InLanguages = {}
	for (const language of allLanguages) {
		const typed = String(form.get(fieldIn(name, language)) ?? '').trim()
		if (typed) words[language] = typed
	}
	return words
}

/** A row of words beside the English, which stands with what it is about. */
type WordsRow = { language: string; text: string }

/** The words as they are kept: the English, and a row for each other language. */
export function rowsOf(words: InLanguages): { english: string; rows: WordsRow[] } {
	const rows = allLanguages.flatMap(language => {
		const text = language === sourceLanguage ? undefined : words[language]?.trim()
		return text ? { language, text } : []
	})
	return { english: words[sourceLanguage]?.trim() ?? '', rows }
}

/** Words from how they are kept. */
export function wordsFrom(english: string, rows: readonly WordsRow[]): InLanguages {
	const words: InLanguages = { [sourceLanguage]: english }
	for (const language of allLanguages) {
		const row = rows.find(one => one.language === language)
		if (row) words[language] = row.text
	}
	return words
}

/** The words in a page's language, or in English where nobody wrote them in it. */
export function wordsIn(words: InLanguages, language: Language): { language: Language; text: string } {
	const found = wordingIn(words, language)
	return { language: found?.language ?? sourceLanguage, text: found?.wording ?? '' }
}
