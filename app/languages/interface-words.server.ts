import type { i18n, ResourceLanguage } from 'i18next'
import { i18nWith } from './interface-words.ts'
import { allLanguages, type Language } from './language.ts'

const files = import.meta.glob<ResourceLanguage>('/locales/*/*.json', { eager: true, import: 'default' })

const words: Record<string, ResourceLanguage> = {}
for (const language of allLanguages) {
	words[language] = Object.fromEntries(
		Object.entries(files)
			.filter(([path]) => path.startsWith(`/locales/${language}/`))
			.map(([path, keys]) => [path.replace(/^.*\/|\.json$/g, ''), keys]),
	)
}

const kept = new Map<Language, i18n>()

/** The interface's words in one language, on the server: for pages, titles and feeds. */
export function interfaceWords(language: Language): i18n {
	const known = kept.get(language)
	if (known) return known
	const made = i18nWith(language, words)
	kept.set(language, made)
	return made
}
