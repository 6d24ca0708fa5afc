import type { Browser, Page } from '@playwright/test'
import { allLanguages, type Language, sourceLanguage } from '#app/languages/language.ts'
import type { Database } from '#app/platform/db.server.ts'
import { expect, test } from '#tests/support/journey.ts'
import { signInAs } from '#tests/support/sign-in.ts'

const survey = 'surveys/growing-up-in-leeds'
const now = Date.now()
const theme = `Somewhere to sit ${now}`
const headline = `Benches by the shops ${now}`

test('from what two children said to what came of it', async ({
	browser,
	page,
	db,
	expectAccessible,
	trouble,
}) => {
	test.slow()
	const looksRight = async () => {
		await page.waitForLoadState('networkidle')
		await expectAccessible(page)
	}
	const receipt = await aChildAnswersInEnglish(browser)
	await anotherChildAnswersInArabicWithoutScript(browser)
	await anOfficerSignsIn(page, db)
	await readsTheArabicWordsAndMakesATheme(page)
	await hidesANameInTheEnglishWords(page)
	await looksRight()
	await tiesTheThemeToAWish(page)
	await looksRight()
	await promisesSomething(page)
	await looksRight()
	await writesTheNewsAndPublishesIt(page)
	await looksRight()
	await everybodyReadsIt(browser)
	await theFirstChildReadsWhatHappened(browser, receipt)
	expect(trouble).toEqual([])
})

async function aChildAnswersInEnglish(browser: Browser): Promise<string> {
	const page = await (await browser.newContext({ locale: 'en' })).newPage()
	await page.goto(`/en/${survey}`)
	await page.getByRole('link', { name: 'Yes, start' }).click()
	await page.locator('.in-steps fieldset:visible').getByText('Very happy').click()
	for (let question = 1; question <= 20; question++) {
		await page.getByRole('button', { name: 'Next' }).click()
		const box = page.locator('fieldset[data-question="one-thing"] textarea')
		if (await box.isVisible()) {
			await box.fill(`Ask Zed for a bench by the shops ${now}`)
			break
		}
	}
	const send = page.getByRole('button', { name: 'Send my answers' })
	while (!(await send.isVisible())) await page.getByRole('button', { name: 'Next' }).click()
	await send.click()
	await expect(page.getByRole('heading', { name: 'Thank you!' })).toBeVisible()
	const said = await page.locator('.said').textContent()
	const letters = await page.locator('.letters').textContent()
	await page.context().close()
	return `${said} ${letters}`
}

async function anotherChildAnswersInArabicWithoutScript(browser: Browser) {
	const page = await (await browser.newContext({ locale: 'ar', javaScriptEnabled: false })).newPage()
	await page.goto(`/ar/${survey}`)
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
	await page.getByText('سعيد', { exact: true }).first().click()
	await page.locator('textarea[name="w-one-thing"]').fill(`مكان نجلس فيه ${now}`)
	await page.getByRole('button', { name: 'أرسل إجاباتي' }).click()
	await expect(page.getByRole('heading', { name: 'شكرًا لك!' })).toBeVisible()
	await page.context().close()
}

async function anOfficerSignsIn(page: Page, db: Database) {
	await signInAs(page, db, { name: 'Olu Sample', roles: ['moderator', 'analyst', 'publisher'] })
	await page.goto('/team/inbox')
}

async function readsTheArabicWordsAndMakesATheme(page: Page) {
	await page.getByText(`مكان نجلس فيه ${now}`).first().click()
	await expect(page.locator('.voice-card .voice-text')).toHaveText(`مكان نجلس فيه ${now}`)
	await chooseTheTheme(page)
	await page.getByRole('button', { name: /^Clear/ }).click()
	await expect(page.getByText('Cleared.')).toBeVisible()
}

/** Types the theme's name until the page, which may still be waking up, has taken it. */
async function chooseTheTheme(page: Page) {
	await expect(async () => {
		await page.getByRole('combobox', { name: /Find a theme/ }).fill(theme)
		await page.keyboard.press('Enter')
		await expect(page.getByRole('checkbox', { name: theme })).toBeChecked({ timeout: 1_000 })
	}).toPass()
}

