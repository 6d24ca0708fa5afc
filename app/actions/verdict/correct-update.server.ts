import { dayOf } from '#app/base/moment.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { findAction } from '../action.store.server.ts'
import { keepWords, markCorrected } from '../draft.store.server.ts'
import { type DraftContent, wordsAfter } from '../draft.ts'
import { evidenceStanding, mayBeShown, type NotShown } from '../refusal/may-be-shown.server.ts'
import { findUpdate } from '../update.store.server.ts'
import { allOutcomes } from '../verdict.store.server.ts'
import { keepVersion, newestVersion } from '../version.store.server.ts'
import { settle, stopSentBack } from './settle-verdicts.server.ts'
import { judgeUntil, saysSomething } from './verdict.ts'
import { isCorrection, saidIn } from './version.ts'

export type CorrectRefusal =
	| NotShown
	| 'not-allowed'
	| 'update.gone'
	| 'update.changed-meanwhile'
	| 'verdict.say-why-corrected'
	| 'verdict.nothing-corrected'

/**
 * Corrects what everybody reads: the words before stay readable as a version of
 * their own, and what young people said of them no longer counts (decision 0024).
 * It is asked the same as what is published first, and says how far the promise has
 * come today. What it rests on stays as it was: that children said it has not
 * changed; something of it must still be there to show.
 */
export async function correctUpdate(
	db: Database,
	sent: { who: Person; updateId: string; content: DraftContent; reason: string; now: Date },
): Promise<Result<{ slug: string; number: number }, CorrectRefusal>> {
	const { who, updateId, content, reason, now } = sent
	if (!may(who, 'update.publish')) return refuse('not-allowed')
	if (!saysSomething(reason)) return refuse('verdict.say-why-corrected')
	return await db.write(async tx => {
		const update = await findUpdate(tx, updateId)
		const action = update?.actionId ? await findAction(tx, update.actionId) : null
		const newest = await newestVersion(tx, updateId)
		if (!update?.publishedAt || !action || !newest) return refuse('update.gone')
		if (update.version !== content.version) return refuse('update.changed-meanwhile')
		const words = wordsAfter(update.words, content)
		const said = saidIn(words)
		if (!isCorrection(newest.said, said)) return refuse('verdict.nothing-corrected')
		const evidence = await evidenceStanding(tx, update.evidence)
		const ready = await mayBeShown(tx, { action, update: { publishedAt: null, evidence, words }, now })
		if (!ready.ok) return ready
		const settled = (await allOutcomes(tx, [updateId])).some(({ number }) => number === newest.number)
		if (!settled) await settle(tx, newest, now)
		const number = newest.number + 1
		const { status } = action
		const shown = { said, status, publishedAt: now, judgeUntil: judgeUntil(dayOf(now)) }
		await keepVersion(tx, { updateId, number, reason: reason.trim(), ...shown, publishedById: who.id })
		await markCorrected(tx, { updateId, status })
		await stopSentBack(tx, newest, now)
		await keepWords(tx, updateId, words)
		await writeInLogbook(tx, {
			who,
			deed: 'update.correct',
			thing: 'update',
			thingId: updateId,
			detail: { version: number, status, reason: reason.trim() },
			at: now,
		})
		return ok({ slug: update.slug, number })
	})
}
