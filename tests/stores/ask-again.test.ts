import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { expect } from 'vitest'
import { findAction } from '#app/actions/action.store.server.ts'
import type { ActionContent } from '#app/actions/action.ts'
import { askAgain, askAgainAsMember } from '#app/actions/ask-again/ask-again.server.ts'
import { tellAsked } from '#app/actions/ask-again/tell-asked.server.ts'
import { answerClock } from '#app/actions/clock/move-clock.server.ts'
import { tellClocks } from '#app/actions/clock/tell-clocks.server.ts'
import { editUpdate, makeUpdate } from '#app/actions/edit-update.server.ts'
import { editAction } from '#app/actions/make-action.server.ts'
import { publishUpdate } from '#app/actions/publish-update.server.ts'
import { type Database, openDatabase } from '#app/platform/db.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import type { Receipt } from '#app/surveys/receipt.ts'
import { knownBy } from '#app/surveys/send-response.server.ts'
import { loadFramework } from '#app/wishes/load-framework.server.ts'
import json from '#prisma/framework.json'
import { cellsIn, framesOf, pagesOf } from '#tests/attackers/sqlite-pages.ts'
import { somePerson } from '#tests/support/some.ts'
import { someNo, someReceipts, someRefusal } from '#tests/support/some-asked.ts'
import { someAction, someRelease } from '#tests/support/some-updates.ts'
import { someMember, someWords } from '#tests/support/some-verdicts.ts'
import { test } from '#tests/support/test.ts'

const now = new Date('2026-11-23T10:00:00Z')
const floor = 5
const told = { floor, today: '2026-11-23' }
const asked = { ok: true, value: 'asked' }
const refused = (refusal: string) => ({ ok: false, refusal })

function asking(db: Database, { secret, actionId }: { secret: Secret; actionId: string }) {
	return async (receipts: readonly Receipt[], at = now) => {
		const answers = []
		for (const receipt of receipts)
			answers.push(await askAgain(db, { secret, actionId, receipt, floor, now: at }))
		return answers
	}
}

test('C12: at the floor a clock of the service starts, 20 working days long; each receipt and each member counts once', async ({
	db,
	secret,
}) => {
	const { action, receipts } = await someRefusal(db, { secret, how: 5 })
	const actionId = action.id
	const ask = asking(db, { secret, actionId })
	expect(await ask(receipts.slice(0, 1))).toEqual([asked])
	expect(await ask(receipts.slice(0, 1))).toEqual([refused('ask.already')])
	expect(await tellAsked(db.read, actionId, told)).toMatchObject({ isOpen: true, asked: null, clock: null })
	expect(await ask(receipts.slice(1, 3))).toEqual([asked, asked])
	const member = { who: await someMember(db), secret, actionId, floor, now }
	expect(await askAgainAsMember(db, member)).toEqual(asked)
	expect(await askAgainAsMember(db, member)).toEqual(refused('ask.already'))
	const officer = await somePerson(db, { roles: ['publisher'] })
	expect(await askAgainAsMember(db, { ...member, who: officer })).toEqual(refused('not-allowed'))
	expect(await tellAsked(db.read, actionId, told)).toMatchObject({ asked: 'some', clock: null })
	expect(await ask(receipts.slice(3))).toEqual([asked, asked])
	expect(await tellAsked(db.read, actionId, told)).toMatchObject({
		asked: 6,
		clock: { kind: 'asked-again', service: 'Highways', replyBy: '2026-12-21', answeredOn: null },
	})
	const [clock] = (await tellClocks(db.read, { language: 'en', today: told.today })).filter(
		({ kind }) => kind === 'asked-again',
	)
	expect(clock).toMatchObject({ title: { text: 'Two new crossings' }, path: `promises/${actionId}` })
})

