import { expect, test } from '#tests/support/journey.ts'
import { signInAs } from '#tests/support/sign-in.ts'
import { somePerson } from '#tests/support/some.ts'

test('an administrator invites a moderator, who comes in by the link and sees only their own doors', async ({
	page,
	browser,
	db,
	expectAccessible,
	trouble,
}) => {
	const email = `mo-${Date.now()}@example.org`
	await signInAs(page, db, { roles: ['administrator'], name: 'Ada' })
	await page.getByRole('link', { name: 'People' }).click()
	await expectAccessible(page)
	await page.getByRole('textbox', { name: 'E-mail address' }).fill(email)
	await page.getByRole('checkbox', { name: 'reads children’s words' }).last().check()
	await page.getByRole('button', { name: 'Make the link' }).click()
	const link = await page.getByRole('textbox', { name: 'The link is made.' }).inputValue()
	await expectAccessible(page)

	const theirs = await browser.newContext({ locale: 'en' })
	const other = await theirs.newPage()
	await other.goto(link)
	await other.getByRole('textbox', { name: 'Your name' }).fill('Mo')
	await other.getByLabel('Password').fill('password1234')
	await other.getByRole('button', { name: 'Make my account' }).click()
	await expect(other.getByRole('alert')).toContainText('easy to guess')
	await expect(other.getByRole('textbox', { name: 'Your name' })).toHaveValue('Mo')
	await other.getByLabel('Password').fill('teapot over the moors')
	await other.getByRole('button', { name: 'Make my account' }).click()
	await expect(other.getByRole('link', { name: 'Words to read' })).toBeVisible()
	await expect(other.getByRole('link', { name: 'Logbook' })).toHaveCount(0)
	expect((await other.goto('/team/logbook'))?.status()).toBe(403)
	await expect(other.getByRole('link', { name: 'Words to read' })).toBeVisible()
	await theirs.close()
	expect(trouble).toEqual([])
})

test('somebody works in Arabic, reads the logbook, signs out, and the way back is shut', async ({
	page,
	db,
	expectAccessible,
	trouble,
}) => {
	await signInAs(page, db, { roles: ['administrator', 'auditor'], name: 'Ola' })
	await page.getByRole('link', { name: 'Logbook' }).click()
	await expect(page.getByText('The logbook is whole')).toBeVisible()
	await expectAccessible(page)
	await page.locator('summary', { hasText: 'Languages' }).click()
	await page.getByRole('button', { name: 'العربية' }).click()
	await expect(page).toHaveURL(/\/team\/logbook$/)
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
	await expect(page.getByText('السجل سليم')).toBeVisible()
	await expectAccessible(page)
	await page.getByRole('button', { name: 'تسجيل الخروج' }).click()
	await expect(page).toHaveURL(/\/team\/sign-in$/)
	await expectAccessible(page)
	await page.goto('/team/logbook')
	await expect(page).toHaveURL(/\/team\/sign-in\?to=%2Fteam%2Flogbook$/)
	expect(trouble).toEqual([])
})

test('signing in needs no script, and leads where somebody was going', async ({ browser, db }) => {
	const person = await somePerson(db, { roles: ['moderator'], password: true })
	const plain = await browser.newContext({ javaScriptEnabled: false })
	const page = await plain.newPage()
	await page.goto('/team/inbox')
	await page.getByLabel('E-mail address').fill(person.email)
	await page.getByLabel('Password').fill('wrong, and wrong again')
	await page.getByRole('button', { name: 'Sign in' }).click()
	await expect(page.getByRole('alert')).toContainText('do not go together')
	await expect(page.getByLabel('E-mail address')).toHaveValue(person.email)
	await page.getByLabel('Password').fill('a kite over Roundhay')
	await page.getByRole('button', { name: 'Sign in' }).click()
	await expect(page).toHaveURL(/\/team\/inbox$/)
	await plain.close()
})
