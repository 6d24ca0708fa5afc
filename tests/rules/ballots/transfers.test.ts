import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Count } from '#app/ballots/counts/count.ts'
import { Fraction } from '#app/ballots/counts/fraction.ts'
import { countInstantRunoff } from '#app/ballots/counts/instant-runoff.ts'
import { countMeek } from '#app/ballots/counts/meek.ts'
import { countSingleTransferable } from '#app/ballots/counts/single-transferable.ts'
import { instantRunoffAgain } from './instant-runoff-again.ts'
import { meekAgain } from './meek-again.ts'
import { contestOf, type Election, howMany, inNumbers, rankings, someTransfers } from './ranked-elections.ts'
import { singleTransferableAgain } from './single-transferable-again.ts'

const methods = [
	{ name: 'instant run-off', count: countInstantRunoff, again: instantRunoffAgain, mostSeats: 1 },
	{ name: 'single transferable vote', count: countSingleTransferable, again: singleTransferableAgain },
	{ name: 'Meek', count: countMeek, again: meekAgain },
]

test.each(methods)(`$name counts ${howMany} random elections as its second writing does`, async method => {
	await everyElection(method, (election, count) => expect(inNumbers(count)).toEqual(method.again(election)))
})

test.each(methods)('$name loses no vote: each is with somebody, exhausted or cut away', async method => {
	await everyElection(method, (_, { ballots, blank, log }) => {
		const valid = Fraction.of(ballots - blank)
		let cut = Fraction.zero
		for (const step of log) {
			// Each surplus may lose less than a hundred thousandth of every paper it moves; nothing else loses any.
			if (step.kind === 'transferred' && step.because === 'surplus')
				cut = cut.plus(valid.over(Fraction.of(100_000)))
			if (step.kind !== 'tallied') continue
			const there = [...step.votes.values()].reduce((sum, votes) => sum.plus(votes), step.exhausted)
			expect(valid.minus(there).compare(Fraction.zero)).toBeGreaterThanOrEqual(0)
			expect(valid.minus(there).compare(cut)).toBeLessThanOrEqual(0)
		}
	})
})

test.each(methods)(
	'$name gives the same whatever the order of the ballots, together or one by one',
	method => {
		everyElection(method, ({ contest, ballots }, count) => {
			const turned = ballots
				.toReversed()
				.flatMap(({ ranks, weight }) => [
					{ ranks, weight: 1 },
					...(weight > 1 ? [{ ranks, weight: weight - 1 }] : []),
				])
			expect(method.count(contest, turned)).toEqual(count)
		})
	},
)

test.each(methods)(
	'$name elects as many as stand or have a seat, none withdrawn, none twice',
	async method => {
		await everyElection(method, ({ contest }, { elected, ballots, blank, log }) => {
			const standing = contest.options.length - contest.withdrawn.length
			expect(elected.length).toBe(ballots === blank ? 0 : Math.min(standing, contest.seats))
			expect(new Set(elected).size).toBe(elected.length)
			expect(elected.filter(option => contest.withdrawn.includes(option))).toEqual([])
			expect(log.flatMap(step => (step.kind === 'elected' ? [step.option] : []))).toEqual(elected)
		})
	},
)

test('more than half of the first choices always win an instant run-off', async () => {
	await everyElection({ count: countInstantRunoff, mostSeats: 1 }, (_, { elected, log }) => {
		const first = log.find(step => step.kind === 'tallied')
		const votes = [...(first?.votes ?? [])]
		const all = votes.reduce((sum, [, has]) => sum.plus(has), Fraction.zero)
		const most = votes.find(([, has]) => has.plus(has).compare(all) > 0)
		if (most) expect(elected).toEqual([most[0]])
	})
})

test('with one seat the transferable vote elects whom an instant run-off does', async () => {
	await everyElection({ count: countInstantRunoff, mostSeats: 1 }, ({ contest, ballots }, { elected }) => {
		expect(countSingleTransferable(contest, ballots).elected).toEqual(elected)
	})
})

