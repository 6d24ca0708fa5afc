import { withPlainDigits } from '#app/base/plain-digits.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'

/** What an indicator counts in: hundredths, whole things, so many in so many, marks of a scale. */
export const units = ['percent', 'count', 'rate', 'score'] as const
export type Unit = (typeof units)[number]

export type FigureFault =
	| 'empty'
	| 'not-a-number'
	| 'comma'
	| 'percent-of-what'
	| 'over-hundred'
	| 'below-nothing'
	| 'not-whole'

/**
 * A number as a person types it: `12.5%`, `1,234`, `٤٠٫٥`, `1 234`. A comma
 * parts thousands and stands before three digits; anywhere else it may mean
 * either, so it is refused. A sign of percent needs an indicator in percent.
 */
export function figureIn(text: string, unit: Unit): Result<number, FigureFault> {
	const typed = withPlainDigits(text).replaceAll('٫', '.').replaceAll('٬', ',').replaceAll('٪', '%')
	const bare = typed.replaceAll(/[\s\u00a0\u202f\u200e\u200f]+/g, ' ').trim()
	if (bare === '') return refuse('empty')
	const isPercent = bare.endsWith('%')
	const digits = bare.replace(/ ?%$/, '').replace(/^[−–]/, '-')
	const read = plainNumber(digits)
	if (!read.ok) return read
	if (isPercent && unit !== 'percent') return refuse('percent-of-what')
	if (unit === 'percent' && read.value > 100) return refuse('over-hundred')
	if (unit !== 'score' && read.value < 0) return refuse('below-nothing')
	if (unit === 'count' && !Number.isInteger(read.value)) return refuse('not-whole')
	return read
}

/** A whole number of things from 0 up, or nothing typed at all. */
export function wholeIn(text: string): Result<number | null, FigureFault> {
	const read = figureIn(text, 'count')
	return !read.ok && read.refusal === 'empty' ? ok(null) : read
}

function plainNumber(digits: string): Result<number, FigureFault> {
	if (/^-?\d{1,12}(?:\.\d{1,6})?$/.test(digits)) return ok(Number(digits))
	if (/^-?\d{1,3}(?:([, ])\d{3})(?:\1\d{3}){0,2}(?:\.\d{1,6})?$/.test(digits))
		return ok(Number(digits.replaceAll(/[, ]/g, '')))
	return refuse(/^-?\d+(?:,\d+)+(?:\.\d+)?$/.test(digits) ? 'comma' : 'not-a-number')
}
