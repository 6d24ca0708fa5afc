import { expect, test } from 'vitest'
import { countBorda } from '#app/ballots/counts/borda.ts'
import type { OptionId, RankedBallot } from '#app/ballots/counts/count.ts'
import {
	contestOf,
	type Election,
	elections,
	expectSameTwice,
	inNumbers,
	oneByOne,
	patience,
	rankings,
	someRanked,
	tennessee,
	winnersByPlace,
	withoutWithdrawn,
} from './plain-elections.ts'

test('Borda: the capital of Tennessee is Nashville, with the points of the textbooks', () => {
	const count = countBorda(
		contestOf(['memphis', 'nashville', 'chattanooga', 'knoxville'], { seats: 4 }),
		tennessee,
	)
	expect(inNumbers(count)).toEqual({
		elected: ['nashville', 'chattanooga', 'memphis', 'knoxville'],
		ballots: 100,
		blank: 0,
		totals: { memphis: '126', nashville: '194', chattanooga: '173', knoxville: '107' },
	})
})

test.each([
	{ why: 'two in a rank share', ranking: 'a=b>c>d', totals: { a: '5/2', b: '5/2', c: '1', d: '0' } },
	{ why: 'those not ranked share what is left', ranking: 'a', totals: { a: '3', b: '1', c: '1', d: '1' } },
	{
		why: 'all in one rank share alike',
		ranking: 'a=b=c=d',
		totals: { a: '3/2', b: '3/2', c: '3/2', d: '3/2' },
	},
])('Borda: $why', ({ ranking, totals }) => {
	const count = countBorda(contestOf([...'abcd']), rankings(`1 ${ranking}`))
	expect(inNumbers(count).totals).toEqual(totals)
})

test('Borda: when somebody withdrew the ranking closes up', () => {
	const count = countBorda(contestOf([...'abc'], { withdrawn: ['b'] }), rankings('2 a>b>c', '1 b'))
	expect(inNumbers(count)).toMatchObject({ blank: 1, totals: { a: '2', c: '0' } })
})

test(
	`B-19: Borda, counted twice in ${elections} random elections, is the same to the last half point`,
	patience,
	() => expectSameTwice(someRanked(6), { count: countBorda, tell: inNumbers, again: countedAgain }),
)

/** The second writing: every paper plays each two options against each other, for two half points. */
function countedAgain({ contest, ballots }: Election<RankedBallot>) {
	const { options, stands, ...rest } = withoutWithdrawn(contest)
	const papers = oneByOne(ballots)
	const filled = papers.filter(({ ranks }) => ranks.flat().some(stands))
	const halvesFor = (option: OptionId) => {
		let sum = 0
		for (const { ranks } of filled) {
			const place = (one: OptionId) => ranks.findIndex(rank => rank.includes(one)) + 1 || Infinity
			for (const other of options) {
				if (other === option) continue
				if (place(option) < place(other)) sum += 2
				if (place(option) === place(other)) sum += 1
			}
		}
		return sum
	}
	const all = new Map(options.map(option => [option, halvesFor(option)]))
	const halves = (option: OptionId) => all.get(option) ?? 0
	const named = options.filter(option => papers.some(({ ranks }) => ranks.flat().includes(option)))
	const written = (half: number) => (half % 2 === 0 ? `${half / 2}` : `${half}/2`)
	return {
		elected: winnersByPlace(rest, named, (one, other) => halves(one) - halves(other)),
		ballots: papers.length,
		blank: papers.length - filled.length,
		totals: Object.fromEntries(options.map(option => [option, written(halves(option))])),
	}
}
