import { expect } from 'vitest'
import { answersFirst, nameOfOverdue } from '#app/actions/clock/answers-first.server.ts'
import { answerClock, moveClock } from '#app/actions/clock/move-clock.server.ts'
import { startClock } from '#app/actions/clock/start-clock.server.ts'
import { allClocks, clockOf } from '#app/actions/clock.store.server.ts'
import { editUpdate, makeUpdate } from '#app/actions/edit-update.server.ts'
import { publishUpdate } from '#app/actions/publish-update.server.ts'
import { keepBallot } from '#app/ballots/ballot.store.server.ts'
import { fixManifest } from '#app/ballots/box/fix-manifest.server.ts'
import { newId } from '#app/base/id.ts'
import type { Database } from '#app/platform/db.server.ts'
import { moveSurvey } from '#app/surveys/move-survey.server.ts'
import { publishSurvey } from '#app/surveys/publish-survey.server.ts'
import { keepEdition, keepSurvey, markSurvey } from '#app/surveys/survey.store.server.ts'
import { someManifest, somePaper, someReply } from '#tests/rules/ballots/some-ballot.ts'
import { someSurvey } from '#tests/rules/surveys/some-survey.ts'
import { somePerson } from '#tests/support/some.ts'
import { someDraft } from '#tests/support/some-box.ts'
import { someReadyBallot } from '#tests/support/some-cast.ts'
import { someAction, someRelease } from '#tests/support/some-updates.ts'
import { test } from '#tests/support/test.ts'

const now = new Date('2026-11-23T10:00:00Z')
const today = '2026-11-23'
const reasons = {
	en: 'The budget is decided on 20 January.',
	ar: 'تُقرَّر الميزانية في 20 يناير.',
}

/** A survey that is written and not out. */
async function written(db: Database, change: { service?: string; replyBy?: string; opensAt?: Date } = {}) {
	const id = newId()
	const made = { id, slug: `s-${id}`, code: id.slice(0, 8), closesAt: null, isSample: false, createdAt: now }
	const promise = { service: 'Parks', replyBy: '2027-01-15', opensAt: now, ...change }
	await db.write(tx => keepSurvey(tx, { ...made, ...promise, draft: someSurvey }))
	return { ...made, ...promise }
}

test('C3: a survey does not go out without a named service and a day that will do', async ({ db }) => {
	const who = await somePerson(db, { roles: ['publisher'] })
	const refused = [
		['survey.no-service', { service: '  ' }],
		['survey.no-reply-by', { replyBy: '' }],
		['survey.no-reply-by', { replyBy: '2027-02-30' }],
		['survey.reply-by-past', { replyBy: today }],
		['survey.reply-by-early', { replyBy: '2026-12-01', opensAt: new Date('2026-12-01T09:00:00Z') }],
		['survey.reply-by-far', { replyBy: '2027-02-24' }],
	] as const
	for (const [refusal, change] of refused) {
		const { id } = await written(db, change)
		expect(await publishSurvey(db, { who, surveyId: id, now })).toEqual({ ok: false, refusal })
	}
	expect(await db.read.replyClock.count()).toBe(0)
})

test('C3: no path opens a survey or a ballot without a date: the file itself refuses', async ({
	db,
	secret,
}) => {
	const noDate = await written(db, { replyBy: '' })
	const noName = await written(db, { service: ' ' })
	for (const { id: surveyId } of [noDate, noName]) {
		const edition = { id: newId(), surveyId, number: 1, document: someSurvey }
		const kept = db.write(tx => keepEdition(tx, { ...edition, publishedAt: now, publishedById: null }))
		await expect(kept).rejects.toThrow()
	}
	const manifest = someManifest({ id: newId() })
	const ballot = { slug: 'b', manifest, paper: somePaper(manifest), isSample: false, createdAt: now }
	for (const change of [{ service: '' }, { replyBy: '' }, { replyBy: '2027-03-12' }])
		for (const state of ['ready', 'published'] as const) {
			const row = { id: manifest.id, ...ballot, ...someReply(manifest), ...change, state }
			await expect(db.write(tx => keepBallot(tx, row))).rejects.toThrow()
		}
	const { id } = await someDraft(db, { secret })
	const opened = db.write(tx => tx.ballot.update({ where: { id }, data: { service: '', state: 'ready' } }))
	await expect(opened).rejects.toThrow()
	expect(await db.read.replyClock.count()).toBe(0)
})

test('C3: a ballot without who answers, or by when, is told what is missing', async ({ db, secret }) => {
	const who = await somePerson(db, { roles: ['publisher'] })
	const { id, slug } = await someDraft(db, { secret })
	await db.write(tx => tx.ballot.update({ where: { id }, data: { service: '' } }))
	const fixed = await fixManifest(db, { who, slug, commit: 'abcdef0', now })
	expect(fixed).toMatchObject({ refusal: { missing: expect.arrayContaining([{ what: 'no-service' }]) } })
})

