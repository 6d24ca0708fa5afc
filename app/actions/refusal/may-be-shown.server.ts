import { dayOf } from '#app/base/moment.ts'
import { type Result, refuse } from '#app/base/result.ts'
import { sourceLanguage } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { type Action, isOverdue } from '../action.ts'
import { drawYouSaid } from '../draw-you-said.server.ts'
import { languagesAsked } from '../languages-asked.server.ts'
import { type Evidence, evidenceName, type NotReady, readyToPublish, type Update } from '../update.ts'
import { faultInNo, type NoFault } from './no-because.ts'

/** Why nobody but the team may read these words yet. */
export type NotShown = NotReady | NoFault

/** What of the evidence may be shown at this moment: counts that are open, quotes that are cleared and not taken back. */
export async function evidenceStanding(db: Reader, evidence: readonly Evidence[]): Promise<Evidence[]> {
	const said = await drawYouSaid(db, evidence, sourceLanguage)
	return evidence.filter(one => said.has(evidenceName(one)))
}

/**
 * Whether everybody may read these words as the promise stands now: published and
 * corrected words are asked the same. A no is owed in every language children
 * were asked in (C12), and so is the rest (decision 0012), in plain words.
 */
export async function mayBeShown(
	db: Reader,
	{
		action,
		update,
		now,
	}: { action: Action; update: Pick<Update, 'publishedAt' | 'evidence' | 'words'>; now: Date },
): Promise<Result<'ready', NotShown>> {
	const asked = await languagesAsked(db, { action, evidence: update.evidence })
	const fault = faultInNo(action, asked)
	if (fault) return refuse(fault)
	return readyToPublish(update, asked, { isLate: isOverdue(action, dayOf(now)) })
}
