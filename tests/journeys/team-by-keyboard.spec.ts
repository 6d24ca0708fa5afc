import type { Page } from '@playwright/test'
import { newId } from '#app/base/id.ts'
import { readVoice } from '#app/voices/read-voice.server.ts'
import { referVoice } from '#app/voices/refer-voice.server.ts'
import { someSurvey } from '#tests/rules/surveys/some-survey.ts'
import { expect, test } from '#tests/support/journey.ts'
import { chooseFrom, pressOn, tabTo, typeInto } from '#tests/support/keyboard.ts'
import { signedIn } from '#tests/support/sign-in.ts'
import { somePassword, somePerson } from '#tests/support/some.ts'
import { someSurvey as answeredSurvey, someAnswers } from '#tests/support/some-results.ts'
import { someOpenSurvey } from '#tests/support/some-sending.ts'
import { someAction, someRelease } from '#tests/support/some-updates.ts'
import { someEdition, someWords } from '#tests/support/some-words.ts'

test.beforeEach(async ({ page }) => {
	test.slow()
	await page.emulateMedia({ reducedMotion: 'reduce' })
})

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

/** Opens a page of the team's and waits until it is awake. */
async function arriveAt(page: Page, path: string): Promise<void> {
	await page.goto(path)
	await page.waitForLoadState('networkidle')
}

test('A-05: by keyboard somebody signs in, reads the logbook, turns the page round and signs out', async ({
	page,
	db,
}) => {
	const person = await somePerson(db, { roles: ['administrator', 'auditor'], password: true })
	await arriveAt(page, '/team/sign-in?to=/team/logbook')
	await typeInto(page, page.getByLabel('E-mail address'), person.email)
	await typeInto(page, page.getByLabel('Password'), 'not this one')
	await page.keyboard.press('Enter')
	await expect(page.getByRole('alert')).toContainText('do not go together')
	await typeInto(page, page.getByLabel('Password'), somePassword)
	await pressOn(page, button(page, 'Sign in'))
	await page.waitForURL(/\/team\/logbook$/)
	await page.waitForLoadState('networkidle')
	await chooseFrom(page, page.getByLabel('By whom'), person.id)
	await pressOn(page, button(page, 'Look'))
	await expect(page).toHaveURL(/personId=/)
	await expect(page.locator('.logbook li').first()).toContainText('signed in')
	await pressOn(page, page.locator('summary', { hasText: 'Languages' }))
	await pressOn(page, button(page, 'العربية'))
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
	await pressOn(page, button(page, 'تسجيل الخروج'))
	await page.waitForURL(/\/team\/sign-in$/)
})

test('A-05: by keyboard an administrator invites, changes what somebody does, and closes an account', async ({
	page,
	context,
	db,
	browser,
}) => {
	await signedIn(context, db, { roles: ['administrator'], email: `a-${newId()}@example.org` })
	const other = await somePerson(db, { roles: ['teacher'], name: `Alex ${newId().slice(0, 5)}` })
	await arriveAt(page, '/team/people')
	const email = `kb-${newId()}@example.org`
	await typeInto(page, page.getByRole('textbox', { name: 'E-mail address' }), email)
	await pressOn(page, page.getByRole('checkbox', { name: 'reads children’s words' }).last(), 'Space')
	await pressOn(page, button(page, 'Make the link'))
	const link = await page.getByRole('textbox', { name: 'The link is made.' }).inputValue()
	await pressOn(page, button(page, `Take back the link for ${email}`))
	await expect(page.getByText('The link does not work any more.')).toBeVisible()
	const card = page.locator('li.card', { hasText: other.name })
	await pressOn(page, card.locator('summary'))
	await pressOn(page, card.getByRole('checkbox', { name: 'analyst' }), 'Space')
	await pressOn(page, card.getByRole('button', { name: 'Save what they do' }))
	await expect(page.getByText('It counts from the next page they open.')).toBeVisible()
	if (!(await card.getByRole('button', { name: 'Close this account' }).isVisible()))
		await pressOn(page, card.locator('summary'))
	await pressOn(page, card.getByRole('button', { name: 'Close this account' }))
	await expect(page.getByText('The account is closed')).toBeVisible()

	// Another link, for somebody who comes in by it without a mouse either.
	await typeInto(page, page.getByRole('textbox', { name: 'E-mail address' }), email)
	await pressOn(page, page.getByRole('checkbox', { name: 'reads children’s words' }).last(), 'Space')
	await pressOn(page, button(page, 'Make the link'))
	await expect(page.getByRole('textbox', { name: 'The link is made.' })).not.toHaveValue(link)
	const theirs = await (await browser.newContext({ locale: 'en', reducedMotion: 'reduce' })).newPage()
	await arriveAt(theirs, await page.getByRole('textbox', { name: 'The link is made.' }).inputValue())
	await typeInto(theirs, theirs.getByRole('textbox', { name: 'Your name' }), 'Mo')
	await typeInto(theirs, theirs.getByLabel('Password'), 'teapot over the moors')
	await pressOn(theirs, button(theirs, 'Make my account'))
	await expect(theirs.getByRole('link', { name: 'Words to read' })).toBeVisible()
	await theirs.context().close()
})

