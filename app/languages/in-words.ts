import { cityTimeZone, type Day } from '#app/base/moment.ts'
import { isLanguage, localeOf } from './language.ts'

/** A day in words, in the reader's language: `22 November 2026`. */
export function dayInWords(day: Day, language: string): string {
	return new Intl.DateTimeFormat(placed(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
		new Date(`${day}T12:00:00Z`),
	)
}

/** A moment in words, by the city's clock, in the reader's language: `22 Nov 2026, 14:05`. */
export function momentInWords(moment: Date, language: string): string {
	return new Intl.DateTimeFormat(placed(language), {
		timeZone: cityTimeZone,
		dateStyle: 'medium',
		timeStyle: 'short',
	}).format(moment)
}

/** Making one takes longer than everything else in a page of thanks. */
const numberFormats = new Map<string, Intl.NumberFormat>()

/** A number with the digits and the groups of the reader's language: `1,200`, `۱٬۲۰۰`. */
export function numberInWords(number: number, language: string): string {
	const known = numberFormats.get(language)
	if (known) return known.format(number)
	const made = new Intl.NumberFormat(placed(language))
	numberFormats.set(language, made)
	return made.format(number)
}

/** Several things as one phrase: `red, green and blue`, or with `or`. */
export function listInWords(
	list: readonly string[],
	language: string,
	type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
	// Unicode's data has no lists in Sorani: engines would join them with English words.
	if (language === 'ckb') return joined(list, type === 'conjunction' ? ' و ' : ' یان ')
	return new Intl.ListFormat(placed(language), { type }).format(list)
}

function joined(list: readonly string[], last: string): string {
	return list.length < 2 ? list.join('') : `${list.slice(0, -1).join('، ')}${last}${list.at(-1)}`
}

function placed(language: string): string {
	return isLanguage(language) ? localeOf(language) : language
}
