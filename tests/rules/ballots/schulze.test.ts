import { expect, test } from 'vitest'
import type { Count, OptionId, RankedBallot } from '#app/ballots/counts/count.ts'
import { countSchulze } from '#app/ballots/counts/schulze.ts'
import {
	contestOf,
	type Election,
	elections,
	expectSameTwice,
	oneByOne,
	patience,
	rankings,
	someRanked,
	tennessee,
	withoutWithdrawn,
} from './plain-elections.ts'

/** The first example of Schulze's paper: 45 voters, in a circle. */
const fortyFive = rankings(
	'5 a>c>b>e>d',
	'5 a>d>e>c>b',
	'8 b>e>d>a>c',
	'3 c>a>b>e>d',
	'7 c>a>e>b>d',
	'2 c>b>a>d>e',
	'7 d>c>e>b>a',
	'8 e>b>a>d>c',
)

test('Schulze: the example of 45 voters, with the comparisons, the paths and the order of the paper', () => {
	const count = countSchulze(contestOf([...'abcde'], { seats: 5 }), fortyFive)
	expect(tablesOf(count)).toEqual({
		preferred: {
			a: { b: 20, c: 26, d: 30, e: 22 },
			b: { a: 25, c: 16, d: 33, e: 18 },
			c: { a: 19, b: 29, d: 17, e: 24 },
			d: { a: 15, b: 12, c: 28, e: 14 },
			e: { a: 23, b: 27, c: 21, d: 31 },
		},
		strongest: {
			a: { b: 28, c: 28, d: 30, e: 24 },
			b: { a: 25, c: 28, d: 33, e: 24 },
			c: { a: 25, b: 29, d: 29, e: 24 },
			d: { a: 25, b: 28, c: 28, e: 24 },
			e: { a: 25, b: 28, c: 28, d: 31 },
		},
	})
	expect(count.elected).toEqual([...'eacbd'])
	expect(count.log.filter(({ kind }) => kind === 'tied')).toEqual([])
})

test('Schulze: the capital of Tennessee is Nashville, which beats each of the others', () => {
	const contest = contestOf(['memphis', 'nashville', 'chattanooga', 'knoxville'], { seats: 4 })
	const { elected } = countSchulze(contest, tennessee)
	expect(elected).toEqual(['nashville', 'chattanooga', 'knoxville', 'memphis'])
})

test('Schulze: a lot only for the order of two is said to be that, and one for a seat a lot for a seat', () => {
	const ballots = rankings('1 a>b>c', '1 b>a>c')
	const tied = (seats: number) =>
		countSchulze(contestOf([...'abc'], { seats, lots: [...'cba'] }), ballots).log.find(
			({ kind }) => kind === 'tied',
		)
	expect(tied(1)).toMatchObject({ over: 'seat', options: ['b', 'a'], ahead: 'b', rule: 'lots' })
	expect(tied(2)).toMatchObject({ over: 'order', ahead: 'b' })
})

test('Schulze: three in a plain circle of equal strength are level, and lots decide', () => {
	const count = countSchulze(
		contestOf([...'abc'], { lots: [...'cab'] }),
		rankings('1 a>b>c', '1 b>c>a', '1 c>a>b'),
	)
	expect(count.elected).toEqual(['c'])
})

test(
	`B-19: Schulze, counted twice in ${elections} random elections, is the same to the last path`,
	patience,
	() =>
		expectSameTwice(someRanked(5), {
			count: countSchulze,
			tell: count => {
				const { elected, ballots, blank } = count
				return { elected, ballots, blank, ...tablesOf(count) }
			},
			again: countedAgain,
		}),
)

type Tables = { preferred: Record<OptionId, object>; strongest: Record<OptionId, object> }

function tablesOf({ log }: Count): Tables {
	const tables: Tables = { preferred: {}, strongest: {} }
	for (const step of log) {
		if (step.kind === 'compared') tables.preferred = plain(step.preferred)
		if (step.kind === 'paths') tables.strongest = plain(step.strongest)
	}
	return tables
}

function plain(table: ReadonlyMap<OptionId, ReadonlyMap<OptionId, number>>) {
	return Object.fromEntries([...table].map(([one, row]) => [one, Object.fromEntries(row)]))
}

/** The second writing: the definition word for word. Every path there is, walked to its end. */
function countedAgain({ contest, ballots }: Election<RankedBallot>) {
	const { options, stands, lots, seats } = withoutWithdrawn(contest)
	const papers = oneByOne(ballots)
	const filled = papers.filter(({ ranks }) => ranks.flat().some(stands))

	const prefers = ({ ranks }: RankedBallot, one: OptionId, other: OptionId) =>
		ranks.some(
			(rank, place) =>
				rank.includes(one) &&
				!ranks
					.slice(0, place + 1)
					.flat()
					.includes(other),
		)
	const preferred = (one: OptionId, other: OptionId) =>
		filled.filter(paper => prefers(paper, one, other)).length

	const links = new Map<string, number>()
	for (const one of options)
		for (const other of options) {
			const wins = preferred(one, other)
			if (wins > preferred(other, one)) links.set(one + other, wins)
		}
	const paths = (from: OptionId, to: OptionId, passed: OptionId[]): number[] =>
		options
			.filter(next => links.has(from + next) && !passed.includes(next))
			.flatMap(next => {
				const link = links.get(from + next) ?? 0
				return next === to ? [link] : paths(next, to, [...passed, next]).map(rest => Math.min(link, rest))
			})
	const strongest = (one: OptionId, other: OptionId) => Math.max(0, ...paths(one, other, [one]))

	const choose = (left: OptionId[], seatsLeft: number): OptionId[] => {
		const best = lots.find(
			one => left.includes(one) && left.every(other => strongest(one, other) >= strongest(other, one)),
		)
		if (seatsLeft === 0 || best === undefined) return []
		return [
			best,
			...choose(
				left.filter(option => option !== best),
				seatsLeft - 1,
			),
		]
	}
	const named = options.filter(option => papers.some(({ ranks }) => ranks.flat().includes(option)))
	const table = (number: typeof preferred) =>
		Object.fromEntries(
			options.map(one => [
				one,
				Object.fromEntries(options.filter(other => other !== one).map(other => [other, number(one, other)])),
			]),
		)
	return {
		elected: choose(named, seats),
		ballots: papers.length,
		blank: papers.length - filled.length,
		preferred: table(preferred),
		strongest: table(strongest),
	}
}