test('C12: a receipt that there is not, one of a survey about something else, and what is no "no" are refused', async ({
	db,
	secret,
}) => {
	await loadFramework(db, json, now)
	const { action, receipts } = await someRefusal(db, { secret, how: 1 })
	const elsewhere = await someRelease(db)
	const [other] = await someReceipts(db, { secret, surveyId: elsewhere.surveyId, how: 1 })
	const [known] = receipts
	if (!other || !known) throw new Error('There are no receipts.')
	const ask = asking(db, { secret, actionId: action.id })
	expect(await ask([{ ...known, letters: 'ZZZZZZZZ' }, other])).toEqual([
		refused('ask.unknown'),
		refused('ask.other-survey'),
	])
	// "What happened" shows a promise also to those whose survey touched its wish before it was made.
	const tie = { surveyId: elsewhere.surveyId, questionId: 'roads', wishId: action.wishId }
	await db.write(tx => tx.questionTie.create({ data: { id: 't', ...tie, basis: 'proposal', tiedAt: now } }))
	expect(await ask([other])).toEqual([asked])
	const { id: planned } = await someAction(db, { results: action.results })
	expect(await asking(db, { secret, actionId: planned })(receipts)).toEqual([refused('ask.closed')])
	expect(await asking(db, { secret, actionId: 'nobody' })(receipts)).toEqual([refused('ask.gone')])
})

test('C12: news of the promise answers, no other news does; then the new answer may be asked about, once more', async ({
	db,
	secret,
}) => {
	const { action, releaseId, receipts } = await someRefusal(db, { secret, how: 5 })
	const ask = asking(db, { secret, actionId: action.id })
	await ask(receipts)
	const who = await somePerson(db, { roles: ['publisher'] })
	const elsewhere = await published(db, { who, actionId: (await someAction(db)).id, releaseId })
	const key = { kind: 'asked-again', thingId: `${action.id}/1` } as const
	const named = await answerClock(db, { ...key, who, updateId: elsewhere, now })
	expect(named).toEqual(refused('clock.no-update'))
	expect((await tellAsked(db.read, action.id, told))?.clock?.answeredOn).toBeNull()
	await published(db, { who, actionId: action.id, releaseId })
	expect(await tellAsked(db.read, action.id, told)).toMatchObject({
		isOpen: true,
		asked: null,
		clock: { answeredOn: '2026-11-23', answer: expect.stringMatching(/^new-crossings/) },
	})
	expect(await ask(receipts.slice(0, 2), new Date('2027-01-11T10:00:00Z'))).toEqual([asked, asked])
	expect(await ask(receipts.slice(0, 1))).toEqual([refused('ask.already')])
	await ask(receipts.slice(2), new Date('2027-01-11T10:00:00Z'))
	expect((await tellAsked(db.read, action.id, { ...told, today: '2027-01-11' }))?.clock).toMatchObject({
		thingId: `${action.id}/2`,
		replyBy: '2027-02-08',
	})
})

test('C12: a new reason answers, and so does a yes; "won’t" for the reason they know does not', async ({
	db,
	secret,
}) => {
	await loadFramework(db, json, now)
	const who = await somePerson(db, { roles: ['publisher'] })
	const { action, receipts } = await someRefusal(db, { secret, how: 5 })
	const actionId = action.id
	const answeredOn = async () => (await tellAsked(db.read, actionId, told))?.clock?.answeredOn
	async function change(content: Partial<ActionContent>) {
		const before = await findAction(db.read, actionId)
		if (!before) throw new Error('It is gone.')
		const { id: _i, createdAt: _c, isSample: _s, version, ...rest } = before
		const edit = { who, actionId, content: { ...rest, ...content }, version, why: 'We looked again.', now }
		expect((await editAction(db, edit)).ok).toBe(true)
	}
	await asking(db, { secret, actionId })(receipts)
	await change({ status: 'will-not' })
	await change({ reason: `${someNo.reason} So!` })
	expect(await answeredOn()).toBeNull()
	await change({ reason: 'A bus stop stands where children would wait to cross.' })
	expect(await answeredOn()).toBe('2026-11-23')
	await asking(db, { secret, actionId })(receipts)
	expect(await answeredOn()).toBeNull()
	await change({ status: 'planned' })
	expect(await tellAsked(db.read, actionId, told)).toMatchObject({
		isOpen: false,
		asked: null,
		clock: { thingId: `${actionId}/2`, answeredOn: '2026-11-23', answer: null },
	})
})

