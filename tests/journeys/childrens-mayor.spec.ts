import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import type { Role } from '#app/people/permission.ts'
import { type Database, openDatabase } from '#app/platform/db.server.ts'
import { expect, pageIn, test } from '#tests/support/journey.ts'
import { ask } from '#tests/support/send-form.ts'
import { startServerWithClock } from '#tests/support/server-with-clock.ts'
import { signedIn } from '#tests/support/sign-in.ts'

const hour = 60 * 60_000
const finalists = ['Ada', 'Bilal', 'Cho']
/** A school of 24 papers: two names each, one name, a blank one. */
const papers = Array.from({ length: 24 }, (_, place) => ['1,2', '2', '2,3', '-'][place % 4] ?? '-')

type Server = Awaited<ReturnType<typeof startServerWithClock>>

/** A server of its own whose clock the story moves on: from the first idea to a record that anybody counts again. */
test('a Children’s Mayor is elected, on tablets and on paper, and everybody can check it', async ({
	browser,
}) => {
	test.setTimeout(240_000)
	const server = await startServerWithClock()
	const db = await openDatabase(server.database)
	try {
		await tellTheStory(browser, server, db)
	} finally {
		await db.close()
		await server.remove()
	}
})

async function tellTheStory(browser: Browser, server: Server, db: Database) {
	const as = (...roles: Role[]) => pageOf(browser, { server, db, roles })
	const officer = await as('publisher')
	const ballot = await setsUpTheBallot(officer, server)
	const slips = await printsSlips(officer, ballot)
	const second = await as('publisher')
	await countsTheSlips(second, ballot)
	const shares = await threeHoldersProveTheirShares(officer, ballot)
	await drawsNoSlips(await as('youth-council'), ballot)
	await fixesTheManifest(officer, ballot)

	server.moveOn(new Date(server.now().getTime() + 2 * hour))
	await sendsAPack(await as('publisher'), ballot)
	const receipt = await aChildVotesOnATablet(browser, server, { ballot, slip: slips[0] ?? '' })
	await aClassVotes(server, { ballot, slips: slips.slice(1, 26) })
	await aSlipIsUsedOnce(browser, server, { ballot, slip: slips[0] ?? '' })

	server.moveOn(new Date(server.now().getTime() + 3 * 24 * hour))
	const closer = await as('publisher')
	await closer.goto(`/team/ballots/${ballot}/count`)
	await closer.getByRole('button', { name: 'Close the ballot' }).click()
	await expect(closer.getByText('Votes that came on screens: 26.')).toBeVisible()
	await twoTellersReconcile(await as('teller'), await as('teller'), ballot)
	await theOtherSchoolConfirms(await as('teller'), ballot)
	await twoHoldersOpenTheBox(closer, { ballot, shares })
	await closer.getByRole('button', { name: 'Publish the record' }).click()
	await expect(closer.getByText('The record is public.')).toBeVisible({ timeout: 30_000 })

	await bothVerifiersAgree(server, ballot)
	await theChildFindsTheReceipt(browser, server, { ballot, receipt })
	await aSupporterCountsAgain(browser, server, ballot)
	await everybodyReadsWhoWon(browser, server, ballot)
	await nothingIsLeftOfTheBox(db)
}

async function pageOf(
	browser: Browser,
	{ server, db, roles }: { server: Server; db: Database; roles: Role[] },
): Promise<Page> {
	const context = await browser.newContext({ baseURL: server.origin, locale: 'en-GB' })
	await signedIn(context, db, { roles, language: 'en' }, server.now())
	const page = await pageIn(context)
	page.setDefaultTimeout(15_000)
	return page
}

/** What a field for a day and an hour takes, by the city’s clock. */
function typedMoment(moment: Date): string {
	const parts = new Intl.DateTimeFormat('sv-SE', {
		timeZone: 'Europe/London',
		dateStyle: 'short',
		timeStyle: 'short',
	}).format(moment)
	return parts.replace(' ', 'T')
}