test('C3: the clock starts with the survey, follows its opening, and what was promised first stays', async ({
	db,
}) => {
	const who = await somePerson(db, { roles: ['publisher'] })
	const { id, slug } = await written(db, { opensAt: new Date('2026-12-01T09:00:00Z') })
	expect((await publishSurvey(db, { who, surveyId: id, now })).ok).toBe(true)
	expect(await clockOf(db.read, 'survey', id)).toMatchObject({ startedOn: '2026-12-01' })
	expect(await allClocks(db.read, today)).toEqual([])
	expect((await moveSurvey(db, { who, slug, step: 'open-now', now })).ok).toBe(true)
	const first = { service: 'Parks', startedOn: today, firstReplyBy: '2027-01-15', replyBy: '2027-01-15' }
	expect(await allClocks(db.read, today)).toMatchObject([
		{ kind: 'survey', thingId: id, ...first, moves: [] },
	])
	const change = (data: object) => db.write(tx => tx.survey.update({ where: { id }, data }))
	await expect(change({ replyBy: '2027-02-01' })).rejects.toThrow()
	await expect(change({ service: 'Nobody' })).rejects.toThrow()
	const clock = (data: object) => db.write(tx => tx.replyClock.updateMany({ data }))
	await expect(clock({ firstReplyBy: '2027-02-01' })).rejects.toThrow()
	await expect(clock({ replyBy: '2027-02-01' })).rejects.toThrow()
	await expect(db.write(tx => tx.replyClock.deleteMany())).rejects.toThrow()
})

test('C3: more time is asked for in the open: the old date and the reason stay, and the survey says the new one', async ({
	db,
}) => {
	const who = await somePerson(db, { roles: ['publisher'] })
	const { surveyId } = await someRelease(db)
	const key = { kind: 'survey', thingId: surveyId } as const
	const reader = await somePerson(db, { roles: ['analyst'] })
	const asked = { ...key, to: '2027-03-01', reasons, now }
	expect(await moveClock(db, { ...asked, who: reader })).toEqual({ ok: false, refusal: 'not-allowed' })
	expect(await moveClock(db, { ...asked, who, to: '2027-01-31' })).toMatchObject({ refusal: 'clock.earlier' })
	expect(await moveClock(db, { ...asked, who, thingId: 'x' })).toMatchObject({ refusal: 'clock.gone' })
	const inEnglish = { ...asked, who, reasons: { en: reasons.en } }
	expect(await moveClock(db, inEnglish)).toEqual({ ok: false, refusal: 'words.missing.ar' })
	expect((await moveClock(db, { ...asked, who })).ok).toBe(true)
	expect(await clockOf(db.read, 'survey', surveyId)).toMatchObject({
		firstReplyBy: '2027-02-01',
		replyBy: '2027-03-01',
		moves: [{ before: '2027-02-01', after: '2027-03-01', reasons, on: today }],
	})
	expect((await db.read.survey.findUniqueOrThrow({ where: { id: surveyId } })).replyBy).toBe('2027-03-01')
	expect(await db.read.logbookEntry.count({ where: { deed: 'clock.move' } })).toBe(1)
	await expect(
		db.write(tx => tx.clockMove.updateMany({ data: { reason: reasons.en.repeat(2) } })),
	).rejects.toThrow()
	const text = { text: reasons.ar.repeat(2) }
	await expect(db.write(tx => tx.clockMoveReason.updateMany({ data: text }))).rejects.toThrow()
})

/** News of an action, published with this evidence. */
async function published(db: Database, actionId: string, releaseId: string, at = now): Promise<string> {
	const who = await somePerson(db, { roles: ['publisher'] })
	const made = await makeUpdate(db, { who, actionId, now: at })
	if (!made.ok) throw new Error(made.refusal)
	const words = (['en', 'ar'] as const).map(language => ({
		...{ language, title: 'New crossings', weDid: 'We drew two.', next: null, isChecked: true },
	}))
	const evidence = [{ kind: 'count', releaseId, questionId: 'roads', choiceId: 'crossings' } as const]
	const updateId = made.value
	await editUpdate(db, { who, updateId, content: { version: 1, words, evidence }, now: at })
	expect((await publishUpdate(db, { who, updateId, version: 2, now: at })).ok).toBe(true)
	return updateId
}