test('C12: a sample’s clock is a sample too, and goes with its promise; so do those who asked', async ({
	db,
	secret,
}) => {
	const { action, receipts } = await someRefusal(db, { secret, how: 5 })
	await db.write(tx => tx.action.updateMany({ data: { isSample: true } }))
	await asking(db, { secret, actionId: action.id })(receipts)
	expect((await tellAsked(db.read, action.id, told))?.clock?.isSample).toBe(true)
	await db.write(tx => tx.action.deleteMany())
	expect(await db.read.replyClock.count({ where: { kind: 'asked-again' } })).toBe(0)
	expect(await db.read.askedAgain.count()).toBe(0)
})

test('C-07, C-12: who asked again leaves a row without a moment or an order, which joins nothing', async ({
	db,
	secret,
	file,
}) => {
	const { action, surveyId, receipts } = await someRefusal(db, { secret, how: 40 })
	const other = await someAction(db, { ...someNo, results: [{ surveyId, questionId: 'roads' }] })
	await asking(db, { secret, actionId: action.id })(receipts)
	await asking(db, { secret, actionId: other.id })(receipts)
	const raw = new Sqlite(file, { readonly: true })
	const columns = raw.pragma('table_info("AskedAgain")') as { name: string; type: string }[]
	expect(columns.map(({ name, type }) => [name, type])).toEqual([
		['actionId', 'TEXT'],
		['round', 'INTEGER'],
		['hash', 'TEXT'],
	])
	expect(() => raw.prepare('SELECT rowid FROM "AskedAgain"')).toThrow('no such column: rowid')
	// No hash of one promise is one of the other, and none is known anywhere else in the file.
	const rows = await db.read.askedAgain.findMany()
	expect(new Set(rows.map(({ hash }) => hash)).size).toBe(80)
	const known = receipts.flatMap(receipt => Object.values(knownBy(secret, receipt)))
	for (const { hash } of rows) expect(known.some(one => one.includes(hash) || hash.includes(one))).toBe(false)
	// The logbook names the two clocks and no child.
	const deeds = await db.read.logbookEntry.findMany({ where: { thing: { in: ['action', 'clock'] } } })
	expect(deeds.map(({ deed, personId }) => [deed, personId])).toEqual([
		['clock.start', null],
		['clock.start', null],
	])
	raw.close()
})

test('C-07: the bytes of the file are the same whoever asked first, and its log is empty', async ({
	db,
	secret,
	file,
}) => {
	const { action, receipts } = await someRefusal(db, { secret, how: 40 })
	await db.emptyLog()
	const copy = `${file}-copy`
	copyFileSync(file, copy)
	const second = await openDatabase(copy)
	await asking(db, { secret, actionId: action.id })(receipts)
	await asking(second, { secret, actionId: action.id })(receipts.toReversed())
	expect(framesOf(readFileSync(`${file}-wal`))).toEqual([])
	const rows = new Set((await db.read.askedAgain.findMany()).map(({ hash }) => hash))
	const placesIn = (name: string) =>
		pagesOf(readFileSync(name)).flatMap(({ page, bytes }) =>
			cellsIn(page, bytes).filter(({ columns }) => rows.has(String(columns[2]))),
		)
	expect(placesIn(file)).toHaveLength(40)
	expect(placesIn(copy)).toEqual(placesIn(file))
	await second.close()
	for (const end of ['', '-wal', '-shm']) rmSync(copy + end, { force: true })
})

async function published(
	db: Database,
	{
		who,
		actionId,
		releaseId,
	}: { who: Awaited<ReturnType<typeof somePerson>>; actionId: string; releaseId: string },
): Promise<string> {
	const made = await makeUpdate(db, { who, actionId, now })
	const updateId = made.ok ? made.value : ''
	const evidence = [{ kind: 'count' as const, releaseId, questionId: 'roads', choiceId: 'crossings' }]
	await editUpdate(db, { who, updateId, content: { version: 1, evidence, words: [someWords] }, now })
	expect((await publishUpdate(db, { who, updateId, version: 2, now })).ok).toBe(true)
	return updateId
}
