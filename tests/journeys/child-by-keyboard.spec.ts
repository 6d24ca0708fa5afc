import { expect, test } from '#tests/support/journey.ts'
import { chooseFrom, pressOn, tabTo, typeInto } from '#tests/support/keyboard.ts'

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))

test('A-05: a child goes by keyboard from the code on the board to an answer, and takes it back', async ({
	page,
	db,
	trouble,
}) => {
	const { code } = await db.read.survey.findUniqueOrThrow({ where: { slug: 'growing-up-in-leeds' } })
	await page.goto('/en')
	await page.keyboard.press('Tab')
	await expect(page.getByRole('link', { name: 'Skip to the main part' })).toBeFocused()
	await page.keyboard.press('Enter')
	await typeInto(page, page.getByRole('textbox', { name: /Your code/ }), code)
	await page.keyboard.press('Enter')
	await page.waitForURL(/\/en\/surveys\/growing-up-in-leeds/)

	await pressOn(page, page.locator('[data-words-picker] summary'))
	await pressOn(page, page.getByRole('button', { name: 'Easy Read', exact: true }))
	await expect(page).toHaveURL(/words=easy-read/)
	await pressOn(page, page.getByRole('link', { name: 'Yes, start' }))
	await tabTo(page, page.locator('.in-steps fieldset:visible').getByRole('radio').first())
	await page.keyboard.press('ArrowDown')
	await pressOn(page, page.getByRole('button', { name: 'Next', exact: true }))
	const check = page.getByRole('heading', { name: 'Check your answers' })
	for (let questions = 0; questions < 20 && !(await check.isVisible()); questions++)
		await pressOn(page, page.getByRole('button', { name: 'Skip', exact: true }), 'Space')
	await pressOn(page, page.getByRole('button', { name: 'Send my answers' }))
	await expect(page.getByRole('heading', { name: 'Thank you!' })).toBeFocused()

	const receipt = `${await page.locator('.said').textContent()} ${await page.locator('.letters').textContent()}`
	await page.goto('/en/what-happened')
	await typeInto(page, page.getByRole('textbox', { name: 'The words of your card' }), receipt)
	await page.keyboard.press('Enter')
	await expect(page.locator('main')).toContainText('Growing up in Leeds')
	await page.goto('/en/take-back')
	await typeInto(page, page.getByRole('textbox', { name: 'Your receipt' }), receipt)
	await page.keyboard.press('Enter')
	await pressOn(page, page.getByRole('button', { name: 'Take back my answers' }))
	await expect(page.getByRole('heading', { name: 'Your answers are gone' })).toBeVisible()
	expect(trouble).toEqual([])
})

test('A-05: by keyboard a child says no, changes the language, and picks how pages look', async ({
	page,
}) => {
	await page.goto('/en/surveys/growing-up-in-leeds')
	await pressOn(page, page.getByRole('link', { name: 'No thanks' }))
	await page.waitForURL(/no-thanks/)
	await pressOn(page, page.locator('.display-menu > summary'))
	await pressOn(page, page.getByRole('button', { name: 'Dark' }), 'Space')
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
	await page.keyboard.press('Escape')
	await expect(page.locator('.display-menu > summary')).toBeFocused()
	await page.goto('/en')
	await pressOn(page, page.locator('.page-languages > summary'))
	await pressOn(page, page.getByRole('link', { name: 'العربية' }))
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
})

test('A-05: by keyboard anybody narrows the news and sorts the results', async ({ page }) => {
	await page.goto('/en/you-said-we-did')
	await chooseFrom(page, page.getByLabel('How far it has come'), 'late')
	await pressOn(page, page.getByRole('button', { name: 'Show' }))
	await expect(page).toHaveURL(/status=late/)
	await page.goto('/en/results/growing-up-in-leeds')
	await pressOn(page, page.getByRole('link', { name: 'School year' }))
	await expect(page.getByRole('link', { name: 'School year' })).toHaveAttribute('aria-current', /.+/)
})
