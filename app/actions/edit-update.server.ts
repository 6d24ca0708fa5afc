import { newId } from '#app/base/id.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { sourceLanguage } from '#app/languages/language.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { findAction } from './action.store.server.ts'
import { keepDraft, keepEvidence, keepWords, markEdited } from './draft.store.server.ts'
import { type DraftContent, wordsAfter } from './draft.ts'
import { drawYouSaid } from './draw-you-said.server.ts'
import { findUpdate } from './update.store.server.ts'
import { evidenceName } from './update.ts'

/** Begins the news of an action: an empty draft under its wish. Answers its id. */
export async function makeUpdate(
	db: Database,
	{ who, actionId, now }: { who: Person; actionId: string; now: Date },
): Promise<Result<string, 'not-allowed' | 'action.gone'>> {
	if (!may(who, 'action.edit')) return refuse('not-allowed')
	const id = newId()
	return await db.write(async tx => {
		const action = await findAction(tx, actionId)
		if (!action) return refuse('action.gone')
		const { wishId, status } = action
		await keepDraft(tx, { id, actionId, wishId, status, personId: who.id, now })
		await writeInLogbook(tx, {
			who,
			deed: 'update.make',
			thing: 'update',
			thingId: id,
			detail: { actionId, wishId },
			at: now,
		})
		return ok(id)
	})
}

export type EditRefusal =
	| 'not-allowed'
	| 'update.gone'
	| 'update.already-published'
	| 'update.changed-meanwhile'
	| 'update.evidence-gone'

/**
 * Keeps what an editor wrote and picked. Refuses when somebody else saved since
 * the version this one was begun from (`update.changed-meanwhile`): the page
 * then shows both. Refuses evidence that may not be shown to everybody
 * (`update.evidence-gone`), so that no draft rests on a hidden count.
 */
export async function editUpdate(
	db: Database,
	{ who, updateId, content, now }: { who: Person; updateId: string; content: DraftContent; now: Date },
): Promise<Result<{ version: number }, EditRefusal>> {
	if (!may(who, 'action.edit')) return refuse('not-allowed')
	return await db.write(async tx => {
		const update = await findUpdate(tx, updateId)
		if (!update?.actionId) return refuse('update.gone')
		if (update.publishedAt) return refuse('update.already-published')
		const { version, evidence } = content
		if (update.version !== version) return refuse('update.changed-meanwhile')
		const said = await drawYouSaid(tx, evidence, sourceLanguage)
		if (evidence.some(one => !said.has(evidenceName(one)))) return refuse('update.evidence-gone')
		if (!(await markEdited(tx, { updateId, version }))) return refuse('update.changed-meanwhile')
		await keepWords(tx, updateId, wordsAfter(update.words, content))
		await keepEvidence(
			tx,
			updateId,
			evidence.map(one => ({ ...one, id: newId() })),
		)
		await writeInLogbook(tx, {
			who,
			deed: 'update.edit',
			thing: 'update',
			thingId: updateId,
			detail: { version: version + 1, evidence: evidence.length, languages: content.words.length },
			at: now,
		})
		return ok({ version: version + 1 })
	})
}
