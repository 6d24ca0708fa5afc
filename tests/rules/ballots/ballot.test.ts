import { expect, test } from 'vitest'
import { answerToCast, type SlipFound, takesBallots, unreconciled } from '#app/ballots/ballot.ts'
import { ok, refuse } from '#app/base/result.ts'

const hours = { opensAt: new Date('2027-03-01T08:00:00Z'), closesAt: new Date('2027-03-12T16:00:00Z') }

test.each([
	{ state: 'draft', at: '2027-03-05T10:00:00Z', answer: 'ballot.not-yet-open' },
	{ state: 'ready', at: '2027-03-01T07:59:59.999Z', answer: 'ballot.not-yet-open' },
	{ state: 'ready', at: '2027-03-01T08:00:00Z', answer: 'open' },
	{ state: 'ready', at: '2027-03-12T15:59:59.999Z', answer: 'open' },
	{ state: 'ready', at: '2027-03-12T16:00:00Z', answer: 'ballot.closed' },
	{ state: 'closed', at: '2027-03-05T10:00:00Z', answer: 'ballot.closed' },
	{ state: 'closed', at: '2027-02-01T10:00:00Z', answer: 'ballot.closed' },
] as const)('a ballot that is $state at $at: $answer', ({ state, at, answer }) => {
	const takes = takesBallots({ state, ...hours }, new Date(at))
	expect(takes.ok ? takes.value : takes.refusal).toBe(answer)
})

const good: SlipFound = { used: false, void: false, signed: true, ofThisBallot: true }
const [used, voided, uncounted, other] = [
	{ ...good, used: true },
	{ ...good, void: true },
	{ ...good, signed: false },
	{ ...good, ofThisBallot: false },
]

test.each([
	{ why: 'a good slip', slip: good, receipt: false, open: 'cast', closed: 'ballot.closed' },
	{ why: 'the same vote once more', slip: used, receipt: true, open: 'repeated', closed: 'repeated' },
	{ why: 'a used slip', slip: used, receipt: false, open: 'slip.used', closed: 'ballot.closed' },
	{ why: 'a void slip', slip: voided, receipt: false, open: 'slip.void', closed: 'ballot.closed' },
	{
		why: 'a slip that nobody else counted yet',
		slip: uncounted,
		receipt: false,
		open: 'slip.not-signed',
		closed: 'ballot.closed',
	},
	{
		why: 'a void slip with a receipt of another',
		slip: voided,
		receipt: true,
		open: 'slip.void',
		closed: 'ballot.closed',
	},
	{ why: 'no slip of ours', slip: null, receipt: false, open: 'slip.unknown', closed: 'ballot.closed' },
	{
		why: 'another ballot’s slip',
		slip: other,
		receipt: false,
		open: 'slip.other-ballot',
		closed: 'ballot.closed',
	},
	{
		why: 'another ballot’s used slip with a receipt of this one',
		slip: { ...other, used: true },
		receipt: true,
		open: 'slip.other-ballot',
		closed: 'ballot.closed',
	},
	{
		why: 'a page left open for the next child',
		slip: good,
		receipt: true,
		open: 'receipt.other-slip',
		closed: 'ballot.closed',
	},
] as const)('$why: $open, and after the close: $closed', ({ slip, receipt, open, closed }) => {
	expect(answerToCast({ open: ok('open'), slip, receiptThere: receipt })).toBe(open)
	expect(answerToCast({ open: refuse('ballot.closed'), slip, receiptThere: receipt })).toBe(closed)
})

test('B-13: a school whose slips do not add up is named', () => {
	const fits = { id: 'a', issued: 6, used: 3, unused: 2, void: 1 }
	expect(unreconciled([fits])).toEqual([])
	expect(unreconciled([fits, { ...fits, id: 'b', used: 4 }, { ...fits, id: 'c', issued: 7 }])).toEqual([
		'b',
		'c',
	])
})
