import { ok, type Result, refuse } from '#app/base/result.ts'
import { sourceLanguage } from '#app/languages/language.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { findAction } from './action.store.server.ts'
import { stopAskedAgain } from './ask-again/stop-asked.server.ts'
import { stopClocksAnswered } from './clock/stop-answered.server.ts'
import { markPublished } from './draft.store.server.ts'
import { evidenceStanding, mayBeShown, type NotShown } from './refusal/may-be-shown.server.ts'
import { findUpdate } from './update.store.server.ts'
import { slugOf } from './update.ts'
import { firstVersion } from './verdict/version.ts'
import { keepVersion } from './version.store.server.ts'

export type PublishRefusal =
	| NotShown
	| 'not-allowed'
	| 'update.gone'
	| 'update.changed-meanwhile'
	| 'update.evidence-gone'

/**
 * Shows an update to everyone, and writes down who did so, together or not at
 * all (decision 0012). Every quote must still be cleared and every count still
 * open at this moment. The clocks of the surveys it answers, and of what was asked again about its
 * promise, stop with it. Answers the update's address, which never changes after.
 *
 * @param version the version the person saw: what nobody has read is not published.
 */
export async function publishUpdate(
	db: Database,
	{ who, updateId, version, now }: { who: Person; updateId: string; version: number; now: Date },
): Promise<Result<string, PublishRefusal>> {
	if (!may(who, 'update.publish')) return refuse('not-allowed')
	return await db.write(async tx => {
		const update = await findUpdate(tx, updateId)
		const action = update?.actionId ? await findAction(tx, update.actionId) : null
		if (!update || !action) return refuse('update.gone')
		if (!update.publishedAt && update.version !== version) return refuse('update.changed-meanwhile')
		const { evidence } = update
		const standing = await evidenceStanding(tx, evidence)
		if (standing.length < evidence.length) return refuse('update.evidence-gone')
		const ready = await mayBeShown(tx, { action, update, now })
		if (!ready.ok) return ready
		const title = update.words.find(({ language }) => language === sourceLanguage)?.title ?? ''
		const slug = [slugOf(title), updateId.slice(0, 6)].filter(Boolean).join('-')
		const { status, wishId } = action
		await markPublished(tx, { updateId, slug, status, wishId, personId: who.id, now })
		const surveys = await stopClocksAnswered(tx, { updateId, action, evidence, now })
		const answered = surveys + (await stopAskedAgain(tx, { actionId: action.id, updateId, now }))
		await keepVersion(tx, {
			...firstVersion({ updateId, status, words: update.words, now }),
			publishedById: who.id,
		})
		await writeInLogbook(tx, {
			who,
			deed: 'update.publish',
			thing: 'update',
			thingId: updateId,
			detail: { slug, wishId, status, version, evidence: evidence.length, answered },
			at: now,
		})
		return ok(slug)
	})
}