test('C3: a published update stops the clocks of the surveys it answers, once, and no others', async ({
	db,
}) => {
	const drawnOn = await someRelease(db)
	const tied = await someRelease(db)
	const other = await someRelease(db)
	const action = await someAction(db, { results: [{ surveyId: tied.surveyId, questionId: 'roads' }] })
	await published(db, action.id, drawnOn.releaseId)
	const clocks = new Map((await allClocks(db.read, today)).map(clock => [clock.thingId, clock]))
	for (const { surveyId } of [drawnOn, tied])
		expect(clocks.get(surveyId)).toMatchObject({
			answeredOn: today,
			answer: expect.stringMatching(/^new-crossings/),
		})
	expect(clocks.get(other.surveyId)).toMatchObject({ answeredOn: null })
	const later = new Date('2027-05-01T10:00:00Z')
	await published(db, action.id, drawnOn.releaseId, later)
	expect((await clockOf(db.read, 'survey', drawnOn.surveyId))?.answeredOn).toBe(today)
	const who = await somePerson(db, { roles: ['publisher'] })
	const more = { who, kind: 'survey', thingId: tied.surveyId, to: '2027-06-01', reasons, now: later } as const
	expect(await moveClock(db, more)).toEqual({ ok: false, refusal: 'clock.answered' })
})

test('C3: news that comes while children are still asked answers nobody; an officer may name it once asking is over', async ({
	db,
}) => {
	const { surveyId: thingId, releaseId } = await someRelease(db)
	const closesAt = new Date('2026-12-11T17:00:00Z')
	await db.write(tx => markSurvey(tx, thingId, { closesAt }))
	const action = await someAction(db)
	const updateId = await published(db, action.id, releaseId)
	expect((await clockOf(db.read, 'survey', thingId))?.answeredOn).toBeNull()
	const who = await somePerson(db, { roles: ['publisher'] })
	const named = { who, kind: 'survey', thingId, updateId } as const
	const tooEarly = await answerClock(db, { ...named, now: new Date('2026-12-11T16:59:00Z') })
	expect(tooEarly).toEqual({ ok: false, refusal: 'clock.still-asking' })
	expect((await answerClock(db, { ...named, now: closesAt })).ok).toBe(true)
	expect((await clockOf(db.read, 'survey', thingId))?.answeredOn).toBe('2026-12-11')
})

test('C3: an officer says which update answers a ballot; one from before it, or a draft, is none', async ({
	db,
	secret,
}) => {
	const who = await somePerson(db, { roles: ['publisher'] })
	const { ballot } = await someReadyBallot(db, { secret, slips: 0 })
	const { releaseId } = await someRelease(db)
	const action = await someAction(db)
	const early = await published(db, action.id, releaseId)
	const update = await published(db, action.id, releaseId, new Date('2027-04-20T10:00:00Z'))
	const key = { who, kind: 'ballot', thingId: ballot.id, now: new Date('2027-04-21T10:00:00Z') } as const
	const refused = { ok: false, refusal: 'clock.no-update' }
	expect(await answerClock(db, { ...key, updateId: early })).toEqual(refused)
	expect(await answerClock(db, { ...key, updateId: 'x' })).toEqual(refused)
	expect((await answerClock(db, { ...key, updateId: update })).ok).toBe(true)
	expect(await clockOf(db.read, 'ballot', ballot.id)).toMatchObject({ answeredOn: '2027-04-20' })
	expect(await answerClock(db, { ...key, updateId: update })).toMatchObject({ refusal: 'clock.answered' })
})

test('C12: what was asked again starts a clock of its own', async ({ db }) => {
	const clock = { kind: 'asked-again', thingId: 'r1', service: 'Highways', replyBy: '2026-12-21' } as const
	await db.write(tx => startClock(tx, { ...clock, wishIds: ['wish-2022-06'], now, who: null }))
	const found = { ...clock, startedOn: today, wishIds: ['wish-2022-06'] }
	expect(await allClocks(db.read, today)).toMatchObject([found])
})

test('C3: where the city says so, a service that owes an overdue answer asks nothing new; others may, and all may elsewhere', async ({
	db,
}) => {
	const who = await somePerson(db, { roles: ['publisher'] })
	const owed = { kind: 'asked-again', thingId: 'r1', service: 'Parks', replyBy: '2026-11-20' } as const
	await db.write(tx => startClock(tx, { ...owed, wishIds: [], now: new Date('2026-10-01T10:00:00Z'), who }))
	const mayAsk = answersFirst({ isOn: true, now })
	const parks = await written(db)
	const refused = { ok: false, refusal: 'survey.owes-a-reply' }
	expect(await publishSurvey(db, { who, surveyId: parks.id, mayAsk, now })).toEqual(refused)
	const highways = await written(db, { service: 'Highways' })
	expect((await publishSurvey(db, { who, surveyId: highways.id, mayAsk, now })).ok).toBe(true)
	const later = await written(db, { opensAt: new Date('2026-12-01T09:00:00Z') })
	const off = answersFirst({ isOn: false, now })
	expect((await publishSurvey(db, { who, surveyId: later.id, mayAsk: off, now })).ok).toBe(true)
	const open = { who, slug: later.slug, step: 'open-now', now } as const
	expect(await moveSurvey(db, { ...open, mayAsk })).toEqual(refused)
	expect((await moveSurvey(db, open)).ok).toBe(true)
	expect(await nameOfOverdue(db.read, { service: 'Parks', language: 'en', now })).toBe('Parks')
})
