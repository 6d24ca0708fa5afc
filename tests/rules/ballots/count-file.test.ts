import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { test as base, expect } from 'vitest'
import { countBallots, methodNames } from '#app/ballots/files/count-ballots.ts'
import { readBallots } from '#app/ballots/files/read-ballots.ts'
import { answerCount } from '#prisma/answer-count.ts'
import { countInWords } from '#prisma/count-in-words.ts'
import { inFolder } from '#tests/support/in-folder.ts'
import { broken } from './some-file.ts'

const howMany = process.env.LONG === 'yes' ? 5_000 : 200

/** The example of Hill, Wichmann and Woodall (1987), and a blank ballot. */
const blt = `4 2
-2
3 1 3 4 0
4 1 3 2 0
2 4 1 3 0
1 2 0
2 2 4 3 1 0
1 3 4 2 0
1 0
0
"Adam"
"Basil"
"Charlotte"
"Donald"
"Four children"
`

const cat = `# TITLE: Two faces
# DATA TYPE: cat
# NUMBER ALTERNATIVES: 2
# NUMBER CATEGORIES: 2
# CATEGORY NAME 1: Yes
# CATEGORY NAME 2: No
# ALTERNATIVE NAME 1: Swing
# ALTERNATIVE NAME 2: Slide
3: 1,2
2: 2,1
`

const pb = `META
key;value
description;Youth fund
budget;10
vote_type;approval
PROJECTS
project_id;cost;name
a;6;Swing
b;6;Slide
VOTES
voter_id;vote
1;a
2;b
`

/** A folder of its own with the three files, thrown away afterwards. */
const test = base.extend<{ folder: string }>({
	// biome-ignore lint/correctness/noEmptyPattern: Vitest wants the pattern to see what a fixture needs.
	folder: async ({}, use) => {
		const folder = mkdtempSync(join(tmpdir(), 'count-'))
		writeFileSync(join(folder, 'a.blt'), blt)
		writeFileSync(join(folder, 'a.cat'), cat)
		writeFileSync(join(folder, 'a.pb'), pb)
		await use(folder)
		rmSync(folder, { recursive: true })
	},
})

test('prints the rounds as a table, what happened as sentences, and where the lots came from', ({
	folder,
}) => {
	expect(answerCount([join(folder, 'a.blt'), '--method', 'stv'])).toEqual({
		code: 0,
		text: `Four children
Method: the single transferable vote, Scottish rules. Of 4, 2 to elect. Ballots: 14, blank: 2.
Withdrawn: Basil.
The file has no lots: they are the order of its options.

Round        1        2
Adam         7        5
Charlotte    1  2.99997
Donald       4        4
(no choice)  0        0
(quota)      5        5

1. Basil is out: withdrawn before the count.
1. Adam is elected: has the quota.
1. The surplus of Adam goes on, each worth 0.28571: Charlotte 1.99997; no next choice 0.
2. Charlotte is out: has the fewest votes.
2. Donald is elected: as many are left as there are seats.

Elected: Adam, Donald.`,
	})
})

test('says what broke a tie, and who gets what money', ({ folder }) => {
	const { text } = answerCount([join(folder, 'a.pb'), '--method', 'greedy'])
	expect(text).toContain('Tied over the money: Swing, Slide. Swing was drawn first in the lots.')
	expect(text).toContain('Slide is not funded: it costs 6, and 4 is left.')
	expect(text).toMatch(/Funded: Swing\. Left: 4\.$/)
})

test('for machines: fractions as text, the lots and where they came from', ({ folder }) => {
	const { text } = answerCount([join(folder, 'a.blt'), '--method', 'stv', '--json'])
	const told = JSON.parse(text)
	expect(told).toMatchObject({ method: 'stv', seats: 2, elected: ['1', '4'], lotsFrom: 'order', blank: 2 })
	expect(told.options[1]).toEqual({ id: '2', name: 'Basil', withdrawn: true })
	expect(told.log).toContainEqual({
		round: 2,
		kind: 'tallied',
		votes: { 1: '5', 3: '299997/100000', 4: '4' },
		exhausted: '0',
		quota: '5',
	})
})

test.each(methodNames.flatMap(method => ['a.blt', 'a.cat', 'a.pb'].map(file => ({ method, file }))))(
	'counts $file by $method, or says in a sentence why not',
	async ({ method, file }) => {
		const { text, code } = inFolder(folder => {
			writeFileSync(join(folder, file), { 'a.blt': blt, 'a.cat': cat, 'a.pb': pb }[file] ?? '')
			return answerCount([join(folder, file), '--method', method, '--seats', '1'])
		})
		const needs: Record<string, string> = {
			greedy: 'a.pb',
			shares: 'a.pb',
			score: 'a.cat',
			judgment: 'a.cat',
		}
		const ranks = ['irv', 'stv', 'meek', 'borda', 'schulze'].includes(method)
		const cannot = needs[method] ? needs[method] !== file : ranks && file === 'a.pb'
		expect(code).toBe(cannot ? 1 : 0)
		expect(text).toMatch(cannot ? /^[^\n]+\.$/ : /\n(?:Elected|Funded): [^\n]+\.$/)
	},
)

