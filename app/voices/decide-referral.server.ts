import { newId } from '#app/base/id.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { findReferral, keepDecision } from '#app/safety/referral.store.server.ts'
import { givesBack, readyToDecide, type SafeguardingDecision } from '#app/safety/safeguarding.ts'
import { findAnyVoice, markAnyVoice } from './reading-room.server.ts'
import { stateAfter } from './voice.ts'

export type DecideRefusal =
	| 'not-allowed'
	| 'referral.gone'
	| 'decision.reason-too-short'
	| 'decision.reason-too-long'
	| 'decision.second-person'

/**
 * Writes down what the safeguarding team decided on a worry, and why (S-08).
 * With `no-concern` the words wait in the inbox again; every other decision
 * keeps them with the team. A later decision is a row of its own.
 */
export async function decideReferral(
	db: Database,
	{
		who,
		referralId,
		decision,
		reason,
		reference,
		now,
	}: {
		who: Person
		referralId: string
		decision: SafeguardingDecision
		reason: string
		reference: string
		now: Date
	},
): Promise<Result<SafeguardingDecision, DecideRefusal>> {
	if (!may(who, 'safeguarding.decide')) return refuse('not-allowed')
	return await db.write(async tx => {
		const referral = await findReferral(tx, referralId)
		if (!referral) return refuse('referral.gone')
		const { wordsId, raisedById } = referral
		const ready = readyToDecide({ decision, reason, raisedById, decidedById: who.id })
		if (!ready.ok) return ready
		await keepDecision(tx, {
			id: newId(),
			referralId,
			decision,
			reason: reason.trim(),
			reference: reference.trim() || null,
			decidedAt: now,
			decidedById: who.id,
		})
		const voice = await findAnyVoice(tx, wordsId)
		const state = voice && stateAfter(voice.state, 'give-back')
		if (state && givesBack(decision)) {
			await markAnyVoice(tx, { id: newId(), wordsId, act: 'give-back', state, personId: who.id, at: now })
		}
		// What was decided is for the team alone (S-07): the logbook knows only that something was.
		await writeInLogbook(tx, {
			who,
			deed: 'safeguarding.decide',
			thing: 'referral',
			thingId: referralId,
			at: now,
		})
		return ok(decision)
	})
}
