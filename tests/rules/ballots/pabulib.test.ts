import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countEqualShares, countGreedy } from '#app/ballots/counts/budget.ts'
import type { BudgetFile, FileReason } from '#app/ballots/files/ballot-file.ts'
import { readPabulib, writePabulib } from '#app/ballots/files/pabulib.ts'
import { broken, longTexts, noFile, someName, someOptions } from './some-file.ts'

const howMany = process.env.LONG === 'yes' ? 20_000 : 300

/** The example of pabulib.org/format. */
const wieliczka = `META
key; value
description; Municipal PB in Wieliczka
country; Poland
num_projects; 5
num_votes; 10
budget; 2500
rule; greedy
vote_type; approval
min_length; 1
max_length; 3
PROJECTS
project_id; cost; category
1; 600; culture, education
2; 800; sport
4; 1400; culture
5; 1000; health, sport
7; 1200; education
VOTES
voter_id; age; sex; vote
1; 34; f; 1,2,4
2; 51; m; 1,2
3; 23; m; 2,4,5
4; 19; f; 5,7
5; 62; f; 1,4,7
6; 54; m; 1,7
7; 49; m; 5
8; 27; f; 4
9; 39; f; 2,4,5
10; 44; m; 4,5
`

test('reads the example of Pabulib’s format, and what it funds is known', () => {
	const { title, contest, ballots } = fileOf(wieliczka)
	expect({ title, options: contest.options, budget: contest.budget }).toEqual({
		title: 'Municipal PB in Wieliczka',
		options: ['1', '2', '4', '5', '7'],
		budget: 2500,
	})
	expect(ballots).toContainEqual({ choices: ['2', '4', '5'], weight: 2 })
	expect(ballots.reduce((sum, { weight }) => sum + weight, 0)).toBe(10)
	expect(countGreedy(contest, ballots).funded).toEqual(['4', '5'])
	expect(countEqualShares(contest, ballots).funded).toEqual(['4', '5'])
})

test('reads names in quotes, over two lines too, a blank vote, and money with two noughts behind', () => {
	const { names, contest, ballots } = fileOf(
		small({
			projects: ['50;1000.00;"Zielona obwodnica; ETAP II"', '499;7,00;"""Konikowo"" \n- plac"', '3;5;'],
			votes: ['1;"50,499"', '2;'],
		}),
	)
	expect([...names]).toEqual([
		['50', 'Zielona obwodnica; ETAP II'],
		['499', '"Konikowo" \n- plac'],
		['3', '3'],
	])
	expect([...contest.costs.values()]).toEqual([1000, 7, 5])
	expect(ballots).toEqual([
		{ choices: ['50', '499'], weight: 1 },
		{ choices: [], weight: 1 },
	])
})

test.each<{ file: string; line: number; reason: FileReason }>([
	{ file: '', line: 1, reason: 'nothing-in-it' },
	{ file: 'hello;there', line: 1, reason: 'not-this-format' },
	{ file: 'META\nkey;value\nbudget;"5', line: 3, reason: 'quote-not-closed' },
	{ file: 'META\nkey;value\nbudget;"5"x', line: 3, reason: 'quote-not-closed' },
	{ file: 'META\nkey;value\nbudget;5', line: 3, reason: 'section-missing' },
	{ file: 'META\nkey;value\nMETA', line: 3, reason: 'section-twice' },
	{ file: small({}).replace('vote_type;approval', 'vote_type;ordinal'), line: 4, reason: 'not-approval' },
	{ file: small({}).replace('vote_type;approval\n', ''), line: 1, reason: 'not-approval' },
	{ file: small({}).replace('budget;10\n', ''), line: 1, reason: 'key-missing' },
	{ file: small({}).replace('budget;10', 'budget;10\nbudget;11'), line: 4, reason: 'key-twice' },
	{ file: small({}).replace('budget;10', 'budget;10.5'), line: 3, reason: 'not-a-whole-number' },
	{ file: small({}).replace('budget;10', `budget;${'9'.repeat(400)}`), line: 3, reason: 'number-too-large' },
	{ file: small({}).replace(';cost', ';price'), line: 6, reason: 'column-missing' },
	{ file: small({}).replace(';vote', ';choice'), line: 10, reason: 'column-missing' },
	{ file: small({ projects: [] }), line: 5, reason: 'no-options' },
	{ file: small({ projects: ['a;0;A'] }), line: 7, reason: 'cost-is-nought' },
	{ file: small({ projects: ['a;5'] }), line: 7, reason: 'wrong-number-of-cells' },
	{ file: small({ projects: ['a;5;A;more'] }), line: 7, reason: 'wrong-number-of-cells' },
	{ file: small({ projects: [';5;A'] }), line: 7, reason: 'name-missing' },
	{ file: small({ projects: ['a;5;A', 'a;6;B'] }), line: 8, reason: 'option-twice' },
	{ file: small({ votes: ['1;c'] }), line: 11, reason: 'unknown-option' },
	{ file: small({ votes: ['1;a,a'] }), line: 11, reason: 'option-twice' },
	{ file: small({ votes: ['1;a', '1;b'] }), line: 12, reason: 'voter-twice' },
	{ file: small({ meta: ['num_votes;2'] }), line: 5, reason: 'wrong-number-of-ballots' },
	{ file: small({ meta: ['num_projects;3'] }), line: 5, reason: 'wrong-number-of-options' },
])('refuses line $line: $reason ($file)', ({ file, line, reason }) => {
	expect(readPabulib(file)).toEqual({ ok: false, refusal: { line, reason } })
})

