import { expect } from 'vitest'
import { clockOf } from '#app/actions/clock.store.server.ts'
import { openUnclear } from '#app/actions/council.store.server.ts'
import { allPublishedUpdates, findUpdate } from '#app/actions/update.store.server.ts'
import { answerUnclear, readReason, replyToVerdict } from '#app/actions/verdict/answer-verdicts.server.ts'
import { correctUpdate } from '#app/actions/verdict/correct-update.server.ts'
import {
	inviteSchool,
	makeTerm,
	markUnclear,
	writeHandover,
} from '#app/actions/verdict/council-memory.server.ts'
import { openDesk } from '#app/actions/verdict/open-desk.server.ts'
import { settleVerdicts } from '#app/actions/verdict/settle-verdicts.server.ts'
import { shortVerdicts, verdictGap, verdictsOf } from '#app/actions/verdict/tell-verdicts.server.ts'
import type { VerdictWord } from '#app/actions/verdict/verdict.ts'
import { allOutcomes } from '#app/actions/verdict.store.server.ts'
import { roles } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { somePerson } from '#tests/support/some.ts'
import { judge, someMember, somePublishedUpdate, someWords } from '#tests/support/some-verdicts.ts'
import { test } from '#tests/support/test.ts'

const open = new Date('2026-11-10T16:00:00Z')
const lastDay = new Date('2026-11-30T23:30:00Z')
const over = new Date('2026-12-01T09:00:00Z')

test('C2: each member says one thing of a version, may change it while it is open, and is counted once', async ({
	db,
}) => {
	const { updateId } = await somePublishedUpdate(db)
	const who = await someMember(db)
	const twice = await Promise.all([
		judge(db, { who, updateId, now: open }),
		judge(db, { who, updateId, now: open }),
	])
	expect(twice.map(({ ok }) => ok)).toEqual([true, true])
	expect(await db.read.verdict.count()).toBe(1)
	expect(await db.read.logbookEntry.count({ where: { deed: 'verdict.give' } })).toBe(1)
	expect((await judge(db, { who, updateId, word: 'partly', now: lastDay })).ok).toBe(true)
	expect(await db.read.verdict.findMany({ select: { word: true } })).toEqual([{ word: 'partly' }])
	expect(await verdictsOf(db.read, updateId)).toMatchObject([{ outcome: null, reasons: [] }])
	await settleVerdicts(db, over)
	await settleVerdicts(db, over)
	expect(await allOutcomes(db.read)).toMatchObject([{ outcome: 'partly', members: 1, schools: 0 }])
})

test('C2: a verdict after the window is refused, in the city’s days and not the server’s', async ({ db }) => {
	const { updateId } = await somePublishedUpdate(db)
	const who = await someMember(db)
	const late = { who, updateId, now: new Date('2026-12-01T00:10:00Z') }
	expect(await judge(db, late)).toEqual({ ok: false, refusal: 'verdict.too-late' })
	expect((await judge(db, { ...late, now: lastDay })).ok).toBe(true)
})

test('C2: once it is over no role can change a verdict, and neither can the file', async ({ db }) => {
	const { officer, updateId } = await settledWith(db, ['yes', 'partly', 'partly'])
	const before = await db.read.verdict.findMany()
	for (const role of roles) {
		const who = await somePerson(db, { roles: [role] })
		expect((await judge(db, { who, updateId, now: over })).ok, role).toBe(false)
	}
	const [one] = before
	if (!one) throw new Error('Nobody judged.')
	const { updateId: id, number, personId } = one
	const where = { updateId_number_personId: { updateId: id, number, personId } }
	const early = { givenOn: '2026-11-03', givenAt: new Date('2026-11-03T09:00:00Z') }
	for (const tamper of [
		() => db.write(tx => tx.verdict.update({ where, data: { word: 'yes', ...early } })),
		() => db.write(tx => tx.verdict.delete({ where })),
		() => db.write(tx => tx.verdict.create({ data: { ...one, ...early, personId: officer.id } })),
		() => db.write(tx => tx.verdictOutcome.updateMany({ data: { outcome: 'yes' } })),
		() => db.write(tx => tx.verdictOutcome.deleteMany()),
		() => db.write(tx => tx.updateVersion.updateMany({ data: { judgeUntil: '2030-01-01' } })),
		() => db.write(tx => tx.updateVersion.deleteMany()),
		() => db.write(tx => tx.update.delete({ where: { id: updateId } })),
		() => db.write(tx => tx.updateWording.updateMany({ data: { weDid: 'We drew nine.' } })),
	])
		await expect(tamper()).rejects.toThrow()
	expect(await db.read.verdict.findMany()).toEqual(before)
})

