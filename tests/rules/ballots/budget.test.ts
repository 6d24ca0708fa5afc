import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	type BudgetContest,
	type BudgetCount,
	countEqualShares,
	countGreedy,
} from '#app/ballots/counts/budget.ts'
import type { ChosenBallot } from '#app/ballots/counts/count.ts'
import { Fraction } from '#app/ballots/counts/fraction.ts'
import { equalSharesAgain, greedyAgain } from './budget-again.ts'

const howMany = process.env.LONG === 'yes' ? 20_000 : 1_000

test.each([
	{
		why: 'two who chose everything: the cheap two before the dear one (pabutools, AppEx_1)',
		...example({ budget: 3, costs: { p0: 1, p1: 3, p2: 2, p3: 1 }, votes: ['2 p0 p1 p2 p3'] }),
		funded: ['p0', 'p3'],
		left: 1,
	},
	{
		why: 'the most chosen first, and what does not fit is passed over for what does',
		...example({
			budget: 10,
			costs: { slide: 8, swing: 5, bench: 2 },
			votes: ['3 slide', '2 swing', '1 bench'],
		}),
		funded: ['slide', 'bench'],
		left: 0,
	},
	{
		why: 'the order of lots where as many chose two of the same cost',
		...example({
			budget: 5,
			costs: { swing: 5, slide: 5 },
			votes: ['2 swing slide'],
			lots: ['slide', 'swing'],
		}),
		funded: ['slide'],
		left: 0,
	},
	{
		why: 'Pabulib’s example of its own format, Wieliczka',
		...wieliczka(),
		funded: ['4', '5'],
		left: 100,
	},
	{
		why: 'nothing that nobody chose',
		...example({ budget: 5, costs: { swing: 5 }, votes: ['2'] }),
		funded: [],
		left: 5,
	},
	{
		why: 'nothing that was withdrawn',
		...example({
			budget: 5,
			costs: { swing: 5, slide: 5 },
			votes: ['2 swing', '1 slide'],
			withdrawn: ['swing'],
		}),
		funded: ['slide'],
		left: 0,
	},
	{
		why: 'a budget of nought funds nothing',
		...example({ budget: 0, costs: { swing: 5 }, votes: ['2 swing'] }),
		funded: [],
		left: 0,
	},
])('greedy: $why', ({ contest, ballots, funded, left }) => {
	const count = countGreedy(contest, ballots)
	expect({ funded: count.funded, left: count.left }).toEqual({ funded, left })
})

test.each([
	{
		why: 'two projects out of the shares, then a third with what is left (pabutools, AppEx_2, in hundredths)',
		...example({
			budget: 400,
			costs: { p0: 100, p1: 90, p2: 200, p3: 109 },
			votes: ['1 p0', '2 p1 p2 p3', '1 p2'],
		}),
		fundings: ['p2 shares 200/3', 'p0 shares 100', 'p1 most 45'],
	},
	{
		why: 'a of eight voters at an eighth each, and nothing else out of the shares (Lackner and Skowron 2023)',
		...example({
			budget: 4,
			costs: { a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1 },
			votes: ['3 a b', '3 a c', '2 a d', '1 b c f', '1 e', '1 f', '1 g'],
		}),
		fundings: ['a shares 1/8', 'b most 1/4', 'c most 1/4', 'd most 1/2'],
	},
	{
		why: 'a minority of two in five has its two of five, where greedy gives it none',
		...example({
			budget: 50,
			costs: { r1: 10, r2: 10, r3: 10, r4: 10, r5: 10, b1: 10, b2: 10, b3: 10 },
			votes: ['3 r1 r2 r3 r4 r5', '2 b1 b2 b3'],
		}),
		fundings: ['r1 shares 10/3', 'r2 shares 10/3', 'r3 shares 10/3', 'b1 shares 5', 'b2 shares 5'],
	},
	{
		why: 'who has too little left pays that, and the others the rest',
		...example({
			budget: 30,
			costs: { first: 12, second: 12 },
			votes: ['1 first', '1 first second', '1 second'],
		}),
		fundings: ['first shares 6', 'second shares 8'],
	},
	{
		why: 'Pabulib’s example of its own format, Wieliczka',
		...wieliczka(),
		fundings: ['4 shares 700/3', '5 most 200'],
	},
])('equal shares: $why', ({ contest, ballots, fundings }) => {
	const told = fundingsOf(countEqualShares(contest, ballots))
	expect(told.map(({ option, because, each }) => `${option} ${because} ${each}`)).toEqual(fundings)
})

