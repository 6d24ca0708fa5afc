import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { allLanguages, type Language, languages, sourceLanguage } from '#app/languages/language.ts'
import { type Variant, variants } from '#app/languages/variant.ts'
import { someSurvey } from '#tests/rules/surveys/some-survey.ts'
import { expect, test } from '#tests/support/journey.ts'
import { someOpenSurvey } from '#tests/support/some-sending.ts'

const slug = 'growing-up-in-leeds'
const everybody = [undefined, ...variants]

/** The words on a child's buttons in one language. */
const wordsIn = (language: Language) =>
	JSON.parse(
		readFileSync(`locales/${language}/surveys.json`, 'utf8'),
	) as typeof import('../../locales/en/surveys.json')

const address = (language: Language, variant?: Variant) =>
	`/${language}/surveys/${slug}${variant ? `?words=${variant}` : ''}`

/** What a child chooses on the whole page at once: ids, which are the same in all words. */
async function answerAll(page: Page, words: string): Promise<void> {
	for (const [question, choice] of Object.entries(chosen))
		await page.locator(`[name="c-${question}"][value="${choice}"]`).check()
	await page.locator('[name="c-your-ward"]').selectOption({ index: 2 })
	await page.locator('[name="w-one-thing"]').fill(words)
}

const chosen = {
	'growing-up': 'happy',
	'make-better': 'trees',
	unkind: 'often',
	'did-telling-help': 'told-helped',
	'your-year': 'year-5-6',
}

async function expectAll(page: Page, words: string): Promise<void> {
	for (const [question, choice] of Object.entries(chosen))
		await expect(page.locator(`[name="c-${question}"][value="${choice}"]`)).toBeChecked()
	expect(await page.locator('[name="c-your-ward"]').inputValue()).not.toBe('')
	await expect(page.locator('[name="w-one-thing"]')).toHaveValue(words)
}

/** Opens the place to choose, if it is closed, and chooses. */
async function want(page: Page, name: string): Promise<void> {
	const picker = page.locator('[data-words-picker]')
	if ((await picker.getAttribute('open')) === null) await picker.locator('summary').click()
	await picker.getByRole('button', { name, exact: true }).click()
}

/** Every way of words in the first language, one more in each of the others, and all of them in all when there is time. */
function waysIn(language: Language): (Variant | undefined)[] {
	if (language === sourceLanguage || process.env.LONG === 'yes') return everybody
	return [undefined, ...variants.slice(allLanguages.indexOf(language) % variants.length).slice(0, 1)]
}

for (const language of allLanguages) {
	test(`C-03: a child answers in ${language}, in each way of words, without script; all count together`, async ({
		browser,
		baseURL,
		db,
	}) => {
		const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
		const page = await context.newPage()
		const ways = waysIn(language)
		for (const variant of ways) {
			const mine = `${language} ${variant} ${test.info().workerIndex} ${Math.trunc(performance.now())}`
			await page.goto(address(language, variant))
			await expect(page.locator('html')).toHaveAttribute('lang', language)
			if (variant) await expect(page.locator('html')).toHaveAttribute('data-variant', variant)
			await answerAll(page, mine)
			await page.getByRole('button', { name: wordsIn(language).send, exact: true }).click()
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(wordsIn(language).thanks.title)
			const written = await db.read.words.findFirstOrThrow({ where: { text: mine } })
			expect(written).toMatchObject({ language, questionId: 'one-thing' })
		}
		const stored = await db.read.response.findMany({
			where: { language, answers: { contains: 'told-helped' } },
		})
		const alike = stored.filter(({ answers }) => answers.includes('"make-better":["trees"]'))
		expect(alike.length).toBeGreaterThanOrEqual(ways.length)
		await context.close()
	})

	test(`C-03: a child answers in ${language} with the script, one question at a time`, async ({
		page,
		trouble,
	}) => {
		const { start, steps, send, thanks } = wordsIn(language)
		await page.goto(address(language, 'easy-read'))
		await page.getByRole('link', { name: start.yes }).click()
		await page.locator('.in-steps fieldset:visible label.choice').nth(3).click()
		await page.getByRole('button', { name: steps.next, exact: true }).click()
		const check = page.getByRole('heading', { name: steps['check-title'] })
		for (let nth = 0; nth < 20 && !(await check.isVisible()); nth++)
			await page.getByRole('button', { name: steps.skip, exact: true }).click()
		await page.getByRole('button', { name: send, exact: true }).click()
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(thanks.title)
		expect(trouble, 'C-09: no other host was asked').toEqual([])
	})
}

