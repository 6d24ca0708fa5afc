import { expect, test } from 'vitest'
import { allLanguages } from '#app/languages/language.ts'
import { db } from '#app/platform/running.server.ts'
import { releaseResults } from '#app/results/release-results.server.ts'
import { loadFramework } from '#app/wishes/load-framework.server.ts'
import { frameworkFile } from '#tests/support/framework-file.ts'
import { pageSource } from '#tests/support/page-source.ts'
import { somePerson } from '#tests/support/some.ts'
import { someAnswers, someSurvey } from '#tests/support/some-results.ts'
import { someAction } from '#tests/support/some-updates.ts'

const now = new Date('2026-11-22T10:00:00Z')

/** A survey that is out, with three children of year 8: too few for numbers of their own; and a promise that answers it. */
async function someOut() {
	await loadFramework(db, frameworkFile(), new Date('2026-11-01T09:00:00Z'))
	const children = someAnswers.filter(({ how, year }) => year !== 'year-8' || how === 3)
	const { surveyId, slug } = await someSurvey(db, { children })
	const who = await somePerson(db, { roles: ['publisher'] })
	const released = await releaseResults(db, { who, surveyId, now })
	if (!released.ok) throw new Error(released.refusal)
	const results = [{ surveyId, questionId: 'wants' }]
	const long = 'Lights on every path through the park '.repeat(5)
	const action = await someAction(db, { results, titles: { en: long }, owner: 'Parks', dueOn: '2020-06-01' })
	return { slug, surveyId, actionId: action.id }
}

test('C19: a class hangs up what was said, what was promised, who owes it, and a code to where it stands', async () => {
	const { slug, actionId } = await someOut()
	const { status, text } = await pageSource(`/en/posters/${slug}`)
	expect(status).toBe(200)
	for (const told of [
		'Our park',
		'What should we add?',
		'Parks',
		'1 June 2020',
		'This is late.',
		'under way',
	])
		expect(text).toContain(told)
	expect(text).toContain('class="poster-code"')
	expect(text).toContain(`href="/en/what-happened?survey=${slug}"`)
	expect(text).toContain('Lights on every path')
	expect(text).toContain('Not all words fit.')
	expect(text).not.toContain('<script type="module" src="/assets')
	const promise = await pageSource(`/en/promises/${actionId}/poster`)
	expect(promise.text).toContain('Trees')
	expect(promise.text).toContain(`href="/en/promises/${actionId}"`)
	expect((await pageSource('/en/wishes/6/poster')).text).toContain('Lights on every path')
	for (const from of [`/en/results/${slug}`, `/en/promises/${actionId}`, '/en/wishes/6'])
		expect((await pageSource(from)).text, from).toContain('/poster')
})

test('C19, D-08: a group large enough gets its own numbers; a smaller one everybody’s, and says why', async () => {
	const { slug } = await someOut()
	const all = await pageSource(`/en/posters/${slug}`)
	const large = await pageSource(`/en/posters/${slug}?of=year/year-5`)
	const small = await pageSource(`/en/posters/${slug}?of=year/year-8`)
	const base = /Children who answered: about (\d+)/
	expect(base.exec(all.text)?.[1]).toBe('100')
	expect(base.exec(large.text)?.[1]).toBe('45')
	expect(large.text).toContain('Answers of: ')
	expect(base.exec(small.text)?.[1]).toBe('100')
	expect(small.text).toContain('Too few answered here: ')
	expect(small.text).toContain('You can talk about it in class')
})

test('C19: there is no poster of a survey that is not open yet, of a group it has not, or of nothing', async () => {
	const { slug } = await someOut()
	const later = await someSurvey(db)
	await db.write(tx =>
		tx.survey.update({ where: { id: later.surveyId }, data: { opensAt: new Date('2099-01-01') } }),
	)
	for (const path of [
		`posters/${later.slug}`,
		`posters/${slug}?of=year/not-say`,
		`posters/${slug}?of=%3Cscript%3E`,
		'posters/nothing',
		'promises/nothing/poster',
		'wishes/13/poster',
	])
		expect((await pageSource(`/en/${path}`)).status, path).toBe(404)
	const early = await someSurvey(db)
	expect((await pageSource(`/en/posters/${early.slug}`)).text).toContain('The numbers are not out yet.')
})

test.each(allLanguages)('C19: the poster is whole in %s', async language => {
	const { slug } = await someOut()
	const { status, text } = await pageSource(`/${language}/posters/${slug}?of=year/year-8`)
	expect(status).toBe(200)
	expect(text).not.toMatch(/>(?:poster|clock|status|verdict)\.[\w.-]+</)
	expect(text).toContain(`dir="${['ar', 'ur', 'ckb', 'fa'].includes(language) ? 'rtl' : 'ltr'}"`)
})
