import { expect } from 'vitest'
import { putBackVoice } from '#app/voices/put-back-voice.server.ts'
import { type Reading, readVoice } from '#app/voices/read-voice.server.ts'
import { referVoice } from '#app/voices/refer-voice.server.ts'
import { sortVoices, takeOutOfTheme } from '#app/voices/sort-voices.server.ts'
import { allThemes } from '#app/voices/theme.store.server.ts'
import { clearedVoices, countWaiting, wordsWaiting } from '#app/voices/voice.store.server.ts'
import { somePerson } from '#tests/support/some.ts'
import { someEdition, someWords } from '#tests/support/some-words.ts'
import { test } from '#tests/support/test.ts'

const now = new Date('2026-11-22T10:00:00Z')
const clear: Reading = { act: 'clear', themeIds: [] }

test('words wait oldest first, whatever order they came in', async ({ db }) => {
	const { editionId, surveyId } = await someEdition(db)
	const days = ['2026-11-20', '2026-11-18', '2026-11-19']
	for (const day of days) await someWords(db, { editionId, day })
	const waiting = await wordsWaiting(db.read, { surveyId, limit: 10 })
	expect(waiting.map(({ day }) => day)).toEqual(days.sort())
	expect(await countWaiting(db.read)).toEqual({ count: 3, oldestDay: '2026-11-18' })
	expect(await countWaiting(db.read, { surveyId: 'another' })).toEqual({ count: 0, oldestDay: null })
})

test('a cleared voice leaves the inbox and is shown, with who cleared it and when', async ({ db }) => {
	const { editionId } = await someEdition(db)
	const who = await somePerson(db)
	const wordsId = await someWords(db, { editionId, text: 'More swings.' })
	expect(await readVoice(db, { who, wordsId, reading: clear, now })).toEqual({ ok: true, value: 'clear' })
	expect(await wordsWaiting(db.read, { limit: 10 })).toEqual([])
	expect((await clearedVoices(db.read)).map(({ text }) => text)).toEqual(['More swings.'])
	expect(await db.read.voiceAct.findMany()).toMatchObject([
		{ wordsId, act: 'clear', at: now, personId: who.id },
	])
})

test('a redacted voice is shown with its mark; what was written stays beside it', async ({ db }) => {
	const { editionId } = await someEdition(db)
	const who = await somePerson(db)
	const wordsId = await someWords(db, { editionId, text: 'Tell Mina I want swings.' })
	const reading: Reading = {
		act: 'redact',
		spans: [{ start: 5, end: 9 }],
		reason: 'names-somebody',
		themeIds: [],
	}
	await readVoice(db, { who, wordsId, reading, now })
	expect(await clearedVoices(db.read)).toMatchObject([{ text: 'Tell […] I want swings.', isRedacted: true }])
	expect(await db.read.words.findUnique({ where: { id: wordsId } })).toMatchObject({
		text: 'Tell Mina I want swings.',
	})
	expect(await db.read.voiceAct.findMany()).toMatchObject([{ act: 'redact', reason: 'names-somebody' }])
})

test('two people on the same words: the second writes nothing over the first', async ({ db }) => {
	const { editionId } = await someEdition(db)
	const [first, second] = [await somePerson(db), await somePerson(db)]
	const wordsId = await someWords(db, { editionId })
	const withhold: Reading = { act: 'withhold', reason: 'hurtful' }
	const answers = await Promise.all([
		readVoice(db, { who: first, wordsId, reading: withhold, now }),
		readVoice(db, { who: second, wordsId, reading: clear, now }),
	])
	expect(answers).toEqual([
		{ ok: true, value: 'withhold' },
		{ ok: false, refusal: 'voice.already-read' },
	])
	expect(await db.read.voice.findMany()).toMatchObject([{ state: 'withheld', readById: first.id }])
	expect(await db.read.voiceAct.count()).toBe(1)
	expect(await db.read.logbookEntry.count()).toBe(1)
})

test('a reading taken back leaves its row, and the words wait in no theme', async ({ db }) => {
	const { editionId } = await someEdition(db)
	const who = await somePerson(db)
	const wordsId = await someWords(db, { editionId })
	const newThemes = [{ name: 'Swings', language: 'en' as const }]
	await readVoice(db, { who, wordsId, reading: { ...clear, newThemes }, now })
	expect(await allThemes(db.read)).toMatchObject([{ names: { en: 'Swings' }, voices: 1 }])
	await putBackVoice(db, { who, wordsId, now })
	expect(await wordsWaiting(db.read, { limit: 10 })).toMatchObject([{ wordsId }])
	expect(await allThemes(db.read)).toMatchObject([{ voices: 0 }])
	const acts = await db.read.voiceAct.findMany({ select: { act: true } })
	expect(acts.map(({ act }) => act).sort()).toEqual(['clear', 'put-back', 'theme', 'untheme'])
	expect(await putBackVoice(db, { who, wordsId, now })).toEqual({ ok: false, refusal: 'voice.not-read' })
})

