import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FileReason, RankedFile } from '#app/ballots/files/ballot-file.ts'
import { readBlt, writeBlt } from '#app/ballots/files/blt.ts'
import { broken, longTexts, noFile, someName, someOptions, someRanks } from './some-file.ts'

const howMany = process.env.LONG === 'yes' ? 20_000 : 300

/** The example of Hill, Wichmann and Woodall, with what OpenSTV, Droop and OpenTally added to the format. */
const example = `4 2   # four children for two seats
-2
[tie 3 1 2 4]

3 1 3 4 0
(paper 7) 4 1 3 2 0  # read twice
[8] 2 4 1=3 0
1 2 0
2 2=4=3 - 1 0
1 0 3 0 4 2 0
5 0
0
"Adam"
"Basil ""Baz"" Brown"
Charlotte
"Donald # Duck"   # the title is next
"Title"
"Where it comes from"
`

test('reads BLT with remarks, withdrawn, lots, ids, weights, ranks left out and shared, and names', () => {
	expect(fileOf(example)).toEqual({
		kind: 'ranked',
		title: 'Title',
		names: new Map([
			['1', 'Adam'],
			['2', 'Basil ""Baz"" Brown'],
			['3', 'Charlotte'],
			['4', 'Donald # Duck'],
		]),
		lotsFrom: 'file',
		contest: {
			options: ['1', '2', '3', '4'],
			withdrawn: ['2'],
			seats: 2,
			lots: ['3', '1', '2', '4'],
		},
		ballots: [
			{ weight: 3, ranks: [['1'], ['3'], ['4']] },
			{ weight: 4, ranks: [['1'], ['3'], ['2']] },
			{ weight: 2, ranks: [['4'], ['1', '3']] },
			{ weight: 1, ranks: [['2']] },
			{ weight: 2, ranks: [['2', '4', '3'], ['1']] },
			{ weight: 1, ranks: [['3'], ['4'], ['2']] },
			{ weight: 5, ranks: [] },
		],
	})
})

test('without lots in the file, lots are the order of the options, and it says so', () => {
	const { contest, lotsFrom } = fileOf('2 1\n1 2 0\n0\n"a"\n"b"\n')
	expect({ lots: contest.lots, lotsFrom }).toEqual({ lots: ['1', '2'], lotsFrom: 'order' })
})

test.each<{ file: string; line: number; reason: FileReason }>([
	{ file: '', line: 1, reason: 'nothing-in-it' },
	{ file: '# only a remark\n\n', line: 1, reason: 'nothing-in-it' },
	{ file: 'two one', line: 1, reason: 'not-this-format' },
	{ file: '2\n1 0\n0', line: 1, reason: 'not-this-format' },
	{ file: '0 1', line: 1, reason: 'no-options' },
	{ file: '2 0', line: 1, reason: 'no-seats' },
	{ file: '2 3', line: 1, reason: 'more-seats-than-options' },
	{ file: '999999 1', line: 1, reason: 'too-many-options' },
	{ file: '99999999999999999999 1', line: 1, reason: 'number-too-large' },
	{ file: '2 1\n-3\n0', line: 2, reason: 'unknown-option' },
	{ file: '2 1\n-2 -2\n0', line: 2, reason: 'option-twice' },
	{ file: '2 1\n-2 1\n0', line: 2, reason: 'not-a-whole-number' },
	{ file: '2 1\n[tie 2]\n0', line: 2, reason: 'lots-not-complete' },
	{ file: '2 1\n[tie 2 2]\n0', line: 2, reason: 'option-twice' },
	{ file: '2 1\n[nick a b]\n0', line: 2, reason: 'not-this-format' },
	{ file: '2 1\n\n1 2 1', line: 3, reason: 'ballot-has-no-end' },
	{ file: '2 1\n1 3 0', line: 2, reason: 'unknown-option' },
	{ file: '2 1\n1 2 1 2 0', line: 2, reason: 'option-twice' },
	{ file: '2 1\n1 2=2 0', line: 2, reason: 'option-twice' },
	{ file: '2 1\n1 2= 0', line: 2, reason: 'not-a-whole-number' },
	{ file: '2 1\n0 2 0', line: 2, reason: 'no-weight' },
	{ file: '2 1\n0.5 2 0', line: 2, reason: 'not-a-whole-number' },
	{ file: '2 1\n9007199254740991 2 0\n1 2 0', line: 3, reason: 'number-too-large' },
	{ file: '2 1\n1 2 0\n', line: 3, reason: 'ends-too-soon' },
	{ file: '2 1\n1 2 0\n0\n"a"', line: 4, reason: 'name-missing' },
	{ file: '2 1\n0\n"a\n"b"', line: 3, reason: 'name-not-in-quotes' },
	{ file: '2 1\n0\nAda Lo\n"b"', line: 3, reason: 'name-not-in-quotes' },
	{ file: '2 1\n0\n"a"\n"b"\n"title"\n1 2 0', line: 6, reason: 'something-after-the-end' },
])('refuses $file on line $line: $reason', ({ file, line, reason }) => {
	expect(readBlt(file)).toEqual({ ok: false, refusal: { line, reason } })
})

test(`what was written as BLT is read the same, ${howMany} files`, () => {
	fc.assert(
		fc.property(someFile(), file => {
			expect(fileOf(writeBlt(file))).toEqual(file)
		}),
		{ numRuns: howMany },
	)
})

test(`a file that is not BLT is refused with its line, and never throws, ${howMany} files`, () => {
	fc.assert(
		fc.property(fc.oneof(noFile, broken(example)), text => {
			const read = readBlt(text)
			if (read.ok) expect(fileOf(writeBlt(read.value))).toEqual(read.value)
			else expect(read.refusal.line).toBeGreaterThan(0)
		}),
		{ numRuns: howMany },
	)
})

test.each(longTexts.map(text => [text.slice(0, 20), text.length, text]))(
	'%j and so on, %i letters, is answered',
	(_, __, text) => {
		expect(readBlt(text).ok).toBe(false)
	},
)

function fileOf(text: string): RankedFile {
	const read = readBlt(text)
	if (!read.ok) throw new Error(`${read.refusal.reason} on line ${read.refusal.line} of ${text}`)
	return read.value
}

function someFile(): fc.Arbitrary<RankedFile> {
	return fc.tuple(someOptions(), fc.option(someName, { nil: '' })).chain(([{ options, names }, title]) => {
		const many = options.length
		return fc
			.record({
				kind: fc.constant('ranked' as const),
				title: fc.constant(title),
				names: fc.constant(names),
				contest: fc.record({
					options: fc.constant(options),
					withdrawn: fc.subarray(options),
					seats: fc.integer({ min: 1, max: many }),
					lots: fc.shuffledSubarray(options, { minLength: many, maxLength: many }),
				}),
				ballots: fc.array(
					fc.record({ weight: fc.integer({ min: 1, max: 1e9 }), ranks: someRanks(options) }),
					{
						maxLength: 6,
					},
				),
			})
			.map(file => ({
				...file,
				lotsFrom: file.contest.lots.join() === options.join() ? ('order' as const) : ('file' as const),
			}))
	})
}
