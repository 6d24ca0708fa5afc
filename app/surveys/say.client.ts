/** The words a page's script says, as the page brought them: by name, and the locale of its numbers. */
export type WordsByName = Record<string, string>

/** Words of the page's language, with values where `%`, or `%1` and `%2`, stand. */
export type Say = (name: string, ...values: (string | number)[]) => string

/** Numbers get the digits of the page's language, as the rest of the page has them. */
export function sayer(words: WordsByName): Say {
	const inWords = (value: string | number) =>
		typeof value === 'string' ? value : new Intl.NumberFormat(words.locale).format(value)
	return (name, ...values) =>
		values.reduce<string>(
			(text, value, place) => text.replace(values.length > 1 ? `%${place + 1}` : '%', inWords(value)),
			words[name] ?? '',
		)
}