test.each([
	{ why: 'no ballot', ballots: [], elected: [], blank: 0 },
	{ why: 'all blank', ballots: rankings('7'), elected: [], blank: 7 },
	{ why: 'only the withdrawn', ballots: rankings('3 w'), elected: [], blank: 3 },
	{ why: 'one ballot', ballots: rankings('1 b>a'), elected: ['b'], blank: 0 },
	{ why: 'a withdrawn first choice', ballots: rankings('2 w>c', '1 a'), elected: ['c'], blank: 0 },
	{ why: 'all tied', ballots: rankings('1 c', '1 a', '1 b'), elected: ['b'], blank: 0 },
])('B-19 every count with transfers knows what $why means', ({ ballots, elected, blank }) => {
	const contest = contestOf('abcw', { withdrawn: ['w'], lots: [...'wbca'] })
	for (const { count } of methods) expect(count(contest, ballots)).toMatchObject({ elected, blank })
})

test('B-19 fewer candidates than seats are all elected, and the withdrawn are not', () => {
	const contest = contestOf('abw', { withdrawn: ['w'], seats: 4 })
	for (const { count } of methods.slice(1))
		expect(count(contest, rankings('3 w>b', '1 a')).elected).toEqual(['b', 'a'])
})

test('a tie is broken by the latest stage that differs, and not by an earlier one', () => {
	// Of those who tie in the end, y was ahead at first and x after d had gone.
	const ballots = rankings('3 x', '4 y', '2 d>x', '1 e>y', '2 e>a', '8 a')
	for (const count of [countInstantRunoff, countSingleTransferable]) {
		const counted = count(contestOf('xydea', { lots: [...'ydeax'] }), ballots)
		expect(inNumbers(counted).excluded.slice(0, 3)).toEqual(['d', 'e', 'y'])
		expect(counted.log).toContainEqual({
			round: 3,
			kind: 'tied',
			options: ['x', 'y'],
			over: 'exclusion',
			rule: 'earlier-rounds',
			ahead: 'x',
		})
	}
})

test('a surplus goes on at a value cut to five places, and what is cut is lost', () => {
	// 20 valid, 2 seats: the quota is 7, a has 13. Each of its papers goes on with 6/13 = 0.461538…
	const { elected, log } = countSingleTransferable(
		contestOf('abc', { seats: 2 }),
		rankings('9 a>b', '2 a>c', '2 a', '3 b', '4 c'),
	)
	const value = Fraction.of(46_153, 100_000)
	expect(elected).toEqual(['a', 'b'])
	expect(log).toContainEqual({
		round: 1,
		kind: 'transferred',
		from: 'a',
		because: 'surplus',
		to: new Map([
			['b', Fraction.of(415_377, 100_000)],
			['c', Fraction.of(92_306, 100_000)],
		]),
		exhausted: Fraction.of(92_306, 100_000),
		value,
	})
})

test.each([
	{ why: 'two in a rank', ballots: [{ ranks: [['a', 'b']], weight: 1 }], says: /a and b alike/ },
	{ why: 'an option twice', ballots: rankings('1 a>b>a'), says: /twice/ },
	{ why: 'a stranger', ballots: rankings('1 z'), says: /not on the paper/ },
	{ why: 'half a ballot', ballots: [{ ranks: [['a']], weight: 0.5 }], says: /0\.5/ },
])('$why is refused, and said plainly', ({ ballots, says }) => {
	for (const { count } of methods) {
		expect(() => count(contestOf('ab'), ballots)).toThrow(RangeError)
		expect(() => count(contestOf('ab'), ballots)).toThrow(says)
	}
})

test('an instant run-off refuses two seats', () => {
	expect(() => countInstantRunoff(contestOf('ab', { seats: 2 }), [])).toThrow(RangeError)
})

async function everyElection(
	{ count, mostSeats = 5 }: { count: (typeof methods)[number]['count']; mostSeats?: number },
	holds: (election: Election, count: Count) => void,
): Promise<void> {
	fc.assert(
		fc.property(someTransfers(mostSeats), election => {
			holds(election, count(election.contest, election.ballots))
		}),
		{ numRuns: howMany },
	)
	// Long runs keep the processor for a minute together; the runner wants a word in between.
	await new Promise(done => setImmediate(done))
}
