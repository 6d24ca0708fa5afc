import { type Language, sourceLanguage, wordingIn } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { findAction } from '../action.store.server.ts'
import { isNo } from '../action.ts'
import type { ToldNo } from './told-no.ts'

/** Why a promise will not be kept, in a page's language; null where it is no "no", or an old one that says less. */
export async function tellNo(db: Reader, actionId: string, language: Language): Promise<ToldNo | null> {
	const action = await findAction(db, actionId)
	if (!action?.no || !action.reason || !isNo(action.status)) return null
	const { status, reason, no } = action
	const found = wordingIn({ ...no.reasons, [sourceLanguage]: reason }, language)
	const { decidedBy, couldDecide } = no
	return {
		...{ status, decidedBy, couldDecide },
		reason: { language: found?.language ?? sourceLanguage, text: found?.wording ?? reason },
	}
}
