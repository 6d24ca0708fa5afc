import fc from 'fast-check'
import { expect } from 'vitest'
import type { Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { referralsWaiting } from '#app/safety/referral.store.server.ts'
import { decideReferral } from '#app/voices/decide-referral.server.ts'
import { putBackVoice } from '#app/voices/put-back-voice.server.ts'
import { readVoice } from '#app/voices/read-voice.server.ts'
import { referVoice } from '#app/voices/refer-voice.server.ts'
import { sortVoices } from '#app/voices/sort-voices.server.ts'
import { clearedVoices, wordsWaiting } from '#app/voices/voice.store.server.ts'
import { shownText, stateAfter, type VoiceAct, type VoiceState, voiceActs } from '#app/voices/voice.ts'
import { somePerson } from '#tests/support/some.ts'
import { someEdition, someWords } from '#tests/support/some-words.ts'
import { test } from '#tests/support/test.ts'

const now = new Date('2026-11-22T10:00:00Z')
const acts: Array<VoiceAct | 'theme'> = [...voiceActs, 'theme']
const aWalk = fc.array(fc.constantFrom(...acts), { maxLength: 12 })

test('S-07: no sequence of acts makes uncleared words show', () => {
	fc.assert(
		fc.property(aWalk, walk => {
			let state: VoiceState = 'waiting'
			let lastReading: string | undefined
			for (const act of walk) {
				const next: VoiceState | undefined = act === 'theme' ? undefined : stateAfter(state, act)
				if (!next) continue
				state = next
				lastReading = act
			}
			const isShown = shownText({ state, redacted: null, text: 'x' }) !== null
			expect(isShown).toBe(lastReading === 'clear' || lastReading === 'redact')
		}),
		{ numRuns: 1_000 },
	)
})

test('S-07: nor does it on a real database, where deeds refuse what may not follow', async ({ db }) => {
	const { editionId } = await someEdition(db)
	const moderator = await somePerson(db)
	const lead = await somePerson(db, { roles: ['safeguarding'] })
	await fc.assert(
		fc.asyncProperty(aWalk, async walk => {
			const wordsId = await someWords(db, { editionId, text: 'Mina wants swings' })
			let state: VoiceState = 'waiting'
			let shows = ''
			for (const act of walk) {
				const next: VoiceState | undefined = act === 'theme' ? undefined : stateAfter(state, act)
				const answer = await doIt(db, { act, wordsId, moderator, lead })
				expect(answer.ok).toBe(act === 'theme' ? state === 'cleared' : next !== undefined)
				if (!next) continue
				state = next
				shows = act === 'clear' ? 'Mina wants swings' : act === 'redact' ? '[…] wants swings' : ''
			}
			const shown = await clearedVoices(db.read, { wordsIds: [wordsId] })
			expect(shown.map(({ text }) => text)).toEqual(shows ? [shows] : [])
			const waiting = await wordsWaiting(db.read, { limit: 10_000 })
			expect(waiting.some(one => one.wordsId === wordsId)).toBe(state === 'waiting')
		}),
		{ numRuns: 60 },
	)
})

async function doIt(
	db: Database,
	{
		act,
		wordsId,
		moderator,
		lead,
	}: { act: VoiceAct | 'theme'; wordsId: string; moderator: Person; lead: Person },
): Promise<{ ok: boolean }> {
	const deed = { who: moderator, wordsId, now }
	switch (act) {
		case 'clear':
			return await readVoice(db, { ...deed, reading: { act, themeIds: [] } })
		case 'redact': {
			const spans = [{ start: 0, end: 4 }]
			return await readVoice(db, {
				...deed,
				reading: { act, spans, reason: 'names-somebody', themeIds: [] },
			})
		}
		case 'withhold':
			return await readVoice(db, { ...deed, reading: { act, reason: 'hurtful' } })
		case 'refer':
			return await referVoice(db, { ...deed, reason: 'This worries me.' })
		case 'put-back':
			return await putBackVoice(db, deed)
		case 'theme': {
			const newThemes = [{ name: 'Swings', language: 'en' as const }]
			return await sortVoices(db, { who: moderator, wordsIds: [wordsId], themeIds: [], newThemes, now })
		}
		case 'give-back': {
			const referral = (await referralsWaiting(db.read)).find(one => one.wordsId === wordsId)
			return await decideReferral(db, {
				who: lead,
				referralId: referral?.id ?? 'none',
				decision: 'no-concern',
				reason: 'Read twice, about a game.',
				reference: '',
				now,
			})
		}
	}
}
