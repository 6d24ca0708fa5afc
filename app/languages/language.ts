import { type Variant, variants, variantsNear } from './variant.ts'

/**
 * The languages the interface has words in: each with its own name, the way it
 * is written, and the locale its numbers, dates and lists follow (its own
 * digits; the calendar everybody in the city uses). Panjabi counts as English in
 * India does: browsers know that one.
 */
export const languages = {
	en: { name: 'English', direction: 'ltr', locale: 'en-GB' },
	pl: { name: 'Polski', direction: 'ltr', locale: 'pl' },
	ro: { name: 'Română', direction: 'ltr', locale: 'ro' },
	ar: { name: 'العربية', direction: 'rtl', locale: 'ar-u-ca-gregory-nu-arab' },
	ur: { name: 'اردو', direction: 'rtl', locale: 'ur-u-ca-gregory-nu-latn' },
	ckb: { name: 'کوردیی ناوەندی', direction: 'rtl', locale: 'ckb-u-ca-gregory-nu-arab' },
	fa: { name: 'فارسی', direction: 'rtl', locale: 'fa-u-ca-gregory-nu-arabext' },
	pa: { name: 'ਪੰਜਾਬੀ', direction: 'ltr', locale: 'en-IN' },
} as const satisfies Record<string, { name: string; direction: 'ltr' | 'rtl'; locale: string }>

export type Language = keyof typeof languages

export const allLanguages = Object.keys(languages).filter(isLanguage)

/** The language words are written in first, and fall back to. */
export const sourceLanguage: Language = 'en'

export function isLanguage(text: string | undefined): text is Language {
	return text !== undefined && Object.hasOwn(languages, text)
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
	return languages[language].direction
}

/** What `Intl` is asked with for this language. */
export function localeOf(language: Language): string {
	return languages[language].locale
}

/** One value for each language. */
export function inEachLanguage<Value>(valueIn: (language: Language) => Value): Record<Language, Value> {
	return {
		en: valueIn('en'),
		pl: valueIn('pl'),
		ro: valueIn('ro'),
		ar: valueIn('ar'),
		ur: valueIn('ur'),
		ckb: valueIn('ckb'),
		fa: valueIn('fa'),
		pa: valueIn('pa'),
	}
}

/**
 * The best of our languages for a browser, by its Accept-Language header
 * (RFC 9110 §12.5.4); English when it names none of ours.
 */
export function bestLanguage(accepted: string | null): Language {
	const wanted = (accepted ?? '')
		.split(',')
		.map(range => {
			const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
			const quality = parameters.map(text => /^\s*q=([\d.]+)/.exec(text)?.[1]).find(Boolean)
			return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) }
		})
		.filter(({ quality }) => quality > 0)
		.sort((a, b) => b.quality - a.quality)
	return wanted.map(({ language }) => language).find(isLanguage) ?? sourceLanguage
}

/**
 * The same page in another language. Addresses of people's pages begin with the
 * language; the team's doors, before anybody is known, take it as a question.
 */
export function inLanguage(path: string, language: Language): string {
	const [, first, ...rest] = path.split('/')
	return isLanguage(first) ? ['', language, ...rest].join('/') : `${path}?lang=${language}`
}

/** The language at the team's doors: the one asked for in the address, else the browser's best. */
export function languageAtDoor({ url, headers }: { url: string; headers: Headers }): Language {
	const asked = new URL(url).searchParams.get('lang') ?? undefined
	return isLanguage(asked) ? asked : bestLanguage(headers.get('accept-language'))
}

/** Words in one language or more; `en/easy-read` is a variant of the English ones. */
export type Wordings<Words> = Partial<Record<WordingKey, Words>>

export type WordingKey = Language | `${Language}/${Variant}`

/** Every key words can stand under. */
export const wordingKeys: readonly WordingKey[] = allLanguages.flatMap(language => [
	language,
	...variants.map(variant => `${language}/${variant}` as const),
])

/**
 * Words in the reader's language and variant, or the nearest there are: another
 * variant of the language before another language. Says what they are in, so
 * that the page can mark them. Nothing is ever a hole while there are any words.
 */
export function wordingIn<Words>(
	wordings: Wordings<Words>,
	language: Language,
	variant?: Variant,
): { language: Language; variant?: Variant; wording: Words } | undefined {
	for (const one of [language, sourceLanguage, ...allLanguages]) {
		for (const near of variantsNear(variant)) {
			const wording = wordings[`${one}/${near}`]
			if (wording !== undefined) return { language: one, variant: near, wording }
		}
		const wording = wordings[one]
		if (wording !== undefined) return { language: one, wording }
	}
	return undefined
}
