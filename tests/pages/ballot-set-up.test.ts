import { expect, test } from 'vitest'
import { saveWords } from '#app/actions/save-words.server.ts'
import { missingWords } from '#app/ballots/ballot-words.ts'
import { findDraft } from '#app/ballots/draft.store.server.ts'
import { rollsOf } from '#app/ballots/roll.store.server.ts'
import { wordsHash } from '#app/languages/translation.ts'
import type { Person } from '#app/people/permission.ts'
import { db } from '#app/platform/running.server.ts'
import { Secret } from '#app/platform/secret.server.ts'
import { loader as hub } from '#app/routes/team/ballot.tsx'
import { action as begin } from '#app/routes/team/ballot-new.tsx'
import { loader as paperPage, action as sendPaper } from '#app/routes/team/ballot-paper.tsx'
import { loader as partPage, action as sendPart } from '#app/routes/team/ballot-part.tsx'
import { action as sendRolls } from '#app/routes/team/ballot-rolls.tsx'
import { call, thrownBy } from '#tests/support/running.ts'
import { somePerson } from '#tests/support/some.ts'
import { someReadyBallot } from '#tests/support/some-cast.ts'

const begun = {
	title: 'Children’s Mayor 2040',
	opens: '2040-03-01T08:00',
	closes: '2040-03-12T16:00',
	replyBy: '2040-04-02',
}

test('an officer begins a ballot, writes its paper and loads its rolls, with plain posts alone', async () => {
	const { who, slug } = await someBegun()
	expect(slug).toBe('childrens-mayor-2040')
	const { version, stored } = await partPage(await at(who, slug))
	await sendPart(await at(who, slug, { ...stored, version, names: 'Ana\nBo', intent: 'save' }))
	const table = 'school,ward,year,children\nPark Primary,roundhay,5,60\nPark Primary,roundhay,6,55'
	await sendRolls(await at(who, slug, { intent: 'table', table }))
	const { steps } = await hub(await at(who, slug))
	expect(steps.filter(({ state }) => state === 'done').map(({ step }) => step)).toEqual(['words', 'rolls'])
	const draft = await findDraft(db.read, slug)
	expect(draft?.paper.parts[0]?.options.map(({ id }) => id)).toEqual(['ana', 'bo'])
	const [school] = await rollsOf(db.read, draft?.id ?? '')
	expect(school).toMatchObject({ id: 'park-primary', ward: 'Roundhay' })
	expect(school?.roll).toHaveLength(2)
	const deeds = await db.read.logbookEntry.findMany({ where: { thingId: draft?.id ?? '' } })
	expect(deeds.map(({ deed }) => deed).sort()).toEqual(['ballot.begin', 'ballot.edit', 'ballot.rolls'])
})

test('bad input keeps all that was typed, with a sentence at its field, and stores nothing', async () => {
	const { who, slug } = await someBegun()
	const before = await findDraft(db.read, slug)
	const { version, stored } = await partPage(await at(who, slug))
	const sent = { ...stored, version, wording: '', names: 'Ana', intent: 'save' }
	expect(saidBy(await sendPart(await at(who, slug, sent)))).toMatchObject({
		status: 422,
		typed: sent,
		faults: { wording: 'words-missing' },
	})
	const rolls = saidBy(
		await sendRolls(await at(who, slug, { intent: 'table', table: 'Park,Roundhay,5,60\nHill,,5,many' })),
	)
	expect(rolls).toMatchObject({ status: 422, rows: [{ line: 2, fault: 'children-unreadable' }] })
	expect(await findDraft(db.read, slug)).toEqual(before)
	expect(await rollsOf(db.read, before?.id ?? '')).toEqual([])
})

