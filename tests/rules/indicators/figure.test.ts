import { expect, test } from 'vitest'
import { figureIn, type Unit } from '#app/indicators/figure.ts'
import { periodIn } from '#app/indicators/period.ts'
import { readPoints } from '#app/indicators/read-points.ts'

test.each<[string, Unit, number | string]>([
	['12.5%', 'percent', 12.5],
	['12.5 %', 'percent', 12.5],
	['1,234', 'count', 1234],
	['1 234 567', 'count', 1_234_567],
	['١٬٢٣٤', 'count', 1234],
	['٤٠٫٥٪', 'percent', 40.5],
	['۱۲', 'count', 12],
	['੧੨', 'rate', 12],
	['−0.13', 'score', -0.13],
	['12,5', 'percent', 'comma'],
	['12,34', 'count', 'comma'],
	['1,23,456', 'count', 'comma'],
	['about 12', 'count', 'not-a-number'],
	['12 children', 'count', 'not-a-number'],
	['1e3', 'count', 'not-a-number'],
	['Infinity', 'count', 'not-a-number'],
	['', 'count', 'empty'],
	['12%', 'count', 'percent-of-what'],
	['101', 'percent', 'over-hundred'],
	['-1', 'count', 'below-nothing'],
	['1.5', 'count', 'not-whole'],
])('C15: a point typed as %j in %s is read as people mean it, or refused: %s', (text, unit, expected) => {
	const read = figureIn(text, unit)
	expect(read.ok ? read.value : read.refusal).toBe(expected)
})

test.each([
	['2023', '2023'],
	['2017-18', '2017-18'],
	['2017/18', '2017-18'],
	['2017–2018', '2017-18'],
	['1999-00', '1999-00'],
	['٢٠٢٣', '2023'],
	['2023-04-01 to 2023-06-30', '2023-04-01/2023-06-30'],
	['2017-19', null],
	['2023-13', null],
	['2023-02-30/2023-06-30', null],
	['2023-06-30/2023-04-01', null],
	['last year', null],
	['3023', null],
])('C15: the period %j is %j', (text, period) => {
	expect(periodIn(text)).toBe(period)
})

const head = 'period,value,numerator,denominator,note,source'

test('M35: a table is read whole, in any order of columns, with the value worked out from its parts', () => {
	const read = readPoints(`\uFEFFvalue;source;period\r\n"12.5%";Survey;2021\r\n13;Survey;2022\r\n`, 'percent')
	expect(read.ok && read.value.map(({ period, value }) => [period, value])).toEqual([
		['2021', 12.5],
		['2022', 13],
	])
	const parts = readPoints(`${head}\n2023,,1,3,,Survey`, 'percent')
	expect(parts.ok && parts.value[0]?.value).toBe(33.33)
})

test('M35: every bad row is named with its line, its column and what stands there, and nothing is half-loaded', () => {
	const read = readPoints(
		[
			head,
			'2019,10,,,,Survey',
			'2020,11,,,,Survey',
			'2021,about 12,,,,Survey',
			'2019,12,,,,Survey',
			'some day,13,,,,Survey',
			'2022,14,,,,',
			'2023,40,1,3,,Survey',
			'2024,40,9,3,,Survey',
		].join('\n'),
		'percent',
	)
	expect(read.ok ? [] : read.refusal).toEqual([
		{ line: 4, column: 'value', fault: 'not-a-number', words: 'about 12' },
		{ line: 5, column: 'period', fault: 'twice', words: '2019' },
		{ line: 6, column: 'period', fault: 'period', words: 'some day' },
		{ line: 7, column: 'source', fault: 'no-source', words: '' },
		{ line: 8, column: 'value', fault: 'value-differs', words: '40' },
		{ line: 9, column: 'numerator', fault: 'part-over-whole', words: '9' },
		{ line: 9, column: 'value', fault: 'value-differs', words: '40' },
	])
})

test.each([
	['', 'no-rows'],
	[head, 'no-rows'],
	['year,number\n2020,1', 'no-columns'],
	[`${head}\n${'2020,1,,,,S\n'.repeat(501)}`, 'too-long'],
])('M35: a table without what it needs is refused as a whole', (text, refusal) => {
	expect(readPoints(text, 'count')).toEqual({ ok: false, refusal })
})