async function setsUpTheBallot(page: Page, server: Server): Promise<string> {
	await page.goto('/team/ballots/new')
	await page.locator('[name="title"]').fill('Children’s Mayor of the sample city')
	await page.locator('[name="opens"]').fill(typedMoment(new Date(server.now().getTime() + hour)))
	await page.locator('[name="closes"]').fill(typedMoment(new Date(server.now().getTime() + 48 * hour)))
	await page.locator('input[name="start"][value="childrens-mayor"]').check()
	await page.getByRole('button', { name: 'Begin' }).click()
	await page.waitForURL(/\/team\/ballots\/(?!new)[^/]+$/)
	const ballot = new URL(page.url()).pathname.split('/').at(-1) ?? ''
	await page.goto(`/team/ballots/${ballot}/paper`)
	await page.locator('[name="service"]').fill('Electoral services (sample)')
	await page.locator('button.button[name="intent"][value="save"]').first().click()
	await page.waitForURL(/saved/)
	await page.goto(`/team/ballots/${ballot}/paper/mayor`)
	await page.locator('[name="names"]').fill(finalists.join('\n'))
	await page.locator('button.button[name="intent"][value="save"]').first().click()
	await expect(page.locator('.ballot-options > li')).toHaveCount(3)
	for (const option of await page.locator('.ballot-options summary').all()) await option.click()
	for (const answer of await page.locator('.ballot-options textarea').all())
		await answer.fill('Every child can play outside.')
	await page.locator('button.button[name="intent"][value="save"]').last().click()
	await expect(page.getByText('Answers are missing')).toHaveCount(0)
	await page.goto(`/team/ballots/${ballot}/rolls`)
	await page.locator('[name="table"]').fill('school,ward,year,children\nRoundhay,,5,30\nBeeston,,5,30')
	await page.locator('form:has([name="table"]) button[type="submit"]').last().click()
	await expect(page.getByRole('rowheader', { name: 'Roundhay' })).toBeVisible()
	return ballot
}

/** @returns what is printed on thirty slips. */
async function printsSlips(page: Page, ballot: string): Promise<string[]> {
	await page.goto(`/team/ballots/${ballot}/slips`)
	await page.locator('#school').selectOption({ label: 'Roundhay' })
	await page.locator('#label').fill('5B')
	await page.locator('#year').fill('5')
	await page.locator('#count').fill('30')
	const opened = page
		.context()
		.waitForEvent('page', { timeout: 5_000 })
		.catch(() => page)
	await page.locator('form:has(#school) button[type="submit"]').last().click()
	const sheet = await opened
	await sheet.waitForLoadState()
	const slips = await sheet
		.locator('.slip-letters')
		.evaluateAll(found => found.map(one => one.textContent ?? ''))
	expect(slips).toHaveLength(30)
	return slips.map(letters => letters.replaceAll(/[^0-9A-Z]/g, ''))
}

async function countsTheSlips(page: Page, ballot: string) {
	await page.goto(`/team/ballots/${ballot}/slips`)
	await page.locator('[name="counted"]').first().fill('30')
	await page.locator('form:has([name="counted"]) button[type="submit"]').first().click()
	await expect(page.locator('[name="counted"]')).toHaveCount(0)
}

async function threeHoldersProveTheirShares(page: Page, ballot: string): Promise<string[]> {
	await page.goto(`/team/ballots/${ballot}/keys`)
	await page.getByRole('button', { name: 'Make the keys' }).click()
	await expect(page.locator('.share-letters')).toHaveCount(3)
	const shares = await page.locator('.share-letters').allTextContents()
	for (const [place, share] of shares.entries()) {
		await page.locator(`#share-${place + 1}`).fill(share.trim().toLowerCase())
		await page
			.locator(`form:has(#share-${place + 1}) button`)
			.last()
			.click()
		await expect(page.locator(`#share-${place + 1}`)).toHaveCount(0)
	}
	return shares
}

async function drawsNoSlips(page: Page, ballot: string) {
	await page.goto(`/team/ballots/${ballot}/audit`)
	await page.getByRole('button', { name: 'Draw no slips' }).click()
	await expect(page.getByText('No slips were drawn for this ballot.')).toBeVisible()
}

async function fixesTheManifest(page: Page, ballot: string) {
	await page.goto(`/team/ballots/${ballot}/count`)
	await expect(page.getByText('Nothing is missing.')).toBeVisible()
	await page.getByRole('button', { name: 'Fix the ballot' }).click()
	await expect(page.getByText('The ballot is fixed.').first()).toBeVisible()
}

type Vote = { ballot: string; slip: string }

