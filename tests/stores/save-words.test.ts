import { expect } from 'vitest'
import { findAction } from '#app/actions/action.store.server.ts'
import { findThing } from '#app/actions/find-things.server.ts'
import { editAction } from '#app/actions/make-action.server.ts'
import { saveWords } from '#app/actions/save-words.server.ts'
import { countsOf, type ThingKind } from '#app/actions/translated-thing.ts'
import { findPublishedUpdate } from '#app/actions/update.store.server.ts'
import { newId } from '#app/base/id.ts'
import type { WordingKey } from '#app/languages/language.ts'
import { wordsHash } from '#app/languages/translation.ts'
import type { Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { publishSurvey } from '#app/surveys/publish-survey.server.ts'
import { findDraft, findEdition } from '#app/surveys/survey.store.server.ts'
import { withWords, wordsOfSurvey } from '#app/surveys/survey-words.ts'
import { loadFramework } from '#app/wishes/load-framework.server.ts'
import { removeSamples } from '#prisma/remove-samples.server.ts'
import { sampleSurvey } from '#prisma/samples/growing-up-in-leeds.ts'
import { frameworkFile } from '#tests/support/framework-file.ts'
import { somePerson } from '#tests/support/some.ts'
import { someAction } from '#tests/support/some-updates.ts'
import { someEdition } from '#tests/support/some-words.ts'
import { test } from '#tests/support/test.ts'

const now = new Date('2026-11-22T10:00:00Z')

/** Types words at the desk, as on a page that was opened just now. */
async function type(
	db: Database,
	who: Person,
	{ kind, id, key, isChecked = false }: { kind: ThingKind; id: string; key: WordingKey; isChecked?: boolean },
	words: Record<string, string>,
) {
	const thing = await findThing(db.read, { kind, id })
	const typed = Object.entries(words).map(([field, said]) => {
		const wording = thing?.texts.find(text => text.field === field)?.wording ?? {}
		return {
			field,
			words: said,
			isChecked,
			was: wordsHash(wording[key] ?? ''),
			from: wordsHash(wording.en ?? ''),
		}
	})
	return saveWords(db, { who, kind, id, key, typed, now })
}

async function statesOf(db: Database, kind: ThingKind, id: string, key: WordingKey) {
	const thing = await findThing(db.read, { kind, id })
	const counts = thing && countsOf(thing).find(one => one.key === key)
	return counts && { ...counts, key: undefined }
}

test('a survey is translated line by line, and a new edition takes the words along', async ({ db }) => {
	const who = await somePerson(db, { roles: ['publisher'] })
	const { surveyId } = await someEdition(db)
	const at = { kind: 'survey', id: surveyId, key: 'pl', isChecked: true } as const
	await type(db, who, at, { title: 'Twój park', introduction: 'Jedno pytanie.' })
	await publishSurvey(db, { who, surveyId, now })
	expect((await findEdition(db.read, surveyId))?.document.languages.pl).toBeUndefined()
	await type(db, who, { ...at, isChecked: false }, { change: 'Co chcesz zmienić?' })
	await publishSurvey(db, { who, surveyId, now })
	expect((await findEdition(db.read, surveyId))?.document.languages.pl).toBe('drafted')
	await type(db, who, at, { change: 'Co chcesz zmienić?' })
	await publishSurvey(db, { who, surveyId, now })
	const edition = await findEdition(db.read, surveyId)
	expect(edition?.document.languages).toEqual({ en: 'source', ar: 'drafted', pl: 'checked' })
	expect(edition?.document.title).toEqual({ en: 'Your park', ar: 'حديقتك', pl: 'Twój park' })
})

test('changing the English of a survey makes its translations stale, and deletes nothing', async ({ db }) => {
	const who = await somePerson(db, { roles: ['publisher'] })
	const { surveyId: id } = await someEdition(db)
	await type(db, who, { kind: 'survey', id, key: 'pl', isChecked: true }, { title: 'Twój park' })
	await type(db, who, { kind: 'survey', id, key: 'en' }, { title: 'Your parks' })
	expect(await statesOf(db, 'survey', id, 'pl')).toMatchObject({ missing: 2, stale: 1 })
	expect(await statesOf(db, 'survey', id, 'ar')).toMatchObject({ drafted: 2, stale: 1 })
	expect((await findDraft(db.read, id))?.title).toEqual({ en: 'Your parks', ar: 'حديقتك', pl: 'Twój park' })
})

test('variants are written at the desk too, and each is counted', async ({ db }) => {
	const who = await somePerson(db, { roles: ['moderator'] })
	const { surveyId: id } = await someEdition(db)
	expect(await statesOf(db, 'survey', id, 'en/easy-read')).toBeUndefined()
	await type(db, who, { kind: 'survey', id, key: 'en/easy-read' }, { change: 'What do you want to change?' })
	expect(await statesOf(db, 'survey', id, 'en/easy-read')).toMatchObject({ missing: 2, drafted: 1 })
})

test('two people at one desk: lines of both are kept, and one line twice is given back', async ({ db }) => {
	const who = await somePerson(db, { roles: ['publisher'] })
	const { surveyId: id } = await someEdition(db)
	const line = (field: string, words: string, en: string) => ({
		field,
		words,
		isChecked: false,
		was: wordsHash(''),
		from: wordsHash(en),
	})
	const save = (...typed: ReturnType<typeof line>[]) =>
		saveWords(db, { who, kind: 'survey', id, key: 'pl', typed, now })
	await save(line('title', 'Twój park', 'Your park'))
	const second = await save(
		line('title', 'Park', 'Your park'),
		line('introduction', 'Jedno.', 'Three questions.'),
	)
	expect(second).toEqual({
		ok: true,
		value: { refused: [{ field: 'title', refusal: 'changed-meanwhile', theirs: 'Twój park' }] },
	})
	const draft = await findDraft(db.read, id)
	expect([draft?.title.pl, draft?.introduction.pl]).toEqual(['Twój park', 'Jedno.'])
})

test('an update that is out gets its translation, told once it is whole', async ({ db }) => {
	const who = await somePerson(db, { roles: ['publisher'] })
	const id = newId()
	await db.write(tx =>
		tx.update.create({
			data: {
				id,
				slug: 'lights',
				status: 'done',
				createdAt: now,
				publishedAt: now,
				wordings: { create: [{ language: 'en', title: 'Lights', weDid: 'We put up six.', state: 'source' }] },
			},
		}),
	)
	const at = { kind: 'update', id, key: 'pl', isChecked: true } as const
	await type(db, who, at, { title: 'Lampy' })
	await type(db, who, at, { weDid: 'Stoi sześć lamp.' })
	const polish = (await findPublishedUpdate(db.read, 'lights'))?.words.find(one => one.language === 'pl')
	expect(polish).toMatchObject({ title: 'Lampy', weDid: 'Stoi sześć lamp.', state: 'checked' })
	await type(db, who, at, { title: '', weDid: '' })
	expect((await findPublishedUpdate(db.read, 'lights'))?.words).toHaveLength(1)
})

test('an action’s title is stale when its English changes on its own page', async ({ db }) => {
	await loadFramework(db, frameworkFile(), now)
	const who = await somePerson(db, { roles: ['publisher'] })
	const { id: actionId } = await someAction(db, { titles: { en: 'Crossings', ar: 'معابر' } })
	const at = { kind: 'action', id: actionId, key: 'pl', isChecked: true } as const
	await type(db, who, at, { title: 'Przejścia' })
	expect(await statesOf(db, 'action', actionId, 'pl')).toMatchObject({ checked: 1 })
	const titles = { en: 'Two crossings', ar: 'معابر', pl: 'Przejścia' }
	const action = await findAction(db.read, actionId)
	if (!action) throw new Error('The action is there.')
	const { version, id: _id, isSample: _isSample, createdAt: _createdAt, ...content } = action
	const edited = await editAction(db, {
		...{ who, actionId, version, why: null, now },
		content: { ...content, titles },
	})
	expect(edited.ok).toBe(true)
	for (const key of ['pl', 'ar'] as const)
		expect(await statesOf(db, 'action', actionId, key), key).toMatchObject({ stale: 1 })
})

test('who may not translate changes nothing; a language the thing does not come in is refused', async ({
	db,
}) => {
	const { surveyId: id } = await someEdition(db)
	const analyst = await somePerson(db, { roles: ['analyst'] })
	const publisher = await somePerson(db, { roles: ['publisher'] })
	expect(await type(db, analyst, { kind: 'survey', id, key: 'pl' }, { title: 'X' })).toEqual({
		ok: false,
		refusal: 'not-allowed',
	})
	const action = await someAction(db)
	expect(await type(db, publisher, { kind: 'action', id: action.id, key: 'pl/4-7' }, { title: 'X' })).toEqual(
		{ ok: false, refusal: 'gone' },
	)
	expect((await findDraft(db.read, id))?.title.pl).toBeUndefined()
})

test('when a thing is gone, what was remembered of its words goes too; the rest stays', async ({ db }) => {
	const who = await somePerson(db, { roles: ['publisher'] })
	const sample = await someEdition(db, { isSample: true })
	const real = await someEdition(db)
	for (const { surveyId: id } of [sample, real])
		await type(db, who, { kind: 'survey', id, key: 'pl', isChecked: true }, { title: 'Park' })
	await removeSamples(db, now)
	const rows = await db.read.contentWording.findMany()
	expect(rows.map(({ subject }) => subject)).toEqual([`survey:${real.surveyId}`])
})

test('every text of a survey can be written at the desk, and nothing else changes by it', () => {
	for (const { field } of wordsOfSurvey(sampleSurvey)) {
		const after = withWords(sampleSurvey, 'pl/16-25', new Map([[field, 'Nowe']]))
		const changed = wordsOfSurvey(after).filter(({ wording }) => wording['pl/16-25'] === 'Nowe')
		expect(changed.map(one => one.field)).toEqual([field])
		const before = wordsOfSurvey(sampleSurvey).find(one => one.field === field)?.wording['pl/16-25'] ?? ''
		expect(withWords(after, 'pl/16-25', new Map([[field, before]]))).toEqual(sampleSurvey)
	}
})
