import { expect } from 'vitest'
import { choosePicture, showPicturesTo } from '#app/surveys/change-pictures.server.ts'
import { findDraft, findEdition } from '#app/surveys/survey.store.server.ts'
import { someSurvey } from '#tests/rules/surveys/some-survey.ts'
import { somePerson } from '#tests/support/some.ts'
import { someOpenSurvey } from '#tests/support/some-sending.ts'
import { test } from '#tests/support/test.ts'

const now = new Date('2026-11-22T10:00:00Z')

test('an officer puts a picture beside a choice, and takes it away: in the draft alone, and in the logbook', async ({
	db,
}) => {
	const { surveyId } = await someOpenSurvey(db, someSurvey, { slug: 'park' })
	const who = await somePerson(db, { roles: ['publisher'] })
	const at = { who, slug: 'park', place: 'one/b', now }
	const pictureNow = async () => {
		const [question] = (await findDraft(db.read, surveyId))?.questions ?? []
		return question?.kind === 'choose-one' && question.choices.find(({ id }) => id === 'b')?.picture
	}
	expect(await choosePicture(db, { ...at, picture: 'tree' })).toEqual({ ok: true, value: 'kept' })
	expect(await pictureNow()).toBe('tree')
	expect(await choosePicture(db, { ...at, picture: '' })).toEqual({ ok: true, value: 'kept' })
	expect(await pictureNow()).toBeUndefined()
	expect(await showPicturesTo(db, { who, slug: 'park', picturesFor: 'everybody', now })).toMatchObject({
		ok: true,
	})
	expect((await findDraft(db.read, surveyId))?.picturesFor).toBe('everybody')
	expect((await findEdition(db.read, surveyId))?.document).toEqual(someSurvey)
	const lines = await db.read.logbookEntry.findMany({ orderBy: { number: 'asc' } })
	expect(lines.map(({ deed, detail }) => [deed, JSON.parse(detail)])).toEqual([
		['survey.picture', { place: 'one/b', picture: 'tree' }],
		['survey.picture', { place: 'one/b', picture: null }],
		['survey.pictures-for', { picturesFor: 'everybody' }],
	])
})

test.for<[string, object, string]>([
	['a picture nobody has', { picture: '../../secret' }, 'picture.unknown'],
	['a question that is not there', { place: 'nowhere' }, 'picture.no-place'],
	['a survey that is not there', { slug: 'no-such' }, 'picture.no-place'],
])('refused with a sentence: %s', async ([, change, refusal], { db }) => {
	await someOpenSurvey(db, someSurvey, { slug: 'park' })
	const who = await somePerson(db, { roles: ['publisher'] })
	const sent = { who, slug: 'park', place: 'one', picture: 'tree', now, ...change }
	expect(await choosePicture(db, sent)).toEqual({ ok: false, refusal })
})

test('who may not edit surveys changes no picture', async ({ db }) => {
	await someOpenSurvey(db, someSurvey, { slug: 'park' })
	const who = await somePerson(db, { roles: ['moderator', 'analyst'] })
	const refused = { ok: false, refusal: 'not-allowed' }
	expect(await choosePicture(db, { who, slug: 'park', place: 'one', picture: 'tree', now })).toEqual(refused)
	expect(await showPicturesTo(db, { who, slug: 'park', picturesFor: 'everybody', now })).toEqual(refused)
})