async function aChildVotesOnATablet(
	browser: Browser,
	server: Server,
	{ ballot, slip }: Vote,
): Promise<string> {
	const context = await browser.newContext({ baseURL: server.origin, viewport: { width: 768, height: 1024 } })
	const page = await context.newPage()
	await page.goto(`/en/ballots/${ballot}#${slip}`)
	await expect(page.locator('#slip')).toHaveValue(slip.replace(/(.{4})(.{4})/, '$1 $2 '))
	expect(page.url()).not.toContain(slip)
	await page.getByLabel('Bilal', { exact: true }).check()
	await page.getByLabel('Cho', { exact: true }).check()
	await page.getByRole('button', { name: 'Check my vote' }).last().click()
	await expect(page.getByText('You cannot change or take back your vote after this.').last()).toBeVisible()
	await page.getByRole('button', { name: 'Cast my vote' }).last().click()
	await expect(page.getByText('Your vote is in the box.')).toBeVisible()
	const receipt = (await page.locator('.receipt .letters').textContent()) ?? ''
	await context.close()
	return receipt.trim()
}

/** The rest of the class, as browsers without a script send their forms; their numbers come with their pages. */
async function aClassVotes(server: Server, { ballot, slips }: { ballot: string; slips: string[] }) {
	for (const [child, slip] of slips.entries()) {
		const page = await ask(server.origin, `/en/ballots/${ballot}`)
		const numbers = [...page.body.matchAll(/name="(r|order|v\.mayor)" value="([^"]+)"/g)]
		const form = new URLSearchParams(numbers.map(([, name = '', value = '']) => [name, value]))
		form.append('slip', slip)
		form.append('step', 'cast')
		if (child % 3 > 0) form.append('choose.mayor', child % 3 === 1 ? 'bilal' : 'ada')
		const answer = await ask(server.origin, `/en/ballots/${ballot}/cast`, { body: form })
		expect(answer.status).toBe(200)
		expect(answer.body).toContain('Your vote is in the box.')
	}
}

async function aSlipIsUsedOnce(browser: Browser, server: Server, { ballot, slip }: Vote) {
	const context = await browser.newContext({ baseURL: server.origin, javaScriptEnabled: false })
	const page = await context.newPage()
	await page.goto(`/en/ballots/${ballot}`)
	await page.locator('#slip').fill(slip)
	await page.getByLabel('Ada', { exact: true }).check()
	await page.getByRole('button', { name: 'Check my vote' }).last().click()
	await page.getByRole('button', { name: 'Cast my vote' }).click()
	await expect(page.locator('#slip-error')).toContainText('This slip has been used.')
	await expect(page.getByLabel('Ada', { exact: true })).toBeChecked()
	await context.close()
}

/** While children vote: a pack of papers goes to the school without tablets. */
async function sendsAPack(page: Page, ballot: string) {
	await page.goto(`/team/ballots/${ballot}/schools/beeston`)
	await page.locator('#send-count').fill('30')
	await page.getByRole('button', { name: 'Send a pack' }).click()
	await expect(page.getByText('Pack 1: papers 1 to 30')).toBeVisible()
}

/** Two tellers key the same stack without seeing each other’s, count it by hand, and sign. */
async function twoTellersReconcile(amir: Page, beth: Page, ballot: string) {
	const school = `/team/ballots/${ballot}/schools/beeston`
	await amir.goto(school)
	await amir.locator('#batch-count').fill('24')
	await amir.getByRole('button', { name: 'Make a stack' }).click()
	for (const teller of [amir, beth]) {
		await teller.goto(school)
		await teller.getByRole('link', { name: /^Key it/ }).click()
		await expect(teller.getByLabel('Paper 1 of 24')).toBeFocused()
		for (const line of papers) {
			await teller.keyboard.type(line)
			await teller.keyboard.press('Enter')
		}
		await teller.getByRole('button', { name: 'Save the stack' }).click()
		await expect(teller.getByRole('button', { name: 'Save the stack' })).toHaveCount(0)
	}
	for (const teller of [amir, beth]) {
		await teller.goto(school)
		const numbers = {
			'Papers that came': '30',
			'Papers used (blank ones too)': '24',
			'Papers spoilt': '1',
			'Papers not used': '5',
			'Slips left over': '0',
		}
		for (const [label, number] of Object.entries(numbers)) await teller.getByLabel(label).fill(number)
		await teller.getByRole('button', { name: /Keep the (first|second) count/ }).click()
		await expect(
			teller.getByText(teller === amir ? 'Now the second person counts.' : 'Both counts are the same.'),
		).toBeVisible()
	}
	await beth.goto(school)
	await beth.getByRole('button', { name: 'Sign these numbers' }).click()
	await expect(beth.getByText('One person has signed.')).toBeVisible()
	await amir.goto(school)
	await amir.getByRole('button', { name: 'Sign these numbers' }).click()
	await amir.getByRole('button', { name: 'Confirm these numbers' }).click()
	await expect(amir.getByText('Confirmed. These numbers stand.')).toBeVisible()
}