test(`what was written for Pabulib is read the same, ${howMany} files`, () => {
	fc.assert(
		fc.property(someFile(), file => {
			expect(fileOf(writePabulib(file))).toEqual(file)
		}),
		{ numRuns: howMany },
	)
})

test('more ballots than a file has lines for are not written', () => {
	const file = fileOf(wieliczka)
	expect(() => writePabulib({ ...file, ballots: [{ choices: [], weight: 1e12 }] })).toThrow(RangeError)
})

test(`a file that is not Pabulib’s is refused with its line, and never throws, ${howMany} files`, () => {
	fc.assert(
		fc.property(fc.oneof(noFile, broken(wieliczka)), text => {
			const read = readPabulib(text)
			if (!read.ok) expect(read.refusal.line).toBeGreaterThan(0)
		}),
		{ numRuns: howMany },
	)
})

test.each(longTexts.map(text => [text.slice(0, 20), text.length, text]))(
	'%j and so on, %i letters, is answered',
	(_, __, text) => {
		expect(readPabulib(text).ok).toBe(false)
	},
)

function small({
	meta = [],
	projects = ['a;5;Slide', 'b;6;Swing'],
	votes = ['1;a,b'],
}: {
	meta?: string[]
	projects?: string[]
	votes?: string[]
}): string {
	return [
		...['META', 'key;value', 'budget;10', 'vote_type;approval', ...meta],
		...['PROJECTS', 'project_id;cost;name', ...projects],
		...['VOTES', 'voter_id;vote', ...votes],
	].join('\n')
}

function fileOf(text: string): BudgetFile {
	const read = readPabulib(text)
	if (!read.ok) throw new Error(`${read.refusal.reason} on line ${read.refusal.line} of ${text}`)
	return read.value
}

function someFile(): fc.Arbitrary<BudgetFile> {
	return fc.tuple(someOptions(), someName).chain(([{ options, names }, title]) =>
		fc.record({
			kind: fc.constant('budget' as const),
			title: fc.constant(title),
			names: fc.constant(names),
			lotsFrom: fc.constant('order' as const),
			contest: fc.record({
				options: fc.constant(options),
				withdrawn: fc.constant<string[]>([]),
				lots: fc.constant(options),
				costs: fc
					.array(fc.integer({ min: 1, max: 1e9 }), { minLength: options.length, maxLength: options.length })
					.map(costs => new Map(options.map((option, place) => [option, costs[place]!]))),
				budget: fc.integer({ min: 0, max: 1e9 }),
			}),
			ballots: fc.uniqueArray(
				fc.record({ choices: fc.subarray(options), weight: fc.integer({ min: 1, max: 3 }) }),
				{ maxLength: 6, selector: ({ choices }) => choices.join() },
			),
		}),
	)
}
