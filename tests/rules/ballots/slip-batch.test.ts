import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batchesByYear, mayIssue, maySign } from '#app/ballots/slips/batch.ts'
import { readNumbers, runsOf } from '#app/ballots/slips/numbers.ts'

const rolls = {
	schools: [
		{ id: 'roundhay', roll: 40 },
		{ id: 'hunslet', roll: 10 },
	],
	auditSlips: 2,
}

/** What was issued before: so many slips and so many of them void. */
function before(id: string, issued: number, voided = 0) {
	return { id, issued, used: 0, unused: issued - voided, void: voided }
}

test.each([
	{ school: 'roundhay', count: 42, soFar: [], answer: 'may' },
	{ school: 'roundhay', count: 43, soFar: [], answer: 'slips.more-than-roll' },
	{ school: 'roundhay', count: 3, soFar: [before('roundhay', 40)], answer: 'slips.more-than-roll' },
	{ school: 'roundhay', count: 3, soFar: [before('roundhay', 40, 1)], answer: 'may' },
	{ school: 'hunslet', count: 11, soFar: [before('roundhay', 41)], answer: 'may' },
	{ school: 'hunslet', count: 11, soFar: [before('roundhay', 42)], answer: 'slips.more-than-roll' },
	{ school: 'leeds', count: 1, soFar: [], answer: 'school.not-in-ballot' },
	{ school: 'roundhay', count: 0, soFar: [], answer: 'slips.count' },
	{ school: 'roundhay', count: 1.5, soFar: [], answer: 'slips.count' },
	{ school: 'roundhay', count: Number.NaN, soFar: [], answer: 'slips.count' },
])('B-13: $count more slips for $school after $soFar: $answer', ({ soFar, answer, ...asked }) => {
	const allowed = mayIssue(rolls, soFar, asked)
	expect(allowed.ok ? allowed.value : allowed.refusal).toBe(answer)
})

test('a whole school gets a batch for each year, of the slips that its children lack', () => {
	const years = [
		{ year: '10', children: 3 },
		{ year: '6', children: 28 },
		{ year: '5', children: 30 },
		{ year: 'R', children: 20 },
	]
	const printed = [
		{ year: '5', good: 12 },
		{ year: '5', good: 17 },
		{ year: '6', good: 28 },
	]
	expect(batchesByYear(years, printed)).toEqual([
		{ label: '', year: '5', count: 1 },
		{ label: '', year: '10', count: 3 },
		{ label: '', year: 'R', count: 20 },
	])
	expect(batchesByYear(years, [])).toHaveLength(4)
	expect(batchesByYear([], [])).toEqual([])
})

const printed = { issuedById: 'ana', signedById: null, good: 30 }

test.each([
	{ batch: printed, whoId: 'ben', counted: 30, answer: 'may' },
	{ batch: printed, whoId: 'ben', counted: 29, answer: 'batch.count-differs' },
	{ batch: printed, whoId: 'ana', counted: 30, answer: 'batch.second-person' },
	{ batch: { ...printed, signedById: 'ben' }, whoId: 'cho', counted: 30, answer: 'batch.signed' },
])(
	'B-13: $whoId counts $counted slips of a batch of 30 that ana printed: $answer',
	({ batch, answer, ...asked }) => {
		const allowed = maySign(batch, asked)
		expect(allowed.ok ? allowed.value : allowed.refusal).toBe(answer)
	},
)

test.each([
	['7', [7]],
	['3, 7, 10-12', [3, 7, 10, 11, 12]],
	['12 11 ; 11', [11, 12]],
	['1 – 3', [1, 2, 3]],
	['٣، ۷, ੨', [2, 3, 7]],
	['５', [5]],
	['', null],
	['0', null],
	['3-1', null],
	['1-9999', null],
	['seven', null],
	['-3', null],
	['1.5', null],
])('numbers of slips typed as %j are %j', (typed, numbers) => {
	const read = readNumbers(typed)
	expect(read.ok ? read.value : null).toEqual(numbers)
})

test('numbers said as runs are read as they were', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), some => {
			const numbers = some.toSorted((a, b) => a - b)
			const said = runsOf(numbers).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`))
			expect(readNumbers(said.join(', '))).toEqual({ ok: true, value: numbers })
		}),
		{ numRuns: 100 },
	)
})
