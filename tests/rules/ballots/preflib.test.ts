import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FileReason, RankedFile, ScoredFile } from '#app/ballots/files/ballot-file.ts'
import { readPreflib, writeCategories, writePreflib } from '#app/ballots/files/preflib.ts'
import { broken, longTexts, noFile, someName, someOptions, someRanks } from './some-file.ts'

const howMany = process.env.LONG === 'yes' ? 20_000 : 300

/** The first lines of PrefLib's Debian 2002 Leader, as its specification has them, with the numbers made to add up. */
const debian = `# FILE NAME: 00002-00000001.toc
# TITLE: Debian 2002 Leader
# DESCRIPTION: Obtained from the soi by adding the unranked alternatives at the bottom
# DATA TYPE: toc
# MODIFICATION TYPE: imbued
# RELATES TO: 00002-00000001.soi
# RELATED FILES:
# PUBLICATION DATE: 2013-08-17
# MODIFICATION DATE: 2022-09-16
# NUMBER ALTERNATIVES: 4
# NUMBER VOTERS: 188
# NUMBER UNIQUE ORDERS: 3
# ALTERNATIVE NAME 1: Branden Robinson
# ALTERNATIVE NAME 2: Raphael Hertzog
# ALTERNATIVE NAME 3: Bdale Garbee
# ALTERNATIVE NAME 4: None Of The Above
100: 3,1,2,4
79: 1,3,2,4
9: 3, {1,2,4}
`

const approval = `# TITLE: Tiny approval election
# DATA TYPE: cat
# NUMBER ALTERNATIVES: 3
# NUMBER VOTERS: 6
# NUMBER UNIQUE PREFERENCES: 3
# NUMBER CATEGORIES: 2
# CATEGORY NAME 1: Yes
# CATEGORY NAME 2: No
# ALTERNATIVE NAME 1: A
# ALTERNATIVE NAME 2: B
# ALTERNATIVE NAME 3: C
3: {1, 3},2
2: {},{1,2,3}
1: 2,{}
`

test('reads orders with the names, ranks that are shared, and how many gave each', () => {
	const { kind, title, names, contest, ballots } = fileOf(debian)
	expect({ kind, title, names: [...names.values()] }).toEqual({
		kind: 'ranked',
		title: 'Debian 2002 Leader',
		names: ['Branden Robinson', 'Raphael Hertzog', 'Bdale Garbee', 'None Of The Above'],
	})
	expect(contest).toEqual({
		options: ['1', '2', '3', '4'],
		withdrawn: [],
		seats: 1,
		lots: ['1', '2', '3', '4'],
	})
	expect(ballots).toEqual([
		{ weight: 100, ranks: [['3'], ['1'], ['2'], ['4']] },
		{ weight: 79, ranks: [['1'], ['3'], ['2'], ['4']] },
		{ weight: 9, ranks: [['3'], ['1', '2', '4']] },
	])
})

test('reads categories as scores, the last as nought, and nothing for who is in none', () => {
	const file = fileOf(approval)
	expect(file.kind === 'scored' && file.categories).toEqual(['Yes', 'No'])
	expect(file.ballots).toEqual([
		{ weight: 3, scores: new Map(Object.entries({ 1: 1, 3: 1, 2: 0 })) },
		{ weight: 2, scores: new Map(Object.entries({ 1: 0, 2: 0, 3: 0 })) },
		{ weight: 1, scores: new Map(Object.entries({ 2: 1 })) },
	])
})

const head = (type: string, ...more: string[]) =>
	[
		`# DATA TYPE: ${type}`,
		'# NUMBER ALTERNATIVES: 2',
		'# ALTERNATIVE NAME 1: a',
		'# ALTERNATIVE NAME 2: b',
		...more,
	].join('\n')

test.each<{ file: string; line: number; reason: FileReason }>([
	{ file: '', line: 1, reason: 'nothing-in-it' },
	{ file: '3,1,2,4', line: 1, reason: 'not-this-format' },
	{ file: '# TITLE: x\n1: 1', line: 1, reason: 'key-missing' },
	{ file: '# DATA TYPE: wmd', line: 1, reason: 'type-unknown' },
	{ file: '# DATA TYPE: soc\n# DATA TYPE: soc', line: 2, reason: 'key-twice' },
	{ file: '# DATA TYPE: soc\n# NUMBER ALTERNATIVES: 0', line: 2, reason: 'no-options' },
	{ file: '# DATA TYPE: soc\n# NUMBER ALTERNATIVES: 99999', line: 2, reason: 'too-many-options' },
	{ file: '# DATA TYPE: soc\n# NUMBER ALTERNATIVES: 1e3', line: 2, reason: 'not-a-whole-number' },
	{
		file: '# DATA TYPE: soc\n# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 1: a',
		line: 3,
		reason: 'key-missing',
	},
	{ file: head('soc', '# ALTERNATIVE NAME 3: c'), line: 5, reason: 'wrong-number-of-options' },
	{ file: head('soc').replace(': b', ': a'), line: 4, reason: 'name-twice' },
	{ file: head('cat', '1: 1,2'), line: 4, reason: 'key-missing' },
	{ file: head('soc', '1 2'), line: 5, reason: 'not-this-format' },
	{ file: head('soc', '0: 1,2'), line: 5, reason: 'no-weight' },
	{ file: head('soc', '1: 1,3'), line: 5, reason: 'unknown-option' },
	{ file: head('soc', '1: 1,1'), line: 5, reason: 'option-twice' },
	{ file: head('soc', '1: 1'), line: 5, reason: 'ranks-not-complete' },
	{ file: head('soi', '1: {1,2}'), line: 5, reason: 'ranks-not-strict' },
	{ file: head('toi', '1: {1,2'), line: 5, reason: 'brace-not-closed' },
	{ file: head('toi', '1: {},1'), line: 5, reason: 'empty-rank' },
	{ file: head('toi', '1: 1{2}'), line: 5, reason: 'not-this-format' },
	{ file: head('toi', '1: 1,'), line: 5, reason: 'not-a-whole-number' },
	{ file: head('soc', '1: 1,2', '2: 1, 2'), line: 6, reason: 'ballot-twice' },
	{ file: head('soc', '# NUMBER VOTERS: 3', '1: 1,2'), line: 5, reason: 'wrong-number-of-ballots' },
	{ file: head('soc', '# NUMBER UNIQUE ORDERS: 3', '1: 1,2'), line: 5, reason: 'wrong-number-of-ballots' },
	{
		file: head('cat', '# NUMBER CATEGORIES: 1', '# CATEGORY NAME 1: Yes', '1: 1,2'),
		line: 7,
		reason: 'wrong-number-of-categories',
	},
])('refuses line $line of $file: $reason', ({ file, line, reason }) => {
	expect(readPreflib(file)).toEqual({ ok: false, refusal: { line, reason } })
})

