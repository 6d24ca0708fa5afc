import { newId } from '#app/base/id.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { findAnyVoice, markAnyVoice } from './reading-room.server.ts'
import { takeOut } from './sort-voices.server.ts'
import { stateAfter } from './voice.ts'

/**
 * Takes a reading back: the words wait again at their old place, in no theme.
 * That they were read stays written.
 *
 * Refuses `voice.not-read` when they wait already or went to the safeguarding
 * team, who alone can give them back.
 */
export async function putBackVoice(
	db: Database,
	{ who, wordsId, now }: { who: Person; wordsId: string; now: Date },
): Promise<Result<'put-back', 'not-allowed' | 'voice.gone' | 'voice.not-read'>> {
	if (!may(who, 'voice.decide')) return refuse('not-allowed')
	return await db.write(async tx => {
		const voice = await findAnyVoice(tx, wordsId)
		if (!voice) return refuse('voice.gone')
		const state = stateAfter(voice.state, 'put-back')
		if (!state) return refuse('voice.not-read')
		await takeOut(tx, { who, wordsId, now })
		await markAnyVoice(tx, { id: newId(), wordsId, act: 'put-back', state, personId: who.id, at: now })
		await writeInLogbook(tx, { who, deed: 'voice.put-back', thing: 'voice', thingId: wordsId, at: now })
		return ok('put-back')
	})
}