test('equal shares: says which projects could be paid, and as how many votes each is worth', () => {
	const { contest, ballots } = example({
		budget: 400,
		costs: { p0: 100, p1: 90, p2: 200, p3: 109 },
		votes: ['1 p0', '2 p1 p2 p3', '1 p2'],
	})
	const { log, each, left } = countEqualShares(contest, ballots)
	const rounds = log.filter(step => step.kind === 'affordable')
	expect(rounds.map(({ votes }) => [...votes].map(([option, many]) => `${option} ${many}`))).toEqual([
		['p2 3', 'p1 2', 'p3 2', 'p0 1'],
		['p0 1'],
	])
	expect([...each].map(([option, price]) => `${option} ${price}`)).toEqual(['p2 200/3', 'p0 100', 'p1 45'])
	expect(left).toBe(10)
	expect(log.at(-1)).toEqual({
		round: 4,
		kind: 'passed-over',
		option: 'p3',
		because: 'too-dear',
		cost: 109,
		left: 10,
	})
})

test.each([
	{ why: 'the cheaper goes first', costs: { swing: 5, slide: 4 }, rule: 'cheaper', ahead: 'slide' },
	{ why: 'lots decide', costs: { swing: 5, slide: 5 }, rule: 'lots', ahead: 'swing' },
])('B-19: of two that as many chose $why, and the log says so', ({ costs, rule, ahead }) => {
	const { contest, ballots } = example({ budget: 6, costs, votes: ['2 swing slide'] })
	expect(countGreedy(contest, ballots).log).toContainEqual(
		expect.objectContaining({ kind: 'tied', over: 'money', rule, ahead }),
	)
})

test('B-19: no ballot, one ballot, and only blank ones are counted', () => {
	const { contest } = example({ budget: 6, costs: { swing: 5 }, votes: [] })
	for (const count of [countGreedy, countEqualShares]) {
		expect(count(contest, [])).toMatchObject({ funded: [], left: 6, ballots: 0, blank: 0 })
		expect(count(contest, [{ choices: [], weight: 3 }])).toMatchObject({ funded: [], ballots: 3, blank: 3 })
		expect(count(contest, [{ choices: ['swing'], weight: 1 }])).toMatchObject({ funded: ['swing'], left: 1 })
	}
})

test.each([0, -1, 2.5, Number.NaN])('throws on a cost of %s', cost => {
	expect(() => countGreedy(example({ budget: 6, costs: { swing: cost }, votes: [] }).contest, [])).toThrow(
		RangeError,
	)
})

test.each([-1, 2.5, 2 ** 60])('throws on a budget of %s', budget => {
	expect(() => countGreedy(example({ budget, costs: { swing: 1 }, votes: [] }).contest, [])).toThrow(
		RangeError,
	)
})

test(`both ways to share out a budget agree with a second writing of each, ${howMany} elections`, () => {
	fc.assert(
		fc.property(someElection(), ({ contest, ballots }) => {
			expect(fundingsOf(countGreedy(contest, ballots))).toEqual(greedyAgain(contest, ballots))
			expect(fundingsOf(countEqualShares(contest, ballots))).toEqual(equalSharesAgain(contest, ballots))
		}),
		{ numRuns: howMany },
	)
})