async function hidesANameInTheEnglishWords(page: Page) {
	await page.getByText(`for a bench by the shops ${now}`).first().click()
	await expect(page.locator('.voice-card .voice-text')).toContainText('Ask Zed')
	await chooseTheTheme(page)
	await page.getByText('Hide some words').click()
	await page.getByRole('checkbox', { name: 'Zed' }).check()
	await page.getByRole('button', { name: 'name somebody' }).click()
	await expect(page.getByText('Words hidden, the rest cleared.')).toBeVisible()
}

async function tiesTheThemeToAWish(page: Page) {
	await page.goto('/team/themes')
	await page.getByRole('link', { name: theme }).click()
	await expect(page.getByText('2 cleared voices.')).toBeVisible()
	await page.getByRole('combobox', { name: 'Wish' }).selectOption('wish-2022-02')
	await page.getByRole('textbox', { name: 'Why does it speak to this wish?' }).fill('Places to hang out')
	await page.getByRole('button', { name: 'Tie it' }).click()
	await expect(page.getByText('Tied.')).toBeVisible()
}

async function promisesSomething(page: Page) {
	await page.goto('/team/actions')
	await page.getByRole('link', { name: 'New action' }).first().click()
	await page.getByLabel('What is promised: English').fill('Ten benches by the shops')
	await page.getByText('In other languages').click()
	await page.getByLabel(/What is promised: .*العربية/).fill('عشرة مقاعد قرب المتاجر')
	await page.getByRole('combobox', { name: 'Wish' }).selectOption('wish-2022-02')
	await page.getByLabel('Who promised it').fill('Parks (sample)')
	await page.getByLabel('Due by').fill('2027-06-01')
	await page.getByRole('checkbox', { name: theme }).check()
	await page.getByRole('checkbox', { name: /What would make the places near you better/ }).check()
	await page.getByRole('button', { name: 'Save', exact: true }).click()
	await expect(page.getByRole('button', { name: 'Write news' })).toBeVisible()
}

const news: Partial<Record<Language, { title: string; weDid: string }>> = {
	ar: { title: 'مقاعد قرب المتاجر', weDid: 'وضعنا عشرة مقاعد قرب المتاجر.' },
}

async function writesTheNewsAndPublishesIt(page: Page) {
	await page.getByRole('button', { name: 'Write news' }).click()
	await page.getByRole('checkbox', { name: /Ask \[…\] for a bench/ }).check()
	await page.getByRole('checkbox', { name: /children said: Places for teenagers/ }).check()
	// In every language the children were asked in: all of ours.
	for (const language of allLanguages) {
		if (language !== sourceLanguage)
			await page.locator(`.translation[data-language="${language}"] > summary`).click()
		await page.locator(`[name="title.${language}"]`).fill(news[language]?.title ?? headline)
		await page
			.locator(`[name="weDid.${language}"]`)
			.fill(news[language]?.weDid ?? 'Ten benches stand by the shops now.')
	}
	await page.getByRole('button', { name: 'Save and publish' }).click()
	await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible()
}

async function everybodyReadsIt(browser: Browser) {
	const page = await (await browser.newContext({ locale: 'en', javaScriptEnabled: false })).newPage()
	await page.goto('/en/you-said-we-did?wish=2')
	await page.getByRole('link', { name: headline }).click()
	await expect(page.getByText(/Ask \[…\] for a bench by the shops/)).toBeVisible()
	await expect(page.getByText(/About \d+ of \d+ children said/)).toBeVisible()
	await expect(page.locator('body')).not.toContainText('Zed')
	await page.locator('.page-head .page-languages > summary').click()
	await page.getByRole('link', { name: 'العربية' }).click()
	await expect(page.getByText('وضعنا عشرة مقاعد قرب المتاجر.')).toBeVisible()
	await page.context().close()
}

async function theFirstChildReadsWhatHappened(browser: Browser, receipt: string) {
	const page = await (await browser.newContext({ locale: 'en', javaScriptEnabled: false })).newPage()
	await page.goto('/en/what-happened')
	await page.getByRole('textbox').fill(receipt.toLowerCase())
	await page.getByRole('main').getByRole('button').first().click()
	await expect(page.getByRole('link', { name: headline })).toBeVisible()
	expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/en/what-happened')
	await page.context().close()
}
