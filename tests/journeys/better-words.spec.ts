import { someSurvey } from '#tests/rules/surveys/some-survey.ts'
import { expect, test } from '#tests/support/journey.ts'
import { signedIn } from '#tests/support/sign-in.ts'
import { someOpenSurvey } from '#tests/support/some-sending.ts'

const document = {
	...someSurvey,
	questions: someSurvey.questions.map(question =>
		question.id === 'one'
			? { ...question, hardWords: [{ word: { en: 'one' }, meaning: { en: 'Not two.' } }] }
			: question,
	),
}

test('better words reach children while a survey is open, and who had it open sends what they saw', async ({
	page,
	context,
	db,
	browser,
	expectAccessible,
	trouble,
}) => {
	const slug = `better-${test.info().workerIndex}-${Math.trunc(performance.now())}`
	const { id, surveyId } = await someOpenSurvey(db, document, { slug })
	const child = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
	await child.goto(`/en/surveys/${slug}`)

	await signedIn(context, db, { roles: ['publisher'] })
	await page.goto(`/team/surveys/${slug}/words`)
	await expect(page.getByText('Nothing is new.')).toBeVisible()
	await expect(page.getByRole('button', { name: 'Publish for children' })).toHaveCount(0)
	await page.getByRole('link', { name: 'Write and translate words' }).click()
	await page.goto(`/team/translations/survey/${surveyId}?into=en`)
	await page.locator('[name="words.one.hard-words.1.meaning"]').fill('Less than two.')
	await page.locator('[name="words.one"]').fill('Which one?')
	await page.getByRole('button', { name: 'Save all' }).click()
	await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
	await page.getByRole('link', { name: 'See what is new, and publish it' }).click()
	await expect(page.getByText('2 texts are new or mended:')).toBeVisible()
	await page.getByText('English: 2').press('Enter')
	await expect(page.getByRole('definition').filter({ hasText: 'Not two.' })).toBeVisible()
	await expect(page.getByRole('definition').filter({ hasText: 'Less than two.' })).toBeVisible()
	await expectAccessible(page)
	await page.getByRole('button', { name: 'Publish for children' }).press('Enter')
	await expect(page.getByRole('status').filter({ hasText: 'Children now see edition 2.' })).toBeVisible()
	await expectAccessible(page)
	expect(trouble).toEqual([])

	await page.waitForTimeout(1_100) // why: a survey's row is believed for a second
	await page.goto(`/en/surveys/${slug}`)
	await page.getByRole('link', { name: 'Yes, start' }).click()
	await expect(page.getByRole('heading', { name: 'Which one?' })).toBeVisible()
	await expect(page.getByText('Less than two.')).toBeAttached()

	await child.getByLabel('a', { exact: true }).first().check()
	await child.getByRole('button', { name: 'Send my answers' }).click()
	await child.waitForURL(/thanks$/)
	expect(await db.read.response.findMany({ where: { edition: { surveyId } } })).toMatchObject([
		{ editionId: id, answers: '{"one":["a"]}' },
	])
	await child.context().close()
})
