import SqliteFile from 'better-sqlite3'
import { expect } from 'vitest'
import { newId } from '#app/base/id.ts'
import { findRawCounts } from '#app/results/count.store.server.ts'
import { presentResults } from '#app/results/present-results.server.ts'
import { ProtectedTable } from '#app/results/protected-table.ts'
import {
	allReleases,
	findRelease,
	findReleaseById,
	findReleasedSurvey,
} from '#app/results/release.store.server.ts'
import { releaseResults } from '#app/results/release-results.server.ts'
import { publishSurvey } from '#app/surveys/publish-survey.server.ts'
import { keepSurveyDraft, removeSampleSurveys } from '#app/surveys/survey.store.server.ts'
import { somePerson } from '#tests/support/some.ts'
import { addChildren, parkDocument, someAnswers, someSurvey } from '#tests/support/some-results.ts'
import { test } from '#tests/support/test.ts'

const now = new Date('2026-11-22T10:00:00Z')

test('a release is frozen: answers that come later change nothing in it', async ({ db }) => {
	const { surveyId, editionId } = await someSurvey(db, { children: someAnswers })
	const who = await somePerson(db, { roles: ['publisher'] })
	const released = await releaseResults(db, { who, surveyId, now })
	expect(released.ok).toBe(true)
	const before = await findRelease(db.read, surveyId)
	await addChildren(db, editionId, [{ year: 'year-5', safe: 'no', wants: ['benches'], how: 200 }])
	expect(await findRelease(db.read, surveyId)).toEqual(before)
	expect(await findReleaseById(db.read, before?.id ?? '')).toEqual(before)
})

test('a release writes one line in the logbook, with no number of children in it', async ({ db }) => {
	const { surveyId } = await someSurvey(db, { children: someAnswers })
	const who = await somePerson(db, { roles: ['publisher'] })
	await releaseResults(db, { who, surveyId, now })
	const [line, ...more] = await db.read.logbookEntry.findMany({ where: { deed: 'results.release' } })
	expect(more).toEqual([])
	expect(line).toMatchObject({ thing: 'survey', thingId: surveyId, personId: who.id })
	expect(Object.keys(JSON.parse(line?.detail ?? '{}')).sort()).toEqual(['edition', 'release'])
})

test('only a publisher releases; who may read results sees them, and others do not', async ({ db }) => {
	const { surveyId } = await someSurvey(db, { children: someAnswers })
	const analyst = await somePerson(db, { roles: ['analyst'] })
	const moderator = await somePerson(db, { roles: ['moderator'] })
	expect(await releaseResults(db, { who: analyst, surveyId, now })).toEqual({
		ok: false,
		refusal: 'not-allowed',
	})
	expect((await presentResults(db.read, { who: analyst, surveyId })).ok).toBe(true)
	expect((await presentResults(db.read, { who: moderator, surveyId })).ok).toBe(false)
	expect(await findRelease(db.read, surveyId)).toBeNull()
})

