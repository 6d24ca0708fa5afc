import { expect, test } from 'vitest'
import type { Count, OptionId, ScoredBallot } from '#app/ballots/counts/count.ts'
import { countMajorityJudgment } from '#app/ballots/counts/majority-judgment.ts'
import {
	contestOf,
	type Election,
	elections,
	expectSameTwice,
	oneByOne,
	patience,
	someScored,
	withoutWithdrawn,
} from './plain-elections.ts'

/**
 * France 2012, 737 voters, grades from *to reject* to *outstanding* (Balinski & Laraki 2016, in the order they found).
 * They print shares of a ten thousandth; these are the only whole numbers that give them.
 */
const france2012: Record<OptionId, number[]> = {
	Hollande: [105, 105, 109, 86, 121, 119, 92],
	Bayrou: [64, 88, 148, 186, 160, 72, 19],
	Sarkozy: [234, 58, 82, 81, 120, 91, 71],
	Mélenchon: [187, 111, 126, 108, 95, 70, 40],
	'Dupont-Aignan': [250, 188, 149, 83, 44, 19, 4],
	Joly: [284, 182, 108, 87, 48, 22, 6],
	Poutou: [337, 207, 92, 57, 33, 10, 1],
	'Le Pen': [351, 46, 103, 69, 70, 54, 44],
	Arthaud: [368, 186, 97, 48, 28, 10, 0],
	Cheminade: [383, 198, 86, 43, 18, 6, 3],
}

test('majority judgment: the grades of France in 2012 give the published order of ten', () => {
	const names = Object.keys(france2012)
	const count = judged(france2012, { seats: 10, lots: names.toReversed() })
	expect(count.elected).toEqual(names)
	expect(count.ballots).toBe(737)
	expect(Object.values(mediansOf(count))).toEqual([3, 3, 2, 2, 1, 1, 1, 1, 1, 0])
	expect(count.log.filter(step => step.kind === 'tied' && step.rule === 'lots')).toEqual([])
})

test('majority judgment: the capital of Tennessee, where Nashville and Chattanooga are level at first', () => {
	const grades = {
		memphis: [58, 0, 0, 42],
		chattanooga: [0, 42, 43, 15],
		nashville: [0, 32, 42, 26],
		knoxville: [42, 26, 15, 17],
	}
	const count = judged(grades, { seats: 4 })
	expect(count.elected).toEqual(['nashville', 'chattanooga', 'knoxville', 'memphis'])
	// 42 of a hundred gave Chattanooga less than good: after 16 good ones are gone, the 84 left have fair in the middle.
	expect(count.log.find(({ kind }) => kind === 'tied')).toMatchObject({
		options: ['chattanooga', 'nashville'],
		rule: 'middle-grades',
		ahead: 'nashville',
		taken: 16,
		over: 'order',
	})
})

test.each([
	{
		why: 'of two in the middle the worse is the median',
		grades: { a: [0, 1, 0, 1], b: [0, 0, 2, 0] },
		elected: 'b',
	},
	{
		why: 'the median grades are taken away, not the best or worst',
		grades: { a: [0, 1, 3, 0], b: [1, 0, 2, 1] },
		elected: 'a',
	},
	{ why: 'equal grades go by lots', grades: { a: [1, 2, 0, 1], b: [1, 2, 0, 1] }, elected: 'b' },
])('majority judgment: $why', ({ grades, elected }) => {
	expect(judged(grades, { lots: ['b', 'a'] }).elected).toEqual([elected])
})

test(
	`B-19: majority judgment, counted twice in ${elections} random elections, is the same to the last grade`,
	patience,
	() =>
		expectSameTwice(someScored, {
			count: countMajorityJudgment,
			tell: count => {
				const { elected, ballots, blank, log } = count
				const taken = log.flatMap(step => (step.kind === 'tied' && step.rule !== 'lots' ? [step.taken] : []))
				return { elected, ballots, blank, medians: mediansOf(count), taken }
			},
			again: countedAgain,
		}),
)

/** Grades by how many gave them, from the worst; who gave which to whom is the same to this method. */
function judged(grades: Record<OptionId, number[]>, special: Parameters<typeof contestOf>[1]): Count {
	const options = Object.keys(grades)
	const lists = options.map(option =>
		(grades[option] ?? []).flatMap((times, grade) => Array.from({ length: times }, () => grade)),
	)
	const ballots = (lists[0] ?? []).map((_, voter) => ({
		weight: 1,
		scores: new Map(options.map((option, place) => [option, lists[place]?.[voter] ?? 0])),
	}))
	return countMajorityJudgment(contestOf(options, special), ballots)
}

function mediansOf({ log }: Count): Record<OptionId, number | undefined> {
	return Object.fromEntries(log.flatMap(step => (step.kind === 'graded' ? [[step.option, step.median]] : [])))
}

/** The second writing: lists of grades laid out in a row, and the middle one really taken away, one at a time. */
function countedAgain({ contest, ballots }: Election<ScoredBallot>) {
	const { options, lots, seats } = withoutWithdrawn(contest)
	const papers = oneByOne(ballots)
	const filled = papers.filter(({ scores }) => options.some(option => scores.has(option)))
	const row = (option: OptionId) =>
		filled.map(({ scores }) => scores.get(option) ?? 0).sort((one, other) => one - other)
	const middle = (grades: number[]) => Math.ceil(grades.length / 2) - 1

	let left = options.filter(option => papers.some(({ scores }) => scores.has(option)))
	const elected: OptionId[] = []
	const taken: number[] = []
	while (elected.length < seats && left.length > 0) {
		let rows = left.map(option => ({ option, grades: row(option) }))
		let gone = 0
		for (let times = 0; rows.length > 1 && times < filled.length; times++) {
			const best = Math.max(...rows.map(({ grades }) => grades[middle(grades)] ?? -1))
			const foremost = rows.filter(({ grades }) => grades[middle(grades)] === best)
			if (foremost.length < rows.length) gone = times
			rows = foremost
			for (const { grades } of rows) grades.splice(middle(grades), 1)
		}
		const winner = lots.find(option => rows.some(one => one.option === option))
		if (winner === undefined) break
		if (gone > 0) taken.push(gone)
		elected.push(winner)
		left = left.filter(option => option !== winner)
	}
	const median = (option: OptionId) => row(option)[middle(row(option))]
	return {
		elected,
		ballots: papers.length,
		blank: papers.length - filled.length,
		medians: Object.fromEntries(options.map(option => [option, median(option)])),
		taken,
	}
}
