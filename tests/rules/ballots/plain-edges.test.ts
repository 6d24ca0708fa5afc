import { expect, test } from 'vitest'
import { countBorda } from '#app/ballots/counts/borda.ts'
import { countChosen } from '#app/ballots/counts/chosen.ts'
import type { Contest, Count, OptionId } from '#app/ballots/counts/count.ts'
import { countMajorityJudgment } from '#app/ballots/counts/majority-judgment.ts'
import { countSchulze } from '#app/ballots/counts/schulze.ts'
import { countScores } from '#app/ballots/counts/scores.ts'
import { contestOf } from './plain-elections.ts'

/** A ballot that names these options, all wanted alike. */
type Naming = { weight: number; named: OptionId[] }

const methods: { method: string; count: (contest: Contest, ballots: Naming[]) => Count }[] = [
	{
		method: 'choosing',
		count: (contest, ballots) =>
			countChosen(
				contest,
				ballots.map(({ weight, named }) => ({ weight, choices: named })),
			),
	},
	{ method: 'scores', count: (contest, ballots) => countScores(contest, ballots.map(scored)) },
	{
		method: 'majority judgment',
		count: (contest, ballots) => countMajorityJudgment(contest, ballots.map(scored)),
	},
	{ method: 'Borda', count: (contest, ballots) => countBorda(contest, ballots.map(ranked)) },
	{ method: 'Schulze', count: (contest, ballots) => countSchulze(contest, ballots.map(ranked)) },
]

const edges = [
	{ what: 'zero ballots elect nobody', ballots: [], elected: [], counted: 0, blank: 0 },
	{ what: 'one ballot elects whom it names', ballots: ['b'], elected: ['b'], counted: 1, blank: 0 },
	{ what: 'all blank elect nobody', ballots: ['', ''], elected: [], counted: 2, blank: 2 },
	{ what: 'a tie goes to the lot drawn first', ballots: ['a', 'c'], elected: ['c'], counted: 2, blank: 0 },
	{
		what: 'who withdrew is passed over, and a ballot for nobody else is blank',
		ballots: ['c', 'c', 'ac', 'b', 'a'],
		special: { withdrawn: ['c'] },
		elected: ['a'],
		counted: 5,
		blank: 2,
	},
	{
		what: 'everybody withdrew: all are blank',
		ballots: ['a', 'b'],
		special: { withdrawn: ['a', 'b', 'c'] },
		elected: [],
		counted: 2,
		blank: 2,
	},
	{
		what: 'more seats than options: all that are named win, in their order',
		ballots: ['a', 'b', 'c', 'a', 'b', 'a'],
		special: { seats: 5 },
		elected: ['a', 'b', 'c'],
		counted: 6,
		blank: 0,
	},
	{
		what: 'more seats than options that anybody names: the rest stay empty',
		ballots: ['b', ''],
		special: { seats: 2 },
		elected: ['b'],
		counted: 2,
		blank: 1,
	},
]

test.each(methods.flatMap(one => edges.map(edge => ({ ...one, ...edge }))))(
	'B-19: $method: $what',
	({ count, ballots, special, elected, counted, blank }) => {
		const contest = contestOf([...'abc'], { lots: [...'cba'], ...special })
		const found = count(
			contest,
			ballots.map(named => ({ weight: 1, named: [...named] })),
		)
		expect(found).toMatchObject({ elected, ballots: counted, blank })
	},
)

test.each(methods)('B-19: $method: a ballot of weight three is three ballots', ({ count }) => {
	const contest = contestOf([...'abc'], { seats: 3 })
	const heavy = count(contest, [
		{ weight: 3, named: ['c'] },
		{ weight: 2, named: ['a', 'b'] },
	])
	const [c, ab] = [
		{ weight: 1, named: ['c'] },
		{ weight: 1, named: ['a', 'b'] },
	]
	expect(heavy).toEqual(count(contest, [c, ab, c, ab, c]))
})

const impossible: { what: string; special?: Partial<Contest>; ballot?: Partial<Naming> }[] = [
	{ what: 'no options', special: { options: [], lots: [] } },
	{ what: 'an option twice on the paper', special: { options: ['a', 'a'], lots: ['a'] } },
	{ what: 'no seat', special: { seats: 0 } },
	{ what: 'half a seat', special: { seats: 1.5 } },
	{ what: 'a lot missing', special: { lots: ['a'] } },
	{ what: 'a lot drawn twice', special: { lots: ['a', 'a'] } },
	{ what: 'a lot of somebody else', special: { lots: ['a', 'z'] } },
	{ what: 'the withdrawal of somebody else', special: { withdrawn: ['z'] } },
	{ what: 'an option that is not on the paper', ballot: { named: ['z'] } },
	{ what: 'an option named twice', ballot: { named: ['a', 'a'] } },
	{ what: 'a weight of nought', ballot: { weight: 0 } },
	{ what: 'half a ballot', ballot: { weight: 0.5 } },
	{ what: 'more ballots than can be counted to the last', ballot: { weight: Number.MAX_SAFE_INTEGER } },
]

test.each(impossible)('a count throws on $what', ({ special, ballot }) => {
	const ballots = [
		{ weight: 1, choices: ['a'] },
		{ weight: ballot?.weight ?? 1, choices: ballot?.named ?? ['a'] },
	]
	expect(() => countChosen(contestOf(['a', 'b'], special), ballots)).toThrow(RangeError)
})

test('a withdrawal is the first thing in the log', () => {
	const { log } = countChosen(contestOf([...'abc'], { withdrawn: ['b'] }), [{ weight: 1, choices: ['a'] }])
	expect(log[0]).toEqual({ round: 1, kind: 'excluded', option: 'b', because: 'withdrawn' })
	expect(log.map(({ kind }) => kind)).toEqual(['excluded', 'tallied', 'elected'])
})

function scored({ weight, named }: Naming) {
	return { weight, scores: new Map(named.map(option => [option, 5])) }
}

function ranked({ weight, named }: Naming) {
	return { weight, ranks: named.length > 0 ? [named] : [] }
}