test('an option that was taken out comes back with one press, with its words in every language', async () => {
	const { who, slug } = await someBegun()
	const first = await partPage(await at(who, slug))
	await sendPart(
		await at(who, slug, { ...first.stored, version: first.version, names: 'Ana\nBo', intent: 'save' }),
	)
	const { version, stored, part } = await partPage(await at(who, slug))
	const removed = saidBy(await sendPart(await at(who, slug, { ...stored, version, intent: 'remove.ana' })))
	expect(removed).toMatchObject({ removed: { name: 'Ana' } })
	const after = await partPage(await at(who, slug))
	expect(after.part.options.map(({ id }) => id)).toEqual(['bo'])
	const taken = Object(removed).removed.taken
	await sendPart(await at(who, slug, { version: after.version, taken, intent: 'undo' }))
	expect((await partPage(await at(who, slug))).part).toEqual(part)
})

test('the second of two editors keeps what they typed, and overwrites nothing unseen', async () => {
	const { who, slug } = await someBegun()
	const { version, stored } = await partPage(await at(who, slug))
	await sendPart(await at(who, slug, { ...stored, version, wording: 'Hers?', intent: 'save' }))
	const his = { ...stored, version, wording: 'His?', intent: 'save' }
	expect(saidBy(await sendPart(await at(who, slug, his)))).toMatchObject({
		status: 422,
		refusal: 'ballot.changed-meanwhile',
		typed: { wording: 'His?' },
	})
	expect((await partPage(await at(who, slug))).stored.wording).toBe('Hers?')
})

test('the desk translates a ballot that is being written: then nothing is missing in that language', async () => {
	const { who, slug } = await someBegun()
	const { version, stored } = await paperPage(await at(who, slug))
	await sendPaper(await at(who, slug, { ...stored, version, 'language.pl': 'yes', intent: 'save' }))
	const draft = await findDraft(db.read, slug)
	if (!draft) throw new Error('There is no draft.')
	expect(missingWords(draft.paper)).toEqual([{ key: 'pl', fields: ['title'] }])
	const line = { field: 'title', words: 'Burmistrz', isChecked: false, was: wordsHash(''), from: '' }
	const asked = { who, kind: 'ballot', id: draft.id, key: 'pl', typed: [line], now: new Date() } as const
	expect(await saveWords(db, asked)).toMatchObject({ ok: true, value: { refused: [] } })
	const saved = await findDraft(db.read, slug)
	expect(saved && missingWords(saved.paper)).toEqual([])
	expect(saved?.paper.languages).toEqual({ en: 'source', pl: 'drafted' })
})

test('what is fixed changes no more, and who only reads changes nothing', async () => {
	const { who, slug } = await someBegun()
	const reader = await somePerson(db, { roles: ['youth-council'] })
	expect((await thrownBy(sendPart(await at(reader, slug, { intent: 'save' })))).status).toBe(403)
	expect((await paperPage(await at(reader, slug))).isOpen).toBe(false)
	const { ballot } = await someReadyBallot(db, { secret: new Secret(Buffer.alloc(32, 7)), slips: 1 })
	const fixed = await paperPage(await at(who, ballot.slug))
	const sent = {
		...fixed.stored,
		version: fixed.version,
		closes: '2040-03-12T16:00',
		replyBy: '2040-04-02',
		intent: 'save',
	}
	expect(saidBy(await sendPaper(await at(who, ballot.slug, sent)))).toMatchObject({ refusal: 'ballot.fixed' })
	const rolls = await sendRolls(await at(who, ballot.slug, { intent: 'table', table: 'Park,,,9' }))
	expect(saidBy(rolls)).toMatchObject({ refusal: 'rolls.fixed' })
})

async function someBegun(): Promise<{ who: Person; slug: string }> {
	const who = await somePerson(db, { roles: ['publisher'] })
	const form = { ...begun, start: 'childrens-mayor' }
	const sent = await begin(await call('/team/ballots/new', { as: who, form }))
	if (!(sent instanceof Response)) throw new Error(JSON.stringify(sent))
	return { who, slug: sent.headers.get('Location')?.split('/').at(-1) ?? '' }
}

async function at(as: Person, slug: string, form?: Record<string, string>) {
	return await call(`/team/ballots/${slug}`, { as, form, params: { slug, part: 'mayor' } })
}

function saidBy(answer: unknown): object {
	const { data, init } = Object(answer)
	return { status: init?.status, ...data }
}
