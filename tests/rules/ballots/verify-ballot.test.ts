import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { closingAfter, publicRecord } from '#app/ballots/record.server.ts'
import type { OpenedVote } from '#app/ballots/record.ts'
import { manifestHash, receiptHash } from '#app/ballots/record-hash.server.ts'
import { newBoxKeys, openBallot, sealBallot } from '#app/ballots/sealed-box.server.ts'
import { shuffled } from '#app/ballots/shuffle.server.ts'
import { chanceFrom } from '#prisma/samples/chance.ts'
import { inFolder } from '#tests/support/in-folder.ts'
import { verifyBytes, verifyRecord } from '../../../public/verify-ballot.mjs'
import { emptyPoll, pollOf, someManifest } from './some-ballot.ts'
import { somePoll, times, upTo } from './some-poll.ts'
import { tampered, tamperings } from './tampered.ts'

const isLong = process.env.LONG === 'yes'
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
const verifier = 'public/verify-ballot.mjs'
const hasPython = spawnSync('python3', ['--version']).status === 0
const both = hasPython ? 'both verifiers' : 'one verifier, for there is no python3 here'

const records = isLong ? 2_000 : 200
const changes = isLong ? 10_000 : 500
const most = isLong ? 3_000 : 60

test(`B-01: ${records} ballots of up to ${most} voters pass all ten steps of ${both} (seed ${seed})`, async () => {
	const chance = chanceFrom(seed)
	const verdicts = await inBatches(records, place => {
		// Mostly few: what goes wrong goes wrong with few. The first are of nobody, of one child, and of the most.
		const voters = [0, 1, most][place] ?? upTo(place % 40 === 0 ? most : 25, chance)
		return JSON.stringify(publicRecord(somePoll(voters, chance)))
	})
	expect(verdicts).toHaveLength(records)
	for (const { steps, second } of verdicts) {
		expect(steps.filter(({ wrong }) => wrong)).toEqual([])
		expect(steps.map(({ step }) => step)).toEqual(times(10, place => place + 1))
		expect(second).toBe(hasPython || undefined)
	}
}, 900_000)

test(`B-02: a record in which one thing was changed fails, and the step is named (${changes} changes, ${both}, seed ${seed})`, async () => {
	const chance = chanceFrom(seed + 1)
	const seen = new Map<string, number>()
	let record = ''
	const verdicts = await inBatches(changes, place => {
		if (place % 20 === 0) record = JSON.stringify(publicRecord(somePoll(upTo(6, chance), chance)))
		const how = tamperings[place % tamperings.length] ?? 'flip'
		seen.set(how, (seen.get(how) ?? 0) + 1)
		for (;;) {
			const text = tampered(record, how, chance)
			if (text !== null) return text
		}
	})
	expect(verdicts).toHaveLength(changes)
	for (const { text, steps, second } of verdicts) {
		const failed = steps.filter(({ wrong }) => wrong)
		expect(failed.length, text).toBeGreaterThan(0)
		expect(second, text).toBe(hasPython ? false : undefined)
	}
	expect([...seen.keys()]).toEqual([...tamperings])
}, 900_000)

test(`B-03: a record without its last checkpoints or its closing record fails (seed ${seed})`, () => {
	const chance = chanceFrom(seed + 2)
	for (let time = 0; time < 20; time++) {
		const poll = somePoll(1 + upTo(20, chance), chance)
		const record = publicRecord(poll)
		const { closing: _, ...open } = record
		expect(stepsFailed(JSON.stringify(open))).toContain(4)
		for (let left = 0; left < record.checkpoints.length; left++) {
			const checkpoints = record.checkpoints.slice(0, left)
			expect(stepsFailed(JSON.stringify({ ...record, checkpoints }))).toContain(4)
			// Whoever writes a whole new record, with hashes that follow, is found by those who kept the old ones.
			const closing = closingAfter(poll.manifest, checkpoints, poll.closing.schools)
			const shorter = publicRecord({ ...poll, checkpoints, closing, opened: [], audit: [] })
			const told = { closing: record.closing.hash, record: record.hash }
			expect(failedIn(verifyRecord(shorter, told))).toEqual(expect.arrayContaining([4, 9]))
		}
	}
})