test('C-03: with the script, language and words change in the middle; every answer and the place stay', async ({
	page,
}) => {
	const { words, steps } = wordsIn('en')
	await page.goto(address('en'))
	await page.getByRole('link', { name: wordsIn('en').start.yes }).click()
	await page.getByRole('radio', { name: 'Very happy' }).check()
	for (let nth = 0; nth < 4; nth++) await page.getByRole('button', { name: steps.next, exact: true }).click()
	await page.getByRole('checkbox', { name: 'Less litter' }).check()
	await want(page, words['easy-read'])
	await expect(page).toHaveURL(/\?words=easy-read$/)
	await expect(page.getByRole('checkbox', { name: 'Less rubbish' })).toBeChecked()
	await want(page, languages.ar.name)
	await expect(page).toHaveURL(/\/ar\/.*\?words=easy-read$/)
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
	await expect(page.getByRole('checkbox', { name: 'قمامة أقل' })).toBeChecked()
	for (const variant of variants) {
		await want(page, wordsIn('ar').words[variant])
		await expect(page.locator('.in-steps fieldset:visible')).toHaveAttribute('data-question', 'make-better')
		await expect(page.locator('[value="less-litter"]')).toBeChecked()
		await expect(page.locator('[name="c-growing-up"][value="very-happy"]')).toBeChecked()
	}
	await want(page, wordsIn('ar').words.everybody)
	await expect(page).toHaveURL(/\/ar\/surveys\/[^?]*$/)
	await expect(page.locator('[value="less-litter"]')).toBeChecked()
	await page.goBack()
	await expect(page, 'C-14: each change took the place of the page before').not.toHaveURL(/surveys/)
})

test('C-03, A-06: without script, language and words change at any moment; every answer stays, and nothing is stored', async ({
	browser,
	baseURL,
	db,
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
	const page = await context.newPage()
	const mine = `<b>“Keep” & مرحبا</b> ${Math.trunc(performance.now())}`
	await page.goto(address('en'))
	await answerAll(page, mine)
	await page.locator('[name="c-make-better"][value="free"]').check()
	let language: Language = 'en'
	for (const to of [...allLanguages.slice(1), 'en'] as const) {
		await want(page, languages[to].name)
		await expect(page.locator('html')).toHaveAttribute('lang', to)
		await expectAll(page, mine)
		language = to
	}
	for (const variant of variants) {
		await want(page, wordsIn(language).words[variant])
		await expect(page.locator('html')).toHaveAttribute('data-variant', variant)
		await expectAll(page, mine)
	}
	await expect(page.locator('[name="c-make-better"][value="free"]')).toBeChecked()
	expect(await db.read.words.count({ where: { text: mine } })).toBe(0)

	await page.getByRole('textbox').last().press('Tab')
	await page.getByRole('radio').first().focus()
	await page.keyboard.press('Enter')
	await expect(page, 'Enter sends, and changes no language').toHaveURL(/\/en\/.*thanks\?words=easy-read$/)
	expect(await db.read.words.count({ where: { text: mine } })).toBe(1)
	const letters = await page.locator('.letters').textContent()
	await want(page, languages.ar.name)
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(wordsIn('ar').thanks.title)
	await expect(page.locator('.letters'), 'the receipt is the same in other words').toHaveText(letters ?? '')
	await expect(page.locator('.said')).toHaveText(/[\u0600-\u06ff]/)
	await context.close()
})

test('C-03: what does not fit is mended in other words too', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
	const page = await context.newPage()
	await page.goto(address('en', '4-7'))
	for (const choice of ['free', 'trees', 'lights', 'indoors'])
		await page.locator(`[value="${choice}"]`).check()
	await page.getByRole('button', { name: wordsIn('en').send, exact: true }).click()
	await expect(page.getByRole('alert')).toContainText('What would make places near you better?')
	await want(page, languages.ar.name)
	for (const choice of ['free', 'trees', 'lights', 'indoors'])
		await expect(page.locator(`[value="${choice}"]`)).toBeChecked()
	await context.close()
})

