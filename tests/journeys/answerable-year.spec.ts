import type { Browser, Page } from '@playwright/test'
import { settleVerdicts } from '#app/actions/verdict/settle-verdicts.server.ts'
import { newId } from '#app/base/id.ts'
import { type Day, dayOf, daysAfter } from '#app/base/moment.ts'
import { addWorkingDays } from '#app/base/working-day.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import type { Role } from '#app/people/permission.ts'
import { type Database, openDatabase } from '#app/platform/db.server.ts'
import { keepSurvey, keepTies } from '#app/surveys/survey.store.server.ts'
import type { SurveyDocument } from '#app/surveys/survey.ts'
import { fillIn, readForm } from '#tests/support/child.ts'
import { expect, pageIn, test } from '#tests/support/journey.ts'
import { ask, mainOf } from '#tests/support/send-form.ts'
import { startServerWithClock } from '#tests/support/server-with-clock.ts'
import { signedIn } from '#tests/support/sign-in.ts'

const slug = 'getting-to-school'
const theme = 'Safer ways to school'
const wish = 'wish-2022-06'
/** A city asks forty children; half of them want crossings, the others buses. */
const children = 40

const draft: SurveyDocument = {
	title: { en: 'Getting to school', ar: 'الطريق إلى المدرسة' },
	introduction: { en: 'Two questions.', ar: 'سؤالان.' },
	languages: { en: 'source', ar: 'checked' },
	questions: [
		{
			id: 'way',
			kind: 'choose-one',
			wording: { en: 'What would help most?', ar: 'ما الذي يساعد أكثر؟' },
			choices: [
				{ id: 'crossings', wording: { en: 'Safer roads', ar: 'طرق أكثر أمانًا' } },
				{ id: 'buses', wording: { en: 'Free buses', ar: 'حافلات مجانية' } },
			],
		},
		{ id: 'else', kind: 'own-words', wording: { en: 'Anything else?', ar: 'هل من شيء آخر؟' } },
	],
}

type Server = Awaited<ReturnType<typeof startServerWithClock>>
type Story = { browser: Browser; server: Server; db: Database; start: Day }

/** A server of its own whose clock the story moves on: from who answers, and by when, to a report that says what came of it. */
test('C1, C2, C3, C12, M26: a year in which a city answers its children, late once, and everybody can read how', async ({
	browser,
}) => {
	test.setTimeout(180_000)
	const server = await startServerWithClock()
	const db = await openDatabase(server.database)
	try {
		await tellTheYear({ browser, server, db, start: dayOf(server.now()) })
	} finally {
		await db.close()
		await server.remove()
	}
})

async function tellTheYear(story: Story) {
	const { start } = story
	const replyBy = addWorkingDays(start, 45)
	await aSurveyIsWritten(story)
	await anOfficerSaysWhoAnswersAndByWhen(await as(story, 'publisher'), { start, replyBy })
	const receipts = await childrenAnswer(story)
	await everybodyReadsThePromise(story, replyBy)
	await aModeratorClearsWhatTheyWrote(await as(story, 'moderator', 'analyst'))

	on(story, 12)
	await theSurveyClosesAndItsResultsAreOut(await as(story, 'publisher'))
	const promises = await twoPromisesAndANo(await as(story, 'publisher'), start)

	on(story, 50)
	await theCrossingsAreLate(story, promises)
	const officer = await as(story, 'publisher')
	await tellsThatItIsDone(officer, { ...crossingsAreBuilt, action: promises.crossings })
	const { title } = crossingsAreBuilt
	await aYoungCouncillorSays(story, { headline: title, word: 'Partly', why: 'We saw one crossing, not two.' })

	on(story, 85)
	await settleVerdicts(story.db, story.server.now())
	await aModeratorReadsTheReason(story)
	await theCouncilAnswers(await as(story, 'publisher'))
	const before = await reportOf(story, 60)
	expect(before).toContain('Adults say that 1 promise won&#x27;t be done.')
	expect(before).toContain('The reason: The money is spent this year.')
	expect(before).toContain('Highways 2 0 0 1 0 1 0 1 0')
	await childrenAskAgain(story, { promise: promises.buses, receipts })

	on(story, 95)
	await tellsThatItIsDone(await as(story, 'publisher'), { ...busesAreFree, action: promises.buses })
	await aYoungCouncillorSays(story, {
		headline: busesAreFree.title,
		word: 'Yes',
		why: 'We ride to school free now.',
	})

	on(story, 140)
	await settleVerdicts(story.db, story.server.now())
	await aModeratorReadsTheReason(story)
	expect(await reportOf(story, 60)).toBe(before)
	await theReportSaysExactlyThat(story)
	await aYoungCouncillorSeesWhatTheyWereAnswered(await as(story, 'youth-council'))
	await aParentFindsItAll(story)
}

