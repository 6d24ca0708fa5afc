import { withPlainDigits } from '#app/base/plain-digits.ts'

/** A year, two years that meet, or two days: `2023`, `2017-18`, `2023-04-01/2023-06-30`. */
export type Period = string

/** Where a period lies, in years: `2023` begins at 2023 and ends at 2024. */
export type Span = { start: number; end: number }

const days = /^(\d{4}-\d\d-\d\d)(?:\/| ?[–—] ?| +(?:to|-) +)(\d{4}-\d\d-\d\d)$/

/**
 * A period as people write it, in the one way we keep it; null when it is none.
 * Two years must follow each other: `2003-04` is the year from 2003 to 2004,
 * never April. Digits of any of our scripts will do.
 */
export function periodIn(text: string): Period | null {
	const plain = withPlainDigits(text).trim()
	if (/^(?:19|20)\d\d$/.test(plain)) return plain
	const [, first = '', second = ''] = /^((?:19|20)\d\d) ?[-–—/] ?(\d\d|(?:19|20)\d\d)$/.exec(plain) ?? []
	if (first) {
		const next = String(Number(first) + 1)
		return next === second || next.slice(2) === second ? `${first}-${next.slice(2)}` : null
	}
	const [, from = '', to = ''] = days.exec(plain) ?? []
	return isDay(from) && isDay(to) && from < to ? `${from}/${to}` : null
}

/**
 * Where a period lies. Two years that meet are a school's or an office's year:
 * either way their middle is near the turn of the year, and there it is drawn.
 *
 * @param period one that `periodIn` answered.
 */
export function spanOf(period: Period): Span {
	const [from = '', to = ''] = period.split('/')
	if (to) return { start: yearsAt(from), end: yearsAt(to) + 1 / 365 }
	const year = Number(period.slice(0, 4))
	return period.length === 7 ? { start: year + 0.5, end: year + 1.5 } : { start: year, end: year + 1 }
}

export function middleOf(period: Period): number {
	const { start, end } = spanOf(period)
	return (start + end) / 2
}

/** Earlier first; of two that begin together, the shorter. */
export function inTime(a: { period: Period }, b: { period: Period }): number {
	const [one, other] = [spanOf(a.period), spanOf(b.period)]
	return one.start - other.start || one.end - other.end
}

function isDay(text: string): boolean {
	const moment = Date.parse(`${text}T12:00:00Z`)
	return !Number.isNaN(moment) && new Date(moment).toISOString().slice(0, 10) === text
}

function yearsAt(day: string): number {
	const year = Number(day.slice(0, 4))
	const start = Date.UTC(year, 0, 1)
	return year + (Date.parse(`${day}T00:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start)
}
