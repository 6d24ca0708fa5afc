import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KeyedPaper } from '#app/ballots/schools/keyed-paper.ts'
import {
	amendUntil,
	blockingSchools,
	differencesOf,
	type SchoolFacts,
	standingOf,
	type Why,
	whysOf,
} from '#app/ballots/schools/school-standing.ts'

const ana: KeyedPaper = [['ana']]
const bilal: KeyedPaper = [['bilal']]

/** A school where everything adds up: so many slips used, and so many papers, keyed and counted by two. */
function goodSchool(school: string, { onScreens = 5, papers = 24 } = {}): SchoolFacts {
	const numbers = { received: papers + 6, used: papers, spoilt: 1, unused: 5, slipsLeft: 3 }
	const stack = [...Array.from({ length: papers }, () => ana), ['spoilt'] satisfies KeyedPaper]
	const keyings = ['amir', 'beth'].map((keyedById, place) => ({ turn: place + 1, keyedById, papers: stack }))
	return {
		school,
		roll: onScreens + papers,
		spare: 2,
		slips: { id: school, issued: onScreens + 4, used: onScreens, unused: 3, void: 1 },
		sent: papers + 6,
		batches: [{ label: `${school}-1`, school, count: stack.length, keyings }],
		counts: [
			{ turn: 1, countedById: 'amir', ...numbers },
			{ turn: 2, countedById: null, ...numbers },
		],
		signed: {
			reason: null,
			firstId: 'amir',
			secondId: null,
			secondIsPupil: true,
			signedAt: new Date('2027-03-12T17:00:00Z'),
			confirmedAt: new Date('2027-03-13T09:00:00Z'),
		},
	}
}

/** Everything that may go wrong with one school, and what is said of it. */
const breakages: Record<string, [Why, (facts: SchoolFacts) => SchoolFacts]> = {
	'a slip more was used than issued': [
		'slips.do-not-add-up',
		facts => ({ ...facts, slips: { ...facts.slips, used: facts.slips.used + 1 } }),
	],
	'a slip is gone': [
		'slips.do-not-add-up',
		facts => ({ ...facts, slips: { ...facts.slips, unused: facts.slips.unused - 1 } }),
	],
	'more votes than children': ['votes.more-than-roll', facts => ({ ...facts, roll: facts.roll - 3 })],
	'one person keyed a batch': [
		'batch.keyed-once',
		facts => withBatch(facts, ({ keyings, ...batch }) => ({ ...batch, keyings: keyings.slice(0, 1) })),
	],
	'nobody keyed a batch': [
		'batch.not-keyed',
		facts => withBatch(facts, batch => ({ ...batch, keyings: [] })),
	],
	'two keyed a batch differently': [
		'batch.differs',
		facts =>
			withBatch(facts, ({ keyings: [one, two], ...batch }) => ({
				...batch,
				keyings: [one!, { ...two!, papers: two!.papers.with(0, bilal) }],
			})),
	],
	'one person keyed a batch twice': [
		'batch.one-person',
		facts =>
			withBatch(facts, ({ keyings, ...batch }) => ({
				...batch,
				keyings: keyings.map(keying => ({ ...keying, keyedById: 'amir' })),
			})),
	],
	'a batch has a paper more than its cover says': [
		'batch.wrong-count',
		facts => withBatch(facts, batch => ({ ...batch, count: batch.count - 1 })),
	],
	'a batch more than was counted': [
		'papers.used-not-keyed',
		facts => ({
			...facts,
			roll: facts.roll + 100,
			batches: [...facts.batches, { ...facts.batches[0]!, label: 'another' }],
		}),
	],
	'a batch was lost': ['papers.used-not-keyed', facts => ({ ...facts, batches: [] })],
	'more papers in the box than were sent': [
		'papers.more-than-sent',
		facts => ({ ...facts, sent: facts.counts[0]!.used - 1 }),
	],
	'more spoilt papers keyed than counted': [
		'papers.spoilt-not-counted',
		facts => ({ ...facts, counts: facts.counts.map(count => ({ ...count, spoilt: 0, unused: 6 })) }),
	],
	'nobody counted': ['papers.not-counted', facts => ({ ...facts, counts: [] })],
	'one counted': ['papers.counted-once', facts => ({ ...facts, counts: facts.counts.slice(0, 1) })],
	'two counted differently': [
		'papers.counts-differ',
		facts => ({ ...facts, counts: [facts.counts[0]!, { ...facts.counts[1]!, unused: 4 }] }),
	],
	'a difference without a reason': ['return.no-reason', facts => ({ ...facts, sent: facts.sent + 1 })],
	'nobody signed': ['return.not-signed', facts => ({ ...facts, signed: null })],
	'one signed': [
		'return.signed-once',
		facts => ({ ...facts, signed: { ...facts.signed!, secondIsPupil: false } }),
	],
}

