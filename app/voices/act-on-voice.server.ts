import type { Result } from '#app/base/result.ts'
import type { Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { putBackVoice } from './put-back-voice.server.ts'
import { type ReadRefusal, readVoice } from './read-voice.server.ts'
import type { ReadingForm } from './reading-form.ts'
import { referVoice } from './refer-voice.server.ts'
import type { VoiceAct } from './voice.ts'

export type InboxRefusal = ReadRefusal | 'voice.not-read' | 'reason.needed' | 'reason.too-long'

/** Does what a reader sent from the inbox. Each deed asks for itself whether they may. */
export async function actOnVoice(
	db: Database,
	{ who, form, now }: { who: Person; form: ReadingForm; now: Date },
): Promise<Result<VoiceAct, InboxRefusal>> {
	const { wordsId } = form
	switch (form.act) {
		case 'clear':
			return await readVoice(db, {
				who,
				wordsId,
				reading: { act: form.act, ...themesOf(form, who) },
				now,
			})
		case 'redact': {
			const { act, spans, reason } = form
			return await readVoice(db, {
				who,
				wordsId,
				reading: { act, spans, reason, ...themesOf(form, who) },
				now,
			})
		}
		case 'withhold':
			return await readVoice(db, { who, wordsId, reading: { act: form.act, reason: form.reason }, now })
		case 'refer':
			return await referVoice(db, { who, wordsId, reason: form.reason, now })
		case 'put-back':
			return await putBackVoice(db, { who, wordsId, now })
	}
}

/** A new theme is named in the language its maker works in. */
function themesOf({ theme, newTheme }: { theme: string[]; newTheme: string[] }, { language }: Person) {
	return { themeIds: theme, newThemes: newTheme.map(name => ({ name, language })) }
}
