import type { BallotPaper, PaperPart } from '#app/ballots/ballot-paper.ts'
import type { PartVote, Vote } from '#app/ballots/record.ts'
import { type Chance, oneOf } from '../chance.ts'
import type { SampleElection } from './sample-election.ts'

/** One invented ballot of this election: a vote for every part of its paper. */
export function inventedBallot({ paper, wanted }: SampleElection, chance: Chance): PartVote[] {
	return paper.parts.map(part => ({ part: part.id, vote: inventedVote(part, wanted[part.id] ?? [], chance) }))
}

/** Two in a hundred leave it blank, some use fewer choices than they have, and most wish for what many wish for. */
function inventedVote(part: PaperPart, wanted: (readonly [string, number])[], chance: Chance): Vote {
	if (chance() < 0.02) return []
	const many = Math.max(1, part.most - (chance() < 0.3 ? Math.floor(chance() * part.most) : 0))
	const named: string[] = []
	let left = wanted
	while (named.length < many && left.length > 0) {
		const next = oneOf(
			chance,
			left.map(pair => [pair[0], pair[1]] as const),
		)
		named.push(next)
		left = left.filter(([option]) => option !== next)
	}
	return part.method === 'choose' ? named.sort() : named
}

/** 128 bits in hex as a browser draws them, but the same ones every time. */
export function inventedNonce(chance: Chance): string {
	const words = Array.from({ length: 4 }, () => Math.floor(chance() * 2 ** 32))
	return words.map(word => word.toString(16).padStart(8, '0')).join('')
}

/** The lots of each part, drawn by the sample's own chance. */
export function inventedLots({ parts }: BallotPaper, chance: Chance): Map<string, string[]> {
	return new Map(
		parts.map(({ id, options }) => {
			const drawn = options.map(option => ({ id: option.id, by: chance() }))
			return [id, drawn.sort((a, b) => a.by - b.by).map(option => option.id)]
		}),
	)
}
