import { readLetters } from '../letters.ts'

/** Letters in a receipt: the first ten of base32 of its hash. */
export const lettersInReceipt = 10

/** What came of looking for a receipt. */
export type ReceiptAnswer = 'found' | 'not-found' | 'unreadable'

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
