import { dayInWords, yearInWords } from '#app/languages/in-words.ts'
import type { Period } from './period.ts'

/** A period in the reader's language: `2023`, `2017–18`, `1 April 2023 – 30 June 2023`. */
export function periodInWords(period: Period, language: string): string {
	const [from = '', to = ''] = period.split('/')
	if (to) return `${dayInWords(from, language)} – ${dayInWords(to, language)}`
	const year = yearInWords(Number(period.slice(0, 4)), language)
	// Held together: a line never ends between the two.
	return period.length === 7
		? `${year}\u2060–\u2060${yearInWords(Number(period.slice(5)), language, 2)}`
		: year
}