test('S-07: words sent to the safeguarding team leave every list at once', async ({ db }) => {
	const { editionId } = await someEdition(db)
	const who = await somePerson(db)
	const wordsId = await someWords(db, { editionId })
	const newThemes = [{ name: 'Home', language: 'en' as const }]
	await readVoice(db, { who, wordsId, reading: { ...clear, newThemes }, now })
	expect(await referVoice(db, { who, wordsId, reason: 'Somebody may be hurt.', now })).toMatchObject({
		ok: true,
	})
	expect(await clearedVoices(db.read)).toEqual([])
	expect(await wordsWaiting(db.read, { limit: 10 })).toEqual([])
	expect(await allThemes(db.read)).toMatchObject([{ voices: 0 }])
	expect(await putBackVoice(db, { who, wordsId, now })).toEqual({ ok: false, refusal: 'voice.not-read' })
})

test('S-07: nobody without the role to read decides anything, and nothing is written', async ({ db }) => {
	const { editionId } = await someEdition(db)
	const who = await somePerson(db, { roles: ['analyst', 'publisher', 'administrator', 'safeguarding'] })
	const wordsId = await someWords(db, { editionId })
	const no = { ok: false, refusal: 'not-allowed' }
	expect(await readVoice(db, { who, wordsId, reading: clear, now })).toEqual(no)
	expect(await referVoice(db, { who, wordsId, reason: 'x', now })).toEqual(no)
	expect(await putBackVoice(db, { who, wordsId, now })).toEqual(no)
	expect(await db.read.voice.count()).toBe(0)
	expect(await db.read.logbookEntry.count()).toBe(0)
})

test('several cleared voices go into one theme together; with one uncleared among them, none does', async ({
	db,
}) => {
	const { editionId } = await someEdition(db)
	const who = await somePerson(db)
	const wordsIds = [await someWords(db, { editionId }), await someWords(db, { editionId })]
	const newThemes = [{ name: 'Swings', language: 'en' as const }]
	await readVoice(db, { who, wordsId: wordsIds[0]!, reading: clear, now })
	const sort = () => sortVoices(db, { who, wordsIds, themeIds: [], newThemes, now })
	expect(await sort()).toEqual({ ok: false, refusal: 'voice.not-cleared' })
	expect(await db.read.theme.count()).toBe(0)
	await readVoice(db, { who, wordsId: wordsIds[1]!, reading: clear, now })
	expect(await sort()).toEqual({ ok: true, value: 2 })
	expect(await sort()).toEqual({ ok: true, value: 0 })
	const [theme] = await allThemes(db.read)
	await takeOutOfTheme(db, { who, wordsId: wordsIds[0]!, themeId: theme!.id, now })
	expect(await clearedVoices(db.read, { themeIds: [theme!.id] })).toMatchObject([{ wordsId: wordsIds[1] }])
	expect(await clearedVoices(db.read, { withoutTheme: true })).toMatchObject([{ wordsId: wordsIds[0] }])
})

test('two readers with one thought make one theme', async ({ db }) => {
	const { editionId } = await someEdition(db)
	const who = await somePerson(db)
	for (const name of ['Swings', '  Swings ']) {
		const wordsId = await someWords(db, { editionId })
		await readVoice(db, { who, wordsId, reading: { ...clear, newThemes: [{ name, language: 'en' }] }, now })
	}
	expect(await allThemes(db.read)).toMatchObject([{ names: { en: 'Swings' }, voices: 2 }])
})

test('words a child took back are gone, and the reader is told', async ({ db }) => {
	const who = await somePerson(db)
	const gone = { ok: false, refusal: 'voice.gone' }
	expect(await readVoice(db, { who, wordsId: 'gone', reading: clear, now })).toEqual(gone)
	expect(await referVoice(db, { who, wordsId: 'gone', reason: 'x', now })).toEqual(gone)
	expect(await putBackVoice(db, { who, wordsId: 'gone', now })).toEqual(gone)
})

test('what was done to a voice cannot be changed afterwards', async ({ db }) => {
	const { editionId } = await someEdition(db)
	const who = await somePerson(db)
	const wordsId = await someWords(db, { editionId })
	await readVoice(db, { who, wordsId, reading: clear, now })
	await expect(db.write(tx => tx.voiceAct.updateMany({ data: { act: 'withhold' } }))).rejects.toThrow()
})

test('the logbook tells who did what, and never a word of the child', async ({ db }) => {
	const { editionId } = await someEdition(db)
	const who = await somePerson(db)
	const wordsId = await someWords(db, { editionId, text: 'zebra-crossing Mina' })
	const spans = [{ start: 15, end: 19 }]
	await readVoice(db, {
		who,
		wordsId,
		reading: { act: 'redact', spans, reason: 'contact', themeIds: [] },
		now,
	})
	await referVoice(db, { who, wordsId, reason: 'about the zebra', now })
	const book = JSON.stringify(await db.read.logbookEntry.findMany())
	expect(book).toContain('voice.redact')
	expect(book).toContain('voice.refer')
	expect(book).not.toMatch(/zebra|Mina/)
})
