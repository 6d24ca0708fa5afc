import { readableLetters } from '#app/base/id.ts'
import { withPlainDigits } from '#app/base/plain-digits.ts'

/**
 * Reads base32 as people type it: small letters, O for 0, I or L for 1, wide
 * letters, digits of Arabic, Persian and Panjabi, with gaps and hyphens of every kind.
 *
 * @returns capital letters without gaps, or null when something is none of the 32 letters.
 */
export function readLetters(typed: string): string | null {
	const letters = withPlainDigits(typed.normalize('NFKC'))
		.replaceAll(/[\s\p{Dash}\p{Cf}]/gu, '')
		.toUpperCase()
		.replaceAll('O', '0')
		.replaceAll(/[IL]/g, '1')
	return [...letters].every(letter => readableLetters.includes(letter)) ? letters : null
}

/** The bytes that whole letters of base32 stand for; bits that fill no byte are left out. */
export function bytesOf(letters: string): Uint8Array {
	const bytes: number[] = []
	let bits = 0
	let waiting = 0
	for (const letter of letters) {
		waiting = (waiting << 5) | readableLetters.indexOf(letter)
		bits += 5
		if (bits < 8) continue
		bits -= 8
		bytes.push((waiting >>> bits) & 255)
		waiting &= (1 << bits) - 1
	}
	return Uint8Array.from(bytes)
}

/** Letters in fours, the way they are printed, read out and typed. */
export function inFours(letters: string): string {
	return letters.replaceAll(/.{4}(?=.)/g, '$& ')
}
