import type { Contest, Count, OptionId, ScoredBallot, Step } from './count.ts'
import { finishCount } from './fill-seats.ts'
import { scoredOn } from './scores.ts'
import { siftBallots } from './sift-ballots.ts'

/** How many ballots gave each grade, from the worst grade to the best. Every option has as many in all. */
type Grades = ReadonlyMap<number, number>

/**
 * Counts grades by majority judgment (Balinski & Laraki 2007, *A theory of measuring, electing, and ranking*).
 *
 * The grade of an option is its median: the one in the middle, or the worse of the two in the middle. The best median
 * wins. Of options with the same median, one median grade of each is taken away, and the best median of what is left
 * wins; again and again until they differ. Only options with exactly the same grades never do: lots decide.
 *
 * A filled ballot that gives an option no grade gives it nought, the worst, so that all have as many grades. Blank
 * ballots grade nobody. An option that no ballot grades wins nothing. Withdrawn options are passed over.
 *
 * @throws {RangeError} for a grade that is not 0, 1, 2, …, or a contest or ballot that cannot be (`siftBallots`).
 * @see docs/decisions/0015-counts-that-are-exact.md
 */
export function countMajorityJudgment(contest: Contest, ballots: ScoredBallot[]): Count {
	const sifted = siftBallots(contest, ballots, scoredOn)
	const all = new Map(sifted.standing.map(option => [option, gradesOf(option, sifted.filled)]))
	const gradesFor = (option: OptionId): Grades => all.get(option) ?? new Map()
	const level = (one: OptionId, other: OptionId) => medianOf(gradesFor(one)) === medianOf(gradesFor(other))
	const compare = (one: OptionId, other: OptionId) => compareMiddles(gradesFor(one), gradesFor(other))
	return finishCount(
		contest,
		sifted,
		sifted.standing.map(
			(option): Step => ({
				round: 1,
				kind: 'graded',
				option,
				grades: gradesFor(option),
				median: medianOf(gradesFor(option)),
			}),
		),
		{
			isAhead: (one, other) => compare(one, other).better > 0,
			because: 'ahead',
			tellOf: (winner, left, seats) => {
				const options = left.filter(option => level(option, winner))
				const behind = options.map(option => compare(winner, option)).filter(({ better }) => better > 0)
				if (behind.length === 0) return []
				const taken = Math.max(...behind.map(one => one.taken))
				const over = options.length > seats ? 'seat' : 'order'
				return [{ round: 1, kind: 'tied', options, over, rule: 'middle-grades', ahead: winner, taken }]
			},
		},
	)
}

function gradesOf(option: OptionId, ballots: ScoredBallot[]): Grades {
	const grades = new Map<number, number>()
	for (const { scores, weight } of ballots) {
		const grade = scores.get(option) ?? 0
		grades.set(grade, (grades.get(grade) ?? 0) + weight)
	}
	return new Map([...grades].toSorted(([one], [other]) => one - other))
}

/** The grade in the middle, or the worse of the two; none when there are no grades. */
function medianOf(grades: Grades): number | undefined {
	const number = [...grades.values()].reduce((sum, one) => sum + one, 0)
	let upTo = 0
	for (const [grade, times] of grades) {
		upTo += times
		if (times > 0 && 2 * upTo >= number) return grade
	}
	return undefined
}

/**
 * Which of two lists of grades, as long as each other, is the better, and how many middle grades of each
 * were taken away before that showed. Below nought when it is the second, nought for equal lists.
 */
function compareMiddles(one: Grades, other: Grades): { better: number; taken: number } {
	if (isSame(one, other)) return { better: 0, taken: 0 }
	const [ours, theirs] = [middlesOf(one), middlesOf(other)]
	let [mine, yours] = [ours.next().value, theirs.next().value]
	let taken = 0
	while (mine && yours) {
		if (mine.grade !== yours.grade) return { better: mine.grade - yours.grade, taken }
		const times = Math.min(mine.times, yours.times)
		taken += times
		mine = mine.times > times ? { ...mine, times: mine.times - times } : ours.next().value
		yours = yours.times > times ? { ...yours, times: yours.times - times } : theirs.next().value
	}
	return { better: 0, taken }
}

/** Equal lists would be walked to their end to find nothing: with a hundred thousand ballots that takes a while. */
function isSame(one: Grades, other: Grades): boolean {
	return one.size === other.size && [...one].every(([grade, times]) => other.get(grade) === times)
}

/**
 * The medians that show one after the other as each is taken away, with how often the same one shows in a row.
 *
 * With b grades below the median, a above and m like it, it stays the median until either side outweighs the
 * rest: m + min(a − b, b − a + 1) times, the worse of two in the middle being the median.
 */
function* middlesOf(grades: Grades): Generator<{ grade: number; times: number }, undefined> {
	const left = new Map(grades)
	for (let grade = medianOf(left); grade !== undefined; grade = medianOf(left)) {
		let [below, like, above] = [0, 0, 0]
		for (const [each, times] of left) {
			if (each < grade) below += times
			else if (each > grade) above += times
			else like = times
		}
		const times = like + Math.min(above - below, below - above + 1)
		left.set(grade, like - times)
		yield { grade, times }
	}
}