test('A-05: by keyboard voices go into a theme, which is renamed, tied to a wish and untied', async ({
	page,
	context,
	db,
}) => {
	const { editionId, slug } = await someEdition(db)
	const who = await signedIn(context, db, { roles: ['moderator', 'safeguarding'] })
	const wordsId = await someWords(db, { editionId, text: `More swings ${slug}`, day: '2020-01-02' })
	await readVoice(db, { who, wordsId, reading: { act: 'clear', themeIds: [] }, now: new Date() })
	await arriveAt(page, '/team/themes')
	const voice = page.getByRole('listitem').filter({ hasText: `More swings ${slug}` })
	await pressOn(page, voice.getByRole('checkbox'), 'Space')
	await typeInto(page, page.getByRole('combobox', { name: /Find a theme/ }), `Swings ${slug}`)
	await page.keyboard.press('Enter')
	await expect(button(page, 'Put the ticked voices in')).toBeFocused()
	await page.keyboard.press('Enter')
	await expect(page.getByText('1 voice put in.')).toBeVisible()
	await pressOn(page, page.getByRole('link', { name: `Swings ${slug}` }))
	await page.waitForURL(/\/team\/themes\/./)
	await typeInto(page, page.getByLabel('Name: English'), `Play ${slug}`)
	await page.keyboard.press('Enter')
	await expect(page.getByRole('heading', { level: 1 })).toContainText(`Play ${slug}`)
	await chooseFrom(page, page.getByRole('combobox', { name: 'Wish' }), 'wish-2022-02')
	await typeInto(page, page.getByLabel('Why does it speak to this wish?'), 'It is about play.')
	await pressOn(page, button(page, 'Tie it'))
	await expect(page.getByText('It is about play.')).toBeVisible()
	await pressOn(page, button(page, 'Untie from wish 2'))
	await expect(page.getByText('It is tied to no wish yet.')).toBeVisible()
	await pressOn(page, button(page, 'Take out of this theme'))
	await expect(page.getByText('More swings')).toHaveCount(0)
})

test('A-05: by keyboard a worry is decided about', async ({ page, context, db }) => {
	const { editionId, slug } = await someEdition(db)
	const reader = await somePerson(db)
	const wordsId = await someWords(db, { editionId, text: `I am scared ${slug}` })
	await referVoice(db, { who: reader, wordsId, reason: 'May be hurt.', now: new Date() })
	await signedIn(context, db, { roles: ['safeguarding'] })
	await arriveAt(page, '/team/safeguarding')
	const worry = page.getByRole('article').filter({ hasText: slug })
	await chooseFrom(page, worry.getByRole('combobox'), 'school-told')
	await typeInto(page, worry.getByRole('textbox').first(), 'Spoke with the school today.')
	await pressOn(page, worry.getByRole('button'))
	await expect(worry.getByText('Spoke with the school today.')).toBeVisible()
})