const large = isLong ? 30_000 : 500

test(`B-17: ${large} ballots are closed in, opened, shuffled, published and verified in 120 s`, async () => {
	const chance = chanceFrom(seed + 3)
	const began = performance.now()
	const keys = await newBoxKeys()
	const { parts } = someManifest()
	const box = await Promise.all(
		times(large, place => {
			const ballot = [
				{ part: 'mayor', vote: [['ana', 'cho'], ['bilal'], []][place % 3] ?? [], v: hex(place) },
			]
			return sealBallot(keys.publicKey, parts, ballot)
		}),
	)
	const opened: OpenedVote[] = []
	for (const sealed of shuffled(box)) {
		const ballot = await openBallot(keys, parts, sealed)
		if (ballot.ok) opened.push(...ballot.value.votes)
	}
	const hours = times(24, () => [] as string[])
	for (let place = 0; place < large; place++) hours[upTo(23, chance)]?.push(receiptHash(hex(place)))
	const record = publicRecord(pollOf({ hours, opened }))
	expect(verifyBytes(Buffer.from(JSON.stringify(record))).filter(({ wrong }) => wrong)).toEqual([])
	expect(record.counted).toHaveLength(large)
	const seconds = (performance.now() - began) / 1_000
	console.info(`B-17: ${large} ballots in ${seconds.toFixed(1)} s`)
	expect(seconds).toBeLessThan(120)
}, 300_000)

test('B-20: rows of a record lie in no order that the ballots were cast in', () => {
	const cast = times(1_000, (place): OpenedVote => ({ part: 'mayor', vote: ['ana'], v: hex(place) }))
	const [one, two] = [cast, cast.toReversed()].map(opened =>
		publicRecord({ ...emptyPoll(someManifest()), opened }),
	)
	expect(one?.counted).toEqual(two?.counted)
	expect(one?.hash).toBe(two?.hash)
})

test.each([
	['nothing at all', '', 1],
	['half a record', '{"protocol":', 1],
	['a list', '[]', 1],
	['null', 'null', 1],
	['an empty object', '{}', 1],
])('a file that holds %s is said to fail', (_, text, step) => {
	expect(stepsFailed(text)[0]).toBe(step)
})

test('what JSON reads two ways is no record: a field twice, 2.0, 1e1, bytes that are no UTF-8', () => {
	const text = JSON.stringify(publicRecord(emptyPoll(someManifest())))
	expect(stepsFailed(text)).toEqual([])
	expect(stepsFailed(JSON.stringify(JSON.parse(text), null, '\t'))).toEqual([])
	expect(stepsFailed(text.replace('"ana"', '"\\u0061na"'))).toEqual([])
	for (const [from, to] of [
		['"most":2', '"most":2.0'],
		['"most":2', '"most":2,"most":2'],
		['"roll":40', '"roll":4e1'],
		['"used":0', '"used":-0'],
	] as const) {
		expect(text).toContain(from)
		expect(stepsFailed(text.replace(from, to))).toEqual([1])
	}
	const bytes = Buffer.from(text)
	bytes[text.indexOf('Leeds')] = 0xff
	expect(failedIn(verifyBytes(bytes))).toEqual([1])
})

test('hashes told by those who kept them are looked for, each in its step', () => {
	const poll = somePoll(20, chanceFrom(seed))
	const record = publicRecord(poll)
	const told = { manifest: manifestHash(poll.manifest), closing: record.closing.hash, record: record.hash }
	expect(failedIn(verifyRecord(record, told))).toEqual([])
	const other = '0'.repeat(64)
	expect(failedIn(verifyRecord(record, { ...told, manifest: other }))).toEqual([1])
	expect(failedIn(verifyRecord(record, { ...told, closing: other }))).toEqual([4])
	expect(failedIn(verifyRecord(record, { ...told, record: other }))).toEqual([9])
})

