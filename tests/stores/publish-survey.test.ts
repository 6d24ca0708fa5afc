import { expect } from 'vitest'
import type { Role } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { findNextEdition, publishSurvey } from '#app/surveys/publish-survey.server.ts'
import {
	findEdition,
	findEditionById,
	keepSurveyDraft,
	markSurvey,
} from '#app/surveys/survey.store.server.ts'
import type { SurveyDocument } from '#app/surveys/survey.ts'
import { someSurvey } from '#tests/rules/surveys/some-survey.ts'
import { somePerson } from '#tests/support/some.ts'
import { someOpenSurvey } from '#tests/support/some-sending.ts'
import { test } from '#tests/support/test.ts'

const now = new Date('2026-11-22T10:00:00Z')
const better: SurveyDocument = { ...someSurvey, title: { en: 'All of it', pl: 'Wszystko' } }
const otherwise: SurveyDocument = { ...someSurvey, questions: someSurvey.questions.slice(0, -1) }

/** A survey that is open with its first edition, and a draft that says something else. */
async function drafted(db: Database, draft: SurveyDocument, roles: Role[] = ['publisher']) {
	const first = await someOpenSurvey(db, someSurvey)
	await db.write(tx => keepSurveyDraft(tx, first.surveyId, draft))
	return { first, surveyId: first.surveyId, who: await somePerson(db, { roles }) }
}

test('better words of an open survey are a new edition; the old one stands as it was, with one line in the logbook', async ({
	db,
}) => {
	const { first, surveyId, who } = await drafted(db, better)
	const published = await publishSurvey(db, { who, surveyId, now })
	expect(published.ok).toBe(true)
	expect(await findEdition(db.read, surveyId)).toMatchObject({ number: 2, document: { title: better.title } })
	expect((await findEditionById(db.read, first.id))?.document).toEqual(someSurvey)
	const lines = await db.read.logbookEntry.findMany({ where: { deed: 'survey.better-words' } })
	expect(lines.map(({ detail }) => JSON.parse(detail))).toEqual([
		{ edition: 2, words: 2, in: 'en pl', pictures: 0 },
	])
	expect(await publishSurvey(db, { who, surveyId, now })).toEqual({
		ok: false,
		refusal: 'survey.nothing-new',
	})
})

test('a question taken out of a survey that children are answering is refused, and nothing is published', async ({
	db,
}) => {
	const { first, surveyId, who } = await drafted(db, otherwise)
	const refusal = 'survey.more-than-words'
	expect((await findNextEdition(db.read, surveyId, now))?.may).toEqual({ ok: false, refusal })
	expect(await publishSurvey(db, { who, surveyId, now })).toEqual({ ok: false, refusal })
	expect((await findEdition(db.read, surveyId))?.id).toBe(first.id)
	// Before it opens there are no answers to keep together.
	await db.write(tx => markSurvey(tx, surveyId, { opensAt: new Date('2026-12-01T09:00:00Z') }))
	expect((await publishSurvey(db, { who, surveyId, now })).ok).toBe(true)
})

test('a closed survey stays as children saw it', async ({ db }) => {
	const { surveyId, who } = await drafted(db, better)
	await db.write(tx => markSurvey(tx, surveyId, { closesAt: now }))
	expect(await publishSurvey(db, { who, surveyId, now })).toEqual({ ok: false, refusal: 'survey.closed' })
})

test('nobody publishes words they did not see', async ({ db }) => {
	const { surveyId, who } = await drafted(db, better)
	const seen = (await findNextEdition(db.read, surveyId, now))?.seen
	await db.write(tx => keepSurveyDraft(tx, surveyId, { ...better, title: { en: 'Something else' } }))
	expect(await publishSurvey(db, { who, surveyId, seen, now })).toEqual({
		ok: false,
		refusal: 'survey.changed-meanwhile',
	})
})

test('only a publisher publishes', async ({ db }) => {
	const { surveyId, who } = await drafted(db, better, ['moderator', 'analyst'])
	expect(await publishSurvey(db, { who, surveyId, now })).toEqual({ ok: false, refusal: 'not-allowed' })
})