/** Moves the clock on to so many days after the beginning. */
function on({ server, start }: Story, days: number) {
	server.moveOn(new Date(`${daysAfter(start, days)}T10:00:00Z`))
}

/** A page of somebody who works here, signed in at this moment of the story. */
async function as({ browser, server, db }: Story, ...roles: Role[]): Promise<Page> {
	const context = await browser.newContext({ baseURL: server.origin, locale: 'en-GB' })
	await signedIn(context, db, { roles, language: 'en' }, server.now())
	const page = await pageIn(context)
	page.setDefaultTimeout(8_000)
	return page
}

/** A page of somebody without an account and without a script. */
async function anybody({ browser, server }: Story): Promise<Page> {
	const page = await browser.newPage({ baseURL: server.origin, javaScriptEnabled: false, locale: 'en-GB' })
	page.setDefaultTimeout(8_000)
	return page
}

/** As an import would: no page of ours writes a survey's questions yet. */
async function aSurveyIsWritten({ server, db }: Story) {
	const id = newId()
	const now = server.now()
	const moments = { opensAt: new Date(now.getTime() + 86_400_000), closesAt: null, createdAt: now }
	const promise = { service: '', replyBy: '' }
	const tie = {
		basis: 'proposed',
		reason: null,
		tiedAt: now,
		tiedById: null,
		choiceId: null,
		outcomeKey: null,
	}
	await db.write(async tx => {
		await keepSurvey(tx, { id, slug, code: 'SCHOOL', draft, ...moments, ...promise, isSample: false })
		await keepTies(tx, id, [{ ...tie, id: newId(), questionId: 'way', wishId: wish }])
	})
}

async function anOfficerSaysWhoAnswersAndByWhen(
	page: Page,
	{ start, replyBy }: { start: Day; replyBy: Day },
) {
	await page.goto('/team/surveys')
	await expect(page.getByText('Nobody has promised an answer yet.')).toBeVisible()
	await page.getByRole('link', { name: 'Who answers, and by when' }).click()
	await page.getByLabel('Who answers').fill('Highways')
	await page.getByLabel('Answers by').fill(daysAfter(start, -1))
	await page.getByRole('button', { name: 'Save' }).click()
	await expect(page.getByRole('alert')).toHaveText('The day to answer by is past.')
	await page.getByLabel('Answers by').fill(replyBy)
	await page.getByRole('button', { name: 'Save' }).click()
	await expect(page.getByText('Saved. Children will read this day.')).toBeVisible()
	await page.getByRole('button', { name: 'Publish for children' }).click()
	await expect(page.getByText('Published. Open it in the list of surveys.')).toBeVisible()
	await page.getByRole('link', { name: 'Surveys', exact: true }).last().click()
	await page.getByRole('button', { name: 'Open now' }).click()
	await expect(page.getByRole('button', { name: 'Close', exact: true })).toBeVisible()
	await page.context().close()
}

/** As browsers without a script send their forms. @returns their receipts. */
async function childrenAnswer({ server }: Story): Promise<string[]> {
	const receipts: string[] = []
	for (let child = 0; child < children; child++) {
		const language = child === 1 ? 'ar' : 'en'
		const page = await ask(server.origin, `/${language}/surveys/${slug}`)
		const form = readForm(page.body)
		const words = ['Cars go too fast by our gate', 'السيارات سريعة قرب مدرستنا'][child] ?? ''
		const body = fillIn(form, { choose: () => child % 2, words: () => words })
		const thanks = await ask(server.origin, form.action, { body })
		const said = /class="said">([^<]+)</.exec(thanks.body)?.[1]
		const letters = /class="letters">\s*<bdi[^>]*>([^<]+)</.exec(thanks.body)?.[1]
		expect(thanks.status).toBe(200)
		receipts.push(`${said} ${letters}`)
	}
	return receipts
}