test(`nothing is ever spent over the budget, and nothing that could be paid is left, ${howMany} elections`, () => {
	fc.assert(
		fc.property(someElection(), ({ contest, ballots }) => {
			for (const { funded, left } of [countGreedy(contest, ballots), countEqualShares(contest, ballots)]) {
				const spent = funded.reduce((sum, option) => sum + contest.costs.get(option)!, 0)
				expect(left).toBe(contest.budget - spent)
				expect(left).toBeGreaterThanOrEqual(0)
				expect(new Set(funded).size).toBe(funded.length)
				const waiting = contest.options.filter(
					option =>
						!funded.includes(option) &&
						!contest.withdrawn.includes(option) &&
						ballots.some(({ choices }) => choices.includes(option)),
				)
				for (const option of waiting) expect(contest.costs.get(option)).toBeGreaterThan(left)
			}
		}),
		{ numRuns: howMany },
	)
})

test(`equal shares charges nobody more than an equal share, and each project exactly once, ${howMany} elections`, () => {
	fc.assert(
		fc.property(someElection(), ({ contest, ballots }) => {
			const count = countEqualShares(contest, ballots)
			const money = ballots.map(() =>
				count.ballots === 0 ? Fraction.zero : Fraction.of(contest.budget, count.ballots),
			)
			for (const step of count.log) {
				if (step.kind !== 'funded' || step.because !== 'shares') continue
				let paid = Fraction.zero
				for (const [place, { choices, weight }] of ballots.entries()) {
					if (!choices.includes(step.option)) continue
					const pays = money[place]!.compare(step.each) < 0 ? money[place]! : step.each
					money[place] = money[place]!.minus(pays)
					paid = paid.plus(pays.times(Fraction.of(weight)))
				}
				expect(`${paid}`).toBe(`${step.cost}`)
			}
			for (const left of money) expect(left.compare(Fraction.zero)).toBeGreaterThanOrEqual(0)
		}),
		{ numRuns: howMany },
	)
})

function fundingsOf({ log }: BudgetCount) {
	return log.flatMap(step => {
		if (step.kind !== 'funded') return []
		const { option, because, each, short, left } = step
		return [{ option, because, each: `${each}`, short, left }]
	})
}

/** `3 slide bench`: three ballots that chose these two. */
function example(of: {
	budget: number
	costs: Record<string, number>
	votes: string[]
	lots?: string[]
	withdrawn?: string[]
}): { contest: BudgetContest; ballots: ChosenBallot[] } {
	const options = Object.keys(of.costs)
	const { budget, lots = options, withdrawn = [] } = of
	const ballots = of.votes.map(vote => {
		const [weight, ...choices] = vote.split(' ')
		return { choices, weight: Number(weight) }
	})
	return { contest: { options, withdrawn, lots, budget, costs: new Map(Object.entries(of.costs)) }, ballots }
}

function wieliczka() {
	return example({
		budget: 2500,
		costs: { 1: 600, 2: 800, 4: 1400, 5: 1000, 7: 1200 },
		votes: ['1 1 2 4', '1 1 2', '2 2 4 5', '1 5 7', '1 1 4 7', '1 1 7', '1 5', '1 4', '1 4 5'],
	})
}

function someElection() {
	return fc.integer({ min: 1, max: 6 }).chain(many => {
		const options = Array.from({ length: many }, (_, place) => `p${place}`)
		return fc.record({
			contest: fc.record({
				options: fc.constant(options),
				withdrawn: fc.oneof(fc.constant<string[]>([]), fc.subarray(options)),
				lots: fc.shuffledSubarray(options, { minLength: many, maxLength: many }),
				// Few different costs, so that many tie.
				costs: fc
					.array(fc.integer({ min: 1, max: 9 }), { minLength: many, maxLength: many })
					.map(costs => new Map(options.map((option, place) => [option, costs[place]!]))),
				budget: fc.integer({ min: 0, max: 30 }),
			}),
			ballots: fc.array(
				fc.record({ choices: fc.subarray(options), weight: fc.integer({ min: 1, max: 3 }) }),
				{ maxLength: 8 },
			),
		})
	})
}
