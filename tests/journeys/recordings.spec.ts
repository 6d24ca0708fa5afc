import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { someSurvey } from '#tests/rules/surveys/some-survey.ts'
import { expect, test } from '#tests/support/journey.ts'
import { signedIn } from '#tests/support/sign-in.ts'
import { someOpenSurvey } from '#tests/support/some-sending.ts'

/** Half a second of silence, as a WAV file. */
const silence = Buffer.concat([
	Buffer.from('RIFF\x24\x0f\x00\x00WAVEfmt \x10\x00\x00\x00\x01\x00\x01\x00', 'latin1'),
	Buffer.from('\x40\x1f\x00\x00\x40\x1f\x00\x00\x01\x00\x08\x00data\x00\x0f\x00\x00', 'latin1'),
	Buffer.alloc(3_840, 0x80),
])

async function add(page: Page, file: { name: string; buffer: Buffer }, place: string): Promise<void> {
	await page.getByLabel('Where it stands').selectOption(place)
	await page.getByLabel('File', { exact: true }).setInputFiles({ ...file, mimeType: 'audio/mpeg' })
	await page.getByRole('button', { name: 'Add', exact: true }).click()
}

test('W-13: an officer adds a voice to a question and a choice; what is not what it says is refused; children hear it', async ({
	page,
	db,
	request,
	expectAccessible,
}) => {
	const slug = `recordings-${test.info().workerIndex}-${Math.trunc(performance.now())}`
	await someOpenSurvey(db, someSurvey, { slug })
	await signedIn(page.context(), db, { roles: ['publisher'] })
	await page.goto(`/team/surveys/${slug}/words`)
	await add(
		page,
		{ name: 'voice.mp3', buffer: Buffer.from('<!doctype html><script>alert(1)</script>') },
		'one',
	)
	await expect(page.getByRole('alert')).toHaveText(/not what its name says/)
	await add(
		page,
		{ name: 'drawing.svg', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') },
		'one',
	)
	await expect(page.getByRole('alert')).toHaveText(/cannot take this kind/)
	await add(
		page,
		{ name: 'long.wav', buffer: Buffer.concat([silence, Buffer.alloc(5 * 1024 * 1024)]) },
		'one',
	)
	await expect(page.getByRole('alert')).toHaveText(/too large/)
	expect(await db.read.clip.count({ where: { survey: { slug } } })).toBe(0)
	for (const place of ['one', 'one/b']) {
		await add(page, { name: 'C:\\My voice <b>.wav', buffer: silence }, place)
		await expect(page.getByRole('alert')).toHaveCount(0)
	}
	await expect(page.getByText('One? → b')).toBeVisible()
	await expectAccessible(page)

	const [clip] = await db.read.clip.findMany({ where: { survey: { slug } } })
	const whole = await request.get(`/clips/${clip?.id}`)
	expect(whole.status()).toBe(200)
	expect(await whole.body()).toEqual(silence)
	expect(whole.headers()).toMatchObject({
		'content-type': 'audio/wav',
		'content-disposition': 'attachment',
		'x-content-type-options': 'nosniff',
		'content-security-policy': "default-src 'none'; sandbox",
	})
	const part = await request.get(`/clips/${clip?.id}`, { headers: { range: 'bytes=4-7' } })
	expect([part.status(), part.headers()['content-range'], (await part.body()).length]).toEqual([
		206,
		`bytes 4-7/${silence.length}`,
		4,
	])
	for (const [path, range] of [
		[`/clips/${'0'.repeat(26)}`, ''],
		['/clips/..%2Fjourneys.db', ''],
		[`/clips/${clip?.id}`, 'bytes=9999999-'],
	] as const)
		expect((await request.get(path, { headers: range ? { range } : {} })).status()).toBeGreaterThanOrEqual(
			400,
		)

	await page.waitForTimeout(1_100) // why: a survey's row is believed for a second
	await page.goto(`/en/surveys/${slug}`)
	await page.getByRole('link', { name: 'Yes, start' }).click()
	await expect(page.locator('audio[aria-label="Recording: One?"]')).toBeVisible()
	await expect(page.locator('audio[aria-label="Recording: b"]')).toBeVisible()
	await expect(page.locator('input:checked'), 'playing chooses nothing').toHaveCount(0)
	await expectAccessible(page)
	const length = await page
		.locator('audio')
		.first()
		.evaluate(async (sound: HTMLAudioElement) => {
			sound.load()
			sound.preload = 'metadata'
			await new Promise(resolve => sound.addEventListener('loadedmetadata', resolve, { once: true }))
			return sound.duration
		})
	expect(length).toBeGreaterThan(0.4)
	await page.goto(`/ur/surveys/${slug}`)
	await expect(page.locator('audio')).toHaveCount(0)

	await page.goto(`/team/surveys/${slug}/words`)
	await page.getByRole('button', { name: 'Take away' }).first().click()
	await expect(page.getByRole('button', { name: 'Take away' })).toHaveCount(1)
	expect((await request.get(`/clips/${clip?.id}`)).status()).toBe(404)
})

test('W-13: a school’s own symbol is drawn anew and stands beside its choice', async ({
	page,
	db,
	request,
}) => {
	const slug = `symbols-${test.info().workerIndex}-${Math.trunc(performance.now())}`
	await someOpenSurvey(db, someSurvey, { slug })
	await signedIn(page.context(), db, { roles: ['publisher'] })
	await page.goto(`/team/surveys/${slug}/words`)
	const photograph = await sharp({ create: { width: 900, height: 900, channels: 3, background: '#c63' } })
		.withExif({ IFD0: { Artist: 'Somebody’s mum' } })
		.jpeg()
		.toBuffer()
	await add(page, { name: 'swing.jpg', buffer: photograph.subarray(0, 40) }, 'one/a')
	await expect(page.getByRole('alert')).toHaveText(/not what its name says/)
	await add(page, { name: 'swing.jpg', buffer: photograph }, 'one/a')
	await expect(page.getByText('One? → a')).toBeVisible()
	const clip = await db.read.clip.findFirstOrThrow({ where: { survey: { slug } } })
	const kept = await request.get(`/clips/${clip.id}`)
	expect(kept.headers()['content-type']).toBe('image/webp')
	expect((await sharp(await kept.body()).metadata()).width).toBe(512)

	await page.waitForTimeout(1_100) // why: a survey's row is believed for a second
	await page.goto(`/en/surveys/${slug}?words=4-7`)
	await page.getByRole('link', { name: 'Yes, start' }).click()
	const symbol = page.locator(`img[src="/clips/${clip.id}"]`)
	await expect(symbol).toBeVisible()
	expect(await symbol.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(512)
})

test('W-13: who may only read sees the recordings and no form', async ({ page, db }) => {
	const slug = `reading-${test.info().workerIndex}-${Math.trunc(performance.now())}`
	await someOpenSurvey(db, someSurvey, { slug })
	await signedIn(page.context(), db, { roles: ['analyst'] })
	await page.goto(`/team/surveys/${slug}/words`)
	await expect(page.getByRole('heading', { name: 'Recordings and symbols' })).toBeVisible()
	await expect(page.getByLabel('File', { exact: true })).toHaveCount(0)
})
