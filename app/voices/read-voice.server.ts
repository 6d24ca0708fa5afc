import { newId } from '#app/base/id.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { findAnyVoice, markAnyVoice } from './reading-room.server.ts'
import { redact, type Span } from './redaction.ts'
import { putIntoThemes, type ThemeRefusal, type ThemesChosen, themesChosen } from './sort-voices.server.ts'
import { type RedactReason, stateAfter, type WithholdReason } from './voice.ts'

/** What a reader makes of a child's words. */
export type Reading =
	| ({ act: 'clear' } & ThemesChosen)
	| ({ act: 'redact'; spans: Span[]; reason: RedactReason } & ThemesChosen)
	| { act: 'withhold'; reason: WithholdReason }

export type ReadRefusal =
	| 'not-allowed'
	| 'voice.gone'
	| 'voice.already-read'
	| 'redaction.nothing-chosen'
	| 'redaction.outside'
	| 'redaction.nothing-left'
	| ThemeRefusal

/**
 * Clears words that wait, clears them with parts hidden, or keeps them out of
 * use. A cleared voice may go into themes in the same moment.
 *
 * Refuses `voice.already-read` when somebody read the words first: nothing of
 * theirs is written over. `voice.gone` when the child took the words back.
 */
export async function readVoice(
	db: Database,
	{ who, wordsId, reading, now }: { who: Person; wordsId: string; reading: Reading; now: Date },
): Promise<Result<Reading['act'], ReadRefusal>> {
	if (!may(who, 'voice.decide')) return refuse('not-allowed')
	return await db.write(async tx => {
		const voice = await findAnyVoice(tx, wordsId)
		if (!voice) return refuse('voice.gone')
		const state = stateAfter(voice.state, reading.act)
		if (!state) return refuse('voice.already-read')
		const redacted = reading.act === 'redact' ? redact(voice.text, reading.spans) : undefined
		if (redacted && !redacted.ok) return redacted
		const hasThemes = reading.act !== 'withhold' && !voice.isOfBallot
		const themes = !hasThemes ? ok([]) : await themesChosen(tx, { who, ...reading, now })
		if (!themes.ok) return themes
		const reason = reading.act === 'clear' ? undefined : reading.reason
		await markAnyVoice(tx, {
			id: newId(),
			wordsId,
			act: reading.act,
			state,
			redacted: redacted?.value,
			reason,
			personId: who.id,
			at: now,
		})
		await writeInLogbook(tx, {
			who,
			deed: `voice.${reading.act}`,
			thing: 'voice',
			thingId: wordsId,
			detail: reason ? { reason } : {},
			at: now,
		})
		await putIntoThemes(tx, { who, wordsIds: [wordsId], themeIds: themes.value, now })
		return ok(reading.act)
	})
}
