import { expect, test } from 'vitest'
import { db } from '#app/platform/running.server.ts'
import { releaseResults } from '#app/results/release-results.server.ts'
import { loader as result } from '#app/routes/public/result.tsx'
import { loader as teamResult } from '#app/routes/team/results.tsx'
import { pageSource } from '#tests/support/page-source.ts'
import { call } from '#tests/support/running.ts'
import { somePerson } from '#tests/support/some.ts'
import { addChildren, type Children, someSurvey } from '#tests/support/some-results.ts'

const now = new Date('2026-11-22T10:00:00Z')

/**
 * Numbers that would stand on a page only if a raw count went round the door:
 * none is a multiple of 5, a percentage of the rounded numbers, or said by a page otherwise.
 */
const planted: Children[] = [
	{ year: 'year-5', safe: 'yes', wants: ['lights', 'trees'], how: 1013 },
	{ year: 'year-5', safe: 'sometimes', wants: ['lights'], how: 2017 },
	{ year: 'year-5', safe: 'no', wants: ['benches'], how: 7 },
	{ year: 'year-6', safe: 'yes', wants: ['trees'], how: 3031 },
	{ year: 'year-6', safe: 'sometimes', wants: ['lights', 'benches'], how: 4007 },
	{ year: 'year-6', safe: 'no', wants: ['lights'], how: 13 },
	{ year: 'year-8', safe: 'yes', wants: ['benches'], how: 17 },
	{ year: null, safe: 'sometimes', wants: ['trees'], how: 31 },
]

const addresses = (slug: string) => [
	...['en', 'ar'].flatMap(language => [
		`/${language}/results`,
		`/${language}/results/${slug}`,
		`/${language}/results/${slug}?by=year`,
		`/${language}/results.data`,
		`/${language}/results/${slug}.data`,
		`/${language}/results/${slug}.data?by=year`,
	]),
	`/team/results/${slug}`,
	`/team/results/${slug}?by=year`,
	`/team/results/${slug}.data`,
	`/team/results/${slug}.data?by=year`,
]

test('D-06: no results page, nor its data, says a true count or a sum of true counts', async () => {
	const { surveyId, editionId, slug } = await someSurvey(db, { children: planted })
	const who = await somePerson(db, { roles: ['publisher'] })
	const released = await releaseResults(db, { who, surveyId, now })
	expect(released.ok).toBe(true)
	const raw = await rawNumbers(editionId)
	expect(raw).toEqual(expect.arrayContaining([7, 13, 17, 1013]))
	expect(raw).toContain(1013 + 3031 + 17)
	for (const address of addresses(slug)) {
		const { status, text } = await pageSource(address, { as: who })
		expect(status, address).toBe(200)
		const said = numbersIn(text)
		expect(address.includes(slug) ? said.has(4060) || said.has(3035) : true, address).toBe(true)
		expect(
			raw.filter(number => number > 100 && said.has(number)),
			address,
		).toEqual([])
		// In data, small numbers are places in a list; what people see and hear has none of them.
		if (address.includes('.data')) continue
		const shown = numbersShown(text)
		expect(
			raw.filter(number => shown.has(number)),
			address,
		).toEqual([])
	}
})

test('D-06: what the loaders of results answer holds no true count, small ones either', async () => {
	const { surveyId, editionId, slug } = await someSurvey(db, { children: planted })
	const who = await somePerson(db, { roles: ['publisher'] })
	await releaseResults(db, { who, surveyId, now })
	const raw = await rawNumbers(editionId)
	for (const by of ['', '?by=year']) {
		const open = await result(await call(`/en/results/${slug}${by}`, { params: { lang: 'en', slug } }))
		const live = await teamResult(await call(`/team/results/${slug}${by}`, { params: { slug }, as: who }))
		for (const answer of [open, live]) {
			const said = numbersWithin(answer)
			expect(said.length).toBeGreaterThan(10)
			expect(raw.filter(number => said.includes(number))).toEqual([])
		}
	}
})

test('a survey without a release says when results come, one nobody knows is not found', async () => {
	const { slug } = await someSurvey(db, { children: planted })
	expect(await pageSource(`/en/results/${slug}`)).toMatchObject({
		status: 200,
		text: expect.stringContaining('We are still reading what children said.'),
	})
	expect((await pageSource('/en/results/nobody-asked')).status).toBe(404)
	// A language nobody has words in leads to the nearest that somebody has.
	expect((await pageSource(`/xx/results/${slug}`)).status).toBe(302)
})

test('a grouping there is no table for is not found', async () => {
	const { surveyId, slug } = await someSurvey(db, { children: planted })
	const who = await somePerson(db, { roles: ['publisher'] })
	await releaseResults(db, { who, surveyId, now })
	for (const by of ['ward', 'name', 'year&by=ward,year'])
		expect((await pageSource(`/en/results/${slug}?by=${by}`)).status, by).toBe(
			by.startsWith('year') ? 200 : 404,
		)
})

test('who may not release sees live results without the button, and is refused when sending it', async () => {
	const { slug } = await someSurvey(db, { children: planted })
	const analyst = await somePerson(db, { roles: ['analyst'] })
	const publisher = await somePerson(db, { roles: ['publisher'] })
	const button = 'Release these results'
	expect((await pageSource(`/team/results/${slug}`, { as: analyst })).text).not.toContain(button)
	expect((await pageSource(`/team/results/${slug}`, { as: publisher })).text).toContain(button)
	expect((await pageSource(`/team/results/${slug}`, { as: analyst, form: {} })).status).toBe(403)
	const moderator = await somePerson(db, { roles: ['moderator'] })
	expect((await pageSource(`/team/results/${slug}`, { as: moderator })).status).toBe(403)
})