async function everybodyReadsThePromise(story: Story, replyBy: Day) {
	const page = await anybody(story)
	await page.goto('/en/replies')
	await expect(page.locator('main')).toContainText(
		`Highways promised an answer by ${dayInWords(replyBy, 'en')}.`,
	)
	await page.close()
}

async function aModeratorClearsWhatTheyWrote(page: Page) {
	await page.goto('/team/inbox')
	for (const words of ['السيارات سريعة', 'Cars go too fast']) {
		await page.getByText(words).first().click()
		await expect(page.locator('.voice-card .voice-text')).toContainText(words)
		await expect(async () => {
			await page.getByRole('combobox', { name: /Find a theme/ }).fill(theme)
			await page.keyboard.press('Enter')
			await expect(page.getByRole('checkbox', { name: theme })).toBeChecked({ timeout: 500 })
		}).toPass()
		await page.getByRole('button', { name: /^Clear/ }).click()
		await expect(page.getByText('Cleared.')).toBeVisible()
	}
	await page.goto('/team/themes')
	await page.getByRole('link', { name: theme }).click()
	await page.getByRole('combobox', { name: 'Wish' }).selectOption(wish)
	await page.getByLabel('Why does it speak to this wish?').fill('It is about getting to school.')
	await page.getByRole('button', { name: 'Tie it' }).click()
	await expect(page.getByText('It is about getting to school.')).toBeVisible()
	await page.context().close()
}

async function theSurveyClosesAndItsResultsAreOut(page: Page) {
	await page.goto('/team/surveys')
	await page.getByRole('button', { name: 'Close', exact: true }).click()
	await expect(page.getByText('closed', { exact: true })).toBeVisible()
	await page.goto(`/team/results/${slug}`)
	await page.getByRole('button', { name: 'Release these results' }).click()
	await expect(page.getByText('Last released on')).toBeVisible()
	await page.context().close()
}

type Promises = { crossings: string; benches: string; buses: string }

/** @returns the addresses of the three, without what leads to them. */
async function twoPromisesAndANo(page: Page, start: Day): Promise<Promises> {
	const crossings = await makes(page, 'Two new crossings', daysAfter(start, 40))
	const benches = await makes(page, 'A bench at each bus stop', daysAfter(start, 330))
	const buses = await makes(page, 'Free buses to school', daysAfter(start, 330), async () => {
		await page.locator('[name="status"]').selectOption('will-not')
		await page.locator('[name="reason"]').fill('The money is spent this year.')
		await page.locator('details:has([name="no.decidedBy"]) > summary').click()
		await page.locator('[name="no.decidedBy"]').fill('Head of Highways')
		await page.locator('[name="no.couldDecide"]').fill('The full council')
		await page.locator('[name="no.reason.ar"]').fill('صُرف المال هذا العام.')
	})
	await page.context().close()
	return { crossings, benches, buses }
}