function withBatch(
	facts: SchoolFacts,
	change: (batch: SchoolFacts['batches'][number]) => SchoolFacts['batches'][number],
): SchoolFacts {
	return { ...facts, batches: facts.batches.map(change) }
}

test.each(Object.entries(breakages))('B-14: %s', (_what, [why, broken]) => {
	for (const isOver of [false, true])
		expect(whysOf(broken(goodSchool('roundhay')), { isOver })).toContain(why)
})

test('B-14: in any ballot of up to six schools, whatever breaks in one of them blocks, and it alone is named (200 ballots)', () => {
	const schools = fc.array(fc.record({ onScreens: fc.nat(30), papers: fc.integer({ min: 1, max: 49 }) }), {
		minLength: 1,
		maxLength: 6,
	})
	fc.assert(
		fc.property(
			schools,
			fc.nat(5),
			fc.constantFrom(...Object.values(breakages)),
			fc.boolean(),
			(sizes, which, [why, broken], isOver) => {
				const good = sizes.map((size, place) => goodSchool(`school-${place}`, size))
				expect(blockingSchools(good, { isOver })).toEqual([])
				const place = which % good.length
				const blocking = blockingSchools(good.with(place, broken(good[place]!)), { isOver })
				expect(blocking.map(({ school }) => school)).toEqual([`school-${place}`])
				expect(blocking[0]!.why).toContain(why)
			},
		),
		{ numRuns: 200 },
	)
})

test('B-14: more votes than all rolls and the audit slips block, though every school is within its own', () => {
	const schools = ['roundhay', 'hunslet'].map(school => {
		const facts = goodSchool(school)
		return { ...facts, roll: facts.roll - 2 }
	})
	expect(schools.flatMap(facts => whysOf(facts, { isOver: true }))).toEqual([])
	expect(blockingSchools(schools, { isOver: true })).toEqual([
		{ school: 'roundhay', why: ['votes.more-than-rolls'] },
		{ school: 'hunslet', why: ['votes.more-than-rolls'] },
	])
})

test('a difference that moves no vote stands with a reason, and is told', () => {
	const school = goodSchool('roundhay')
	const counted = { ...school.counts[0]!, unused: 4, slipsLeft: 1 }
	const signed = {
		...school.signed!,
		reason: 'A paper fell behind the stage. Two children kept their slips.',
	}
	const facts = { ...school, counts: [counted, counted], signed }
	expect(differencesOf(facts, counted)).toEqual([
		{ what: 'papers.accounted', expected: 30, found: 29 },
		{ what: 'slips.left', expected: 3, found: 1 },
	])
	expect(whysOf(facts, { isOver: false })).toEqual([])
})

test('a school without paper is provisional until one press, or until the days for amending end', () => {
	const { batches: _, counts: __, signed: ___, ...school } = goodSchool('roundhay')
	const facts = { ...school, sent: 0, batches: [], counts: [], signed: null }
	expect(standingOf(facts, { isOver: false })).toBe('provisional')
	expect(whysOf(facts, { isOver: false })).toEqual(['return.not-confirmed'])
	expect(standingOf(facts, { isOver: true })).toBe('confirmed')
	const idle = { ...facts, slips: { id: 'roundhay', issued: 0, used: 0, unused: 0, void: 0 } }
	expect(standingOf(idle, { isOver: false })).toBe('nothing')
})

test('what was signed by two is provisional until it is confirmed, or the days for amending end', () => {
	const school = goodSchool('roundhay')
	const facts = { ...school, signed: { ...school.signed!, confirmedAt: null } }
	expect(standingOf(facts, { isOver: false })).toBe('provisional')
	expect(standingOf(facts, { isOver: true })).toBe('confirmed')
	expect(standingOf(school, { isOver: false })).toBe('confirmed')
	expect(standingOf({ ...school, counts: [] }, { isOver: true })).toBe('to-do')
	expect(amendUntil({ closes: '2027-03-12T16:00:00Z' })).toEqual(new Date('2027-03-17T16:00:00Z'))
})
