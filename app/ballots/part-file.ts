import type { ChosenBallot, OptionId, RankedBallot, ScoredBallot } from './counts/count.ts'
import type { BallotFile } from './files/ballot-file.ts'
import type { Part, Vote } from './record.ts'

/** What a vote may give an option, the best first. */
const grades = ['5', '4', '3', '2', '1', '0']

/**
 * The votes of one part as a file of ballots, equal ones put together. Options have their ids for names.
 *
 * @param late Options that stopped standing after the manifest was fixed.
 * @throws {RangeError} for a vote that is not of the method of its part. Votes are checked before; this is a
 * fault of ours.
 */
export function partFile(part: Part, votes: Vote[], late: OptionId[]): BallotFile {
	const { id, method, options, withdrawn, lots, seats, budget, costs } = part
	const standing = { options, withdrawn: [...withdrawn, ...late], lots }
	const contest = { ...standing, seats }
	const about = {
		title: id,
		names: new Map(options.map(option => [option, option])),
		lotsFrom: 'file',
	} as const
	const weighed = weighedVotes(votes)
	if (method === 'score')
		return { ...about, kind: 'scored', contest, categories: grades, ballots: weighed.map(scored) }
	if (method === 'rank') return { ...about, kind: 'ranked', contest, ballots: weighed.map(ranked) }
	const ballots = weighed.map(chosen)
	if (budget === undefined || costs === undefined) return { ...about, kind: 'chosen', contest, ballots }
	return {
		...about,
		kind: 'budget',
		contest: { ...standing, budget, costs: new Map(Object.entries(costs)) },
		ballots,
	}
}

type WeighedVote = { vote: Vote; weight: number }

function weighedVotes(votes: Vote[]): WeighedVote[] {
	const found = new Map<string, WeighedVote>()
	for (const vote of votes) {
		const text = JSON.stringify(vote)
		const same = found.get(text)
		if (same) same.weight += 1
		else found.set(text, { vote, weight: 1 })
	}
	return [...found.values()]
}

function chosen({ vote, weight }: WeighedVote): ChosenBallot {
	return { choices: Array.isArray(vote) ? vote : misfit(vote), weight }
}

function ranked({ vote, weight }: WeighedVote): RankedBallot {
	return { ranks: (Array.isArray(vote) ? vote : misfit(vote)).map(option => [option]), weight }
}

function scored({ vote, weight }: WeighedVote): ScoredBallot {
	return { scores: new Map(Object.entries(Array.isArray(vote) ? misfit(vote) : vote)), weight }
}

function misfit(vote: Vote): never {
	throw new RangeError(`The vote ${JSON.stringify(vote)} is not of the method of its part.`)
}
