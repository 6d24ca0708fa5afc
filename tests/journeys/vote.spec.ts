import { expect, test } from '#tests/support/journey.ts'
import { someOpenBallot } from '#tests/support/some-cast.ts'

test.use({ viewport: { width: 360, height: 740 } })
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))

test('B-22: on a phone a child votes with the slip’s picture, ranks by buttons, looks once more, and has a receipt', async ({
	page,
	db,
	secret,
	trouble,
	expectAccessible,
}) => {
	const { ballot, slips } = await someOpenBallot(db, { secret, slips: 1 })
	const path = `/en/ballots/${ballot.slug}`
	const sent: string[] = []
	page.on('request', request => request.method() === 'POST' && sent.push(request.url()))
	await page.goto(`${path}#${slips[0]}`)
	await expect(page.locator('#slip')).toHaveValue(/^\w{4} \w{4} \w{3}$/)
	expect(new URL(page.url()).hash).toBe('')
	await page.getByLabel('ana', { exact: true }).check()
	await expect(page.getByText('You have chosen 1 of 2.')).toBeVisible()
	await page.getByRole('button', { name: 'Up: lights' }).click()
	await page.getByRole('button', { name: 'Up: buses' }).click()
	await page.getByRole('button', { name: 'Up: buses' }).click()
	await expect(page.getByText('buses is number 1 now.')).toBeVisible()
	await page.getByRole('group', { name: 'pizza' }).getByLabel('I love it').check()
	await page.getByRole('button', { name: 'Check my vote' }).last().click()
	await expect(page.getByRole('heading', { name: 'Check your vote' })).toBeFocused()
	await expect(page.getByText('You cannot change or take back your vote after this.')).toBeVisible()
	await expect(page.locator('.reviewed').nth(1)).toHaveText(/1buses2lights/)
	await page.goBack()
	await expect(page.getByLabel('ana', { exact: true })).toBeChecked()
	await page.getByRole('button', { name: 'Check my vote' }).last().click()
	await page.getByRole('button', { name: 'Cast my vote' }).click()
	await expect(page.getByRole('heading', { name: 'Thank you for voting' })).toBeFocused()
	expect(sent).toHaveLength(1)
	await expectAccessible(page)
	await page.goBack()
	await expect(page.getByLabel('ana', { exact: true })).not.toBeChecked()
	await expect(page.locator('#slip')).toHaveValue('')
	expect(await db.read.sealedBallot.count({ where: { ballotId: ballot.id } })).toBe(1)
	expect(trouble).toEqual([])
})

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false })

	test('A-05: a child votes in Urdu, without script: paper, last look, receipt', async ({
		page,
		db,
		secret,
	}) => {
		const { ballot, slips } = await someOpenBallot(db, { secret, slips: 1 })
		await page.goto(`/ur/ballots/${ballot.slug}`)
		await page.locator('#slip').focus()
		await page.keyboard.type((slips[0] ?? '').toLowerCase())
		await page.locator('input[value="cho"]').focus()
		await page.keyboard.press('Space')
		await page.locator('input[name="rank.ideas.parks"]').focus()
		await page.keyboard.type('1')
		await page.keyboard.press('Enter')
		await page.waitForURL(/\/cast$/)
		await expect(page.getByText('اس کے بعد آپ ووٹ بدل یا واپس نہیں لے سکتے۔')).toBeVisible()
		await page.locator('button[value="cast"]').focus()
		await page.keyboard.press('Enter')
		await expect(page.locator('.letters')).toHaveText(/^\w{4} \w{4} \w{2}$/)
		expect(await db.read.sealedBallot.count({ where: { ballotId: ballot.id } })).toBe(1)
	})
})
