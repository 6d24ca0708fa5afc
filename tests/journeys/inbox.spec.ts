import type { Page } from '@playwright/test'
import { newId } from '#app/base/id.ts'
import type { Database } from '#app/platform/db.server.ts'
import { expect, test } from '#tests/support/journey.ts'
import { signedIn } from '#tests/support/sign-in.ts'
import { somePerson } from '#tests/support/some.ts'
import { someEdition, someWords } from '#tests/support/some-words.ts'

test('A-05, M20: twenty voices are read with the keyboard alone, in three presses each or fewer', async ({
	page,
	context,
	db,
	trouble,
}) => {
	const { editionId, slug } = await someEdition(db)
	for (let voice = 1; voice <= 20; voice++) await someWords(db, { editionId, text: `Wish number ${voice}.` })
	const name = `Places to play ${slug}`
	await someTheme(db, name)
	await signedIn(context, db, { roles: ['moderator'] })
	await openInbox(page, slug)
	const key = (await page.locator('.theme-box', { hasText: name }).locator('.key').textContent()) ?? ''
	let presses = 0
	const press = async (key: string) => {
		presses++
		await page.keyboard.press(key)
	}
	for (let voice = 1; voice <= 20; voice++) {
		const words = (await page.locator('.voice-card .voice-text').textContent()) ?? ''
		await press(key)
		await expect(page.getByRole('checkbox', { name })).toBeChecked()
		await press('c')
		await expect(page.locator('.voice-card .voice-text', { hasText: words })).toHaveCount(0)
		if (voice < 20) await expect(page.locator('.voice-card')).toBeFocused()
	}
	await expect(page.getByRole('heading', { name: 'Nothing is waiting' })).toBeVisible()
	const inTheme = { theme: { wordings: { some: { name } } } }
	await expect.poll(() => db.read.themeVoice.count({ where: inTheme })).toBe(20)
	expect(presses / 20).toBeLessThanOrEqual(3)
	expect(trouble).toEqual([])
})

test('A-05: words are hidden, kept out of use, sent on and put back, by key', async ({
	page,
	context,
	db,
	expectAccessible,
}) => {
	const { editionId, slug } = await someEdition(db)
	await someWords(db, { editionId, day: '2026-11-01', text: 'Ask Mina about the swings' })
	await someWords(db, { editionId, day: '2026-11-02', text: 'xxx' })
	await someWords(db, { editionId, day: '2026-11-03', text: 'I am scared at home' })
	await signedIn(context, db, { roles: ['moderator'] })
	await openInbox(page, slug)
	await expectAccessible(page)
	await page.keyboard.press('r')
	await page.keyboard.press('ArrowRight')
	await page.keyboard.press('Space')
	await expect(page.getByRole('checkbox', { name: 'Mina' })).toBeChecked()
	await expectAccessible(page)
	await page.getByRole('button', { name: 'name somebody' }).press('Enter')
	await expect(page.getByText('Words hidden, the rest cleared.')).toBeVisible()
	await page.keyboard.press('w')
	await page.keyboard.press('Tab')
	await page.keyboard.press('Enter')
	await expect(page.getByText('Kept, and not used.')).toBeVisible()
	await page.keyboard.press('u')
	await expect(page.getByText('Undone. The words wait again.')).toBeVisible()
	await expect(page.locator('.voice-card .voice-text')).toHaveText('xxx')
	await page.keyboard.press('j')
	await expect(page.locator('.voice-card .voice-text')).toHaveText('I am scared at home')
	await page.keyboard.press('s')
	await page.keyboard.type('Somebody may hurt this child.')
	await page.keyboard.press('Enter')
	await expect(page.getByText('Only they can see these words now.')).toBeVisible()
	await expect(page.locator('body')).not.toContainText('scared')
	expect(
		await db.read.voice.findMany({ where: of(editionId), select: { state: true, redacted: true } }),
	).toEqual(
		expect.arrayContaining([
			{ state: 'cleared', redacted: 'Ask […] about the swings' },
			{ state: 'waiting', redacted: null },
			{ state: 'safeguarding', redacted: null },
		]),
	)
})

test('words chosen with the mouse are ticked with one key', async ({ page, context, db }) => {
	const { editionId, slug } = await someEdition(db)
	await someWords(db, { editionId, text: 'Ask Mina Field about the swings' })
	await signedIn(context, db, { roles: ['moderator'] })
	await openInbox(page, slug)
	await page.locator('.voice-card .voice-text').evaluate(quote => {
		const text = quote.firstChild!
		getSelection()?.setBaseAndExtent(text, 5, text, 11)
	})
	await page.keyboard.press('r')
	await page.keyboard.press('Enter')
	await expect
		.poll(() => db.read.voice.findMany({ where: of(editionId) }))
		.toMatchObject([{ redacted: 'Ask […] about the swings' }])
})

