import type { Browser, Page } from '@playwright/test'
import type { Database } from '#app/platform/db.server.ts'
import { expect, pageIn, test } from '#tests/support/journey.ts'
import { signedIn } from '#tests/support/sign-in.ts'
import { somePapers } from '#tests/support/some-papers.ts'

const papers = Array.from({ length: 24 }, (_, place) => ['1,2', '3', '2', '-'][place % 4] ?? '-')
/** One finger beside its key: where the first typed 3, the second typed 2. */
const misread = papers.with(5, '2')

test('C7: two tellers key a school of 24 papers, count and sign it in two sessions, and a third looks at one', async ({
	browser,
	baseURL,
	db,
	expectAccessible,
}) => {
	const { ballot } = await somePapers(db)
	const school = `/team/ballots/${ballot.slug}/schools/roundhay`
	const [amir, beth, cleo] = await threeTellers(browser, db, baseURL)

	await keyBatch(amir, school, papers)
	await expectAccessible(amir)
	await expect(amir.getByText('Now somebody else keys this stack.')).toBeVisible()
	await keyBatch(beth, school, misread)
	await expect(beth.getByText('A third person looks.').first()).toBeVisible()

	await cleo.goto(school)
	await cleo.getByRole('link', { name: 'Look at the papers roundhay-1' }).click()
	await cleo.locator('html[data-awake]').waitFor()
	await cleo.getByLabel('What does the paper say?').fill('3')
	await expectAccessible(cleo)
	await cleo.getByRole('button', { name: 'Save what the papers say' }).click()
	await expect(cleo.getByText('This stack is done.')).toBeVisible()

	await countBy(amir, school)
	await expect(amir.getByText('Now the second person counts.')).toBeVisible()
	await beth.goto(school)
	// The second sees nothing of what the first wrote.
	await expect(beth.getByRole('table')).toHaveCount(0)
	await countBy(beth, school)
	await expect(beth.getByText('Both counts are the same.')).toBeVisible()
	await beth.getByLabel('Why do the numbers differ?').fill('A paper fell behind the stage.')
	await expectAccessible(beth)
	await beth.getByRole('button', { name: 'Sign these numbers' }).click()
	await expect(beth.getByText('One person has signed.')).toBeVisible()
	await amir.goto(school)
	await amir.getByRole('button', { name: 'Sign these numbers' }).click()
	await amir.getByRole('button', { name: 'Confirm these numbers' }).click()
	await expect(amir.getByText('Confirmed. These numbers stand.')).toBeVisible()
	await amir.getByRole('link', { name: 'Certificate' }).click()
	await expect(amir.getByText('A paper fell behind the stage.')).toBeVisible()
	await expect(amir.getByRole('row', { name: 'Keyed and counted 24' })).toBeVisible()
	await expectAccessible(amir)
	for (const page of [amir, beth, cleo]) await page.context().close()
})

async function threeTellers(
	browser: Browser,
	db: Database,
	baseURL: string | undefined,
): Promise<[Page, Page, Page]> {
	return [await teller(), await teller(), await teller()]

	async function teller(): Promise<Page> {
		const context = await browser.newContext({ baseURL })
		await signedIn(context, db, { roles: ['teller'], language: 'en' })
		return await pageIn(context)
	}
}

/** Keys a stack with the keyboard alone; half-way the page is lost and comes back. */
async function keyBatch(page: Page, school: string, lines: string[]): Promise<void> {
	await page.goto(school)
	await page.getByRole('link', { name: 'Key it roundhay-1' }).click()
	for (const [place, line] of lines.entries()) {
		if (place === 12) await page.reload()
		await expect(page.getByLabel(`Paper ${place + 1} of 24`)).toBeFocused()
		await page.keyboard.type(line)
		await page.keyboard.press('Enter')
	}
	await expect(page.getByRole('button', { name: 'Save the stack' })).toBeFocused()
	await page.keyboard.press('Enter')
}

/** Thirty papers came, and one is missing. */
async function countBy(page: Page, school: string): Promise<void> {
	await page.goto(school)
	const numbers = {
		'Papers that came': '30',
		'Papers used (blank ones too)': '24',
		'Papers spoilt': '0',
		'Papers not used': '5',
		'Slips left over': '0',
	}
	for (const [label, number] of Object.entries(numbers)) await page.getByLabel(label).fill(number)
	await page.getByRole('button', { name: /Keep the (first|second) count/ }).click()
}
