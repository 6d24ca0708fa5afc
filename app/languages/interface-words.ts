import { createInstance, type i18n, type ResourceLanguage } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { isolated } from './direction-run.ts'
import { numberInWords } from './in-words.ts'
import { directionOf, type Language, sourceLanguage } from './language.ts'

/** The areas that have words: the names of the files in `locales/<language>`. */
export const wordAreas = [
	'actions',
	'ballots',
	'following',
	'indicators',
	'languages',
	'pages',
	'people',
	'pictures',
	'results',
	'safety',
	'scrutiny',
	'surveys',
	'ui',
	'voices',
	'wishes',
] as const

/**
 * An i18next with the interface's words in one language, and English behind it
 * for a key that is not there yet; a test says there is none.
 */
export function i18nWith(language: Language, words: Record<string, ResourceLanguage>): i18n {
	const i18n = createInstance()
	i18n.use(initReactI18next).init({
		lng: language,
		fallbackLng: sourceLanguage,
		resources: words,
		ns: [...wordAreas],
		defaultNS: 'ui',
		initAsync: false,
		interpolation: {
			escapeValue: false,
			alwaysFormat: true,
			format: value => {
				if (typeof value === 'number') return numberInWords(value, language)
				return typeof value === 'string' ? isolated(value, directionOf(language)) : value
			},
		},
		returnNull: false,
		showSupportNotice: false, // the console is for what this server has to say
	})
	return i18n
}