test.each([
	{ words: [], says: /^There is no file to count\. Say: npm run count -- FILE/ },
	{ words: ['a.blt'], says: /^There is no method\. It is one of choose,/ },
	{ words: ['a.blt', '--method', 'toString'], says: /^"toString" is no method/ },
	{ words: ['a.blt', '--method', 'stv', '--seats', '0'], says: /^"0" is no number of seats/ },
	{ words: ['a.blt', '--method', 'stv', '--seats', 'two'], says: /^"two" is no number of seats/ },
	{ words: ['a.blt', '--method', 'stv', '--seats', '9'], says: /^There are more seats than options/ },
	{ words: ['a.blt', '--method', 'irv'], says: /^An instant run-off fills one seat\. Say --seats 1/ },
	{ words: ['a.blt', 'b.blt', '--method', 'stv'], says: /one file too many/ },
	{ words: ['a.blt', '--rounds', '2'], says: /^Something here is not asked for/ },
	{ words: ['none.blt', '--method', 'stv'], says: /cannot be read/ },
	{ words: ['.', '--method', 'stv'], says: /cannot be read/ },
	{ words: ['odd.txt', '--method', 'stv'], says: /ends with \.blt/ },
	{
		words: ['cut.blt', '--method', 'stv'],
		says: /cut\.blt, line 4: the file ends too soon\. Something is missing after this\. Mend that line/,
	},
	{ words: ['alike.blt', '--method', 'stv'], says: /wants two options alike, which stv cannot count/ },
])('$words ends with 1 and a sentence', ({ words, says }) => {
	const { text, code } = inFolder(folder => {
		writeFileSync(join(folder, 'a.blt'), blt)
		writeFileSync(join(folder, 'odd.txt'), blt)
		writeFileSync(join(folder, 'cut.blt'), '2 1\n1 2 0\n1 1 0\n')
		writeFileSync(join(folder, 'alike.blt'), '2 1\n1 1=2 0\n0\n"a"\n"b"\n')
		const [file, ...more] = words
		return answerCount(file === undefined ? [] : [join(folder, file), ...more])
	})
	expect(text).not.toContain('\n')
	expect(text).toMatch(says)
	expect(code).toBe(1)
})

test(`whatever can be read is counted or refused by every method, and never throws, ${howMany} files`, () => {
	const someBlt = fc
		.record({ withdrawn: fc.subarray(['-1', '-2', '-3', '-4']), seats: fc.integer({ min: 1, max: 4 }) })
		.chain(({ withdrawn, seats }) => broken(blt.replace('4 2\n-2', `4 ${seats}\n${withdrawn.join(' ')}`)))
	fc.assert(
		fc.property(fc.oneof(someBlt, broken(cat), broken(pb)), text => {
			for (const name of ['a.blt', 'a.cat', 'a.pb']) {
				const read = readBallots(name, text)
				if (!read.ok) continue
				for (const method of methodNames) {
					const counted = countBallots(read.value, { method })
					if (counted.ok) expect(countInWords(counted.value, read.value.names).at(-1)).toMatch(/\.$/)
				}
			}
		}),
		{ numRuns: howMany },
	)
})

test('a name cannot move the cursor of whoever reads the count', ({ folder }) => {
	const file = join(folder, 'a.blt')
	writeFileSync(file, blt.replace('Adam', 'Adam\u001b[2J').replace('Four', '\u001b[31mFour'))
	expect(answerCount([file, '--method', 'stv']).text).not.toContain('\u001b')
})

test('the program itself prints to the right stream and ends with 1 when it cannot count', ({ folder }) => {
	const program = ['--import', 'tsx', 'prisma/count-file.ts']
	const good = spawnSync(process.execPath, [
		...program,
		join(folder, 'a.blt'),
		'--method',
		'irv',
		'--seats',
		'1',
	])
	expect(good).toMatchObject({ status: 0 })
	expect(`${good.stdout}`).toMatch(/Elected: Adam\.\n$/)
	const bad = spawnSync(process.execPath, program)
	expect(bad).toMatchObject({ status: 1 })
	expect(`${bad.stdout}`).toBe('')
	expect(`${bad.stderr}`).toMatch(/^There is no file to count\./)
})
