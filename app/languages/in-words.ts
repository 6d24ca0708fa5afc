import { cityTimeZone, type Day, dayOf } from '#app/base/moment.ts'
import { isLanguage, type Language, localeOf } from './language.ts'

/**
 * Languages that browsers leave out of what they know, so that a page would say
 * something else once it wakes up: their months and lists, as Unicode's CLDR 45
 * has them (its Sorani has no lists; those are ours).
 */
const leftOut: Partial<Record<Language, OwnWords>> = {
	ckb: {
		months: [
			'کانوونی دووەم',
			'شوبات',
			'ئازار',
			'نیسان',
			'ئایار',
			'حوزەیران',
			'تەمووز',
			'ئاب',
			'ئەیلوول',
			'تشرینی یەکەم',
			'تشرینی دووەم',
			'کانوونی یەکەم',
		],
		day: (day, month, year) => `${day}ی ${month}ی ${year}`,
		comma: '، ',
		conjunction: ' و ',
		disjunction: ' یان ',
	},
	pa: {
		months: ['ਜਨਵਰੀ', 'ਫ਼ਰਵਰੀ', 'ਮਾਰਚ', 'ਅਪ੍ਰੈਲ', 'ਮਈ', 'ਜੂਨ', 'ਜੁਲਾਈ', 'ਅਗਸਤ', 'ਸਤੰਬਰ', 'ਅਕਤੂਬਰ', 'ਨਵੰਬਰ', 'ਦਸੰਬਰ'],
		day: (day, month, year) => `${day} ${month} ${year}`,
		comma: ', ',
		conjunction: ' ਅਤੇ ',
		disjunction: ' ਜਾਂ ',
	},
}

type OwnWords = {
	months: readonly string[]
	day: (day: string, month: string, year: string) => string
	comma: string
	conjunction: string
	disjunction: string
}

/** A day in words, in the reader's language: `22 November 2026`. */
export function dayInWords(day: Day, language: string): string {
	const own = ownWordsOf(language)
	if (own) {
		const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
		return own.day(plain(date, language), own.months[month - 1] ?? '', plain(year, language))
	}
	return longDay(language).format(new Date(`${day}T12:00:00Z`))
}

/** A moment in words, by the city's clock, in the reader's language: `22 Nov 2026, 14:05`. */
export function momentInWords(moment: Date, language: string): string {
	const own = ownWordsOf(language)
	if (own) {
		const time = timeFormat.format(moment).split(':').map(Number)
		const [hour = '', minute = ''] = time.map(part => plain(part, language, 2))
		return `${dayInWords(dayOf(moment), language)}${own.comma}${hour}:${minute}`
	}
	return shortMoment(language).format(moment)
}

const timeFormat = new Intl.DateTimeFormat('en-GB', { timeZone: cityTimeZone, timeStyle: 'short' })

/** Formats are made once for each language: to make one takes longer than everything else on a page with a hundred days. */
function keptFor<Format>(make: (locales: string[]) => Format): (language: string) => Format {
	const kept = new Map<string, Format>()
	return language => {
		const known = kept.get(language)
		if (known) return known
		const made = make(placed(language))
		kept.set(language, made)
		return made
	}
}

const numbers = keptFor(locales => new Intl.NumberFormat(locales))
const longDay = keptFor(locales => new Intl.DateTimeFormat(locales, { dateStyle: 'long', timeZone: 'UTC' }))
const shortMoment = keptFor(
	locales =>
		new Intl.DateTimeFormat(locales, { timeZone: cityTimeZone, dateStyle: 'medium', timeStyle: 'short' }),
)
const lists = {
	conjunction: keptFor(locales => new Intl.ListFormat(locales, { type: 'conjunction' })),
	disjunction: keptFor(locales => new Intl.ListFormat(locales, { type: 'disjunction' })),
}
const bareNumbers = keptFor(locales => new Intl.NumberFormat(locales, { useGrouping: false }))

/** A number with the digits and the groups of the reader's language: `1,200`, `۱٬۲۰۰`. */
export function numberInWords(number: number, language: string): string {
	return numbers(language).format(number)
}

/** Several things as one phrase: `red, green and blue`, or with `or`. */
export function listInWords(
	list: readonly string[],
	language: string,
	type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
	const own = ownWordsOf(language)
	if (!own) return lists[type](language).format(list)
	return list.length < 2 ? list.join('') : `${list.slice(0, -1).join(own.comma)}${own[type]}${list.at(-1)}`
}

function ownWordsOf(language: string): OwnWords | undefined {
	return isLanguage(language) ? leftOut[language] : undefined
}

/** A year, or the last two digits of one, in the reader's digits and without groups: `2026`, `٢٠٢٦`. */
export function yearInWords(year: number, language: string, digits = 1): string {
	return plain(year, language, digits)
}

/** Digits alone: a year has no groups. */
function plain(number: number, language: string, digits = 1): string {
	if (digits === 1) return bareNumbers(language).format(number)
	return new Intl.NumberFormat(placed(language), {
		useGrouping: false,
		minimumIntegerDigits: digits,
	}).format(number)
}

/** The locales to ask for, the best first. A browser that has no Sorani would count in its own language: Arabic's digits are the same. */
function placed(language: string): string[] {
	if (!isLanguage(language)) return [language]
	return language === 'ckb' ? [localeOf(language), localeOf('ar')] : [localeOf(language)]
}
