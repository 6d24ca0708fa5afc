import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Part } from '#app/ballots/record.ts'
import { type KeyedPaper, readPaper, saysTheSame } from '#app/ballots/schools/keyed-paper.ts'
import {
	type Keying,
	type PaperBatch,
	resolved,
	settledPapers,
	turnOf,
} from '#app/ballots/schools/paper-batch.ts'
import { ok, refuse } from '#app/base/result.ts'

const ana: KeyedPaper = [['ana']]
const bilal: KeyedPaper = [['bilal']]
const cho: KeyedPaper = [['cho']]

function batchOf(count: number, ...keyings: [by: string, papers: KeyedPaper[]][]): PaperBatch {
	const kept: Keying[] = keyings.map(([keyedById, papers], place) => ({ turn: place + 1, keyedById, papers }))
	return { label: 'roundhay-1', school: 'roundhay', count, keyings: kept }
}

test.each<[string, PaperBatch, ReturnType<typeof settledPapers>]>([
	['nobody keyed it', batchOf(1), refuse('batch.not-keyed')],
	['one did', batchOf(1, ['a', [ana]]), refuse('batch.keyed-once')],
	['two read the same', batchOf(1, ['a', [ana]], ['b', [ana]]), ok([ana])],
	['two read different things', batchOf(1, ['a', [ana]], ['b', [bilal]]), refuse('batch.differs')],
	['a third looked', batchOf(1, ['a', [ana]], ['b', [bilal]], ['c', [bilal]]), ok([bilal])],
	['one person twice', batchOf(1, ['a', [ana]], ['a', [ana]]), refuse('batch.one-person')],
	[
		'one of the two resolves',
		batchOf(1, ['a', [ana]], ['b', [bilal]], ['b', [bilal]]),
		refuse('batch.one-person'),
	],
	['a paper too few', batchOf(2, ['a', [ana]], ['b', [ana]]), refuse('batch.wrong-count')],
	['a paper too many', batchOf(1, ['a', [ana, ana]], ['b', [ana, ana]]), refuse('batch.wrong-count')],
	[
		'a third who changed what two agreed on',
		batchOf(2, ['a', [ana, ana]], ['b', [ana, bilal]], ['c', [cho, ana]]),
		refuse('batch.differs'),
	],
	['a third where two agreed', batchOf(1, ['a', [ana]], ['b', [ana]], ['c', [cho]]), refuse('batch.differs')],
])('a batch: %s', (_what, batch, settled) => {
	expect(settledPapers(batch)).toEqual(settled)
})

test('B-15: nobody has a second turn at a batch', () => {
	const once = batchOf(1, ['a', [ana]])
	const twice = batchOf(1, ['a', [ana]], ['b', [bilal]])
	expect(turnOf(batchOf(1), 'a')).toEqual(ok(1))
	expect(turnOf(once, 'a')).toEqual(refuse('keying.yours'))
	expect(turnOf(once, 'b')).toEqual(ok(2))
	expect(['a', 'b'].map(who => turnOf(twice, who))).toEqual([refuse('keying.yours'), refuse('keying.yours')])
	expect(turnOf(twice, 'c')).toEqual(ok(3))
	expect(turnOf(batchOf(1, ['a', [ana]], ['b', [ana]]), 'c')).toEqual(refuse('keying.done'))
})

test('a third who reads what neither had read looks a second time', () => {
	const two: [KeyedPaper[], KeyedPaper[]] = [
		[ana, ana, ana],
		[ana, bilal, bilal],
	]
	const first = resolved(
		two,
		new Map([
			[1, { paper: bilal, isSecondLook: false }],
			[2, { paper: cho, isSecondLook: false }],
		]),
	)
	expect(first.waiting).toEqual([2])
	const again = resolved(
		two,
		new Map([
			[1, { paper: bilal, isSecondLook: false }],
			[2, { paper: cho, isSecondLook: true }],
		]),
	)
	expect(again).toEqual({ papers: [ana, bilal, cho], waiting: [] })
})

const finalists = Array.from({ length: 12 }, (_, place) => `finalist-${place + 1}`)
const two: Part = {
	id: 'mayor',
	method: 'choose',
	count: 'choose',
	options: finalists,
	most: 2,
	seats: 1,
	lots: finalists,
	withdrawn: [],
}
const [rounds, sheets] = process.env.LONG === 'yes' ? [20, 10_000] : [20, 1_000]

test(`B-15: with 1 % of fields keyed wrongly, two who key and a third who looks leave at most 0.05 wrong in 1,000 (${rounds} times ${sheets.toLocaleString('en')} sheets)`, () => {
	const chance = chanceFrom(20_270_312)
	let [wrongOnce, wrong] = [0, 0]
	for (let sheet = 0; sheet < rounds * sheets; sheet++) {
		const [a, b] = [1 + chance(12), 1 + chance(11)]
		const truth = [a, b >= a ? b + 1 : b]
		const first = keyed(truth)
		const said = settle(first, keyed(truth), truth)
		wrongOnce += wrongFields(truth, first)
		wrong += wrongFields(truth, said)
	}
	const fields = 2 * rounds * sheets
	// The errors are there: one who keys alone would leave about ten in 1,000.
	expect(wrongOnce / fields).toBeGreaterThan(0.008)
	expect((1_000 * wrong) / fields).toBeLessThanOrEqual(0.05)

	/** Somebody keys a sheet; a line that the page refuses is keyed again. */
	function keyed(truth: number[]): KeyedPaper {
		const line = truth.map(number => (chance(100) === 0 ? 1 + ((number + chance(11)) % 12) : number)).join()
		const read = readPaper([two], line)
		return read.ok ? read.value : keyed(truth)
	}

	function settle(one: KeyedPaper, other: KeyedPaper, truth: number[]): KeyedPaper {
		const looks = [keyed(truth), keyed(truth)]
		for (const [place, paper] of looks.entries()) {
			const isSecondLook = place > 0 && saysTheSame(paper, looks[0])
			const { papers, waiting } = resolved([[one], [other]], new Map([[0, { paper, isSecondLook }]]))
			if (waiting.length === 0) return papers[0] ?? one
		}
		return settle(one, other, truth)
	}
}, 120_000)

function wrongFields(truth: number[], said: KeyedPaper): number {
	const vote = said[0]
	const named = Array.isArray(vote) ? vote : []
	return truth.filter(number => !named.includes(`finalist-${number}`)).length
}

/** Whole numbers below a limit, always the same ones from the same beginning. */
function chanceFrom(beginning: number): (below: number) => number {
	let state = beginning
	return below => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
		return Math.floor((state / 2 ** 32) * below)
	}
}

test('a third changes nothing but what two read differently, whatever they say', () => {
	const paper = fc.constantFrom(ana, bilal, cho)
	const stacks = fc.integer({ min: 1, max: 8 }).chain(size => {
		const stack = fc.array(paper, { minLength: size, maxLength: size })
		return fc.tuple(stack, stack, stack)
	})
	fc.assert(
		fc.property(stacks, ([one, other, third]) => {
			const said = new Map(third.map((paper, place) => [place, { paper, isSecondLook: true }]))
			const { papers } = resolved([one, other], said)
			for (const [place, paper] of one.entries())
				if (saysTheSame(paper, other[place])) expect(papers[place]).toEqual(paper)
		}),
		{ numRuns: 50 },
	)
})
