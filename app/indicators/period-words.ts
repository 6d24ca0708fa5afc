import { dayInWords, yearInWords } from '#app/languages/in-words.ts'
import type { Period } from './period.ts'

/** A period in the reader's language: `2023`, `2017–18`, `1 April 2023 – 30 June 2023`. */
export function periodInWords(period: Period, language: string): string {
	const [from = '', to = ''] = period.split('/')
	if (to) return `${dayInWords(from, language)} – ${dayInWords(to, language)}`
	const year = yearInWords(Number(period.slice(0, 4)), language)
	return period.length === 7 ? `${year}–${yearInWords(Number(period.slice(5)), language, 2)}` : year
}