test('C2: an edited update voids its verdict and says so, and the words before stay', async ({ db }) => {
	const { officer, updateId } = await settledWith(db, ['yes', 'yes', 'yes'])
	const words = [{ ...someWords, weDid: 'We drew one.' }]
	const content = { version: 2, evidence: [], words }
	const sent = { who: officer, updateId, content, now: over }
	expect(await correctUpdate(db, { ...sent, reason: 'Oops' })).toMatchObject({
		refusal: 'verdict.say-why-corrected',
	})
	const same = { ...content, words: [someWords] }
	expect(await correctUpdate(db, { ...sent, content: same, reason: 'It was not right.' })).toMatchObject({
		refusal: 'verdict.nothing-corrected',
	})
	expect((await correctUpdate(db, { ...sent, reason: 'Only one was drawn.' })).ok).toBe(true)
	expect(await correctUpdate(db, { ...sent, reason: 'Only one was drawn.' })).toMatchObject({
		refusal: 'update.changed-meanwhile',
	})
	const [now, before] = await verdictsOf(db.read, updateId)
	expect(now).toMatchObject({ number: 2, outcome: null, why: 'Only one was drawn.', changedOn: null })
	expect(before).toMatchObject({
		number: 1,
		outcome: 'yes',
		changedOn: '2026-12-01',
		said: { en: { weDid: 'We drew two.' } },
	})
	const update = await findUpdate(db.read, updateId)
	expect(update?.words[0]?.weDid).toBe('We drew one.')
	expect(update?.evidence).toHaveLength(1)
	expect(await verdictGap(db.read)).toMatchObject({ judged: 0, saidDone: 0, notYes: 0, voided: 1 })
	expect((await allPublishedUpdates(db.read)).map(({ id }) => id)).toEqual([updateId])
})

test('C2, C12: a correction is asked what publishing is: a no in every language, something that children said, and how far it is today', async ({
	db,
}) => {
	const { officer, updateId, action } = await settledWith(db, ['yes'])
	await db.write(async tx => {
		await tx.action.update({
			where: { id: action.id },
			data: { status: 'cannot', reason: 'The bridge is too old.' },
		})
		await tx.actionNo.create({
			data: { actionId: action.id, decidedBy: 'Highways', couldDecide: 'The council' },
		})
	})
	const words = [{ ...someWords, weDid: 'We drew one.' }]
	const sent = { who: officer, updateId, reason: 'Only one was drawn.', now: over }
	const correct = () => correctUpdate(db, { ...sent, content: { version: 2, evidence: [], words } })
	await db.write(tx => tx.action.update({ where: { id: action.id }, data: { reason: null } }))
	expect(await correct()).toEqual({ ok: false, refusal: 'no.missing-reason.en' })
	await db.write(tx =>
		tx.action.update({ where: { id: action.id }, data: { reason: 'The bridge is too old.' } }),
	)
	const tables = await db.read.resultRelease.findFirstOrThrow()
	const hidden = tables.tables.replace('"count":120', '"count":"c"')
	await db.write(tx => tx.resultRelease.updateMany({ data: { tables: hidden } }))
	expect(await correct()).toEqual({ ok: false, refusal: 'update.answers-no-voice' })
	await db.write(tx => tx.resultRelease.updateMany({ data: { tables: tables.tables } }))
	expect((await correct()).ok).toBe(true)
	const told = await verdictsOf(db.read, updateId)
	expect(told.map(({ status }) => status)).toEqual(['cannot', 'done'])
	expect(await findUpdate(db.read, updateId)).toMatchObject({ status: 'cannot', evidence: [{}] })
})

test('C2: who judged words that were changed is told, and a verdict on the words before is refused', async ({
	db,
}) => {
	const { officer, updateId } = await somePublishedUpdate(db)
	const who = await someMember(db)
	await judge(db, { who, updateId, now: open })
	const words = [{ ...someWords, weDid: 'We drew one.' }]
	const content = { version: 2, evidence: [], words }
	await correctUpdate(db, { who: officer, updateId, content, reason: 'Only one was drawn.', now: open })
	expect(await judge(db, { who, updateId, word: 'partly', now: open })).toEqual({
		ok: false,
		refusal: 'verdict.update-changed',
	})
	const desk = await openDesk(db.read, { who, now: open })
	expect(desk.toJudge).toMatchObject([{ updateId, mine: null, hasChanged: true }])
	expect((await judge(db, { who, updateId, number: 2, now: open })).ok).toBe(true)
})

