import { withPlainDigits } from '#app/base/plain-digits.ts'

/** Without case, marks on letters, gaps and signs, with Western digits: what two people write differently. */
export function plain(text: string): string {
	return withPlainDigits(text.normalize('NFKD'))
		.replaceAll(/[^\p{L}\p{N}]|\u0640/gu, '')
		.toLowerCase()
}
