import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { allLanguages, type Language } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { findSurveyOfReceipt } from './receipt.store.server.ts'
import { lettersInFours, type Receipt, type ReceiptWords, readReceipt } from './receipt.ts'
import { knownBy } from './send-response.server.ts'
import { findSurveyById, type SurveyBrief } from './survey.store.server.ts'

const lists = new Map<Language, ReceiptWords>(
	allLanguages.map(language => {
		const { t } = interfaceWords(language)
		return [
			language,
			{ colours: listOf(t('surveys:receipt.colours')), animals: listOf(t('surveys:receipt.animals')) },
		]
	}),
)

/** Lists of words are one line in `locales`, with commas between. */
function listOf(line: string): string[] {
	return line.split(/[,،]/).map(word => word.trim())
}

/** A receipt the way it is said: `blue otter 41`. */
export function sayReceipt({ colour, animal, number }: Receipt, language: Language): string {
	const words = lists.get(language)
	const { t } = interfaceWords(language)
	return t('surveys:receipt.said', { colour: words?.colours[colour], animal: words?.animals[animal], number })
}

/** A receipt in the two parts a child keeps: one to say, one to keep to themselves. */
export function receiptInWords(receipt: Receipt, language: Language): { said: string; letters: string } {
	return { said: sayReceipt(receipt, language), letters: lettersInFours(receipt.letters) }
}

/** A receipt somebody typed, in whichever language; null when it is not a whole one. */
export function receiptTyped(typed: string): Receipt | null {
	return readReceipt(typed.slice(0, 200), [...lists.values()])
}

/** The survey a typed receipt is for: all that "what happened" needs to know of it (decision 0006). */
export async function surveyOfReceipt(
	db: Reader,
	secret: Secret,
	typed: string,
): Promise<SurveyBrief | null> {
	const receipt = receiptTyped(typed)
	if (!receipt) return null
	const surveyId = await findSurveyOfReceipt(db, knownBy(secret, receipt).receiptHash)
	return surveyId === null ? null : await findSurveyById(db, surveyId)
}
