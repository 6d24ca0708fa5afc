import { interfaceWords } from '#app/languages/interface-words.server.ts'
import type { Language } from '#app/languages/language.ts'
import { pictureFile } from '#app/surveys/picture.ts'
import { inFours, readLetters } from '../letters.ts'
import { picturesOfReceipt } from './receipt-pictures.ts'

/** A receipt as a child keeps it: ten letters, and four pictures with their words. */
export function receiptShown(code: string, language: Language) {
	const { t } = interfaceWords(language)
	return {
		letters: inFours(code),
		pictures: picturesOfReceipt(code).map((id, place) => ({
			place,
			file: pictureFile(id) ?? '',
			words: t(`pictures:${id}`),
		})),
	}
}

/** The ten letters of a receipt that came back to be shown in other words; null when it is none. */
export function receiptTyped(typed: string): string | null {
	const letters = readLetters(typed.slice(0, 40))
	return letters?.length === 10 ? letters : null
}
