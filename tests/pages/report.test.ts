import { expect, test } from 'vitest'
import { allLanguages } from '#app/languages/language.ts'
import { db } from '#app/platform/running.server.ts'
import { loadFramework } from '#app/wishes/load-framework.server.ts'
import { frameworkFile } from '#tests/support/framework-file.ts'
import { pageSource } from '#tests/support/page-source.ts'
import { someAction, someRelease } from '#tests/support/some-updates.ts'

const days = 'from=2026-11-01&to=2026-11-21'

test('M26: everybody reads the report without a script; each link within it leads to something on it', async () => {
	await loadFramework(db, frameworkFile(), new Date('2026-11-01T09:00:00Z'))
	await someRelease(db)
	const { id } = await someAction(db, { dueOn: '2026-11-15' })
	const { status, text } = await pageSource(`/en/report?${days}`)
	expect(status).toBe(200)
	expect(text).toContain('Adults made 1 promise to children.')
	expect(text).toContain('1 promise is late.')
	expect(text).toContain(`href="/en/promises/${id}"`)
	const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, one]) => one))
	const within = [...text.matchAll(/href="(?:\?[^"#]*)?#([^"]+)"/g)].map(([, one]) => one)
	expect(within.length).toBeGreaterThan(20)
	expect(within.filter(one => !ids.has(one))).toEqual([])
	const late = await pageSource(`/en/report?${days}&as=overdue&service=Highways`)
	expect(late.text).toContain('1 promise</caption>')
})

test.each(allLanguages)('M26: the report is whole in %s', async language => {
	const { status, text } = await pageSource(`/${language}/report?${days}`)
	expect(status).toBe(200)
	expect(text).not.toMatch(/>(?:short|section|as|list|promises|numbers|replies)\.[\w.-]+</)
})

test.each([
	['from=2026-11-21&to=2026-11-01', 'The first day comes after the last.'],
	['from=2026-02-30&to=2026-11-01', 'Choose both days'],
	['from=2099-01-01&to=2099-02-01', 'These days are still to come.'],
	['from=2019-01-01&to=2026-11-01', 'Choose five years or less.'],
	['from=%3Cscript%3E&to=', 'Choose both days'],
])('bad input: a report of %s is refused with a sentence, and the form stays', async (search, sentence) => {
	const { status, text } = await pageSource(`/en/report?${search}`)
	expect(status).toBe(400)
	expect(text).toContain(sentence)
	expect(text).toContain('name="from"')
	expect(text).not.toContain('value="<script>')
})
