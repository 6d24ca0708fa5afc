/** The languages the interface has words in, each with its own name and the way it is written. */
export const languages = {
	en: { name: 'English', direction: 'ltr' },
	ar: { name: 'العربية', direction: 'rtl' },
} as const satisfies Record<string, { name: string; direction: 'ltr' | 'rtl' }>

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

/** Words in the reader's language, or the first language there is, with the language they are in. */
export function wordingIn<Wording>(
	wordings: Partial<Record<Language, Wording>>,
	language: Language,
): { language: Language; wording: Wording } | undefined {
	for (const one of [language, sourceLanguage, ...allLanguages]) {
		const wording = wordings[one]
		if (wording !== undefined) return { language: one, wording }
	}
	return undefined
}
