import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/journey.ts'
import { press, questionOf, sampleSurveyPath, skipTo, startSurvey } from '#tests/support/survey-journey.ts'

type Said = { text: string; voice: string; lang: string } | 'stopped'

const voices = {
	local: { name: 'Here', lang: 'en-GB', localService: true },
	remote: { name: 'Elsewhere', lang: 'en-GB', localService: false },
	arabic: { name: 'Hunā', lang: 'ar-SA', localService: true },
}

/** Gives the page an engine of ours in place of the device's, which a test has not; it writes down what it is asked to say. */
async function withVoices(page: Page, given: (typeof voices)[keyof typeof voices][]): Promise<void> {
	await page.addInitScript(list => {
		const said: unknown[] = []
		class Spoken {
			voice: { name: string } | null = null
			lang = ''
			onend: (() => void) | null = null
			constructor(readonly text: string) {}
		}
		const engine = {
			getVoices: () => list,
			speak: (one: Spoken) => said.push({ text: one.text, voice: one.voice?.name, lang: one.lang }),
			cancel: () => said.push('stopped'),
			addEventListener: () => {},
		}
		Object.defineProperty(window, 'speechSynthesis', { value: engine })
		Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Spoken })
		Object.defineProperty(window, 'saidAloud', { value: said })
	}, given)
}

const saidAloud = (page: Page): Promise<Said[]> => page.evaluate(() => Reflect.get(window, 'saidAloud'))

test('A-10: every question and every choice can be heard, by a voice of this device, in short pieces', async ({
	page,
	expectAccessible,
}) => {
	await withVoices(page, [voices.remote, voices.arabic, voices.local])
	await page.goto(sampleSurveyPath())
	await page.getByRole('button', { name: /^Listen: We want to know/ }).click()
	await page.getByRole('link', { name: 'Yes, start' }).click()
	await page.getByRole('button', { name: /^Listen: .*How do you feel/ }).click()
	await page.getByRole('button', { name: 'Listen: Very unhappy' }).click()
	await expect(page.locator('input:checked')).toHaveCount(0)
	await expectAccessible(page)
	const spoken = (await saidAloud(page)).filter(one => one !== 'stopped')
	expect(spoken.map(({ text }) => text).join(' ')).toContain('How do you feel about growing up in Leeds?')
	expect(spoken.at(-1)).toEqual({ text: 'Very unhappy', voice: 'Here', lang: 'en-GB' })
	expect(Math.max(...spoken.map(({ text }) => text.length))).toBeLessThanOrEqual(160)
	expect(new Set(spoken.map(({ voice }) => voice))).toEqual(new Set(['Here']))

	const before = (await saidAloud(page)).length
	await press(page, 'Next')
	expect((await saidAloud(page)).slice(before)).toContain('stopped')
	for (let number = 2; number <= 14; number++) {
		const question = questionOf(page)
		await expect(question.getByRole('button', { name: /^Listen/ }).first()).toBeVisible()
		const cards = await question.locator('.choice:visible').count()
		await expect(question.locator('.choice:visible + .listen')).toHaveCount(cards)
		await expect(question.locator('.choices .listen:visible')).toHaveCount(cards)
		await press(page, 'Skip')
	}
})

test('A-10: what a child typed is never read aloud', async ({ page }) => {
	await withVoices(page, [voices.local])
	await startSurvey(page)
	await skipTo(page, /one thing/i)
	await questionOf(page).getByRole('textbox').fill('A secret of mine')
	for (const button of await page.getByRole('button', { name: /^Listen/ }).all()) await button.click()
	expect(JSON.stringify(await saidAloud(page))).not.toContain('secret')
})

test('A-10: an Arabic page is read by an Arabic voice', async ({ page }) => {
	await withVoices(page, [voices.local, voices.arabic])
	await startSurvey(page, 'ar')
	await page
		.getByRole('button', { name: /^استمع/ })
		.first()
		.click()
	const spoken = (await saidAloud(page)).filter(one => one !== 'stopped')
	expect(spoken[0]).toMatchObject({ voice: 'Hunā', lang: 'ar-SA' })
})

for (const [what, given] of [
	['no voice at all', []],
	['only a voice that would send the words elsewhere', [voices.remote]],
	['only a voice of another language', [voices.arabic]],
] as const) {
	test(`A-10: with ${what}, no button promises to read`, async ({ page }) => {
		await withVoices(page, [...given])
		await startSurvey(page)
		await expect(page.getByRole('button', { name: /^Listen/ })).toHaveCount(0)
	})
}
