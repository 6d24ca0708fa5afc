import { newId } from '#app/base/id.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { keepReferral } from '#app/safety/referral.store.server.ts'
import { findAnyVoice, markAnyVoice } from './reading-room.server.ts'
import { takeOut } from './sort-voices.server.ts'
import { longestReason, stateAfter } from './voice.ts'

/**
 * Sends words to the safeguarding team. From then on only that team sees them:
 * they leave the inbox and every theme (S-07). The reason stands in the referral
 * alone, not in the logbook.
 *
 * Refuses `voice.already-read` when they are with the safeguarding team already.
 */
export async function referVoice(
	db: Database,
	{ who, wordsId, reason: typed, now }: { who: Person; wordsId: string; reason: string; now: Date },
): Promise<
	Result<'refer', 'not-allowed' | 'voice.gone' | 'voice.already-read' | 'reason.needed' | 'reason.too-long'>
> {
	if (!may(who, 'voice.decide')) return refuse('not-allowed')
	const reason = typed.trim()
	if (reason === '') return refuse('reason.needed')
	if ([...reason].length > longestReason) return refuse('reason.too-long')
	return await db.write(async tx => {
		const voice = await findAnyVoice(tx, wordsId)
		if (!voice) return refuse('voice.gone')
		const state = stateAfter(voice.state, 'refer')
		if (!state) return refuse('voice.already-read')
		await takeOut(tx, { who, wordsId, now })
		await markAnyVoice(tx, { id: newId(), wordsId, act: 'refer', state, personId: who.id, at: now })
		await keepReferral(tx, { id: newId(), wordsId, raisedAt: now, raisedById: who.id, reason })
		await writeInLogbook(tx, { who, deed: 'voice.refer', thing: 'voice', thingId: wordsId, at: now })
		return ok('refer')
	})
}
