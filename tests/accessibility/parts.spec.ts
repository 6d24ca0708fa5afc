import { join } from 'node:path'
import { expect, test } from '#tests/support/journey.ts'
import { signedIn } from '#tests/support/sign-in.ts'

for (const theme of ['light', 'dark', 'contrast', 'calm']) {
	for (const direction of ['ltr', 'rtl']) {
		test(`A-01, A-04, A-07: every part in every state, ${theme} and ${direction}`, async ({
			page,
			context,
			db,
			expectAccessible,
			trouble,
		}) => {
			await signedIn(context, db, { roles: ['teacher'], email: `parts-${theme}-${direction}@example.org` })
			await page.goto(`/team/parts?theme=${theme}&dir=${direction}`)
			await expectAccessible(page)
			for (const width of [1280, 768, 320]) {
				await page.setViewportSize({ width, height: 800 })
				const tooWide = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
				)
				expect(tooWide, `pixels to scroll sideways at ${width}`).toBe(0)
				if (process.env.SCREENSHOTS) {
					const name = `parts-${theme}-${direction}-${width}.png`
					await page.screenshot({ path: join(process.env.SCREENSHOTS, name), fullPage: true })
				}
			}
			expect(trouble).toEqual([])
		})
	}
}

test('A-05: tabs go with the arrows, and a window keeps the keyboard until it is closed', async ({
	page,
	context,
	db,
	expectAccessible,
}) => {
	await signedIn(context, db, { roles: ['teacher'], email: `parts-keys-${Date.now()}@example.org` })
	await page.goto('/team/parts')
	await expect(async () => {
		// Until the page is awake, an arrow only scrolls.
		await page.getByRole('tab', { name: 'First' }).focus()
		await page.keyboard.press('ArrowRight')
		await expect(page.getByRole('tab', { name: 'Second' })).toHaveAttribute('aria-selected', 'true', {
			timeout: 500,
		})
	}).toPass()
	const opener = page.getByRole('button', { name: 'Open the window' })
	await opener.focus()
	await page.keyboard.press('Enter')
	await expect(page.getByRole('dialog', { name: 'Window' })).toBeVisible()
	await expectAccessible(page)
	await page.keyboard.press('Tab')
	await page.keyboard.press('Tab')
	await expect(page.getByRole('dialog').getByRole('button', { name: 'Close' })).toBeFocused()
	await page.keyboard.press('Escape')
	await expect(page.getByRole('dialog')).toHaveCount(0)
	await expect(opener).toBeFocused()
})
