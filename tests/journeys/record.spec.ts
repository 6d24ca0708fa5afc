import { keepBallot } from '#app/ballots/ballot.store.server.ts'
import { keepRecord } from '#app/ballots/record.store.server.ts'
import type { PublicRecord } from '#app/ballots/record.ts'
import { receiptCode } from '#app/ballots/record-hash.server.ts'
import { newId } from '#app/base/id.ts'
import type { Database } from '#app/platform/db.server.ts'
import { childrensMayor } from '#prisma/samples/ballots/childrens-mayor.ts'
import { sampleManifest, sampleRecord } from '#prisma/samples/ballots/sample-record.server.ts'
import { someReply } from '#tests/rules/ballots/some-ballot.ts'
import { expect, test } from '#tests/support/journey.ts'

const now = new Date('2026-11-22T10:00:00Z')

test('a candidate’s supporter counts again in the browser, and finds the step where a record was changed', async ({
	page,
	context,
	db,
	expectAccessible,
	trouble,
}) => {
	const { slug, record } = await someCountedBallot(db)
	await page.goto(`/en/ballots/${slug}/record`)
	await page.getByRole('button', { name: 'Count again' }).click()
	await expect(page.getByText('All ten steps are right.')).toBeVisible({ timeout: 20_000 })
	await expect(page.getByText('Right', { exact: true })).toHaveCount(10)
	await expect(page.getByText('The record says the same.')).toBeVisible()
	await expectAccessible(page)

	// On the way home there is no line, and somebody hands over a record of their own.
	await context.setOffline(true)
	const changed = JSON.stringify({ ...record, received: record.received.slice(1) })
	await page.getByText('Do you have a record or a hash that you kept?').click()
	await page.getByLabel('Check a record from your device').setInputFiles({
		name: 'record.json',
		mimeType: 'application/json',
		buffer: Buffer.from(changed),
	})
	await expect(page.getByText('A step is wrong. Do not trust this record. Tell the city.')).toBeVisible()
	const step = page.getByRole('listitem').filter({ hasText: 'There is one receipt for each slip' })
	await expect(step.getByText('Wrong', { exact: true })).toBeVisible()
	await expect(page.getByText('The record says the same.')).toBeHidden()
	expect(trouble).toEqual([])
})

test('a child finds the receipt, and with script nobody hears which', async ({ page, db }) => {
	const { slug, record } = await someCountedBallot(db)
	const code = receiptCode(record.received[3] ?? '')
	await page.goto(`/en/ballots/${slug}/record`)
	const sent: string[] = []
	page.on('request', request => sent.push(`${request.url()} ${request.postData() ?? ''}`))
	await page.getByLabel('Your receipt').fill(`${code.slice(0, 4)} ${code.slice(4).toLowerCase()}`)
	await page.getByRole('button', { name: 'Look for it' }).click()
	await expect(page.getByText('Yes. Your vote is in the box.')).toBeVisible()
	await expect(page.getByText('We did not see your receipt.')).toBeVisible()
	expect(sent.filter(words => words.toUpperCase().includes(code.slice(0, 4)))).toEqual([])
	await page.getByLabel('Your receipt').fill('ZZZZ ZZZZ ZZ')
	await page.getByLabel('Your receipt').press('Enter')
	await expect(page.getByText('We did not find this receipt.')).toBeVisible()
	await expect(page.getByText('Yes. Your vote is in the box.')).toBeHidden()
})

/** A small election of its own, counted, with its record. */
async function someCountedBallot(db: Database): Promise<{ slug: string; record: PublicRecord }> {
	const id = newId()
	const slug = `mayor-${id.slice(0, 8)}`
	const school = { id: 'hillfoot', name: 'Hillfoot Primary', roll: 60, screens: 40, papers: [] }
	const election = { ...childrensMayor, slug, schools: [school], auditSlips: 3, hours: 2 }
	const manifest = sampleManifest(election, { id, now })
	const record = sampleRecord(election, manifest)
	const about = {
		id,
		slug,
		manifest,
		paper: election.paper,
		...someReply(manifest),
		isSample: false,
		createdAt: now,
	}
	await db.write(async tx => {
		await keepBallot(tx, { ...about, state: 'published' })
		await keepRecord(tx, { ballotId: id, record, now })
	})
	return { slug, record }
}
