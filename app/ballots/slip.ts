import { readable, readableLetters } from '#app/base/id.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { readLetters } from './letters.ts'

/** How many of a slip's letters are drawn by chance: 50 bits (trust.md 3.3). One more checks them. */
const lettersDrawn = 10

/** What is printed on a slip: ten letters of base32 and the one that checks them. It opens one ballot once. */
export type Slip = string

/** The slip that belongs to these random bytes (at least seven). */
export function slipFrom(bytes: Uint8Array): Slip {
	const drawn = readable(bytes).slice(0, lettersDrawn)
	// With a nought in the last place the sum says what is missing there.
	return drawn + readableLetters.charAt(checkSum(`${drawn}0`))
}

/**
 * Reads a slip as somebody types it, forgiving what `readLetters` forgives.
 *
 * Refuses `slip.letters` (something that is on no slip), `slip.length`, and
 * `slip.check`: whichever one letter is wrong, and whichever two letters
 * changed places, it is found.
 */
export function readSlip(typed: string): Result<Slip, 'slip.letters' | 'slip.length' | 'slip.check'> {
	const letters = readLetters(typed.slice(0, 200))
	if (letters === null) return refuse('slip.letters')
	if (letters.length !== lettersDrawn + 1) return refuse('slip.length')
	return checkSum(letters) === 0 ? ok(letters) : refuse('slip.check')
}

/**
 * A sum over the field of 32 elements, each place weighed by another power of
 * two. Nought for a whole slip. Crockford's own check counts to 37 and needs
 * five signs more (`*~$=U`), which children would not find on a keyboard.
 */
function checkSum(letters: string): number {
	let sum = 0
	for (const letter of letters) sum = twice(sum) ^ readableLetters.indexOf(letter)
	return sum
}

/** Two times an element, by the field's polynomial x⁵ + x² + 1. */
function twice(element: number): number {
	return element & 16 ? ((element << 1) & 31) ^ 0b00101 : element << 1
}
