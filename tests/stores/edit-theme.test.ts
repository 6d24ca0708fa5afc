import { expect } from 'vitest'
import type { Database } from '#app/platform/db.server.ts'
import { makeTheme, nameTheme, tieTheme, untieTheme } from '#app/voices/edit-theme.server.ts'
import { findTheme, themesOfWish } from '#app/voices/theme.store.server.ts'
import { somePerson } from '#tests/support/some.ts'
import { test } from '#tests/support/test.ts'

const now = new Date('2026-11-22T10:00:00Z')

test('a theme has a name in each language, and a tie to a wish with its reason', async ({ db }) => {
	const who = await somePerson(db, { roles: ['analyst'] })
	await aWish(db)
	const made = await makeTheme(db, { who, name: 'Swings', language: 'en', now })
	const themeId = made.ok ? made.value : ''
	await nameTheme(db, { who, themeId, language: 'ar', name: 'الأراجيح', now })
	await tieTheme(db, { who, themeId, wishId: '2022-06', reason: 'About places to play.', now })
	const theme = {
		id: themeId,
		isSample: false,
		names: { en: 'Swings', ar: 'الأراجيح' },
		wishes: [{ wishId: '2022-06', reason: 'About places to play.' }],
	}
	expect(await themesOfWish(db.read, '2022-06')).toEqual([theme])
	await untieTheme(db, { who, themeId, wishId: '2022-06', now })
	expect(await findTheme(db.read, themeId)).toEqual({ ...theme, wishes: [] })
	const book = await db.read.logbookEntry.findMany({ orderBy: { number: 'asc' } })
	expect(book.map(({ deed }) => deed)).toEqual(['theme.make', 'theme.name', 'theme.tie', 'theme.untie'])
})

test.for([
	{ why: 'a name of nothing', edit: { name: '  ' }, refusal: 'theme.name-needed' },
	{ why: 'a name too long for a list', edit: { name: 'x'.repeat(81) }, refusal: 'theme.name-needed' },
	{ why: 'a name another theme has', edit: { name: 'Slides' }, refusal: 'theme.name-taken' },
	{ why: 'a theme that is gone', edit: { themeId: 'gone' }, refusal: 'theme.gone' },
])('naming refuses $why', async ({ edit, refusal }, { db }) => {
	const who = await somePerson(db)
	const made = await makeTheme(db, { who, name: 'Swings', language: 'en', now })
	await makeTheme(db, { who, name: 'Slides', language: 'en', now })
	const themeId = made.ok ? made.value : ''
	const answer = await nameTheme(db, { who, themeId, language: 'en', name: 'Other', now, ...edit })
	expect(answer).toEqual({ ok: false, refusal })
})

test('a tie needs a reason and a wish that is there', async ({ db }) => {
	const who = await somePerson(db)
	await aWish(db)
	const made = await makeTheme(db, { who, name: 'Swings', language: 'en', now })
	const tie = { who, themeId: made.ok ? made.value : '', wishId: '2022-06', reason: 'Play.', now }
	expect(await tieTheme(db, { ...tie, reason: ' ' })).toEqual({ ok: false, refusal: 'reason.needed' })
	expect(await tieTheme(db, { ...tie, wishId: 'none' })).toEqual({ ok: false, refusal: 'wish.gone' })
	const publisher = await somePerson(db, { roles: ['publisher'] })
	expect(await tieTheme(db, { ...tie, who: publisher })).toEqual({ ok: false, refusal: 'not-allowed' })
	expect(await db.read.themeWish.count()).toBe(0)
})

async function aWish(db: Database): Promise<void> {
	await db.write(async tx => {
		await tx.wishSet.create({
			data: { year: 2022, views: 0, launched: '2022', evidence: '[]', workedWith: '[]' },
		})
		await tx.wish.create({
			data: {
				id: '2022-06',
				setYear: 2022,
				number: 6,
				officialTitle: 'Play',
				paraphrase: 'Play',
				shortLabel: 'Play',
				shortLabelBasis: 'proposal',
			},
		})
	})
}