for (const variant of variants) {
	test(`C-03, A-01, A-03, A-07: every child page renders for ${variant}, with targets large enough`, async ({
		page,
		expectAccessible,
	}) => {
		const smallest = variant === '4-7' ? 60 : 44
		await page.setViewportSize({ width: 360, height: 740 })
		for (const path of [
			'surveys',
			`surveys/${slug}`,
			`surveys/${slug}/thanks`,
			`surveys/${slug}/no-thanks`,
			'take-back',
			'what-happened',
		]) {
			await page.goto(`/en/${path}?words=${variant}`)
			await expect(page.locator('html')).toHaveAttribute('data-variant', variant)
			await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
			await expectAccessible(page)
			await page.setViewportSize({ width: 320, height: 740 })
			const small = await page.evaluate(
				least =>
					[...document.querySelectorAll<HTMLElement>('main .choice, main .button, main summary, main select')]
						.filter(one => one.offsetParent && !one.closest('[hidden]'))
						.filter(one => one.getBoundingClientRect().height < least - 0.5)
						.map(one => one.outerHTML.slice(0, 80)),
				smallest,
			)
			expect(small, `too small on ${path}`).toEqual([])
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
			await page.setViewportSize({ width: 360, height: 740 })
		}
	})
}

test('A-09: for the youngest and in Easy Read every choice has its picture, beside words that say the same', async ({
	page,
}) => {
	for (const variant of ['4-7', 'easy-read'] as const) {
		await page.goto(address('en', variant))
		const without = await page.locator('.choice:not(.skip-choice):not(:has(.picture, .face))').count()
		expect(without).toBe(0)
		for (const picture of await page.locator('img.picture').all())
			await expect(picture).toHaveAttribute('alt', '')
		const broken = await page.evaluate(async () => {
			const pictures = [...document.querySelectorAll('img')]
			for (const picture of pictures) picture.loading = 'eager'
			await Promise.all(pictures.map(picture => picture.decode().catch(() => undefined)))
			return pictures.filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src)
		})
		expect(broken).toEqual([])
	}
	await page.goto(address('en'))
	await expect(page.locator('img.picture')).toHaveCount(0)
})

test('A-07: a word of sixty letters, Arabic inside English and emoji wrap, and stay in their order', async ({
	page,
	db,
	expectAccessible,
}) => {
	const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter'
	const mixed = 'Do you like حديقة الورد 5 times a week? 👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿'
	const [first, ...others] = someSurvey.questions
	if (first?.kind !== 'choose-one') throw new Error('The first question is to be one to choose from.')
	const choices = first.choices.map((choice, place) => ({
		...choice,
		wording: { en: place === 0 ? long : mixed },
	}))
	const question = { ...first, wording: { en: `${mixed} ${long}` }, hint: { en: long }, choices }
	const survey = { ...someSurvey, title: { en: `${long} ${mixed}` }, questions: [question, ...others] }
	const slugHere = `long-words-${test.info().workerIndex}-${Math.trunc(performance.now())}`
	await someOpenSurvey(db, survey, { slug: slugHere })
	for (const variant of everybody) {
		for (const width of [320, 1280]) {
			await page.setViewportSize({ width, height: 700 })
			await page.goto(`/en/surveys/${slugHere}${variant ? `?words=${variant}` : ''}`)
			// The draft remembers the place from one look to the next.
			const start = page.getByRole('link', { name: wordsIn('en').start.yes })
			if (await start.isVisible()) await start.click()
			expect(await page.evaluate(() => document.documentElement.scrollWidth), `${variant}`).toBe(width)
			const cut = await page
				.locator('fieldset:visible .choice, h1, fieldset:visible h2')
				.evaluateAll(all =>
					all.filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.outerHTML),
				)
			expect(cut, `${variant} at ${width}`).toEqual([])
		}
	}
	await expect(page.locator('.in-steps fieldset:visible h2 bdi').first()).toHaveText('حديقة الورد')
	await page.goto(`/ar/surveys/${slugHere}`)
	await expect(page.locator('h1 [lang="en"]')).toHaveAttribute('dir', 'ltr')
	await expectAccessible(page)
})
