import { readLetters } from '../letters.ts'

/** Letters in a receipt: the first ten of base32 of its hash. */
export const lettersInReceipt = 10

/** What came of looking for a receipt. */
export type ReceiptAnswer =
	| 'found'
	| 'found-pictures'
	| 'not-found'
	| 'not-found-pictures'
	| 'unreadable'
	| 'unchosen'

/** Pictures on a receipt: its first letters, each as one. */
export const picturesInReceipt = 4

/**
 * Looks for a receipt as a child types it, forgiving what `readLetters` forgives.
 *
 * @param codes of all receipts in the record.
 * @returns `unreadable` when it cannot be a receipt: too long, too short, or other letters.
 */
export function lookForReceipt(typed: string, codes: ReadonlySet<string>): ReceiptAnswer {
	const letters = readLetters(typed.slice(0, 200))
	if (letters === null || letters.length !== lettersInReceipt) return 'unreadable'
	return codes.has(letters) ? 'found' : 'not-found'
}

/**
 * Looks for receipts that begin with the letters of these pictures. One may be another child’s: of a million ways to choose
 * them, so many are taken as there are receipts. So the answer says less than for letters.
 *
 * @param chosen the letter of each picture, in the order of the receipt.
 * @returns `unchosen` when there are not four.
 */
export function lookForPictures(chosen: readonly string[], codes: ReadonlySet<string>): ReceiptAnswer {
	const isWhole = chosen.length === picturesInReceipt && chosen.every(letter => letter.length === 1)
	if (!isWhole) return 'unchosen'
	const beginning = chosen.join('')
	return [...codes].some(code => code.startsWith(beginning)) ? 'found-pictures' : 'not-found-pictures'
}
