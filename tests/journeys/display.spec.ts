import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/journey.ts'
import { signedIn } from '#tests/support/sign-in.ts'
import { questionOf, sampleSurveyPath, startSurvey } from '#tests/support/survey-journey.ts'

const open = (page: Page) => page.locator('summary', { hasText: 'How pages look' }).click()
const pick = (page: Page, name: string, nth = 0) =>
	page.locator('.display-menu').getByRole('button', { name, exact: true }).nth(nth).click()
const html = (page: Page) => page.locator('html')
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

test('somebody picks dark, larger and wider; every page keeps it, on this device alone', async ({
	page,
	expectAccessible,
	trouble,
}) => {
	const sent: string[] = []
	page.on('request', request => sent.push(`${request.url()} ${request.postData() ?? ''}`))
	await page.goto('/en')
	await open(page)
	await expectAccessible(page)
	await pick(page, 'Dark')
	await pick(page, 'Very large')
	await pick(page, 'Wide')
	await expect(html(page)).toHaveAttribute('data-theme', 'dark')
	await expect(page.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true')
	expect(await paper(page)).toBe('rgb(27, 29, 36)')
	await expectAccessible(page)
	await page.keyboard.press('Escape')
	await expect(page.locator('.display-menu summary')).toBeFocused()
	await expect(page.getByRole('button', { name: 'Dark' })).toBeHidden()

	for (const path of ['/en/wishes', '/ar', '/team/sign-in']) {
		await page.goto(path)
		await expect(html(page)).toHaveAttribute('data-theme', 'dark')
		await expect(html(page)).toHaveAttribute('data-text', 'largest')
		await expect(html(page)).toHaveAttribute('data-spacing', 'wide')
	}
	expect(await page.context().cookies()).toEqual([])
	expect(sent.filter(one => /largest|contrast|wide\b|dark/.test(one))).toEqual([])

	await page.goto('/en')
	await open(page)
	await pick(page, 'As on my device')
	await pick(page, 'Normal', 0)
	await pick(page, 'Normal', 1)
	await expect(html(page)).not.toHaveAttribute('data-theme')
	expect(await page.evaluate(() => localStorage.length)).toBe(0)
	expect(trouble).toEqual([])
})

test('changing how pages look in the middle of a survey keeps every answer and the place', async ({
	page,
}) => {
	await startSurvey(page)
	await page.getByRole('radio', { name: 'Very unhappy' }).check()
	const asked = await questionOf(page).getByRole('heading').textContent()
	await open(page)
	await pick(page, 'Strong contrast')
	await page.keyboard.press('Escape')
	await expect(questionOf(page).getByRole('heading')).toHaveText(asked ?? '')
	await expect(page.getByRole('radio', { name: 'Very unhappy' })).toBeChecked()
})

test('the team’s pages have the same menu, and keep the choice from page to page', async ({
	page,
	context,
	db,
	trouble,
}) => {
	await signedIn(context, db, { roles: ['publisher'], email: `look-${Date.now()}@example.org` })
	await page.goto('/team')
	await open(page)
	await pick(page, 'Calm')
	await page.keyboard.press('Escape')
	await page.getByRole('link', { name: 'Surveys', exact: true }).click()
	await expect(page).toHaveURL(/\/team\/surveys$/)
	await expect(html(page)).toHaveAttribute('data-theme', 'calm')
	expect(trouble).toEqual([])
})

test('without a script the browser’s own wishes hold, languages open, and nothing is offered that cannot be done', async ({
	browser,
	baseURL,
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL, colorScheme: 'dark' })
	const page = await context.newPage()
	await page.goto('/en/wishes/3')
	await expect(page.locator('.display-menu summary')).toBeHidden()
	await page.locator('summary', { hasText: 'Languages' }).click()
	await page.getByRole('link', { name: 'العربية' }).click()
	await expect(page).toHaveURL(/\/ar\/wishes\/3$/)
	await context.close()
})

const wishes = [
	{ what: 'light', media: { colorScheme: 'light' }, rgb: 'rgb(255, 250, 241)' },
	{ what: 'dark', media: { colorScheme: 'dark' }, rgb: 'rgb(27, 29, 36)' },
	{ what: 'strong contrast', media: { colorScheme: 'light', contrast: 'more' }, rgb: 'rgb(255, 255, 255)' },
	{
		what: 'strong contrast in the dark',
		media: { colorScheme: 'dark', contrast: 'more' },
		rgb: 'rgb(0, 0, 0)',
	},
	{
		what: 'paper, even in the dark',
		media: { colorScheme: 'dark', media: 'print' },
		rgb: 'rgb(255, 255, 255)',
	},
] as const
for (const { what, media, rgb } of wishes) {
	test(`a browser that asks for ${what} gets it without being asked twice`, async ({ page }) => {
		await page.emulateMedia(media)
		await page.goto('/en')
		expect(await paper(page)).toBe(rgb)
	})
}

test('A-04: a browser that asks for stillness gets no motion at all', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' })
	await page.goto('/en')
	const moving = await page.evaluate(
		() =>
			[...document.querySelectorAll('*')].filter(one => getComputedStyle(one).transitionDuration !== '0s')
				.length,
	)
	expect(moving).toBe(0)
})

for (const path of ['/en', '/pl/wishes/1', sampleSurveyPath(), sampleSurveyPath('ar')]) {
	for (const width of [360, 1280]) {
		test(`no word jumps when faces arrive late: ${path} at ${width}`, async ({ page }) => {
			await page.setViewportSize({ width, height: 740 })
			await page.route('**/*.woff2', async route => {
				await new Promise(resolve => setTimeout(resolve, 800))
				await route.continue()
			})
			await page.addInitScript(() => {
				const seen = { shift: 0, largest: '' }
				Object.assign(window, { seen })
				new PerformanceObserver(list => {
					for (const entry of list.getEntries()) seen.shift += Number(Reflect.get(entry, 'value'))
				}).observe({ type: 'layout-shift', buffered: true })
				new PerformanceObserver(list => {
					for (const entry of list.getEntries()) seen.largest = Reflect.get(entry, 'element')?.nodeName ?? ''
				}).observe({ type: 'largest-contentful-paint', buffered: true })
			})
			await page.goto(path)
			await page.evaluate(() => document.fonts.ready)
			await page.waitForTimeout(1_200)
			const seen = await page.evaluate(() => Reflect.get(window, 'seen'))
			expect(seen.shift).toBe(0)
			expect(seen.largest).toMatch(/^(H1|P|LI|SPAN)$/)
		})
	}
}
