import { expect, test } from 'vitest'
import type { OptionId, ScoredBallot } from '#app/ballots/counts/count.ts'
import { countScores } from '#app/ballots/counts/scores.ts'
import {
	contestOf,
	type Election,
	elections,
	expectSameTwice,
	inNumbers,
	oneByOne,
	patience,
	someScored,
	winnersByPlace,
	withoutWithdrawn,
} from './plain-elections.ts'

test('scores: five faces are added up, and no face adds nothing', () => {
	const ballots = [
		{ weight: 3, scores: new Map([['park', 5]]) },
		{ weight: 2, scores: new Map([['pool', 4]]).set('park', 1) },
		{ weight: 1, scores: new Map([['path', 0]]) },
	]
	const count = countScores(contestOf(['path', 'pool', 'park'], { seats: 3 }), ballots)
	expect(inNumbers(count)).toEqual({
		elected: ['park', 'pool', 'path'],
		ballots: 6,
		blank: 0,
		totals: { park: '17', pool: '8', path: '0' },
	})
})

test.each([-1, 2.5, Number.NaN])('scores: throws on a score of %s', score => {
	const ballots = [{ weight: 1, scores: new Map([['a', score]]) }]
	expect(() => countScores(contestOf(['a']), ballots)).toThrow(RangeError)
})

test(
	`B-19: scores, counted twice in ${elections} random elections, are the same to the last point`,
	patience,
	() => expectSameTwice(someScored, { count: countScores, tell: inNumbers, again: countedAgain }),
)

/** The second writing: a strip of marks for each option, one mark for each point, as on a blackboard. */
function countedAgain({ contest, ballots }: Election<ScoredBallot>) {
	const { options, ...rest } = withoutWithdrawn(contest)
	const papers = oneByOne(ballots)
	const marks = (option: OptionId) =>
		papers.map(({ scores }) => '|'.repeat(scores.get(option) ?? 0)).join('').length
	const isBlank = ({ scores }: ScoredBallot) => !options.some(option => scores.has(option))
	const named = options.filter(option => papers.some(({ scores }) => scores.has(option)))
	return {
		elected: winnersByPlace(rest, named, (one, other) => marks(one) - marks(other)),
		ballots: papers.length,
		blank: papers.filter(isBlank).length,
		totals: Object.fromEntries(options.map(option => [option, `${marks(option)}`])),
	}
}
