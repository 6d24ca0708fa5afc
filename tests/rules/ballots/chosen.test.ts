import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { countChosen } from '#app/ballots/counts/chosen.ts'
import type { ChosenBallot, OptionId } from '#app/ballots/counts/count.ts'
import { readBallots } from '#app/ballots/files/read-ballots.ts'
import leeds from '#prisma/leeds.json' with { type: 'json' }
import {
	contestOf,
	type Election,
	elections,
	expectSameTwice,
	inNumbers,
	oneByOne,
	patience,
	someChosen,
	winnersByPlace,
	withoutWithdrawn,
} from './plain-elections.ts'

test.each([
	{ why: 'one choice: the most votes win', seats: 1, votes: ['a', 'b', 'b', 'c'], elected: ['b'] },
	{
		why: 'two candidates for two seats',
		seats: 2,
		votes: ['ab', 'bc', 'ab', 'cb', 'ca'],
		elected: ['b', 'c'],
	},
	{ why: 'approval: as many as they like', seats: 1, votes: ['abc', 'bc', 'c', 'ab', 'b'], elected: ['b'] },
	{
		why: 'the lot drawn first wins a tie over a seat',
		seats: 1,
		votes: ['a', 'b', 'c', 'ac'],
		elected: ['c'],
	},
	{ why: 'who was chosen by nobody has no seat', seats: 3, votes: ['a', 'b', 'b'], elected: ['b', 'a'] },
])('choosing: $why', ({ seats, votes, elected }) => {
	const ballots = votes.map(choices => ({ choices: [...choices], weight: 1 }))
	const contest = contestOf([...'abc'], { seats, lots: ['c', 'a', 'b'] })
	expect(countChosen(contest, ballots).elected).toEqual(elected)
})

test('choosing: Make Your Mark in Wakefield, 2014: ten options add up, and we put right two ranks that were published wrong', () => {
	const found = leeds.ballots.find(({ id }) => id === 'mym-2014-wakefield')
	const published = (found?.options ?? []).flatMap(option =>
		typeof option === 'object' && 'votes' in option && 'rank' in option
			? [{ id: option.label, votes: option.votes ?? 0, rank: option.rank ?? 0 }]
			: [],
	)
	const options = published.map(({ id }) => id)
	const ballots = published.map(({ id, votes }) => ({ choices: [id], weight: votes }))
	const count = countChosen(contestOf(options, { seats: 10 }), ballots)
	expect(options.length).toBe(10)
	expect(count.ballots).toBe(found?.totalVotes)
	const wrong = published.filter(({ id, rank }) => count.elected[rank - 1] !== id)
	expect(wrong.map(({ votes, rank }) => ({ votes, published: rank }))).toEqual([
		{ votes: 252, published: 8 },
		{ votes: 254, published: 9 },
	])
	const votesOf = new Map(published.map(({ id, votes }) => [id, votes]))
	expect(count.elected.map(id => votesOf.get(id))).toEqual([
		1594, 863, 738, 650, 506, 493, 453, 254, 252, 245,
	])
})

test(
	`B-19: choosing, counted twice in ${elections} random elections, is the same to the last vote`,
	patience,
	() => expectSameTwice(someChosen, { count: countChosen, tell: inNumbers, again: countedAgain }),
)

/** The second writing: one heap of papers for each option, as tellers make them. */
function countedAgain({ contest, ballots }: Election<ChosenBallot>) {
	const { options, stands, ...rest } = withoutWithdrawn(contest)
	const papers = oneByOne(ballots).map(({ choices }) => choices.filter(stands))
	const heap = (option: OptionId) => papers.filter(paper => paper.includes(option))
	const named = options.filter(option => heap(option).length > 0)
	return {
		elected: winnersByPlace(rest, named, (one, other) => heap(one).length - heap(other).length),
		ballots: papers.length,
		blank: papers.filter(paper => paper.length === 0).length,
		totals: Object.fromEntries(options.map(option => [option, `${heap(option).length}`])),
	}
}

test('choosing: the file of Make Your Mark in Wakefield is rebuilt from the counts we know, and says so', () => {
	const found = leeds.ballots.find(({ id }) => id === 'mym-2014-wakefield')
	const file = readBallots(
		'a.blt',
		readFileSync('prisma/samples/ballots/make-your-mark-2014-wakefield.blt', 'utf8'),
	)
	if (!file.ok || file.value.kind !== 'ranked') throw new Error('The file cannot be read.')
	const { title, names, ballots } = file.value
	expect(title).toContain('rebuilt from the published counts')
	expect(
		ballots.map(({ ranks, weight }) => ({ label: names.get(ranks[0]?.[0] ?? ''), votes: weight })),
	).toEqual(
		found?.options?.map(option =>
			typeof option === 'object' && 'votes' in option ? { label: option.label, votes: option.votes } : option,
		),
	)
})
