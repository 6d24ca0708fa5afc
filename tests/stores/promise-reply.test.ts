import { expect } from 'vitest'
import { tellClocks } from '#app/actions/clock/tell-clocks.server.ts'
import { newId } from '#app/base/id.ts'
import type { Database } from '#app/platform/db.server.ts'
import { moveSurvey } from '#app/surveys/move-survey.server.ts'
import { promiseReply } from '#app/surveys/promise-reply.server.ts'
import { publishSurvey } from '#app/surveys/publish-survey.server.ts'
import { findSurvey, keepSurvey } from '#app/surveys/survey.store.server.ts'
import { somePerson } from '#tests/support/some.ts'
import { parkDocument } from '#tests/support/some-results.ts'
import { test } from '#tests/support/test.ts'

const now = new Date('2026-11-22T10:00:00Z')

/** A survey that is written, to be asked from the 1st to the 11th of December, and nobody has said who answers. */
async function written(db: Database) {
	const id = newId()
	const moments = { opensAt: new Date('2026-12-01T09:00:00Z'), closesAt: new Date('2026-12-11T16:00:00Z') }
	const survey = { id, slug: 'our-park', code: 'PARK', service: '', replyBy: '', ...moments }
	await db.write(tx => keepSurvey(tx, { ...survey, isSample: false, draft: parkDocument, createdAt: now }))
	return { surveyId: id, slug: 'our-park', who: await somePerson(db, { roles: ['publisher'] }) }
}

test.for([
	['', '2027-01-15', 'survey.no-service'],
	['n'.repeat(101), '2027-01-15', 'survey.long-service'],
	['Parks', '', 'survey.no-reply-by'],
	['Parks', '2027-02-30', 'survey.no-reply-by'],
	['Parks', '2026-11-22', 'survey.reply-by-past'],
	['Parks', '2026-12-11', 'survey.reply-by-early'],
	['Parks', '2027-03-15', 'survey.reply-by-far'],
] as const)('C3: “%s” by “%s” is no promise: %s', async ([service, replyBy, refusal], { db }) => {
	const { slug, who } = await written(db)
	expect(await promiseReply(db, { who, slug, service, replyBy, now })).toEqual({ ok: false, refusal })
	expect(await findSurvey(db.read, slug)).toMatchObject({ service: '', replyBy: '' })
	expect(await db.read.logbookEntry.count()).toBe(0)
})

test('C3: who answers and by when is said, and said otherwise, until the survey is published; then only its clock moves it', async ({
	db,
}) => {
	const { surveyId, slug, who } = await written(db)
	const reader = await somePerson(db, { roles: ['analyst'] })
	const first = { who, slug, service: ' Parks ', replyBy: '2027-01-15', now }
	expect(await promiseReply(db, { ...first, who: reader })).toEqual({ ok: false, refusal: 'not-allowed' })
	expect(await promiseReply(db, { ...first, slug: 'x' })).toMatchObject({ refusal: 'survey.gone' })
	expect((await promiseReply(db, first)).ok).toBe(true)
	expect((await promiseReply(db, { ...first, replyBy: '2027-01-13' })).ok).toBe(true)
	expect(await findSurvey(db.read, slug)).toMatchObject({ service: 'Parks', replyBy: '2027-01-13' })
	const open = { who, slug, step: 'open-now', now } as const
	expect(await moveSurvey(db, open)).toEqual({ ok: false, refusal: 'survey.not-published' })
	expect((await publishSurvey(db, { who, surveyId, now })).ok).toBe(true)
	expect(await promiseReply(db, first)).toEqual({ ok: false, refusal: 'survey.promised' })
	const listed = { language: 'en', today: '2026-11-22' } as const
	expect(await tellClocks(db.read, listed)).toEqual([])
	expect(await tellClocks(db.read, { ...listed, withToCome: true })).toMatchObject([{ thingId: surveyId }])
	expect((await moveSurvey(db, open)).ok).toBe(true)
	const deeds = (await db.read.logbookEntry.findMany({ orderBy: { at: 'asc' } })).map(({ deed }) => deed)
	expect(deeds.filter(deed => deed === 'survey.promise-reply')).toHaveLength(2)
})
