import type { Language } from '#app/languages/language.ts'
import { shownPictures } from '#app/surveys/echo-card.server.ts'
import { inFours, readLetters } from '../letters.ts'
import { picturesOfReceipt } from './receipt-pictures.ts'

/** A receipt as a child keeps it: ten letters, and four pictures with their words. */
export function receiptShown(code: string, language: Language) {
	return {
		letters: inFours(code),
		pictures: shownPictures(picturesOfReceipt(code), language),
	}
}

/** The ten letters of a receipt that came back to be shown in other words; null when it is none. */
export function receiptTyped(typed: string): string | null {
	const letters = readLetters(typed.slice(0, 40))
	return letters?.length === 10 ? letters : null
}
