import { readFile } from 'node:fs/promises'
import { expect, test } from '#tests/support/journey.ts'
import { signInAs } from '#tests/support/sign-in.ts'
import { someAction } from '#tests/support/some-updates.ts'
import { someEdition } from '#tests/support/some-words.ts'

test('a translator finds what is missing, writes it beside the source, and ticks what is checked', async ({
	page,
	db,
	expectAccessible,
	trouble,
}) => {
	const { surveyId } = await someEdition(db)
	await signInAs(page, db, { roles: ['publisher'] })
	await page.goto('/team/translations')
	await expectAccessible(page)
	await page.locator(`a[href*="${surveyId}?into=pl"]`).click()
	await expect(page.getByText('0 of 3 checked')).toBeVisible()
	await expect(page.getByText('What would you change?')).toBeVisible()
	await page.getByLabel('Polski').first().fill('Twój park')
	await page.getByLabel('I have checked this').first().check()
	await page.getByRole('button', { name: 'Save all' }).click()
	await expect(page.getByText('1 of 3 checked')).toBeVisible()
	await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
	await expectAccessible(page)
	expect(trouble).toEqual([])
})

test('A-09: advice on plain words follows the typing, at the desk and in the editor', async ({
	page,
	db,
}) => {
	const { surveyId } = await someEdition(db)
	await signInAs(page, db, { roles: ['publisher'] })
	await page.goto(`/team/translations/survey/${surveyId}?into=en`)
	const box = page.getByLabel('English').first()
	await box.fill('We would like to know what you and all of your friends think about the new park.')
	await expect(page.getByText('17 words in this sentence. Try 10 or fewer:')).toBeVisible()
	await expect(box).toHaveAccessibleDescription(/Try 10 or fewer/)
	await box.fill('What do you think of the park?')
	await expect(page.getByText(/Try 10 or fewer/)).toHaveCount(0)
	const { id } = await someAction(db)
	await page.goto(`/team/actions/${id}`)
	await page.getByRole('button', { name: 'Write news' }).click()
	await page.getByLabel('We did').first().fill('Watch this space.')
	await expect(page.getByText('is a saying. Write what it means.')).toBeVisible()
})

for (const format of ['CSV', 'XLIFF 1.2', 'XLIFF 2.0']) {
	test(`a translation goes out as ${format}, comes back, is looked at, and only then saved`, async ({
		page,
		db,
	}) => {
		const { surveyId } = await someEdition(db)
		await signInAs(page, db, { roles: ['publisher'] })
		await page.goto(`/team/translations/survey/${surveyId}?into=ar`)
		await page.getByText('Work in another program').click()
		const waiting = page.waitForEvent('download')
		await page.getByRole('link', { name: `Download ${format}` }).click()
		const file = await readFile(await (await waiting).path(), 'utf8')
		const mended = file.replace('حديقتك', 'حديقتكم').replace(/ثلاثة أسئلة\./, '')
		const upload = { name: 'back.txt', mimeType: 'text/plain', buffer: Buffer.from(mended) }
		await page.getByLabel('Bring a file back').setInputFiles(upload)
		await page.getByRole('button', { name: 'Read the file' }).click()
		await expect(page.getByText('2 lines of the file stand below')).toBeVisible()
		await expect(page.getByText(/has no words for: introduction/)).toBeVisible()
		await expect(page.getByLabel('العربية').first()).toHaveValue('حديقتكم')
		await expect(page.locator('.theirs')).toHaveText(/حديقتك$/)
		expect((await db.read.survey.findUniqueOrThrow({ where: { id: surveyId } })).draft).not.toContain(
			'حديقتكم',
		)
		await page.getByRole('button', { name: 'Save all' }).click()
		await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
		await expect(page.getByLabel('العربية').first()).toHaveValue('حديقتكم')
		await expect(page.getByLabel('العربية').nth(1)).toHaveValue('ثلاثة أسئلة.')
	})
}

test('a file of something else, and one nobody can read, change nothing and say so', async ({ page, db }) => {
	const { surveyId } = await someEdition(db)
	await signInAs(page, db, { roles: ['publisher'] })
	await page.goto(`/team/translations/survey/${surveyId}?into=ar`)
	const bring = async (text: string) => {
		const details = page.getByText('Work in another program')
		if (!(await page.getByLabel('Bring a file back').isVisible())) await details.click()
		const upload = { name: 'x.xlf', mimeType: 'text/xml', buffer: Buffer.from(text) }
		await page.getByLabel('Bring a file back').setInputFiles(upload)
		await page.getByRole('button', { name: 'Read the file' }).click()
	}
	await bring('"12-wishes","theme:x","ar","en"\n"field","translation"\n"title","x"\n')
	await expect(page.getByRole('alert')).toContainText('belongs to something else')
	await bring('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><xliff>&a;</xliff>')
	await expect(page.getByText('Line 1 of the file cannot be read.')).toBeVisible()
})

test('two translators at one line, without script: the second sees both, and chooses', async ({
	browser,
	page,
	db,
}) => {
	const { surveyId } = await someEdition(db)
	const elsewhere = await browser.newContext({ locale: 'en', javaScriptEnabled: false })
	const other = await elsewhere.newPage()
	for (const one of [page, other]) {
		await signInAs(one, db, { roles: ['publisher'] })
		await one.goto(`/team/translations/survey/${surveyId}?into=pl`)
	}
	await page.getByLabel('Polski').first().fill('Twój park')
	await page.getByRole('button', { name: 'Save all' }).click()
	await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
	await other.getByLabel('Polski').first().fill('Wasz park')
	await other.getByLabel('Polski').nth(1).fill('Trzy pytania.')
	await other.getByRole('button', { name: 'Save all' }).click()
	await expect(other.getByRole('alert')).toContainText('Some lines were not saved')
	await expect(other.locator('.theirs')).toContainText('Twój park')
	await expect(other.getByLabel('Polski').first()).toHaveValue('Wasz park')
	await expect(other.getByLabel('Polski').nth(1)).toHaveValue('Trzy pytania.')
	await other.getByRole('button', { name: 'Save all' }).click()
	await expect(other.getByLabel('Polski').first()).toHaveValue('Wasz park')
	await expect(other.getByText('Saved.', { exact: true })).toBeVisible()
	await elsewhere.close()
})