test('an officer releases with one button, and hears why when it is too soon to release again', async () => {
	const { slug, editionId } = await someSurvey(db, { children: planted })
	const publisher = await somePerson(db, { roles: ['publisher'] })
	const sent = await pageSource(`/team/results/${slug}`, { as: publisher, form: {} })
	expect([sent.status, sent.headers.get('Location')]).toEqual([302, `/team/results/${slug}`])
	expect((await pageSource(`/en/results/${slug}`)).text).toContain('Results: ')
	await addChildren(db, editionId, [{ year: 'year-5', safe: 'no', wants: null, how: 1 }])
	const again = await pageSource(`/team/results/${slug}`, { as: publisher, form: {} })
	expect(again.status).toBe(422)
	expect(again.text).toContain('This is too close to something already shown.')
})

test('C11: who was not heard comes before any answer, and an officer makes a promise of it', async () => {
	const { surveyId, slug } = await someSurvey(db, {
		children: [
			{ year: 'year-5', safe: 'yes', wants: null, how: 60 },
			{ year: 'year-6', safe: 'yes', wants: null, how: 40 },
		],
	})
	const who = await somePerson(db, { roles: ['publisher'] })
	await releaseResults(db, { who, surveyId, now })
	const { text } = await pageSource(`/en/results/${slug}`)
	const quiet = text.slice(text.indexOf('Who we did not hear from'))
	expect(quiet).toMatch(/School years too quiet to show: 1 of 3.*?Year 8.*?All of about 100 children/s)
	expect(quiet).not.toContain('would rather not say')
	expect(text).not.toContain('Make a promise to reach them')
	const team = (await pageSource(`/team/results/${slug}`, { as: who })).text
	const [, address = ''] = /href="([^"]*)">Make a promise to reach them/.exec(team) ?? []
	const form = (await pageSource(address.replaceAll('&amp;', '&'), { as: who })).text
	expect(form).toMatch(
		new RegExp(`<input[^>]*checked[^>]*value="${surveyId}/year"|value="${surveyId}/year"[^>]*checked`),
	)
	const analyst = await somePerson(db, { roles: ['analyst'] })
	expect((await pageSource(`/team/results/${slug}`, { as: analyst })).text).not.toContain(
		'Make a promise to reach them',
	)
})

test('A-08: a page of results has a caption, row heads, a sentence, and bars that need no style attribute', async () => {
	const { surveyId, slug } = await someSurvey(db, { children: planted })
	const who = await somePerson(db, { roles: ['publisher'] })
	await releaseResults(db, { who, surveyId, now })
	const { text } = await pageSource(`/en/results/${slug}`)
	expect(text).toContain('was chosen most, by about 6,055 children')
	expect(text).toMatch(/<caption>.*?About 10,135 children answered/)
	expect(text).toMatch(/<th scope="row"><bdi lang="en" dir="ltr">Yes<\/bdi><\/th>/)
	expect(text).toMatch(/<svg class="bar"[^>]*aria-hidden="true"><rect width="40"/)
	expect(text).not.toMatch(/ style="/)
})

test('D-06: the search for raw numbers sees them however they are written', () => {
	for (const written of [
		'<td>1013</td>',
		'1,013',
		'١٬٠١٣',
		'"count":1013',
		'width="1013"',
		'data-n=1013 ',
		'[4,1013]',
	])
		expect([...numbersIn(written)], written).toContain(1013)
})

/** Every counter that is not a multiple of 5, and what is left when one is taken from another of the same choice. */
async function rawNumbers(editionId: string): Promise<number[]> {
	const rows = await db.read.answerCount.findMany({ where: { editionId } })
	const counts = rows.map(({ count }) => count)
	const of = (choice: string) =>
		rows.filter(row => `${row.questionId}/${row.choiceId}` === choice).map(row => row.count)
	const differences = [...new Set(rows.map(row => `${row.questionId}/${row.choiceId}`))].flatMap(choice =>
		of(choice).flatMap(one => of(choice).map(other => one - other)),
	)
	const large = differences.filter(number => number > 100)
	return [...new Set([...counts, ...large])].filter(count => count % 5 !== 0)
}

/** Numbers in a page's text, and those that are the whole of an attribute: labels, bars, data. */
function numbersShown(source: string): Set<number> {
	const html = source.replace(/<(style|script)\b[\s\S]*?<\/\1>/g, '')
	const attributes = [...html.matchAll(/="(\d+)"/g)].map(([, number]) => number)
	return numbersIn([html.replace(/<[^>]*>/g, ' '), ...attributes].join(' '))
}

/** All numbers in a page's source, but for its style sheet, whatever digits and separators they are written with. */
function numbersIn(source: string): Set<number> {
	const plain = source
		.replace(/<style>[\s\S]*?<\/style>/g, '')
		.replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x660))
		.replace(/(?<=\d)[,٬’ \u202f\u00a0](?=\d{3}(?!\d))/g, '')
	return new Set([...plain.matchAll(/\d+/g)].map(([number]) => Number(number)))
}

/** Every number in a value, however deep. */
function numbersWithin(value: unknown): number[] {
	if (typeof value === 'number') return [value]
	return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersWithin) : []
}
