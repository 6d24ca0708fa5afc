import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { countBallots } from '#app/ballots/files/count-ballots.ts'
import { readBallots } from '#app/ballots/files/read-ballots.ts'
import { publicRecord } from '#app/ballots/record.server.ts'
import type { Vote } from '#app/ballots/record.ts'
import { answerCount } from '#prisma/answer-count.ts'
import { chanceFrom } from '#prisma/samples/chance.ts'
import { inFolder } from '#tests/support/in-folder.ts'
import { mayor } from './some-ballot.ts'
import { recordOf, somePoll, upTo } from './some-poll.ts'

const howMany = process.env.LONG === 'yes' ? 2_000 : 60
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))

test(`every part of ${howMany} records, counted again from the record, elects whom it says (seed ${seed})`, async () => {
	const chance = chanceFrom(seed)
	const seen = new Set<string>()
	for (let time = 0; time < howMany; time++) {
		const record = publicRecord(somePoll(upTo(25, chance), chance))
		for (const [place, { id }] of record.manifest.parts.entries()) {
			const read = readBallots('record.json', JSON.stringify(record), id)
			if (!read.ok) throw new Error(JSON.stringify(read.refusal))
			const method = read.value.says?.count ?? 'choose'
			const counted = countBallots(read.value, { method })
			if (!counted.ok) throw new Error(counted.refusal)
			const { count, kind } = counted.value
			expect(kind === 'money' ? count.funded : count.elected).toEqual(record.results[place]?.elected)
			seen.add(method)
		}
		if (time % 100 === 0) await new Promise(done => setImmediate(done))
	}
	expect(seen.size).toBe(11)
}, 300_000)

test('counts a record from the command line as it says itself, and tells whether it agrees', () => {
	const record = recordOf([['bilal'], ['ana'], ['cho']], 'cho')
	inFolder(folder => {
		const file = join(folder, 'record.json')
		writeFileSync(file, JSON.stringify(record))
		const { code, text } = answerCount([file])
		expect(code).toBe(0)
		expect(text).toMatch(
			/^Children’s Mayor of Leeds – who\? 🏛: mayor\n.+Of 3, 1 to elect\. Ballots: 3, blank: 1\./,
		)
		expect(text).toContain('Withdrawn: cho.\nLots are those in the file.')
		expect(text).toMatch(/Elected: bilal\.\nThe record says the same\.$/)
		expect(JSON.parse(answerCount([file, '--part', 'mayor', '--json']).text)).toMatchObject({
			elected: ['bilal'],
			recordSays: ['bilal'],
			lots: mayor.lots,
		})
		record.results[0]!.elected = ['ana']
		writeFileSync(file, JSON.stringify(record))
		const other = answerCount([file])
		expect(other.code).toBe(1)
		expect(other.text).toMatch(/Elected: bilal\.\nThe record says ana\.$/)
	})
})

const misfit: Vote = ['dora']

test.each([
	{ text: '{', words: [], says: /is no record: it is not JSON/ },
	{ text: '{}', words: [], says: /is no record: look at protocol\./ },
	{ text: 'null', words: [], says: /is no record: look at all of it\./ },
	{ change: { late: 'cho' }, words: [], says: /is no record: look at late\./ },
	{
		change: { late: [{ part: 'mayor', option: 'dora' }] },
		words: [],
		says: /late in mayor who was not standing/,
	},
	{
		change: { counted: [{ e: '0'.repeat(16), part: 'mayor', vote: misfit }] },
		words: [],
		says: /does not fit its part, mayor/,
	},
	{ change: {}, words: ['--part', 'nobody'], says: /no such part\. Its parts are mayor\.$/ },
	{ change: {}, words: ['--method', 'stv'], says: /^A record says itself how it is counted/ },
	{ change: {}, words: ['--seats', '2'], says: /^A record says itself how it is counted/ },
])(
	'a file that is no record, or asked for what it has not, is refused in a sentence: $says',
	({ text, change, words, says }) => {
		inFolder(folder => {
			const file = join(folder, 'record.json')
			writeFileSync(file, text ?? JSON.stringify({ ...recordOf([['ana']]), ...change }))
			const answer = answerCount([file, ...words])
			expect(answer.text).toMatch(says)
			expect(answer.text).not.toContain('\n')
			expect(answer.code).toBe(1)
		})
	},
)

test('of a record with several parts, one has to be said; other files have none', () => {
	const chance = chanceFrom(5)
	let record = publicRecord(somePoll(2, chance))
	while (record.manifest.parts.length < 2) record = publicRecord(somePoll(2, chance))
	inFolder(folder => {
		const file = join(folder, 'record.json')
		writeFileSync(file, JSON.stringify(record))
		expect(answerCount([file]).text).toMatch(
			/has several parts\. Say which: --part and one of part-3, part-2/,
		)
	})
	const { text } = answerCount(['a.blt', '--method', 'stv', '--part', 'mayor'])
	expect(text).toMatch(/^Only a record of ours \(\.json\) has parts/)
})