test('C2: “not yet” sends it back with a day; the council answers beneath it and edits nothing', async ({
	db,
}) => {
	const { officer, updateId } = await settledWith(db, ['not-yet', 'not-yet', 'yes'])
	const key = ['sent-back', `${updateId}/1`] as const
	expect(await clockOf(db.read, ...key)).toMatchObject({ service: 'Highways', replyBy: '2026-12-31' })
	const before = await db.read.verdict.findMany()
	const reply = { updateId, number: 1, now: over }
	expect(await replyToVerdict(db, { ...reply, who: officer, words: { en: 'Soon!' } })).toMatchObject({
		refusal: 'verdict.say-something',
	})
	expect(
		await replyToVerdict(db, { ...reply, who: await someMember(db), words: { en: 'x y z' } }),
	).toMatchObject({
		refusal: 'not-allowed',
	})
	for (const en of ['The second comes in May.', 'It came in April.'])
		expect((await replyToVerdict(db, { ...reply, who: officer, words: { en } })).ok).toBe(true)
	const [told] = await verdictsOf(db.read, updateId)
	expect(told).toMatchObject({
		outcome: 'not-yet',
		counts: { 'not-yet': 2, yes: 1 },
		answeredOn: '2026-12-01',
	})
	expect(told?.replies).toHaveLength(2)
	expect((await clockOf(db.read, ...key))?.answeredOn).toBe('2026-12-01')
	await expect(db.write(tx => tx.verdictReply.updateMany({ data: { words: '' } }))).rejects.toThrow()
	expect(await db.read.verdict.findMany()).toEqual(before)
	expect((await shortVerdicts(db.read, [updateId])).get(updateId)?.outcome).toBe('not-yet')
	expect(await verdictGap(db.read, { from: '2026-12-01', to: '2026-12-01' })).toMatchObject({
		saidDone: 1,
		notYes: 1,
	})
	expect(await verdictGap(db.read, { to: '2026-11-30' })).toMatchObject({ judged: 0 })
})

test('C-23: a member’s reason shows once a moderator has read it; the verdict shows either way; no name ever', async ({
	db,
}) => {
	const { officer, updateId } = await settledWith(db, ['yes', 'partly', 'partly'])
	const moderator = await somePerson(db, { roles: ['moderator'] })
	const rows = await db.read.verdict.findMany({ orderBy: { word: 'desc' } })
	const [first, second] = rows
	if (!first || !second) throw new Error('Nobody judged.')
	expect(await verdictsOf(db.read, updateId)).toMatchObject([{ outcome: 'partly', reasons: [], unread: 3 }])
	const read = { updateId, number: 1, now: over }
	expect(
		await readReason(db, { ...read, who: officer, personId: first.personId, isShown: false }),
	).toMatchObject({ refusal: 'not-allowed' })
	const both = { ...officer, roles: ['publisher', 'moderator'] as const }
	expect(
		await readReason(db, { ...read, who: both, personId: first.personId, isShown: false }),
	).toMatchObject({
		refusal: 'verdict.your-own',
	})
	await readReason(db, { ...read, who: moderator, personId: first.personId, isShown: true })
	await readReason(db, { ...read, who: moderator, personId: second.personId, isShown: false })
	const told = await verdictsOf(db.read, updateId)
	expect(told).toMatchObject([
		{ reasons: [{ word: first.word, reason: first.reason }], unread: 1, keptBack: 1 },
	])
	expect(JSON.stringify(told)).not.toMatch(/Mina|personId/)
	expect(rows.some(({ personId }) => JSON.stringify(told).includes(personId))).toBe(false)
})

test('C2: of two who judged nobody is told how many, nor which reason goes with which word', async ({
	db,
}) => {
	const { updateId } = await settledWith(db, ['yes', 'yes'])
	const moderator = await somePerson(db, { roles: ['moderator'] })
	for (const { personId } of await db.read.verdict.findMany())
		await readReason(db, { who: moderator, updateId, number: 1, personId, isShown: true, now: over })
	expect(await verdictsOf(db.read, updateId)).toMatchObject([
		{ outcome: 'yes', counts: null, reasons: [{ word: null }, { word: null }] },
	])
})