test.for([
	{ why: 'one child more', children: [{ year: 'year-5', safe: 'no', wants: null, how: 1 }], refused: true },
	{
		why: 'one child fewer',
		children: [{ year: 'year-6', safe: 'no', wants: ['lights'], how: -1 }],
		refused: true,
	},
	{
		why: 'nine more of one year',
		children: [{ year: 'year-8', safe: 'no', wants: null, how: 9 }],
		refused: true,
	},
	{
		why: 'twelve more, three of them in another year',
		children: [
			{ year: 'year-5', safe: 'yes', wants: null, how: 12 },
			{ year: 'year-6', safe: 'yes', wants: null, how: 3 },
		],
		refused: true,
	},
	{
		why: 'ten more of one year, and one more who says no year',
		children: [
			{ year: 'year-5', safe: 'yes', wants: null, how: 10 },
			{ year: null, safe: 'yes', wants: null, how: 1 },
		],
		refused: true,
	},
	{
		why: 'as many children as before, of whom ten answer otherwise',
		children: [
			{ year: 'year-5', safe: 'yes', wants: null, how: -10 },
			{ year: 'year-5', safe: 'no', wants: null, how: 10 },
		],
		refused: true,
	},
	{ why: 'nobody more', children: [], refused: false },
	{
		why: 'ten more of one year',
		children: [{ year: 'year-5', safe: 'yes', wants: null, how: 10 }],
		refused: false,
	},
])('D-04: released again with $why: refused is $refused', async ({ children, refused }, { db }) => {
	const { surveyId, editionId } = await someSurvey(db, { children: someAnswers })
	const who = await somePerson(db, { roles: ['publisher'] })
	await releaseResults(db, { who, surveyId, now })
	await addChildren(db, editionId, children)
	const again = await releaseResults(db, { who, surveyId, now })
	expect(again).toEqual(
		refused ? { ok: false, refusal: 'results.too-close' } : { ok: true, value: expect.anything() },
	)
	expect(await db.read.resultRelease.count()).toBe(refused ? 1 : 2)
})

test('results of fewer than ten children are not released', async ({ db }) => {
	const children = [{ year: 'year-5', safe: 'yes', wants: null, how: 9 }]
	const { surveyId } = await someSurvey(db, { children })
	const who = await somePerson(db, { roles: ['publisher'] })
	expect(await releaseResults(db, { who, surveyId, now })).toEqual({ ok: false, refusal: 'results.too-few' })
})

test('S-05: nothing is released while a child’s words have waited over a week for a reader', async ({
	db,
}) => {
	const { surveyId, editionId } = await someSurvey(db, { children: someAnswers })
	const who = await somePerson(db, { roles: ['publisher'] })
	const wordsId = newId()
	await db.write(async tx => {
		const words = { id: wordsId, editionId, questionId: 'else', chosen: '[]', text: 'More swings.' }
		await tx.words.create({ data: { ...words, language: 'en', day: '2026-11-14' } })
	})
	expect(await releaseResults(db, { who, surveyId, now })).toEqual({
		ok: false,
		refusal: 'results.words-waiting',
	})
	await db.write(tx => tx.voice.create({ data: { wordsId, state: 'cleared', readAt: now } }))
	expect((await releaseResults(db, { who, surveyId, now })).ok).toBe(true)
})

test('a list of what was released has the newest release of each survey, with its words and ties', async ({
	db,
}) => {
	const who = await somePerson(db, { roles: ['publisher'] })
	const first = await someSurvey(db, { children: someAnswers })
	const second = await someSurvey(db, { children: someAnswers })
	await someSurvey(db, { children: someAnswers })
	await releaseResults(db, { who, surveyId: first.surveyId, now })
	await releaseResults(db, { who, surveyId: second.surveyId, now: new Date(now.getTime() + 1_000) })
	await releaseResults(db, { who, surveyId: first.surveyId, now: new Date(now.getTime() + 2_000) })
	const all = await allReleases(db.read)
	expect(all.map(({ survey }) => survey.slug)).toEqual([first.slug, second.slug])
	expect(all[0]?.document.title.en).toBe('Our park')
	expect(all[0]?.ties).toHaveLength(3)
	expect(await findReleasedSurvey(db.read, second.slug)).toEqual(all[1])
	expect(await findReleasedSurvey(db.read, 'no-such-survey')).toBeNull()
})

test('releases of sample surveys go with them', async ({ db }) => {
	const who = await somePerson(db, { roles: ['publisher'] })
	const { surveyId } = await someSurvey(db, { children: someAnswers, isSample: true })
	await releaseResults(db, { who, surveyId, now })
	await db.write(tx => removeSampleSurveys(tx))
	expect(await db.read.resultRelease.count()).toBe(0)
})