test('A-05: a new theme is made while reading, by typing its name', async ({ page, context, db }) => {
	const { editionId, slug } = await someEdition(db)
	await someWords(db, { editionId })
	await signedIn(context, db, { roles: ['moderator'] })
	await openInbox(page, slug)
	await page.keyboard.press('t')
	await expect(page.getByRole('combobox', { name: /Find a theme/ })).toBeFocused()
	await page.keyboard.type('Swings and c')
	await expect(page.getByRole('combobox', { name: /Find a theme/ })).toHaveValue('Swings and c')
	await page.keyboard.press('Enter')
	await expect(page.getByRole('checkbox', { name: 'Swings and c' })).toBeChecked()
	await page.keyboard.press('c')
	await expect(page.getByRole('heading', { name: 'Nothing is waiting' })).toBeVisible()
	await expect
		.poll(() =>
			db.read.themeVoice.count({ where: { theme: { wordings: { some: { name: 'Swings and c' } } } } }),
		)
		.toBe(1)
})

test('the second reader is told kindly, and the first one’s reading stands', async ({
	page,
	context,
	db,
}) => {
	const { editionId, slug } = await someEdition(db)
	const wordsId = await someWords(db, { editionId, day: '2026-11-01', text: 'First' })
	await someWords(db, { editionId, day: '2026-11-02', text: 'Second' })
	await signedIn(context, db, { roles: ['moderator'] })
	await openInbox(page, slug)
	const first = await somePerson(db, { name: 'Robin Sample' })
	await db.write(tx =>
		tx.voice.create({ data: { wordsId, state: 'withheld', readAt: new Date(), readById: first.id } }),
	)
	await page.keyboard.press('c')
	await expect(page.getByRole('alert')).toContainText('already read by Robin Sample')
	await expect(page.locator('.voice-card .voice-text')).toHaveText('Second')
	expect(await db.read.voice.findMany({ where: of(editionId) })).toMatchObject([
		{ state: 'withheld', readById: first.id },
	])
})

test('without a connection nothing is lost: the words come back with what was typed', async ({
	page,
	context,
	db,
}) => {
	const { editionId, slug } = await someEdition(db)
	await someWords(db, { editionId, text: 'More swings' })
	await signedIn(context, db, { roles: ['moderator'] })
	await openInbox(page, slug)
	await context.setOffline(true)
	await page.keyboard.press('s')
	await page.keyboard.type('This worries me')
	await page.keyboard.press('Enter')
	await expect(page.getByRole('alert')).toContainText('There is no connection')
	await expect(page.getByRole('textbox', { name: 'What worries you?' })).toHaveValue('This worries me')
	await context.setOffline(false)
	await page.getByRole('textbox', { name: 'What worries you?' }).press('Enter')
	await expect(page.getByText('Only they can see these words now.')).toBeVisible()
})

test('single keys can be switched off, and rest while somebody types', async ({ page, context, db }) => {
	const { editionId, slug } = await someEdition(db)
	await someWords(db, { editionId, text: 'More swings' })
	await signedIn(context, db, { roles: ['moderator'] })
	await openInbox(page, slug)
	await page.getByRole('combobox', { name: /Find a theme/ }).fill('c')
	await page.keyboard.press('c')
	await page.keyboard.press('Escape')
	await page.keyboard.press('Escape')
	await page.getByRole('checkbox', { name: 'Single keys do the work' }).uncheck()
	await page.locator('.voice-card').focus()
	await page.keyboard.press('c')
	await expect(page.locator('.voice-card .voice-text')).toHaveText('More swings')
	expect(await db.read.voice.count({ where: of(editionId) })).toBe(0)
})

test('the inbox works without a script', async ({ browser, db, baseURL }) => {
	const { editionId, slug } = await someEdition(db)
	await someWords(db, { editionId, day: '2026-11-01', text: 'Ask Mina about swings' })
	await someWords(db, { editionId, day: '2026-11-02', text: 'A slide' })
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
	await signedIn(context, db, { roles: ['moderator'] })
	const page = await context.newPage()
	await page.goto(`/team/inbox?survey=${slug}`)
	await page.getByText('Hide some words').click()
	await page.getByRole('checkbox', { name: 'Mina' }).check()
	await page.getByRole('button', { name: 'name somebody' }).click()
	await expect(page.getByText('Words hidden, the rest cleared.')).toBeVisible()
	await page.getByRole('button', { name: 'Undo the last one' }).click()
	await expect(page.getByText('Undone. The words wait again.')).toBeVisible()
	await context.close()
})

function of(editionId: string) {
	return { words: { editionId } }
}

async function openInbox(page: Page, slug: string) {
	await page.goto(`/team/inbox?survey=${slug}`)
	await expect(page.getByRole('checkbox', { name: 'Single keys do the work' })).toBeChecked()
}

async function someTheme(db: Database, name: string) {
	await db.write(tx =>
		tx.theme.create({
			data: { id: newId(), createdAt: new Date(), wordings: { create: { language: 'en', name } } },
		}),
	)
}