test('C2: a school that asked judges through one teacher; one that did not is refused', async ({ db }) => {
	const { officer, updateId } = await somePublishedUpdate(db)
	const teacher = await somePerson(db, { roles: ['teacher'] })
	expect(await judge(db, { who: teacher, updateId, now: open })).toMatchObject({
		refusal: 'verdict.no-school',
	})
	const invitation = { who: officer, teacher, school: 'Somewhere Primary', now: open }
	expect((await inviteSchool(db, invitation)).ok).toBe(true)
	expect(await inviteSchool(db, invitation)).toMatchObject({ refusal: 'desk.school-taken' })
	expect(await inviteSchool(db, { ...invitation, teacher: officer })).toMatchObject({
		refusal: 'desk.no-teacher',
	})
	expect((await judge(db, { who: teacher, updateId, now: open })).ok).toBe(true)
	await settleVerdicts(db, over)
	expect(await allOutcomes(db.read)).toMatchObject([{ members: 0, schools: 1 }])
	expect(JSON.stringify(await verdictsOf(db.read, updateId))).not.toContain('Somewhere')
})

test('C14: “I don’t get it” is one task for an officer, until somebody has looked', async ({ db }) => {
	const { officer, updateId } = await somePublishedUpdate(db)
	const who = await someMember(db)
	await markUnclear(db, { who, updateId, quote: '', now: open })
	await markUnclear(db, { who, updateId, quote: 'We drew two', now: open })
	const [task, ...rest] = await openUnclear(db.read)
	expect([task?.quote, rest]).toEqual(['We drew two', []])
	const close = { who: officer, id: task?.id ?? '', now: open }
	expect((await answerUnclear(db, close)).ok).toBe(true)
	expect(await answerUnclear(db, close)).toMatchObject({ refusal: 'verdict.gone' })
	expect(await openUnclear(db.read)).toEqual([])
})

test('C20: a new Youth Council sees what those before it were promised and asked, and what they left', async ({
	db,
}) => {
	const { officer, updateId, action } = await settledWith(db, ['not-yet', 'not-yet'], 'under-way')
	const who = await someMember(db)
	const note = { who, words: 'Ask again about the crossings.' }
	expect(await writeHandover(db, { ...note, now: open })).toMatchObject({ refusal: 'desk.outside-term' })
	const first = { name: 'First', fromDay: '2026-09-01', toDay: '2026-11-30' }
	expect((await makeTerm(db, { who: officer, fields: first, now: open })).ok).toBe(true)
	expect((await writeHandover(db, { ...note, now: open })).ok).toBe(true)
	await expect(db.write(tx => tx.handoverNote.deleteMany())).rejects.toThrow()
	await expect(db.write(tx => tx.councilTerm.deleteMany())).rejects.toThrow()
	const second = { name: 'Second', fromDay: '2026-12-01', toDay: '2027-08-31' }
	expect((await makeTerm(db, { who: officer, fields: second, now: over })).ok).toBe(true)
	const desk = await openDesk(db.read, { who, now: new Date('2027-01-11T16:00:00Z') })
	expect(desk.before.promises).toMatchObject([{ id: action.id, age: 62 }])
	expect(desk.before.answers).toMatchObject([{ updateId, isLate: true }])
	expect(desk.handed).toMatchObject([{ name: 'First', notes: [{ words: note.words }] }])
	expect((await openDesk(db.read, { who, now: open })).before.promises).toEqual([])
})

test('samples that were judged go with their clock, and leave nothing', async ({ db }) => {
	const { updateId } = await settledWith(db, ['not-yet'])
	await db.write(tx => tx.update.update({ where: { id: updateId }, data: { isSample: true } }))
	await db.write(tx => tx.update.delete({ where: { id: updateId } }))
	expect(await db.read.verdict.count()).toBe(0)
	expect(await db.read.replyClock.count({ where: { kind: 'sent-back' } })).toBe(0)
})

/** An update that as many members judged, with its window over. */
async function settledWith(db: Database, words: VerdictWord[], status: 'done' | 'under-way' = 'done') {
	const published = await somePublishedUpdate(db, { status })
	for (const [place, word] of words.entries()) {
		const who = await someMember(db)
		const reason = `We went there ${place + 1} times.`
		await judge(db, { who, updateId: published.updateId, word, reason, now: open })
	}
	await settleVerdicts(db, over)
	return published
}
