import { ok, type Result, refuse } from '#app/base/result.ts'

/** W-07: at least this many characters, as a reader counts them. */
export const shortestPassword = 12

/** And no more than this, so that hashing cannot be made slow (W-17). Far above the 64 that must be allowed. */
export const longestPassword = 256

export type PasswordRefusal = 'password.short' | 'password.long' | 'password.common' | 'password.is-email'

/**
 * Whether this may be somebody's password (W-07). No rules about capitals or
 * signs: they make passwords worse. What is refused is what is tried first:
 * common ones, also with numbers and signs round them or said twice, one
 * letter over and over, a row of neighbours, the person's own address.
 *
 * @param isCommon whether a word, in small letters, is on the list of common passwords.
 */
export function fitPassword(
	password: string,
	{ email, isCommon }: { email: string; isCommon: (word: string) => boolean },
): Result<string, PasswordRefusal> {
	const letters = [...password.normalize('NFKC').toLowerCase()]
	if (letters.length < shortestPassword) return refuse('password.short')
	if (letters.length > longestPassword) return refuse('password.long')
	const whole = letters.join('')
	const [name = ''] = email.toLowerCase().split('@')
	if (whole === email.toLowerCase() || core(whole) === core(name)) return refuse('password.is-email')
	if (new Set(letters).size < 4 || isRow(letters)) return refuse('password.common')
	return formsOf(whole).some(isCommon) ? refuse('password.common') : ok(password)
}

/** The password itself, what is left without numbers and signs around it, and what is said twice or more. */
function formsOf(whole: string): string[] {
	const inner = core(whole)
	return [whole, inner, repeatedIn(whole), repeatedIn(inner)].filter(form => form.length > 0)
}

function core(text: string): string {
	return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}

function repeatedIn(text: string): string {
	return /^(.+?)\1+$/u.exec(text)?.[1] ?? ''
}

/** `abcdefghijkl`, `210987654321`: each letter next to the one before, all in one direction. */
function isRow(letters: string[]): boolean {
	const codes = letters.map(letter => letter.codePointAt(0) ?? 0)
	const steps = codes.slice(1).map((code, place) => code - (codes[place] ?? 0))
	const neighbours = steps.filter(step => Math.abs(step) === 1).length
	return neighbours >= steps.length - 1
}
