import type { Contest, RankedBallot } from '#app/ballots/counts/count.ts'
import { countSingleTransferable } from '#app/ballots/counts/single-transferable.ts'

/**
 * How many milliseconds it takes to fill four seats by transferable votes among twelve. The ballots are drawn
 * by a fixed rule, so that every run counts the same ones; nearly all of them differ, which is the hardest case.
 */
export function timeToCount(ballots: number): number {
	const contest = contestOfTwelve()
	const drawn = drawBallots(contest.options, ballots)
	const began = performance.now()
	const { elected } = countSingleTransferable(contest, drawn)
	const milliseconds = performance.now() - began
	if (elected.length !== contest.seats) throw new Error(`Four seats were not filled: ${elected.join(', ')}`)
	return milliseconds
}

function contestOfTwelve(): Contest {
	const options = [...'abcdefghijkl']
	return { options, withdrawn: [], seats: 4, lots: options }
}

/** Full and short rankings; the options named first on the paper are liked a little more, so that there are surpluses. */
function drawBallots(options: string[], number: number): RankedBallot[] {
	let state = 12
	const below = (limit: number) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
		return Math.floor((state / 2 ** 32) * limit)
	}
	return Array.from({ length: number }, () => {
		const left = [...options]
		const ranks = Array.from({ length: 1 + below(options.length) }, () =>
			left.splice(Math.min(below(left.length), below(left.length)), 1),
		)
		return { ranks, weight: 1 }
	})
}
