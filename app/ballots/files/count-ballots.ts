import { ok, type Result, refuse } from '#app/base/result.ts'
import { countBorda } from '../counts/borda.ts'
import { type BudgetCount, countEqualShares, countGreedy } from '../counts/budget.ts'
import { countChosen } from '../counts/chosen.ts'
import type { ChosenBallot, Contest, Count, OptionId, RankedBallot, ScoredBallot } from '../counts/count.ts'
import { countInstantRunoff } from '../counts/instant-runoff.ts'
import { countMajorityJudgment } from '../counts/majority-judgment.ts'
import { countMeek } from '../counts/meek.ts'
import { countSchulze } from '../counts/schulze.ts'
import { countScores } from '../counts/scores.ts'
import { countSingleTransferable } from '../counts/single-transferable.ts'
import type { BallotFile, BudgetFile, ScoredFile } from './ballot-file.ts'

type Way = { words: string } /** Counts the first choice of each ballot, or everything it names. */ & (
	| { needs: 'first' | 'all'; count: (contest: Contest, ballots: ChosenBallot[]) => Count }
	/** Counts rankings; `strict` cannot count two options in one rank. */
	| { needs: 'ranks' | 'strict-ranks'; count: (contest: Contest, ballots: RankedBallot[]) => Count }
	| { needs: 'scores'; count: (contest: Contest, ballots: ScoredBallot[]) => Count }
	| { needs: 'budget'; count: (contest: BudgetFile['contest'], ballots: ChosenBallot[]) => BudgetCount }
)

/** Ways to count a file, by the names that a person types. */
const ways = {
	choose: { needs: 'first', words: 'each ballot’s first choice', count: countChosen },
	approval: { needs: 'all', words: 'everything that a ballot chooses', count: countChosen },
	irv: { needs: 'strict-ranks', words: 'instant run-off', count: countInstantRunoff },
	stv: {
		needs: 'strict-ranks',
		words: 'the single transferable vote, Scottish rules',
		count: countSingleTransferable,
	},
	meek: { needs: 'strict-ranks', words: 'the single transferable vote, Meek’s rules', count: countMeek },
	borda: { needs: 'ranks', words: 'points for each option ranked below (Borda)', count: countBorda },
	schulze: { needs: 'ranks', words: 'two options at a time (Schulze)', count: countSchulze },
	score: { needs: 'scores', words: 'scores added up', count: countScores },
	judgment: { needs: 'scores', words: 'majority judgment', count: countMajorityJudgment },
	greedy: { needs: 'budget', words: 'the most chosen projects first', count: countGreedy },
	shares: {
		needs: 'budget',
		words: 'the method of equal shares, and what is left to the most chosen first',
		count: countEqualShares,
	},
} satisfies Record<string, Way>

export type Method = keyof typeof ways

export const methodNames = Object.keys(ways).filter(isMethod)

/** What a file's ballots cannot be counted as, and why. */
export type CountRefusal =
	| 'one-seat-only'
	| 'no-ranks'
	| 'ranks-are-shared'
	| 'no-scores'
	| 'no-budget'
	| 'too-many-seats'

export type Counted = { kind: 'seats'; count: Count; seats: number } | { kind: 'money'; count: BudgetCount }

export function isMethod(name: string): name is Method {
	return Object.hasOwn(ways, name)
}

/** The method in words. */
export function wordsOf(method: Method): string {
	return ways[method].words
}

/**
 * Counts a file of ballots by a method, for so many seats; for as many as the file says when none are asked for.
 *
 * Ballots may say more than the method needs: categories rank and choose too, and a ranking chooses. What
 * they do not say is refused: nothing is made up.
 */
export function countBallots(
	file: BallotFile,
	{ method, seats: asked }: { method: Method; seats?: number | undefined },
): Result<Counted, CountRefusal> {
	const way: Way = ways[method]
	if (way.needs === 'budget') {
		if (file.kind !== 'budget') return refuse('no-budget')
		return ok({ kind: 'money', count: way.count(file.contest, file.ballots) })
	}
	const seats = asked ?? ('seats' in file.contest ? file.contest.seats : 1)
	const { options, withdrawn, lots } = file.contest
	if (seats > options.length) return refuse('too-many-seats')
	if (method === 'irv' && seats > 1) return refuse('one-seat-only')
	const count = countSeats(file, way, { options, withdrawn, seats, lots })
	return count.ok ? ok({ kind: 'seats', seats, count: count.value }) : count
}

function countSeats(
	file: BallotFile,
	way: Exclude<Way, { needs: 'budget' }>,
	contest: Contest,
): Result<Count, CountRefusal> {
	switch (way.needs) {
		case 'first':
		case 'all':
			return ok(way.count(contest, chosenIn(file, way.needs)))
		case 'scores':
			return file.kind === 'scored' ? ok(way.count(contest, file.ballots)) : refuse('no-scores')
		case 'ranks':
		case 'strict-ranks': {
			if (file.kind === 'budget' || file.kind === 'chosen') return refuse('no-ranks')
			const ballots = file.kind === 'ranked' ? file.ballots : file.ballots.map(one => rankedBy(file, one))
			const areShared = ballots.some(({ ranks }) => ranks.some(rank => rank.length > 1))
			if (areShared && way.needs === 'strict-ranks') return refuse('ranks-are-shared')
			return ok(way.count(contest, ballots))
		}
	}
}

/** A ranking chooses its first rank, or all it ranks; categories choose the best of them. */
function chosenIn(file: BallotFile, what: 'first' | 'all'): ChosenBallot[] {
	switch (file.kind) {
		case 'budget':
		case 'chosen':
			return file.ballots
		case 'ranked':
			return file.ballots.map(({ ranks, weight }) => ({
				choices: what === 'first' ? (ranks[0] ?? []) : ranks.flat(),
				weight,
			}))
		case 'scored':
			return file.ballots.map(({ scores, weight }) => ({
				choices: [...scores]
					.filter(([, score]) => score === file.categories.length - 1)
					.map(([option]) => option),
				weight,
			}))
	}
}

/** The options in each category, the best first; categories without one are left out. */
function rankedBy({ categories }: ScoredFile, { scores, weight }: ScoredBallot): RankedBallot {
	const groups = categories.map((_, place): OptionId[] =>
		[...scores].filter(([, score]) => score === categories.length - 1 - place).map(([option]) => option),
	)
	return { weight, ranks: groups.filter(group => group.length > 0) }
}
