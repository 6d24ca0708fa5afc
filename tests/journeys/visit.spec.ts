import { expect, test } from '#tests/support/journey.ts'

test('somebody who only knows our name lands on a page in their own language', async ({ browser }) => {
	const arabic = await browser.newContext({ locale: 'ar' })
	const page = await arabic.newPage()
	await page.goto('/')
	await expect(page).toHaveURL(/\/ar$/)
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
	await arabic.close()
})

test('somebody who follows a dead link is told what to do next', async ({ page, expectAccessible }) => {
	const answer = await page.goto('/en/nothing-here')
	expect(answer?.status()).toBe(404)
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
	await expectAccessible(page)
})
