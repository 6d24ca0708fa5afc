import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditRows, checkpointAfter, countedRows, publicRecord } from '#app/ballots/record.server.ts'
import { Manifest, type OpenedVote, type Part, type Vote, voteFits } from '#app/ballots/record.ts'
import {
	auditSlipsHash,
	jcs,
	manifestHash,
	merkleRoot,
	receiptCode,
	receiptHash,
} from '#app/ballots/record-hash.server.ts'
import { resultsOf } from '#app/ballots/results.ts'
import { chanceFrom } from '#prisma/samples/chance.ts'
import { anyBallot, anyHex, anyParts, anyVote, emptyPoll, mayor, someManifest } from './some-ballot.ts'

const money = { budget: 5, costs: { ana: 1, bilal: 2, cho: 3 } }

test.each([
	['choose', [], true],
	['choose', ['ana'], true],
	['choose', ['ana', 'cho'], true],
	['choose', ['cho', 'ana'], false],
	['choose', ['ana', 'ana'], false],
	['choose', ['ana', 'bilal', 'cho'], false],
	['choose', ['dora'], false],
	['choose', {}, false],
	['choose', { ana: 1 }, false],
	['rank', ['cho', 'ana'], true],
	['rank', ['cho', 'cho'], false],
	['rank', ['cho', 'ana', 'bilal'], false],
	['score', {}, true],
	['score', { ana: 0, cho: 5 }, true],
	['score', { ana: 0, bilal: 0, cho: 0 }, false],
	['score', { dora: 1 }, false],
	['score', [], false],
] satisfies [Part['method'], Vote, boolean][])(
	'a vote to %s that says %j fits its part: %s',
	(method, vote, fits) => {
		expect(voteFits({ ...mayor, method }, vote)).toBe(fits)
	},
)

test.each([
	['nothing', {}, true],
	['a field more', { officer: 'Sam' }, false],
	['no part', { parts: [] }, false],
	['a part twice', { parts: [mayor, mayor] }, false],
	['an option twice', { parts: [{ ...mayor, options: ['ana', 'ana'], lots: ['ana', 'ana'] }] }, false],
	['one withdrawn who never stood', { parts: [{ ...mayor, withdrawn: ['dora'] }] }, false],
	['another way to mark', { parts: [{ ...mayor, method: 'guess' }] }, false],
	['nobody to choose', { parts: [{ ...mayor, most: 0 }] }, false],
	['a count that does not fit', { parts: [{ ...mayor, count: 'stv' }] }, false],
	['a lot missing', { parts: [{ ...mayor, lots: ['cho', 'ana'] }] }, false],
	['a lot twice', { parts: [{ ...mayor, lots: ['cho', 'ana', 'ana'] }] }, false],
	['more seats than options', { parts: [{ ...mayor, seats: 4 }] }, false],
	['no seat', { parts: [{ ...mayor, seats: 0 }] }, false],
	['two who win a run-off', { parts: [{ ...mayor, method: 'rank', count: 'irv', seats: 2 }] }, false],
	['costs that nothing needs', { parts: [{ ...mayor, ...money }] }, false],
	['costs and a budget to share out', { parts: [{ ...mayor, count: 'shares', ...money }] }, true],
	['no budget to share out', { parts: [{ ...mayor, count: 'shares', costs: money.costs }] }, false],
	['a cost missing', { parts: [{ ...mayor, count: 'greedy', ...money, costs: { ana: 1 } }] }, false],
	[
		'a cost of nought',
		{ parts: [{ ...mayor, count: 'greedy', ...money, costs: { ...money.costs, ana: 0 } }] },
		false,
	],
	['capitals in an id', { id: 'Mayor' }, false],
	['a school twice', { schools: [0, 1].map(roll => ({ id: 'roundhay', roll })) }, false],
	['less than nobody on a roll', { schools: [{ id: 'roundhay', roll: -1 }] }, false],
	['another protocol', { protocol: '12w/ballot/v2' }, false],
])('a manifest with %s changed is whole: %#', (_, changes, whole) => {
	expect(Manifest.safeParse({ ...someManifest(), ...changes }).success).toBe(whole)
})

test('the Merkle root is RFC 9162’s: no leaf is doubled, and a leaf is no node', () => {
	const sha = (...bytes: Uint8Array[]) => createHash('sha256').update(Buffer.concat(bytes)).digest()
	const [a, b, c] = ['a', 'b', 'c'].map(text => sha(Buffer.from(text)))
	const leaf = (hash: Uint8Array) => sha(Uint8Array.of(0), hash)
	const node = (left: Uint8Array, right: Uint8Array) => sha(Uint8Array.of(1), left, right)
	const roots = [
		[[], sha()],
		[[a!], leaf(a!)],
		[[a!, b!], node(leaf(a!), leaf(b!))],
		[[a!, b!, c!], node(node(leaf(a!), leaf(b!)), leaf(c!))],
	] satisfies [Buffer[], Buffer][]
	for (const [leaves, root] of roots)
		expect(merkleRoot(leaves.map(hash => hash.toString('hex')))).toBe(root.toString('hex'))
})

