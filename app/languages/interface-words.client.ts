import type { i18n, ResourceLanguage } from 'i18next'
import { i18nWith } from './interface-words.ts'
import type { Language } from './language.ts'

const files = import.meta.glob<ResourceLanguage>('/locales/*/*.json', { import: 'default' })

/** The interface's words in the browser: the files of one language, fetched before the page hydrates. */
export async function fetchInterfaceWords(language: Language): Promise<i18n> {
	const wanted = Object.entries(files).filter(([path]) => path.startsWith(`/locales/${language}/`))
	const areas = await Promise.all(
		wanted.map(async ([path, load]) => [path.replace(/^.*\/|\.json$/g, ''), await load()] as const),
	)
	return i18nWith(language, { [language]: Object.fromEntries(areas) })
}
