import { expect } from 'vitest'
import type { DraftContent } from '#app/actions/draft.ts'
import { editUpdate, makeUpdate } from '#app/actions/edit-update.server.ts'
import { publishUpdate } from '#app/actions/publish-update.server.ts'
import { tellUpdates } from '#app/actions/tell-updates.server.ts'
import { allPublishedUpdates, findUpdate } from '#app/actions/update.store.server.ts'
import type { Person } from '#app/people/permission.ts'
import type { Database, Writer } from '#app/platform/db.server.ts'
import { somePerson } from '#tests/support/some.ts'
import { someAction, someRelease } from '#tests/support/some-updates.ts'
import { someEdition, someWords } from '#tests/support/some-words.ts'
import { test } from '#tests/support/test.ts'

const now = new Date('2026-11-22T10:00:00Z')
const english = {
	language: 'en',
	title: 'New crossings',
	weDid: 'We drew two.',
	next: null,
	isChecked: true,
} as const
const arabic = {
	language: 'ar',
	title: 'معابر جديدة',
	weDid: 'رسمنا اثنين.',
	next: null,
	isChecked: true,
} as const

test('an update goes out with a line in the logbook, and says what was counted and what was cleared', async ({
	db,
}) => {
	const { who, updateId, count, quote } = await draftWith(db)
	await edit(db, { who, updateId, evidence: [count, quote] })
	const slug = await publishUpdate(db, { who, updateId, version: 2, now })
	expect(slug).toEqual({ ok: true, value: `new-crossings-${updateId.slice(0, 6)}` })
	const [update] = await tellUpdates(db.read, await allPublishedUpdates(db.read), 'en')
	expect(update?.said).toEqual([
		{
			kind: 'count',
			count: 120,
			base: 300,
			choice: { language: 'en', text: 'Safer roads' },
			question: { language: 'en', text: 'What would help most?' },
			place: expect.stringMatching(/^\/results\/roads-.*#q-roads--crossings$/),
		},
		{ kind: 'quote', words: { language: 'en', text: 'The cars go too fast.' } },
	])
	expect(update).toMatchObject({ status: 'under-way', publishedOn: '2026-11-22', who: 'Highways' })
	const [line] = await db.read.logbookEntry.findMany({ where: { deed: 'update.publish' } })
	expect(line).toMatchObject({ personId: who.id, thingId: updateId })
	expect(line?.detail).not.toContain('cars')
})

test('news that answers nobody is refused, and nothing is written', async ({ db }) => {
	const { who, updateId } = await draftWith(db)
	await edit(db, { who, updateId, evidence: [] })
	const before = await wholeState(db)
	expect(await publishUpdate(db, { who, updateId, version: 2, now })).toEqual({
		ok: false,
		refusal: 'update.answers-no-voice',
	})
	expect(await wholeState(db)).toEqual(before)
})

test('news is owed in every language the children were asked in', async ({ db }) => {
	const { who, updateId, count } = await draftWith(db)
	await edit(db, { who, updateId, evidence: [count], words: [english] })
	expect(await publishUpdate(db, { who, updateId, version: 2, now })).toEqual({
		ok: false,
		refusal: 'update.missing-language',
	})
	const englishOnly = await draftWith(db, { languages: { en: 'source' } })
	await edit(db, { ...englishOnly, evidence: [englishOnly.count], words: [english] })
	expect((await publishUpdate(db, { ...englishOnly, version: 2, now })).ok).toBe(true)
})

test('when the logbook cannot be written, nothing is published', async ({ db }) => {
	const { who, updateId, count } = await draftWith(db)
	await edit(db, { who, updateId, evidence: [count] })
	const torn: Database = { ...db, write: work => db.write(tx => work(withoutLogbook(tx))) }
	await expect(publishUpdate(torn, { who, updateId, version: 2, now })).rejects.toThrow('no more lines')
	expect(await allPublishedUpdates(db.read)).toEqual([])
	expect((await findUpdate(db.read, updateId))?.slug).toBe(updateId)
	expect((await publishUpdate(db, { who, updateId, version: 2, now })).ok).toBe(true)
})

test('it is published once', async ({ db }) => {
	const { who, updateId, count } = await draftWith(db)
	await edit(db, { who, updateId, evidence: [count] })
	const both = await Promise.all([
		publishUpdate(db, { who, updateId, version: 2, now }),
		publishUpdate(db, { who, updateId, version: 2, now }),
	])
	expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
	expect(await db.read.logbookEntry.count({ where: { deed: 'update.publish' } })).toBe(1)
	expect(await edit(db, { who, updateId, version: 2, evidence: [] })).toEqual({
		ok: false,
		refusal: 'update.already-published',
	})
})

test('a count that is kept confidential cannot be what "you said" rests on', async ({ db }) => {
	const { who, updateId, count } = await draftWith(db)
	const hidden = { ...count, choiceId: 'buses' }
	const before = await wholeState(db)
	expect(await edit(db, { who, updateId, evidence: [hidden] })).toEqual({
		ok: false,
		refusal: 'update.evidence-gone',
	})
	expect(await wholeState(db)).toEqual(before)
})

test('words that are not cleared at that moment stop the publishing', async ({ db }) => {
	const { who, updateId, quote } = await draftWith(db)
	await edit(db, { who, updateId, evidence: [quote] })
	await db.write(tx => tx.voice.update({ where: { wordsId: quote.wordsId }, data: { state: 'withheld' } }))
	expect(await publishUpdate(db, { who, updateId, version: 2, now })).toEqual({
		ok: false,
		refusal: 'update.evidence-gone',
	})
	expect(await allPublishedUpdates(db.read)).toEqual([])
})

test('C-15: words taken back leave the page they were quoted on', async ({ db }) => {
	const { who, updateId, quote, count } = await draftWith(db)
	await edit(db, { who, updateId, evidence: [quote, count] })
	await publishUpdate(db, { who, updateId, version: 2, now })
	await db.write(tx => tx.words.delete({ where: { id: quote.wordsId } }))
	const [update] = await tellUpdates(db.read, await allPublishedUpdates(db.read), 'en')
	expect(update?.said.map(({ kind }) => kind)).toEqual(['count'])
})

test('the second of two editors is told, and the first one’s words stay', async ({ db }) => {
	const { who, updateId, count } = await draftWith(db)
	const other = await somePerson(db, { roles: ['publisher'] })
	const first = { ...english, weDid: 'The first one’s words.' }
	expect((await edit(db, { who, updateId, version: 1, evidence: [count], words: [first] })).ok).toBe(true)
	const second = { ...english, weDid: 'The second one’s words.' }
	expect(await edit(db, { who: other, updateId, version: 1, evidence: [], words: [second] })).toEqual({
		ok: false,
		refusal: 'update.changed-meanwhile',
	})
	expect((await findUpdate(db.read, updateId))?.words[0]?.weDid).toBe('The first one’s words.')
	const published = await publishUpdate(db, { who, updateId, version: 1, now })
	expect(published).toEqual({ ok: false, refusal: 'update.changed-meanwhile' })
	expect((await edit(db, { who: other, updateId, version: 2, evidence: [], words: [second] })).ok).toBe(true)
})

test('a translation whose English changed under it holds the update back until somebody reads it again', async ({
	db,
}) => {
	const { who, updateId, count } = await draftWith(db)
	await edit(db, { who, updateId, evidence: [count] })
	const changed = { ...english, weDid: 'We drew three.' }
	await edit(db, { who, updateId, version: 2, evidence: [count], words: [changed, arabic] })
	expect(await publishUpdate(db, { who, updateId, version: 3, now })).toEqual({
		ok: false,
		refusal: 'update.stale-language',
	})
	await edit(db, { who, updateId, version: 3, evidence: [count], words: [changed, arabic] })
	expect((await publishUpdate(db, { who, updateId, version: 4, now })).ok).toBe(true)
})

test('W-20: who may not edit or publish changes nothing', async ({ db }) => {
	const { who, updateId, count, actionId } = await draftWith(db)
	await edit(db, { who, updateId, evidence: [count] })
	const reader = await somePerson(db, { roles: ['youth-council', 'moderator', 'analyst', 'auditor'] })
	const before = await wholeState(db)
	const refused = { ok: false, refusal: 'not-allowed' }
	expect(await edit(db, { who: reader, updateId, version: 2, evidence: [] })).toEqual(refused)
	expect(await publishUpdate(db, { who: reader, updateId, version: 2, now })).toEqual(refused)
	expect(await makeUpdate(db, { who: reader, actionId, now })).toEqual(refused)
	expect(await wholeState(db)).toEqual(before)
})

/** A draft under an action that answers one survey, with a count and a cleared quote to draw on. */
async function draftWith(db: Database, options: Parameters<typeof someRelease>[1] = {}) {
	const who = await somePerson(db, { roles: ['publisher'] })
	const { surveyId, releaseId } = await someRelease(db, options)
	const action = await someAction(db, { results: [{ surveyId, questionId: 'roads' }] })
	const { editionId } = await someEdition(db)
	const wordsId = await someWords(db, { editionId, text: 'The cars go too fast.' })
	await db.write(tx => tx.voice.create({ data: { wordsId, state: 'cleared', readAt: now } }))
	const made = await makeUpdate(db, { who, actionId: action.id, now })
	if (!made.ok) throw new Error(made.refusal)
	return {
		who,
		actionId: action.id,
		updateId: made.value,
		count: { kind: 'count' as const, releaseId, questionId: 'roads', choiceId: 'crossings' },
		quote: { kind: 'quote' as const, wordsId },
	}
}

function edit(
	db: Database,
	change: { who: Person; updateId: string } & Pick<DraftContent, 'evidence'> & Partial<DraftContent>,
) {
	const { who, updateId, version = 1, evidence, words = [english, arabic] } = change
	return editUpdate(db, { who, updateId, content: { version, evidence, words }, now })
}

async function wholeState(db: Database) {
	return [
		await db.read.update.findMany({ include: { wordings: true, evidence: true, wishes: true } }),
		await db.read.logbookEntry.count(),
	]
}

/** A transaction in which everything works but the logbook. */
function withoutLogbook(tx: Writer): Writer {
	return new Proxy(tx, {
		get(target, name, receiver) {
			if (name !== 'logbookEntry') return Reflect.get(target, name, receiver)
			return {
				findFirst: () => Promise.resolve(null),
				create: () => Promise.reject(new Error('The book takes no more lines.')),
			}
		},
	})
}