/** A school that voted on tablets alone has one press to do. */
async function theOtherSchoolConfirms(page: Page, ballot: string) {
	await page.goto(`/team/ballots/${ballot}/schools/roundhay`)
	await page.getByRole('button', { name: 'All votes were on screens. Confirm' }).click()
	await expect(page.getByText('Confirmed. These numbers stand.')).toBeVisible()
}

async function twoHoldersOpenTheBox(page: Page, { ballot, shares }: { ballot: string; shares: string[] }) {
	await page.goto(`/team/ballots/${ballot}/count`)
	await page.locator('#share-first').fill(shares[0] ?? '')
	await page.locator('#share-second').fill(shares[0] ?? '')
	await page.getByRole('button', { name: 'Open the box' }).click()
	await expect(page.getByRole('alert')).toBeVisible()
	await page.locator('#share-first').fill(shares[0] ?? '')
	await page.locator('#share-second').fill(shares[2] ?? '')
	await page.getByRole('button', { name: 'Open the box' }).click()
	await expect(page.getByText('Votes that were in the box: 26.')).toBeVisible()
}

/** The two programs that anybody may run, over the file that anybody may take. */
async function bothVerifiersAgree(server: Server, ballot: string) {
	const record = await ask(server.origin, `/data/ballots/${ballot}/record.json`)
	const folder = mkdtempSync(join(tmpdir(), '12-wishes-record-'))
	const file = join(folder, 'record.json')
	writeFileSync(file, record.body)
	const said = [
		execFileSync(process.execPath, ['public/verify-ballot.mjs', file], { encoding: 'utf8' }),
		execFileSync('python3', ['public/verify_ballot.py', file], { encoding: 'utf8' }),
	]
	rmSync(folder, { recursive: true })
	for (const lines of said) expect(lines.match(/^step \d+: ok/gm)).toHaveLength(10)
}

type Checks = { ballot: string; receipt: string }

async function theChildFindsTheReceipt(browser: Browser, server: Server, { ballot, receipt }: Checks) {
	const page = await browser.newPage({ baseURL: server.origin, javaScriptEnabled: false })
	await page.goto(`/en/ballots/${ballot}/record`)
	await page.getByLabel('Your receipt').fill(receipt.toLowerCase())
	await page.getByRole('button', { name: 'Look for it' }).click()
	await expect(page.getByText('Yes. Your vote is in the box.')).toBeVisible()
	await page.close()
}

async function aSupporterCountsAgain(browser: Browser, server: Server, ballot: string) {
	const page = await browser.newPage({ baseURL: server.origin })
	await page.goto(`/en/ballots/${ballot}/record`)
	await page.getByRole('button', { name: 'Count again' }).click()
	await expect(page.getByText('All ten steps are right.')).toBeVisible({ timeout: 30_000 })
	await expect(page.getByText('The record says the same.').first()).toBeVisible()
	await page.close()
}

/** 26 slips and 24 papers are 50 children; how many votes that is, is another number. */
async function everybodyReadsWhoWon(browser: Browser, server: Server, ballot: string) {
	const page = await browser.newPage({ baseURL: server.origin, javaScriptEnabled: false })
	await page.goto(`/en/ballots/${ballot}`)
	await expect(page.locator('main')).toContainText('50 children voted')
	await expect(page.locator('main')).toContainText('Bilal')
	await page.close()
}

async function nothingIsLeftOfTheBox(db: Database) {
	expect(await db.read.sealedBallot.count()).toBe(0)
	expect(await db.read.slip.count({ where: { used: true } })).toBe(26)
}