async function makes(
	page: Page,
	title: string,
	dueOn: Day,
	more: () => Promise<void> = async () => {},
): Promise<string> {
	await page.goto('/team/actions')
	await page.getByRole('link', { name: 'New action' }).first().click()
	await page.locator('[name="title.en"]').fill(title)
	await page.locator('[name="wishId"]').selectOption(wish)
	await page.locator('[name="owner"]').fill('Highways')
	await page.locator('[name="dueOn"]').fill(dueOn)
	await page.getByRole('checkbox', { name: theme }).check()
	await page.getByRole('checkbox', { name: /What would help most/ }).check()
	await more()
	await page.getByRole('button', { name: 'Save', exact: true }).click()
	await page.waitForURL(/\/team\/actions\/(?!new)[^/]+\?saved/)
	return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

async function theCrossingsAreLate(story: Story, { crossings }: Promises) {
	const page = await anybody(story)
	await page.goto(`/en/promises/${crossings}`)
	await expect(page.locator('main .overdue').first()).toBeVisible()
	await page.close()
}

type News = {
	action: string
	title: string
	weDid: string
	/** Which result it answers. */
	counted: RegExp
	ar: { title: string; weDid: string }
}

/** Writes news of a promise that is done, and publishes it in both languages children were asked in. */
async function tellsThatItIsDone(page: Page, { action, title, weDid, counted, ar }: News) {
	await page.goto(`/team/actions/${action}`)
	await page.locator('[name="status"]').selectOption('done')
	await page.locator('[name="why"]').fill('The work is finished.')
	await page.getByRole('button', { name: 'Save', exact: true }).click()
	await page.waitForURL(/\?saved/)
	await page.getByRole('button', { name: 'Write news' }).click()
	await page.getByRole('checkbox', { name: /Cars go too fast/ }).check()
	await page.getByRole('checkbox', { name: counted }).check()
	await page.locator('[name="title.en"]').fill(title)
	await page.locator('[name="weDid.en"]').fill(weDid)
	await page.locator('.translation[data-language="ar"] > summary').click()
	await page.locator('[name="title.ar"]').fill(ar.title)
	await page.locator('[name="weDid.ar"]').fill(ar.weDid)
	await page.getByRole('button', { name: 'Save and publish' }).click()
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
	await page.context().close()
}

const crossingsAreBuilt = {
	title: 'Two crossings by the school',
	weDid: 'Highways built two crossings by the school gate.',
	counted: /children said: Safer roads/,
	ar: { title: 'معبران قرب المدرسة', weDid: 'بنينا معبرين قرب بوابة المدرسة.' },
}

const busesAreFree = {
	title: 'Buses to school are free',
	weDid: 'Every child rides to school free.',
	counted: /children said: Free buses/,
	ar: { title: 'الحافلات إلى المدرسة مجانية', weDid: 'يركب كل طفل إلى المدرسة مجانًا.' },
}

/** A member finds what is new on their desk, and says what really happened. */
async function aYoungCouncillorSays(
	story: Story,
	{ headline, word, why }: { headline: string; word: string; why: string },
) {
	const page = await as(story, 'youth-council')
	await page.goto('/team')
	const isNew = page.getByRole('region', { name: 'New: did it really happen?' })
	await expect(isNew).toContainText(headline)
	await isNew.getByRole('link', { name: 'Have a look' }).click()
	await page.getByRole('radio', { name: word }).check()
	await page.getByLabel('Why do you say so?').fill(why)
	await page.getByRole('button', { name: 'Send my answer' }).click()
	await expect(page.getByText('Thank you. Your answer is in.')).toBeVisible()
	await page.context().close()
}

async function aModeratorReadsTheReason(story: Story) {
	const page = await as(story, 'moderator')
	await page.goto('/team/verdicts')
	await page.getByRole('button', { name: 'Show it' }).click()
	await expect(page.getByText('Nothing is waiting.').first()).toBeVisible()
	await page.context().close()
}

async function theCouncilAnswers(page: Page) {
	await page.goto('/team/verdicts')
	await page.getByText('Answer young people').first().click()
	await page.getByLabel('Your answer').fill('The second crossing opens in May.')
	await page.locator('[name="words.ar"]').fill('يُفتح المعبر الثاني في مايو.')
	await page.getByRole('button', { name: 'Publish the answer' }).click()
	await expect(page.getByText('The second crossing opens in May.')).toBeVisible()
	await page.context().close()
}

/** One child in a browser without a script, nine more as such browsers send: with ten, a new answer is due. */
async function childrenAskAgain(
	story: Story,
	{ promise, receipts }: { promise: string; receipts: string[] },
) {
	const { server } = story
	const [first = '', ...others] = receipts.slice(0, 10)
	const page = await anybody(story)
	await page.goto(`/en/promises/${promise}`)
	await expect(page.locator('main')).toContainText('The money is spent this year.')
	await page.getByRole('link', { name: 'Ask again' }).click()
	await page.locator('#receipt').fill(first.toLowerCase())
	await page.getByRole('button', { name: 'Ask again' }).click()
	await expect(page.getByText('Thank you. You have asked again.')).toBeVisible()
	const path = `/en/promises/${promise}/ask-again`
	for (const receipt of others) {
		const body = new URLSearchParams({ page: newId(), receipt })
		expect((await ask(server.origin, path, { body })).body).toContain('You have asked again.')
	}
	await page.goto(path)
	await expect(page.getByText('Enough have asked. Now a new answer is due.')).toBeVisible()
	await page.goto('/en/replies')
	await expect(page.locator('main')).toContainText('Asked again')
	await page.close()
}

/** What the report of the first so many days says, in words; and not the day it was made on. */
async function reportOf({ server, start }: Story, days: number): Promise<string> {
	const path = `/en/report?from=${start}&to=${daysAfter(start, days)}`
	const html = mainOf((await ask(server.origin, path)).body)
	const words = html.replaceAll(/<!--.*?-->|<style.*?<\/style>/gs, '').replaceAll(/<[^>]+>/g, ' ')
	return words.replaceAll(/\s+/g, ' ').replace(/Made from data on [^.]+\./, '')
}

/** Two promises and a no: one kept late, one kept after it was a no, one open; two answers in time, two verdicts. */
async function theReportSaysExactlyThat(story: Story) {
	const said = await reportOf(story, 140)
	const sentences = [
		'Adults made 2 promises to children. 1 promise was kept in time. 1 promise was kept late.',
		'0 promises won&#x27;t be done. 1 promise is open and not due yet. 0 promises are late.',
		'Young people judged 2 answers. The council said 2 of them were done.',
		'Young people did not say yes to 1 of those. 0 answers to children are overdue.',
		'Two crossings by the school',
		'done partly',
		'done yes',
		'About 40 children answered this survey.',
		'Free buses to school Asked again answered',
	]
	for (const sentence of sentences) expect(said).toContain(sentence)
	// Made, open before, kept in time, kept late, can’t, won’t, late, open, moved; then who is owed an answer.
	expect(said).toContain('Highways 2 0 1 1 0 0 0 1 0')
	expect(said).toMatch(/Highways 2 2 0 0 0 0 \d+/)
}

async function aYoungCouncillorSeesWhatTheyWereAnswered(page: Page) {
	await page.goto('/team')
	const answered = page.getByRole('region', { name: 'What we said, and what they answered' })
	await expect(answered).toContainText('The second crossing opens in May.')
	await expect(page.getByText('Nothing new. We will show it here.')).toBeVisible()
	await expect(page.getByRole('region', { name: 'What is promised to us' })).toContainText(
		'A bench at each bus stop',
	)
	await page.context().close()
}

/** From the first page, by links alone and without an account: the news and what young people say, the promise behind it, whose answers came, and the report. */
async function aParentFindsItAll(story: Story) {
	const page = await anybody(story)
	const main = page.locator('main')
	await page.goto('/en')
	await page.getByRole('link', { name: busesAreFree.title }).click()
	await expect(page.locator('.both-say')).toContainText('Young people sayyes')
	await expect(main).not.toContainText('The money is spent this year.')
	await page.getByRole('link', { name: 'Travel' }).first().click()
	await page.getByRole('link', { name: 'Free buses to school' }).first().click()
	await expect(main).toContainText('You asked before. The answer came.')
	await page.goBack()
	await page.getByRole('link', { name: crossingsAreBuilt.title }).first().click()
	await expect(page.locator('.both-say')).toContainText('Young people saypartly')
	await expect(main).toContainText('We saw one crossing, not two.')
	await expect(main).toContainText('The second crossing opens in May.')
	await page.getByRole('contentinfo').getByRole('link', { name: 'Answers owed' }).click()
	await expect(main).toContainText('Getting to school')
	await page.getByRole('contentinfo').getByRole('link', { name: 'Were promises kept?' }).click()
	await page.getByLabel('From').fill(story.start)
	await page.getByLabel('To', { exact: true }).fill(daysAfter(story.start, 140))
	await page.getByRole('button', { name: 'Show the report' }).click()
	await expect(main).toContainText('1 promise was kept late.')
	await page.close()
}