test('A-05: by keyboard a survey is opened and closed, translated, and given a symbol', async ({
	page,
	context,
	db,
}) => {
	const slug = `keys-${newId().slice(0, 8)}`
	const { surveyId } = await someOpenSurvey(
		db,
		{ ...someSurvey, title: { en: `Keys ${slug}` } },
		{ slug, opensAt: new Date('2030-01-01') },
	)
	await signedIn(context, db, { roles: ['publisher'] })
	await arriveAt(page, '/team/surveys')
	const card = page.locator('li.card', { hasText: `Keys ${slug}` })
	for (const step of ['Open now', 'Close', 'Close the results'])
		await pressOn(page, card.getByRole('button', { name: step, exact: true }))
	await expect(card.getByText('results closed')).toBeVisible()

	await arriveAt(page, '/team/translations')
	await pressOn(page, page.locator(`a[href*="${surveyId}?into=pl"]`))
	await page.waitForURL(/into=pl/)
	await typeInto(page, page.getByLabel('Polski').first(), 'Klawisze')
	await pressOn(page, page.getByLabel('I have checked this').first(), 'Space')
	await pressOn(page, button(page, 'Save all'))
	await expect(page.getByText('Saved.', { exact: true })).toBeVisible()

	await arriveAt(page, `/team/surveys/${slug}/words`)
	await tabTo(page, page.getByLabel('File', { exact: true }))
	const symbol = {
		name: 'symbol.png',
		mimeType: 'image/png',
		buffer: Buffer.from(
			'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
			'base64',
		),
	}
	// A browser may let the first press go by while it is busy; somebody presses again.
	await expect(async () => {
		const choosing = page.waitForEvent('filechooser', { timeout: 2_000 })
		await page.keyboard.press('Enter')
		await (await choosing).setFiles(symbol)
	}).toPass()
	await pressOn(page, page.locator('form:has(#clip-file) button[type="submit"]'))
	await expect(page.getByRole('button', { name: 'Take away' })).toHaveCount(1)
	await pressOn(page, button(page, 'Take away'))
	await expect(page.getByRole('button', { name: 'Take away' })).toHaveCount(0)
})

test('A-05: by keyboard results are released to everybody', async ({ page, context, db }) => {
	// A survey of its own: to what others answer meanwhile, "too close to something shown" would be right.
	const { slug } = await answeredSurvey(db, { children: someAnswers })
	await signedIn(context, db, { roles: ['publisher'] })
	await arriveAt(page, `/team/results/${slug}`)
	await pressOn(page, page.getByRole('link', { name: 'School year' }))
	await expect(page).toHaveURL(/by=/)
	await pressOn(page, button(page, 'Release these results'))
	await expect(page.getByText(/Last released on/)).toBeVisible()
})

test('A-05: by keyboard something is promised, its news written, looked at and published', async ({
	page,
	context,
	db,
}) => {
	const { surveyId } = await someRelease(db, { languages: { en: 'source' } })
	await signedIn(context, db, { roles: ['publisher'] })
	await arriveAt(page, '/team/actions')
	await pressOn(page, page.getByRole('link', { name: 'New action' }).first())
	await page.waitForURL(/\/team\/actions\/./)
	await page.waitForLoadState('networkidle')
	const promised = `Two crossings ${newId().slice(0, 5)}`
	await typeInto(page, page.getByLabel('What is promised: English'), promised)
	await pressOn(page, page.locator('summary', { hasText: 'In other languages' }))
	await typeInto(page, page.getByLabel('What is promised: Polski'), 'Dwa przejścia')
	await chooseFrom(page, page.getByRole('combobox', { name: 'Wish' }), 'wish-2022-06')
	await typeInto(page, page.getByLabel('Who promised it'), 'Highways')
	await tabTo(page, page.getByLabel('Due by'))
	await page.keyboard.type('06062027')
	await expect(page.getByLabel('Due by')).toHaveValue('2027-06-06')
	await pressOn(page, button(page, 'Save'))
	await expect(button(page, 'Write news')).toBeVisible()

	const action = await someAction(db, { results: [{ surveyId, questionId: 'roads' }] })
	await arriveAt(page, `/team/actions/${action.id}`)
	await pressOn(page, button(page, 'Write news'))
	await page.waitForURL(/\/team\/updates\//)
	await page.waitForLoadState('networkidle')
	await pressOn(page, page.getByRole('checkbox', { name: /120 of 300 children said: Safer roads/ }), 'Space')
	const english = page.getByRole('group', { name: 'English' })
	await typeInto(page, english.getByLabel('Headline'), 'New crossings by keyboard')
	await typeInto(page, english.getByLabel('We did'), 'We drew two crossings.')
	await pressOn(page, button(page, 'Save and publish'))
	await page.waitForURL(/\/en\/you-said-we-did\/new-crossings-by-keyboard/)
})