test('hashes are those of the page, worked out by hand', () => {
	const r = '000102030405060708090a0b0c0d0e0f'
	const hand = createHash('sha256').update('12w/receipt/v1\0').update(Buffer.from(r, 'hex')).digest('hex')
	expect(receiptHash(r)).toBe(hand)
	expect(receiptCode('f'.repeat(64))).toBe('ZZZZZZZZZZ')
	expect(jcs({ part: 'p', vote: { b: 1, a: 2, 10: 3, 9: 4 } })).toBe(
		'{"part":"p","vote":{"10":3,"9":4,"a":2,"b":1}}',
	)
	expect(() => jcs(undefined)).toThrow(TypeError)
	const [slips, nonce] = [['0000000000A', '0000000000B'], 'c'.repeat(32)]
	expect(auditSlipsHash(slips, nonce)).toBe(auditSlipsHash(slips.toReversed(), nonce))
	expect(auditSlipsHash(slips, nonce)).not.toBe(auditSlipsHash(slips, 'd'.repeat(32)))
})

test('a change in any part of the manifest changes every hash after it', () => {
	const hour = { receipts: ['a'.repeat(64)], used: 1 }
	const [one, other] = [someManifest(), someManifest({ title: 'Another' })]
	expect(manifestHash(one)).not.toBe(manifestHash(other))
	expect(checkpointAfter(one, [], hour).hash).not.toBe(checkpointAfter(other, [], hour).hash)
})

test('results count every vote once, blank or not, whatever the options are called', () => {
	const votes = anyParts.chain(parts =>
		fc.record({ parts: fc.constant(parts), ballots: fc.array(anyBallot(parts), { maxLength: 20 }) }),
	)
	fc.assert(
		fc.property(votes, ({ parts, ballots }) => {
			const results = resultsOf(
				parts,
				({ id }) =>
					ballots.flatMap(ballot => ballot.filter(({ part }) => part === id)).map(({ vote }) => vote),
				[],
			)
			expect(results.map(({ part }) => part)).toEqual(parts.map(({ id }) => id))
			for (const [place, { ballots: many, blank, tallies }] of results.entries()) {
				const named = ballots.map(ballot => {
					const { vote } = ballot[place]!
					return Array.isArray(vote) ? vote : Object.keys(vote)
				})
				expect([many, blank]).toEqual([ballots.length, named.filter(ids => ids.length === 0).length])
				for (const option of parts[place]!.options)
					expect(tallies[option]).toBe(named.filter(ids => ids.includes(option)).length)
			}
		}),
	)
})

test('small batches of paper stand together without a school, large ones by themselves', () => {
	const papers = (many: number) => Array.from({ length: many }, () => [{ part: 'mayor', vote: ['ana'] }])
	const manifest = someManifest()
	const record = publicRecord({
		...emptyPoll(manifest),
		paper: [
			{ batch: 'b2', school: 'roundhay', papers: papers(20) },
			{ batch: 'b1', school: 'roundhay', papers: papers(19) },
			{ batch: 'b3', school: 'roundhay', papers: papers(1) },
		],
	})
	expect(record.paper.map(({ batch, school, count }) => [batch, school, count])).toEqual([
		['b2', 'roundhay', 20],
		['together', null, 20],
	])
	expect(record.results).toEqual([
		{ part: 'mayor', ballots: 40, blank: 0, tallies: { ana: 40, bilal: 0, cho: 0 }, elected: ['ana'] },
	])
})

test('audit ballots that arrived as they were cast are found and taken out of the tallies', () => {
	const votes = fc.array(fc.record({ part: fc.constant('mayor'), vote: anyVote(mayor), v: anyHex(16) }), {
		minLength: 2,
		maxLength: 20,
	})
	fc.assert(
		fc.property(votes, opened => {
			const audit = opened.slice(0, 2)
			const record = publicRecord({ ...emptyPoll(someManifest()), opened, audit })
			expect(auditRows(record.counted, audit).changed).toEqual([])
			expect(record.audit).toHaveLength(2)
			expect(record.results[0]?.ballots).toBe(opened.length - 2)
		}),
		{ numRuns: 50 },
	)
})

test('B-18: a server that changes 5 % of ballots is caught by 60 audit ballots (2,000 simulations)', () => {
	const [simulations, ballots, changed] = [2_000, 1_000, 50]
	const random = chanceFrom(20_270_301)
	// The server cannot tell the sixty from the rest, so it makes no difference which they are.
	const audit = Array.from({ length: 60 }, (_, place): OpenedVote => {
		const v = createHash('sha256').update(String(place)).digest('hex').slice(0, 32)
		return { part: 'mayor', vote: ['ana'], v }
	})
	const honest = audit.flatMap(vote => countedRows([vote]))
	const swapped = audit.flatMap(vote => countedRows([{ ...vote, vote: ['bilal'] }]))
	let caught = 0
	for (let time = 0; time < simulations; time++) {
		const touched = new Set<number>()
		while (touched.size < changed) touched.add(Math.floor(random() * ballots))
		const counted = honest.map((row, place) => (touched.has(place) ? swapped[place]! : row))
		if (auditRows(counted, audit).changed.length > 0) caught++
	}
	expect(caught / simulations).toBeGreaterThanOrEqual(0.94)
	expect(caught / simulations).toBeLessThan(0.98)
	expect(auditRows(honest, audit).changed).toEqual([])
})
