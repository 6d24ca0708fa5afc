import { someSurvey } from '#tests/rules/surveys/some-survey.ts'
import { expect, test } from '#tests/support/journey.ts'
import { signedIn } from '#tests/support/sign-in.ts'
import { someOpenSurvey } from '#tests/support/some-sending.ts'

test('an officer finds a picture by its name and chooses it by keyboard alone; children see it once it is published', async ({
	page,
	context,
	db,
	expectAccessible,
	trouble,
}) => {
	const slug = `pictures-${test.info().workerIndex}-${Math.trunc(performance.now())}`
	await someOpenSurvey(db, someSurvey, { slug })
	await signedIn(context, db, { roles: ['publisher'] })
	await page.goto(`/team/surveys/${slug}/words`)
	await page.getByRole('link', { name: 'Choose a picture for: One?' }).press('Enter')
	await expect(page.getByRole('heading', { name: 'Picture for: One?' })).toBeVisible()
	await page.getByLabel('Search by name').focus()
	await page.keyboard.type('ice c')
	await expect(page.getByRole('status')).toHaveText('1 picture')
	await expectAccessible(page)
	await page.keyboard.press('Tab')
	await page.keyboard.press('Tab')
	await expect(page.getByRole('button', { name: 'Ice cream' })).toBeFocused()
	await page.keyboard.press('Enter')
	await expect(page.getByText('Saved. Children see it when you publish.')).toBeVisible()
	await expect(page.locator('#picture-one + .pictured')).toContainText('Ice cream')
	await expect(page.getByText('1 picture has changed.')).toBeVisible()
	await expectAccessible(page)

	await page.getByLabel('Everybody').check()
	await page.getByRole('button', { name: 'Save', exact: true }).press('Enter')
	await expect(page.getByText('Who sees the pictures has changed.')).toBeVisible()
	await page.getByRole('button', { name: 'Publish for children' }).press('Enter')
	await expect(page.getByText('Children now see edition 2.')).toBeVisible()
	expect(trouble).toEqual([])

	await page.waitForTimeout(1_100) // why: a survey's row is believed for a second
	await page.goto(`/en/surveys/${slug}`)
	await page.getByRole('link', { name: 'Yes, start' }).click()
	await expect(page.locator('#q-one h2 img')).toBeVisible()
	await expectAccessible(page)
})

test('without a script, too, a picture is found, chosen and taken away', async ({ browser, db }) => {
	const slug = `plain-${test.info().workerIndex}-${Math.trunc(performance.now())}`
	await someOpenSurvey(db, someSurvey, { slug })
	const context = await browser.newContext({ javaScriptEnabled: false })
	await signedIn(context, db, { roles: ['publisher'], language: 'pl' })
	const page = await context.newPage()
	await page.goto(`/team/surveys/${slug}/pictures?place=one/b`)
	await page.getByLabel('Szukaj po nazwie').fill('zab')
	await page.getByRole('button', { name: 'Szukaj' }).click()
	await page.locator('.picture-library').getByRole('button', { name: 'Ząb' }).click()
	await expect(page.locator('#picture-one-b')).toContainText('Ząb')
	await page.goto(`/team/surveys/${slug}/pictures?place=one/b`)
	await page.getByRole('button', { name: 'Usuń obrazek' }).click()
	await expect(page.locator('#picture-one-b')).toContainText('Brak obrazka')
	await context.close()
})
