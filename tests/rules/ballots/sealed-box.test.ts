import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	everyPairOpens,
	joinShares,
	type KeyShare,
	readShare,
	splitKey,
} from '#app/ballots/key-share.server.ts'
import { type BoxKeys, newBoxKeys, openBallot, sealBallot } from '#app/ballots/sealed-box.server.ts'
import { readableLetters } from '#app/base/id.ts'
import { anyBallot, anyParts, someManifest } from './some-ballot.ts'

const isLong = process.env.LONG === 'yes'
const ballots = isLong ? 5_000 : 500
const trials = isLong ? 1_000 : 100

const { parts } = someManifest()
const paper = anyParts.chain(parts => fc.record({ parts: fc.constant(parts), ballot: anyBallot(parts) }))

test('a ballot comes out of the box as it went in, for whoever has the key and nobody else', async () => {
	const [keys, others] = [await newBoxKeys(), await newBoxKeys()]
	await fc.assert(
		fc.asyncProperty(paper, async ({ parts, ballot }) => {
			const sealed = await sealBallot(keys.publicKey, parts, ballot)
			expect(await openBallot(keys, parts, sealed)).toEqual({
				ok: true,
				value: { votes: ballot, written: [] },
			})
			expect(await openBallot(others, parts, sealed)).toEqual(refusal('ballot.does-not-open'))
		}),
	)
})

test('a sealed ballot that somebody changed does not open', async () => {
	const keys = await newBoxKeys()
	const sealed = await sealBallot(keys.publicKey, parts, [blankVote()])
	for (let place = 0; place < sealed.length; place++) {
		const changed = sealed.slice()
		changed[place] = (changed[place] ?? 0) ^ 1
		expect(await openBallot(keys, parts, changed)).toEqual(refusal('ballot.does-not-open'))
	}
	expect(await openBallot(keys, parts, sealed.slice(1))).toEqual(refusal('ballot.does-not-open'))
})

test('what is none of this paper is refused: before it is sealed, and when it is opened', async () => {
	const keys = await newBoxKeys()
	const wrong = [{ ...blankVote(), vote: ['dora'] }]
	await expect(sealBallot(keys.publicKey, parts, wrong)).rejects.toThrow(RangeError)
	await expect(sealBallot(keys.publicKey, parts, [])).rejects.toThrow(RangeError)
	// Two papers whose ballots are equally long: only what is on them tells them apart.
	const other = parts.map(part => ({ ...part, options: ['eve', 'femke', 'gus'] }))
	const sealed = await sealBallot(keys.publicKey, other, [{ ...blankVote(), vote: ['eve'] }])
	expect(await openBallot(keys, parts, sealed)).toEqual(refusal('ballot.does-not-fit'))
})

test(`B-10: all ballots of a paper are equally long in the box (${ballots} ballots)`, async () => {
	const { publicKey } = await newBoxKeys()
	const papers = fc.sample(anyParts, 10)
	for (const parts of papers) {
		const lengths = new Set<number>()
		for (const ballot of fc.sample(anyBallot(parts), ballots / papers.length))
			lengths.add((await sealBallot(publicKey, parts, ballot)).length)
		expect(lengths.size).toBe(1)
	}
})

test(`B-16: any two of three shares open the box, and none alone (${trials} trials)`, async () => {
	for (let trial = 0; trial < trials; trial++) {
		const keys = await newBoxKeys()
		const [one, two, three] = await sharesOf(keys)
		for (const pair of [
			[one, two],
			[three, one],
			[three, two],
		] satisfies [KeyShare, KeyShare][])
			expect(await joinShares(pair, keys.publicKey)).toEqual({ ok: true, value: keys })
		expect(await joinShares([one, one], keys.publicKey)).toEqual(refusal('shares.are-one'))
		const guessed = { bytes: crypto.getRandomValues(new Uint8Array(one.bytes.length)) }
		expect((await joinShares([one, guessed], keys.publicKey)).ok).toBe(false)
	}
})

test(`B-16: a share with any letter wrong is reported, never silently wrong (${trials} trials)`, async () => {
	const keys = await newBoxKeys()
	const [printed = ''] = await splitKey(keys)
	expect(printed).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){15}[0-9A-HJKMNP-TV-Z]{4}$/)
	expect(readShare(printed.toLowerCase().replaceAll('0', 'o'), keys.publicKey).ok).toBe(true)
	const change = fc.tuple(fc.nat(printed.length - 1), fc.constantFrom(...readableLetters))
	fc.assert(
		fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), changes => {
			const letters = [...printed]
			for (const [place, letter] of changes) if (letters[place] !== ' ') letters[place] = letter
			const typed = letters.join('')
			if (typed !== printed) expect(readShare(typed, keys.publicKey)).toEqual(refusal('share.mistyped'))
		}),
		{ numRuns: trials },
	)
})

test.each([
	['', 'share.length'],
	['ABCD EFGH', 'share.length'],
	['0'.repeat(64), 'share.mistyped'],
	['U'.repeat(64), 'share.letters'],
])('%j is no share: %s', async (typed, why) => {
	expect(readShare(typed, (await newBoxKeys()).publicKey)).toEqual(refusal(why))
})

test('B-16: a share of another box is told from one that is mistyped', async () => {
	const [keys, others] = [await newBoxKeys(), await newBoxKeys()]
	const [printed = ''] = await splitKey(others)
	expect(readShare(printed, keys.publicKey)).toEqual(refusal('share.of-another-box'))
})

test('B-16: two shares that do not fit make no key', async () => {
	const keys = await newBoxKeys()
	const [one] = await sharesOf(keys)
	// The same key split again: each share is whole and for this box, and the two do not fit.
	for (const other of await sharesOf(keys)) {
		const joined = await joinShares([one, other], keys.publicKey)
		expect(joined.ok).toBe(false)
	}
})

test('a ballot opens only after every two of three shares opened a test ballot', async () => {
	const [keys, others] = [await newBoxKeys(), await newBoxKeys()]
	const [one, two, three] = await sharesOf(keys)
	const [strange] = await sharesOf(others)
	const box = { publicKey: keys.publicKey, parts }
	expect(await everyPairOpens([one, two, three], box)).toBe(true)
	expect(await everyPairOpens([one, two, strange], box)).toBe(false)
	expect(await everyPairOpens([one, one, three], box)).toBe(false)
})

function blankVote() {
	return { part: 'mayor', v: 'f'.repeat(32), vote: [] }
}

function refusal(why: string) {
	return { ok: false, refusal: why }
}

async function sharesOf(keys: BoxKeys): Promise<[KeyShare, KeyShare, KeyShare]> {
	const read = (await splitKey(keys)).map(text => {
		const share = readShare(text, keys.publicKey)
		if (!share.ok) throw new Error(share.refusal)
		return share.value
	})
	const [one, two, three] = read
	if (!one || !two || !three) throw new Error(`${read.length} shares`)
	return [one, two, three]
}
