import { expect } from 'vitest'
import { actionsOfWish, findAction } from '#app/actions/action.store.server.ts'
import { deskAsked, openDesk } from '#app/actions/thread/open-desk.server.ts'
import { numbersOfWish, openThread } from '#app/actions/thread/open-thread.server.ts'
import { typedAbout } from '#app/actions/thread/said-thing.ts'
import { tiePromise } from '#app/actions/thread/tie-promise.server.ts'
import { walkFromPromise, walkFromTheme } from '#app/actions/thread/walk-thread.server.ts'
import type { Database } from '#app/platform/db.server.ts'
import { allReleases, findReleasedSurvey } from '#app/results/release.store.server.ts'
import { makeTheme, tieTheme } from '#app/voices/edit-theme.server.ts'
import { putBackVoice } from '#app/voices/put-back-voice.server.ts'
import { readVoice } from '#app/voices/read-voice.server.ts'
import { loadFramework } from '#app/wishes/load-framework.server.ts'
import { frameworkFile } from '#tests/support/framework-file.ts'
import { somePerson } from '#tests/support/some.ts'
import { someAction, someRelease } from '#tests/support/some-updates.ts'
import { someWords } from '#tests/support/some-words.ts'
import { test } from '#tests/support/test.ts'

const now = new Date('2026-11-20T10:00:00Z')
const place = { language: 'en', today: '2026-11-22' } as const
const wishId = 'wish-2022-06'

test('C1, X1: what was said waits in the list until a promise is tied to it, and is walked both ways then', async ({
	db,
}) => {
	const { themeId, wordsIds, surveyId, moderator } = await someSaid(db)
	const listed = async () =>
		(await openThread(db.read, place)).unanswered.map(one => (one.kind === 'theme' ? one.id : one.choiceId))
	expect(await listed()).toEqual(['crossings', themeId])
	const { id: actionId } = await someAction(db)
	const officer = await somePerson(db, { roles: ['publisher'] })
	const tie = (thing: string) => tiePromise(db, { who: officer, actionId, thing, now })
	expect(await tiePromise(db, { who: moderator, actionId, thing: `theme/${themeId}`, now })).toMatchObject({
		refusal: 'not-allowed',
	})
	expect(await tie('theme/nothing')).toMatchObject({ refusal: 'thread.gone' })
	expect(await tie(`result/${surveyId}/nothing`)).toMatchObject({ refusal: 'thread.gone' })
	expect((await openThread(db.read, place)).city.unasked).toBe(1)
	expect(await tie(`theme/${themeId}`)).toMatchObject({ ok: true })
	expect(await listed()).toEqual(['crossings'])
	expect(await tie(`result/${surveyId}/roads`)).toMatchObject({ ok: true })
	expect(await listed()).toEqual([])
	expect((await openThread(db.read, place)).city).toMatchObject({ unasked: 0, unanswered: 0, promises: 1 })

	expect(await walkFromPromise(db.read, actionId, place)).toMatchObject({
		counted: [{ choiceId: 'crossings', count: 120, base: 300, edition: 1 }],
		themes: [{ id: themeId, voices: 5 }],
	})
	expect(await walkFromTheme(db.read, themeId, place)).toMatchObject({
		promises: [{ id: actionId }],
		wishNumbers: [6],
		quotes: Array.from({ length: 4 }, () => ({ words: 'More swings.' })),
	})
	const released = await allReleases(db.read)
	expect(await numbersOfWish(db.read, { wishId, released })).toMatchObject({
		voices: 5,
		themes: 1,
		promises: 1,
	})
	await putBackVoice(db, { who: moderator, wordsId: wordsIds[0] ?? '', now })
	expect(await walkFromTheme(db.read, themeId, place)).toMatchObject({ theme: { voices: 'c' } })
})

test('C1: the officer’s list is narrowed by wish and survey, and opens the form of a promise filled in', async ({
	db,
}) => {
	const { themeId, surveyId } = await someSaid(db)
	await someAction(db)
	const desk = async (asked: string) => await openDesk(db.read, deskAsked(new URLSearchParams(asked)), place)
	expect((await desk('')).lines.map(({ under }) => under)).toEqual([wishId, wishId])
	expect((await desk('wish=5')).lines).toEqual([])
	expect((await desk(`survey=${surveyId}&order=age`)).lines.map(({ kind }) => kind)).toEqual([
		'counted',
		'theme',
	])
	expect((await desk('survey=another')).lines).toEqual([])
	expect((await desk(`tie=theme/${themeId}`)).tying).toMatchObject({
		promises: [{ title: { words: 'Two new crossings' } }],
	})
	const about = (thing: string) => typedAbout(new URLSearchParams({ about: thing, wish: wishId }))
	expect(about(`theme/${themeId}`)).toMatchObject({ wishId, themes: [themeId], results: [] })
	expect(about('result/s/q')).toMatchObject({ themes: [], results: ['s/q'] })
	expect(about('rubbish')).toMatchObject({ themes: [], results: [] })
})

test('C1: a wish’s page reads a few promises, and an earlier release can still be looked up', async ({
	db,
}) => {
	const { slug, releaseId } = await someSaid(db)
	for (let nth = 0; nth < 3; nth++) await someAction(db)
	expect(await actionsOfWish(db.read, wishId, 2)).toHaveLength(2)
	expect((await findReleasedSurvey(db.read, slug, releaseId))?.release.id).toBe(releaseId)
	expect(await findReleasedSurvey(db.read, slug, 'another')).toBeNull()
	expect(await findAction(db.read, 'none')).toBeNull()
})

/** A released survey whose choice is tied to wish 6, and a theme of five cleared voices under it. */
async function someSaid(db: Database) {
	await loadFramework(db, frameworkFile(), now)
	const { surveyId, slug, releaseId } = await someRelease(db)
	const moderator = await somePerson(db)
	const { id: editionId } = await db.read.edition.findFirstOrThrow({ where: { surveyId } })
	await db.write(tx =>
		tx.questionTie.create({
			data: {
				...{ id: 'tie', surveyId, questionId: 'roads', choiceId: 'crossings', wishId },
				...{ basis: 'proposed', tiedAt: now },
			},
		}),
	)
	const made = await makeTheme(db, { who: moderator, name: 'Roads', language: 'en', now })
	const themeId = made.ok ? made.value : ''
	await tieTheme(db, { who: moderator, themeId, wishId, reason: 'It says so.', now })
	const wordsIds: string[] = []
	for (let nth = 0; nth < 5; nth++) {
		const wordsId = await someWords(db, { editionId })
		await readVoice(db, { who: moderator, wordsId, reading: { act: 'clear', themeIds: [themeId] }, now })
		wordsIds.push(wordsId)
	}
	return { surveyId, slug, releaseId, moderator, themeId, wordsIds }
}
