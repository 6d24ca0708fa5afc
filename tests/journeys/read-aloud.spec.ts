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
		const spoken: Spoken[] = []
		class Spoken {
			voice: { name: string } | null = null
			lang = ''
			onend: (() => void) | null = null
			onboundary: ((event: { charIndex: number }) => void) | null = null
			constructor(readonly text: string) {}
		}
		const engine = {
			getVoices: () => list,
			speak: (one: Spoken) => {
				said.push({ text: one.text, voice: one.voice?.name, lang: one.lang })
				spoken.push(one)
			},
			cancel: () => said.push('stopped'),
			addEventListener: (_name: string, then: () => void) => Object.assign(window, { voicesCame: then }),
		}
		Object.defineProperty(window, 'speechSynthesis', { value: engine })
		Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Spoken })
		Object.defineProperty(window, 'saidAloud', { value: said })
		Object.defineProperty(window, 'spokenAloud', { value: spoken })
	}, given)
}

/** The engine says where it is in the piece it began last, or that it has come to the end. */
async function engineIsAt(page: Page, place: number | 'the end'): Promise<void> {
	await page.evaluate(at => {
		const [one] = Reflect.get(window, 'spokenAloud').slice(-1)
		if (at === 'the end') one.onend?.()
		else one.onboundary?.({ charIndex: at })
	}, place)
}

/** The words that are lit. */
const litWords = (page: Page): Promise<string[]> =>
	page.evaluate(() => [...(CSS.highlights.get('read-aloud') ?? [])].map(range => range.toString()))

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

test('A-10: on public pages too, the lead, the news and the results can be heard', async ({
	page,
	expectAccessible,
}) => {
	await withVoices(page, [voices.local])
	await page.goto('/en')
	await page.getByRole('button', { name: /^Listen: Leeds asks its children/ }).click()
	await expectAccessible(page)
	await page.goto('/en/you-said-we-did')
	await page.locator('.update-card :is(h2, h3) a').first().click()
	await page.waitForURL(/you-said-we-did\/./)
	await page
		.locator('.we-did')
		.getByRole('button', { name: /^Listen/ })
		.click()
	const [said] = (await saidAloud(page)).filter(one => one !== 'stopped')
	expect((await page.locator('.we-did p').textContent())?.startsWith(said?.text ?? '-')).toBe(true)
	await page.goto('/en/results/growing-up-in-leeds')
	await page.locator('.result-sentence .listen').first().click()
	await expectAccessible(page)
})

test('A-10: words light up as they are read, and the light goes out at the end', async ({ page }) => {
	await withVoices(page, [voices.local])
	await page.goto('/en')
	const lead = page.locator('.lead')
	await page.getByRole('button', { name: /^Listen: Leeds asks/ }).click()
	await expect(lead).toHaveAttribute('data-being-read')
	await engineIsAt(page, 'Leeds '.length)
	expect(await litWords(page)).toEqual(['asks'])
	await expect(lead).not.toHaveAttribute('data-being-read')
	await engineIsAt(page, 'the end')
	expect(await litWords(page)).toEqual([])
	await expect(page.locator('[data-reading]')).toHaveCount(0)
})

test('A-10: pressing again stops, another button takes over, and putting the page away stops', async ({
	page,
}) => {
	await withVoices(page, [voices.local])
	await page.goto('/en/help')
	const [first, second] = [page.locator('.listen').nth(0), page.locator('.listen').nth(1)]
	await first.click()
	await expect(first).toHaveAttribute('data-reading')
	await first.click()
	await expect(first).not.toHaveAttribute('data-reading')
	await first.click()
	await second.click()
	await expect(page.locator('[data-reading]')).toHaveCount(1)
	expect((await saidAloud(page)).at(-2)).toBe('stopped')
	await page.evaluate(() => dispatchEvent(new Event('pagehide')))
	expect((await saidAloud(page)).at(-1)).toBe('stopped')
	await expect(page.locator('[data-reading]')).toHaveCount(0)
})

for (const given of [[voices.arabic], [voices.arabic, voices.local]]) {
	test(`A-10: English words on an Arabic page are read by an English voice, or not at all (${given.length})`, async ({
		page,
	}) => {
		await withVoices(page, given)
		await page.goto('/ar/wishes/1')
		const button = page.locator('h1 + .listen')
		await expect(button).toHaveCount(given.length - 1)
		if (given.length === 1) return
		await button.click()
		expect((await saidAloud(page)).at(-1)).toMatchObject({ voice: 'Here', lang: 'en-GB' })
	})
}

test('A-10: voices that come late are used when they come', async ({ page }) => {
	await withVoices(page, [])
	await page.goto('/en')
	await expect(page.locator('.listen')).toHaveCount(0)
	await page.evaluate(voice => {
		speechSynthesis.getVoices = () => [voice].map(one => Object.assign(Object.create(null), one))
		Reflect.get(window, 'voicesCame')()
	}, voices.local)
	await expect(page.locator('.listen').first()).toBeVisible()
})
