import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { publicRecord } from '#app/ballots/record.server.ts'
import type { PublicRecord } from '#app/ballots/record.ts'
import { hashIn, jcs } from '#app/ballots/record-hash.server.ts'
import { chanceFrom } from '#prisma/samples/chance.ts'
import { inFolder } from '#tests/support/in-folder.ts'
import { verifyBytes } from '../../../public/verify-ballot.mjs'
import { recordOf, somePoll } from './some-poll.ts'

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
const hasPython = spawnSync('python3', ['--version']).status === 0

test.each([
	{ why: 'the most votes win', votes: [['bilal'], ['bilal'], ['ana']], elected: ['bilal'] },
	{ why: 'a tie goes to the one drawn first', votes: [['ana'], ['bilal']], elected: ['bilal'] },
	{ why: 'a blank vote elects nobody', votes: [[], []], elected: [] },
	{
		why: 'one who stopped later is passed over',
		votes: [['ana'], ['cho'], ['cho']],
		late: 'cho',
		elected: ['ana'],
	},
	{ why: 'when all who were chosen stopped, nobody wins', votes: [['cho']], late: 'cho', elected: [] },
])('$why, in the record and in both verifiers', ({ votes, late, elected }) => {
	const record = recordOf(votes, late)
	expect(record.results[0]?.elected).toEqual(elected)
	for (const failed of stepsFailed([record])) expect(failed).toEqual([[]])
})

/** Who makes the record's hash anew is found by another step; and by the hash, if it was kept. */
const tamperings: [string, number, (record: PublicRecord) => unknown][] = [
	['another is elected', 9, ({ results }) => Object.assign(results[0]!, { elected: ['ana'] })],
	['nobody is elected', 9, ({ results }) => Object.assign(results[0]!, { elected: [] })],
	['one is elected twice', 9, ({ results }) => results[0]!.elected.push('bilal')],
	['it says of nobody who was elected', 9, ({ results }) => Reflect.deleteProperty(results[0]!, 'elected')],
	['the winner stopped standing', 9, ({ late }) => late.unshift({ part: 'mayor', option: 'bilal' })],
	['a stranger stopped standing', 9, ({ late }) => late.push({ part: 'mayor', option: 'dora' })],
	['one stopped standing twice', 7, ({ late }) => late.push(...late)],
	['it does not say who stopped', 7, record => Reflect.deleteProperty(record, 'late')],
	['lots were drawn again', 2, ({ manifest }) => manifest.parts[0]!.lots.reverse()],
	['a lot is missing', 1, ({ manifest }) => manifest.parts[0]!.lots.pop()],
	[
		'it is counted in another way',
		2,
		({ manifest }) => Object.assign(manifest.parts[0]!, { count: 'approval' }),
	],
	['the count does not fit', 1, ({ manifest }) => Object.assign(manifest.parts[0]!, { count: 'stv' })],
	['the count has no name', 1, ({ manifest }) => Object.assign(manifest.parts[0]!, { count: 'guess' })],
	['another may win', 2, ({ manifest }) => Object.assign(manifest.parts[0]!, { seats: 2 })],
	['nobody may win', 1, ({ manifest }) => Object.assign(manifest.parts[0]!, { seats: 0 })],
	['it has a budget', 1, ({ manifest }) => Object.assign(manifest.parts[0]!, { budget: 1 })],
	['its costs are in no need', 1, ({ manifest }) => Object.assign(manifest.parts[0]!, { budget: 1, costs })],
]
const costs = { ana: 1, bilal: 1, cho: 1 }

test('B-02: a change in how a part is counted, in who stopped or who won fails in the step for it', () => {
	const forged = tamperings.map(([, , change]) => {
		const record = structuredClone(recordOf([['bilal'], ['ana']], 'cho'))
		change(record)
		const { hash: _, ...rest } = record
		return { ...rest, hash: hashIn('12w/record/v1', jcs(rest)).toString('hex') }
	})
	for (const failed of stepsFailed(forged))
		for (const [place, [what, step]] of tamperings.entries()) expect(failed[place], what).toContain(step)
})

test('step 9 is ok and says where it did not count again', () => {
	const chance = chanceFrom(seed + 1)
	for (let time = 0; time < 20; time++) {
		const record = publicRecord(somePoll(3, chance))
		const others = record.manifest.parts.filter(
			({ count }) => !['choose', 'approval', 'score'].includes(count),
		)
		const { wrong, note } = verifyBytes(Buffer.from(JSON.stringify(record)))[8]!
		expect(wrong).toBeUndefined()
		if (others.length === 0) expect(note).toBeUndefined()
		else expect(note).toContain(`in: ${others.map(({ id }) => id).join(', ')}. To do so: npm run count`)
	}
})

/** The steps that fail of each record, first as one verifier has it and then as the other. */
function stepsFailed(records: unknown[]): number[][][] {
	const first = records.map(record =>
		verifyBytes(Buffer.from(JSON.stringify(record)))
			.filter(({ wrong }) => wrong)
			.map(({ step }) => step),
	)
	if (!hasPython) return [first]
	const second = inFolder(folder => {
		const files = records.map((record, place) => {
			const file = join(folder, `${place}.json`)
			writeFileSync(file, JSON.stringify(record))
			return file
		})
		const { stdout } = spawnSync('python3', ['public/verify_ballot.py', '--json', ...files], {
			encoding: 'utf8',
		})
		return stdout
			.trim()
			.split('\n')
			.map((line): number[] => JSON.parse(line).failed)
	})
	return [first, second]
}