test('the row of a release holds no number of children that could be a true one', async ({ db }) => {
	const { surveyId } = await someSurvey(db, { children: someAnswers })
	const who = await somePerson(db, { roles: ['publisher'] })
	await releaseResults(db, { who, surveyId, now })
	const row = await db.read.resultRelease.findFirstOrThrow({ where: { surveyId } })
	const counts = [...row.tables.matchAll(/"(?:count|base)":(\d+)/g)].map(([, count]) => Number(count))
	expect(counts.length).toBeGreaterThan(10)
	expect(counts.filter(count => count % 5 !== 0)).toEqual([])
})

test('W7: results read the counters by their key and no response at all', async ({ db, file }) => {
	const { surveyId, editionId } = await someSurvey(db, { children: someAnswers })
	const who = await somePerson(db, { roles: ['analyst'] })
	const before = await presentResults(db.read, { who, surveyId })
	const sqlite = new SqliteFile(file)
	const plan = sqlite
		.prepare('EXPLAIN QUERY PLAN SELECT * FROM "AnswerCount" WHERE "editionId" = ?')
		.all(editionId)
	expect(plan).toMatchObject([{ detail: 'SEARCH AnswerCount USING PRIMARY KEY (editionId=?)' }])
	// With the responses gone, whatever read one would fail.
	sqlite.pragma('foreign_keys = OFF')
	sqlite.exec('DROP TABLE "Words"; DROP TABLE "Response"')
	sqlite.close()
	expect(await presentResults(db.read, { who, surveyId })).toEqual(before)
})

test('W7: what is shown of a survey is read from its counters: not one row of answers, however many there are', async ({
	db,
	file,
}) => {
	const { editionId } = await someSurvey(db, { children: someAnswers })
	const sqlite = new SqliteFile(file)
	sqlite.pragma('foreign_keys = OFF')
	for (const table of ['Response', 'Words']) sqlite.exec(`ALTER TABLE "${table}" RENAME TO "Gone${table}"`)
	sqlite.close()
	const raw = await findRawCounts(db.read, { editionIds: [editionId], document: parkDocument })
	expect(JSON.stringify(ProtectedTable.protect(raw))).toContain('"count":')
})

test('answers to all editions of a survey count together: better words divide nobody', async ({ db }) => {
	const whole = await someSurvey(db, { children: someAnswers })
	const parted = await someSurvey(db, { children: someAnswers.slice(0, 4) })
	const who = await somePerson(db, { roles: ['publisher'] })
	const draft = { ...parkDocument, title: { ...parkDocument.title, pl: 'Nasz park' } }
	await db.write(tx => keepSurveyDraft(tx, parted.surveyId, draft))
	const published = await publishSurvey(db, { who, surveyId: parted.surveyId, now })
	if (!published.ok) throw new Error(published.refusal)
	await addChildren(db, published.value.editionId, someAnswers.slice(4))
	const [one, other] = await Promise.all(
		[whole, parted].map(({ surveyId }) => presentResults(db.read, { who, surveyId })),
	)
	expect(one?.ok && one.value.tables).toEqual(other?.ok && other.value.tables)
	expect(other?.ok && other.value.document.title.pl).toBe('Nasz park')
})

test('D-04: a new edition opens no way round: nine children more are too few to release again', async ({
	db,
}) => {
	const { surveyId } = await someSurvey(db, { children: someAnswers })
	const who = await somePerson(db, { roles: ['publisher'] })
	await releaseResults(db, { who, surveyId, now })
	await db.write(tx => keepSurveyDraft(tx, surveyId, { ...parkDocument, title: { en: 'The park' } }))
	const published = await publishSurvey(db, { who, surveyId, now })
	if (!published.ok) throw new Error(published.refusal)
	const { editionId } = published.value
	const answered = { year: 'year-5', safe: 'yes', wants: null }
	await addChildren(db, editionId, [{ ...answered, how: 9 }])
	expect(await releaseResults(db, { who, surveyId, now })).toEqual({
		ok: false,
		refusal: 'results.too-close',
	})
	await addChildren(db, editionId, [{ ...answered, how: 1 }])
	expect((await releaseResults(db, { who, surveyId, now })).ok).toBe(true)
})