test.each([
	{ type: 'soc', ranks: [['2'], ['1']] },
	{ type: 'soi', ranks: [['2']] },
	{ type: 'toc', ranks: [['2', '1']] },
	{ type: 'toi', ranks: [] },
])('writes the narrowest type that holds the ballots: $type', ({ type, ranks }) => {
	const { title, names, contest } = fileOf(head('soc'))
	const together = type === 'toi' ? [['1', '2']] : ranks
	const ballots = [{ weight: 1, ranks }, ...(type === 'toi' ? [{ weight: 1, ranks: together }] : [])]
	expect(writePreflib({ title, names, contest, ballots })).toContain(`# DATA TYPE: ${type}\n`)
})

test(`what was written for PrefLib is read the same, ${howMany} files`, () => {
	fc.assert(
		fc.property(someRankedFile(), someScoredFile(), (ranked, scored) => {
			expect(inOneOrder(fileOf(writePreflib(ranked)))).toEqual(inOneOrder(ranked))
			expect(inOneOrder(fileOf(writeCategories(scored)))).toEqual(inOneOrder(scored))
		}),
		{ numRuns: howMany },
	)
})

test(`a file that is not PrefLib’s is refused with its line, and never throws, ${howMany} files`, () => {
	fc.assert(
		fc.property(fc.oneof(noFile, broken(debian), broken(approval)), text => {
			const read = readPreflib(text)
			if (!read.ok) expect(read.refusal.line).toBeGreaterThan(0)
		}),
		{ numRuns: howMany },
	)
})

test.each(longTexts.map(text => [text.slice(0, 20), text.length, text]))(
	'%j and so on, %i letters, is answered',
	(_, __, text) => {
		expect(readPreflib(text).ok).toBe(false)
	},
)

function fileOf(text: string): RankedFile | ScoredFile {
	const read = readPreflib(text)
	if (!read.ok) throw new Error(`${read.refusal.reason} on line ${read.refusal.line} of ${text}`)
	return read.value
}

/** Equal ballots are one line there, and lines go by how many: so put together and sort before comparing. */
function inOneOrder(file: RankedFile | ScoredFile) {
	const together = new Map<string, number>()
	for (const ballot of file.ballots) {
		const said =
			'ranks' in ballot
				? ballot.ranks.map(rank => rank.toSorted())
				: [...ballot.scores].sort(([a], [b]) => a.localeCompare(b))
		const key = JSON.stringify(said)
		together.set(key, (together.get(key) ?? 0) + ballot.weight)
	}
	return { ...file, ballots: [...together].sort(([a], [b]) => a.localeCompare(b)) }
}

function someRankedFile(): fc.Arbitrary<RankedFile> {
	return fc.tuple(someOptions(), someName).chain(([{ options, names }, title]) =>
		fc
			.array(fc.record({ weight: fc.integer({ min: 1, max: 1e9 }), ranks: someRanks(options) }), {
				maxLength: 6,
			})
			.map(ballots => ({
				kind: 'ranked',
				title,
				names,
				lotsFrom: 'order',
				contest: contestOf(options),
				ballots,
			})),
	)
}

function someScoredFile(): fc.Arbitrary<ScoredFile> {
	return fc
		.tuple(someOptions(), someName, fc.uniqueArray(someName, { minLength: 1, maxLength: 5 }))
		.chain(([{ options, names }, title, categories]) => {
			const scores = fc
				.array(fc.option(fc.integer({ min: 0, max: categories.length - 1 })), {
					minLength: options.length,
					maxLength: options.length,
				})
				.map(given => new Map(options.flatMap((option, place) => entryOf(option, given[place]))))
			return fc
				.array(fc.record({ weight: fc.integer({ min: 1, max: 1e9 }), scores }), { maxLength: 6 })
				.map(ballots => ({
					kind: 'scored',
					title,
					names,
					lotsFrom: 'order',
					contest: contestOf(options),
					categories,
					ballots,
				}))
		})
}

function entryOf(option: string, score: number | null | undefined): [string, number][] {
	return score === null || score === undefined ? [] : [[option, score]]
}

function contestOf(options: string[]) {
	return { options, withdrawn: [], seats: 1, lots: options }
}
