import type { Page } from '@playwright/test'
import { editUpdate, makeUpdate } from '#app/actions/edit-update.server.ts'
import { publishUpdate } from '#app/actions/publish-update.server.ts'
import { newId } from '#app/base/id.ts'
import type { Database } from '#app/platform/db.server.ts'
import { nameTheme } from '#app/voices/edit-theme.server.ts'
import { readVoice } from '#app/voices/read-voice.server.ts'
import { referVoice } from '#app/voices/refer-voice.server.ts'
import { someSurvey } from '#tests/rules/surveys/some-survey.ts'
import { openEyes } from '#tests/support/eyes.ts'
import { expect, test } from '#tests/support/journey.ts'
import { signedIn } from '#tests/support/sign-in.ts'
import { somePerson } from '#tests/support/some.ts'
import { someOpenSurvey } from '#tests/support/some-sending.ts'
import { someAction } from '#tests/support/some-updates.ts'
import { someEdition, someWords } from '#tests/support/some-words.ts'
import { everyRole } from './all-pages.ts'

/** By this the words are known on a page. */
const known = 'bauunter'
const long = `Donaudampfschifffahrtselektrizitätenhauptbetriebswerk${known}`
/** One word of 61 letters, Arabic inside English with a number after it, and signs of many parts. */
const hard = `Like حديقة الورد 5 times 👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿 ${long}`

test('A-07: whatever people write, every page holds it and keeps its order: titles, quotes, themes, owners, names', async ({
	page,
	context,
	db,
}) => {
	test.slow()
	const { publicPages, teamPages } = await writeHardWords(db)
	const found: Record<string, string[]> = {}
	for (const language of ['en', 'ar'] as const) {
		await signedIn(context, db, { roles: everyRole, language, name: hard, email: `${newId()}@example.org` })
		for (const path of [...publicPages.map(one => `/${language}${one}`), ...teamPages]) {
			const here = await lookAt(page, path)
			if (here.length > 0) found[`${language} ${path.replaceAll(/[0-9a-z]{26}/g, ':id')}`] = here
		}
	}
	expect(found).toEqual({})
})

async function lookAt(page: Page, path: string): Promise<string[]> {
	await page.setViewportSize({ width: 1280, height: 800 })
	const answer = await page.goto(path)
	expect(answer?.status(), path).toBe(200)
	await openEyes(page)
	const here = await page.evaluate(words => window.eyes.loosePersonsWords(words), hard)
	for (const width of [1280, 320]) {
		await page.setViewportSize({ width, height: 800 })
		here.push(...(await page.evaluate(() => window.eyes.lostWords())).map(lost => `${width}: ${lost}`))
	}
	if (!(await page.locator('body').textContent())?.includes(known)) here.push('the words are not there')
	return [...new Set(here)]
}

/** Hard words wherever somebody may write some; and the pages that show them. */
async function writeHardWords(db: Database) {
	const now = new Date()
	const who = await somePerson(db, { roles: everyRole, name: hard })
	const slug = `hard-${newId().slice(0, 8)}`
	const survey = await someOpenSurvey(
		db,
		{
			...someSurvey,
			title: { en: hard },
			introduction: { en: hard },
			questions: someSurvey.questions.map(one => ({ ...one, wording: { en: hard } })),
		},
		{ slug },
	)
	const { editionId } = await someEdition(db)
	const words = (day: string) => someWords(db, { editionId, text: hard, day })
	const quoted = await words('2020-01-03')
	const themeId = newId()
	await db.write(tx => tx.theme.create({ data: { id: themeId, createdAt: now } }))
	await nameTheme(db, { who, themeId, language: 'en', name: hard.slice(0, 110), now })
	await readVoice(db, { who, wordsId: quoted, reading: { act: 'clear', themeIds: [themeId] }, now })
	await readVoice(db, {
		who,
		wordsId: await words('2020-01-04'),
		reading: { act: 'clear', themeIds: [] },
		now,
	})
	await referVoice(db, { who, wordsId: await words('2020-01-05'), reason: hard, now })
	await words('2020-01-06')
	const action = await someAction(db, {
		owner: hard.slice(0, 110),
		titles: { en: hard },
		themeIds: [themeId],
	})
	const slugOfNews = await publishNews(db, { who, actionId: action.id, quoted })
	const draft = await makeUpdate(db, { who, actionId: action.id, now })
	return {
		publicPages: [
			'',
			'/surveys',
			`/surveys/${slug}`,
			'/wishes/6',
			'/you-said-we-did',
			`/you-said-we-did/${slugOfNews}`,
		],
		teamPages: [
			'/team',
			'/team/people',
			'/team/logbook',
			'/team/inbox',
			'/team/safeguarding',
			'/team/themes',
			`/team/themes/${themeId}`,
			'/team/surveys',
			`/team/surveys/${slug}/words`,
			'/team/actions',
			`/team/actions/${action.id}`,
			...(draft.ok ? [`/team/updates/${draft.value}`] : []),
			'/team/translations',
			`/team/translations/survey/${survey.surveyId}?into=ar`,
		],
	}
}

async function publishNews(
	db: Database,
	{
		who,
		actionId,
		quoted,
	}: { who: Awaited<ReturnType<typeof somePerson>>; actionId: string; quoted: string },
): Promise<string> {
	const now = new Date()
	const made = await makeUpdate(db, { who, actionId, now })
	const updateId = made.ok ? made.value : ''
	const evidence = [{ kind: 'quote' as const, wordsId: quoted }]
	const languages = ['en', 'ar'] as const
	const words = languages.map(language => ({
		language,
		title: hard,
		weDid: hard,
		// What comes next needs a day. So many of them are short sentences: news that asks for too many years of school is held back.
		next: `${hard} ${'2027. '.repeat(60).trim()}`,
		isChecked: true,
	}))
	await editUpdate(db, { who, updateId, content: { version: 1, evidence, words }, now })
	const published = await publishUpdate(db, { who, updateId, version: 2, now })
	if (!published.ok) throw new Error(published.refusal)
	return published.value
}
