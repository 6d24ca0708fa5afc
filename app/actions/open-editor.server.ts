import type { Day } from '#app/base/moment.ts'
import type { Language } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { findWish } from '#app/wishes/wish.store.server.ts'
import { findAction } from './action.store.server.ts'
import { isOverdue } from './action.ts'
import { languagesAsked } from './languages-asked.server.ts'
import { offerEvidence } from './offer-evidence.server.ts'
import { findUpdate } from './update.store.server.ts'

/**
 * Everything the editor of a draft shows: the draft, what it may rest on, the
 * languages it is owed in, and the promise it is the news of. Null when there is
 * no such draft.
 */
export async function openEditor(
	db: Reader,
	{ updateId, language, today }: { updateId: string; language: Language; today: Day },
) {
	const update = await findUpdate(db, updateId)
	const action = update?.actionId ? await findAction(db, update.actionId) : null
	if (!update || !action) return null
	const offers = await offerEvidence(db, { action, picked: update.evidence, language })
	const asked = await languagesAsked(db, { action, evidence: update.evidence })
	const wish = await findWish(db, action.wishId)
	return {
		update,
		offers,
		asked,
		isLate: isOverdue(action, today),
		ground: {
			status: action.status,
			wishNumbers: wish ? [wish.number] : [],
			who: action.owner,
			action: update.action,
			isSample: update.isSample,
		},
		actionTitle: action.titles[language] ?? action.titles.en ?? '',
	}
}
