import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/journey.ts'
import { someOpenBallot } from '#tests/support/some-cast.ts'

test('M6: at a polling station a teller starts each voter, and nothing of them stays on the tablet', async ({
	page,
	db,
	secret,
	context,
}) => {
	const { ballot, slips } = await someOpenBallot(db, { secret, slips: 2 })
	await page.goto(`/en/ballots/${ballot.slug}/kiosk`)
	const voter = await startVoter(page, slips[0] ?? '')
	await expect(page.locator('#slip')).toHaveValue('')
	await expect(voter.locator('#slip')).toHaveValue(slips[0] ?? '')
	await voter.getByLabel('bilal').check()
	await voter.getByRole('button', { name: 'Check my vote' }).last().click()
	await voter.getByRole('button', { name: 'Cast my vote' }).click()
	await expect(voter.getByText('Your vote is in the box.')).toBeVisible()
	const gone = voter.waitForEvent('close')
	await voter.getByRole('button', { name: 'Finished' }).click()
	await gone

	// What the next person at this tablet could look through: the start screen, its history, what the browser keeps.
	expect(context.pages()).toEqual([page])
	expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2)
	expect(await page.content()).not.toContain(slips[0])
	expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).toBe(
		'[{},{}]',
	)
	expect((await context.cookies()).filter(({ name }) => name.includes('order'))).toEqual([])

	await page.clock.install()
	const next = await startVoter(page, slips[1] ?? '')
	await next.clock.install()
	await next.reload()
	await next.getByLabel('ana').check()
	await next.clock.fastForward(71_000)
	await expect(next.getByText('Are you still there?')).toBeVisible()
	await next.getByRole('button', { name: 'Yes, I am here' }).click()
	await expect(next.getByText('Are you still there?')).toBeHidden()
	const left = next.waitForEvent('close')
	await next.clock.fastForward(71_000)
	await next.clock.fastForward(21_000)
	await left
	expect(context.pages()).toEqual([page])
})

/** Types a slip and hands the tablet over: the voter’s own tab. */
async function startVoter(page: Page, slip: string): Promise<Page> {
	await page.locator('#slip').fill(slip)
	const opened = page.context().waitForEvent('page')
	await page.getByRole('button', { name: 'Start' }).click()
	const voter = await opened
	await voter.waitForLoadState()
	return voter
}
