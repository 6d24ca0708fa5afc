import { expect, test } from 'vitest'
import {
	certainties,
	certaintyOf,
	headlineOf,
	historySlug,
	inOrder,
	statusOfRecord,
	yearIn,
} from '#app/actions/history.ts'
import { readFramework } from '#app/wishes/framework.ts'
import framework from '#prisma/framework.json'

const read = readFramework(framework)
const records = read.ok ? read.value.updates : []

test('every record is readable, and each has an address of its own that begins with its subject', () => {
	const slugs = records.map(historySlug)
	expect(new Set(slugs).size).toBe(27)
	expect(slugs).toContain('u14-buses-cost-too-much')
	for (const slug of slugs) expect(slug).toMatch(/^u\d\d(?:-[a-z0-9]+){1,4}$/)
})

test('the record keeps its true statuses: done, late, partly, under way, waiting', () => {
	const spread: Record<string, number> = {}
	for (const status of records.map(statusOfRecord)) spread[status] = (spread[status] ?? 0) + 1
	expect(spread).toEqual({ done: 16, 'under-way': 8, partly: 1, waiting: 1, late: 1 })
})

test('how sure a link is has words of ours for every record', () => {
	const kinds = new Set(records.map(({ causalLink }) => certaintyOf(causalLink)))
	expect([...kinds].sort()).toEqual(certainties.filter(kind => kind !== 'not-said').sort())
	expect(certaintyOf('a hunch')).toBe('not-said')
})

test.each([
	{ happened: '2018 to 2022', year: 2022 },
	{ happened: 'October 2018 to June 2019', year: 2019 },
	{ happened: '2003 onwards', year: 2003 },
	{ happened: 'year not given', year: null },
	{ happened: null, year: null },
])('"$happened" is of $year', ({ happened, year }) => {
	expect(yearIn(happened)).toBe(year)
})

test('our own news comes first, newest first; history by its year; the undated last', () => {
	const rows = [
		{ id: 'u2', isHistory: true, publishedAt: new Date(9), happened: 'year not given' },
		{ id: 'u1', isHistory: true, publishedAt: new Date(9), happened: '2013' },
		{ id: 'u3', isHistory: true, publishedAt: new Date(9), happened: '2024' },
		{ id: 'new', isHistory: false, publishedAt: new Date(5), happened: null },
		{ id: 'old', isHistory: false, publishedAt: new Date(1), happened: null },
	]
	expect(inOrder(rows).map(({ id }) => id)).toEqual(['new', 'old', 'u3', 'u1', 'u2'])
})

test('a heading is the first clause, or whole words that fit', () => {
	for (const { youSaid } of records) {
		const headline = headlineOf(youSaid)
		expect(headline.length).toBeLessThanOrEqual(91)
		expect(youSaid.startsWith(headline.replace(/…$/, ''))).toBe(true)
	}
	expect(headlineOf('Young people said buses cost too much; fares were confusing.')).toBe(
		'Young people said buses cost too much',
	)
})