test('as a program it says every step, and ends with 0 only when all are ok', () => {
	const record = publicRecord(somePoll(10, chanceFrom(seed)))
	inFolder(folder => {
		const [good, bad] = [join(folder, 'good.json'), join(folder, 'bad.json')]
		writeFileSync(good, JSON.stringify(record))
		writeFileSync(bad, JSON.stringify({ ...record, results: [] }))
		const told = ['--record', record.hash, '--manifest', manifestHash(record.manifest)]
		const fine = spawnSync('node', [verifier, good, ...told], { encoding: 'utf8' })
		expect(fine).toMatchObject({ status: 0, stderr: '' })
		expect(fine.stdout.replace(/^(step 9: ok)\. Who won .+$/m, '$1')).toBe(
			times(10, place => `step ${place + 1}: ok\n`).join(''),
		)
		const wrong = spawnSync('node', [verifier, bad], { encoding: 'utf8' })
		expect(wrong.status).toBe(1)
		expect(wrong.stdout).toMatch(/^step 8: ok\nstep 9: FAIL .+\nstep 10: ok$/m)
		expect(spawnSync('node', [verifier]).status).toBe(2)
	})
})

test('it is one file: nothing is imported, and where there is no Node it runs all the same', () => {
	const text = readFileSync(verifier, 'utf8').replaceAll(/^\/\/.*$/gm, '')
	expect(text).not.toMatch(/\bimport\s*[({'"]|\bfrom\s+'|\brequire\(/)
	const record = JSON.stringify(publicRecord(somePoll(5, chanceFrom(seed))))
	const page = `delete globalThis.process
		delete globalThis.Buffer
		const { verifyBytes } = await import(${JSON.stringify(resolve(verifier))})
		const steps = verifyBytes(new TextEncoder().encode(${JSON.stringify(record)}))
		console.log(steps.filter(({ wrong }) => !wrong).length)`
	const { stdout, stderr } = spawnSync('node', ['--input-type=module', '-e', page], { encoding: 'utf8' })
	expect(`${stdout}${stderr}`).toBe('10\n')
})

function stepsFailed(text: string): number[] {
	return failedIn(verifyBytes(Buffer.from(text)))
}

function failedIn(steps: { step: number; wrong?: string }[]): number[] {
	return steps.filter(({ wrong }) => wrong).map(({ step }) => step)
}

/** Sixteen bytes in hex, another for each place. */
function hex(place: number): string {
	return place.toString(16).padStart(32, '0')
}

type Verdict = { text: string; steps: { step: number; wrong?: string }[]; second: boolean | undefined }

/** What the first verifier says of each record, and whether it passes the second, asked for many at a time. */
async function inBatches(many: number, make: (place: number) => string): Promise<Verdict[]> {
	const batch = 100
	const verdicts: Verdict[] = []
	while (verdicts.length < many) {
		const texts = times(Math.min(batch, many - verdicts.length), place => make(verdicts.length + place))
		const second = hasPython ? secondVerdicts(texts) : []
		for (const [place, text] of texts.entries()) {
			const steps = verifyBytes(Buffer.from(text))
			verdicts.push({ text: text.length < 20_000 ? text : '(long)', steps, second: second[place] })
		}
		// Vitest gives up a worker that says nothing for a minute.
		await new Promise(done => setImmediate(done))
	}
	return verdicts
}

function secondVerdicts(texts: string[]): boolean[] {
	return inFolder(folder => {
		const files = texts.map((text, place) => {
			const file = join(folder, `${place}.json`)
			writeFileSync(file, text)
			return file
		})
		const { stdout, stderr } = spawnSync('python3', ['public/verify_ballot.py', '--json', ...files], {
			encoding: 'utf8',
			maxBuffer: 64e6,
		})
		const verdicts = stdout.trim().split('\n')
		expect(verdicts, stderr).toHaveLength(texts.length)
		return verdicts.map((line): boolean => JSON.parse(line).ok)
	})
}
