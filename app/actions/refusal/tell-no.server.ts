import type { Language } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { findAction } from '../action.store.server.ts'
import { isNo } from '../action.ts'
import { reasonIn, type ToldNo } from './told-no.ts'

/** Why a promise will not be kept, in a page's language; null where it is no "no", or an old one that says less. */
export async function tellNo(db: Reader, actionId: string, language: Language): Promise<ToldNo | null> {
	const action = await findAction(db, actionId)
	if (!action?.no || !isNo(action.status)) return null
	const reason = reasonIn(action, language)
	const { decidedBy, couldDecide } = action.no
	return reason && { status: action.status, decidedBy, couldDecide, reason }
}
