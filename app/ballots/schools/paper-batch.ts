import { ok, type Result, refuse } from '#app/base/result.ts'
import { type KeyedPaper, saysTheSame } from './keyed-paper.ts'

/** So many papers at most lie under one cover: a stack two people can count without losing their place (trust.md 3.4, 11). */
export const mostInBatch = 50

/** What one person keyed. Turns 1 and 2 are blind to each other; 3 resolves what they read differently. */
export type Keying = { turn: number; keyedById: string; papers: KeyedPaper[] }

/** A stack of used papers: how many its cover says, and what was keyed of it so far. */
export type PaperBatch = { label: string; school: string; count: number; keyings: Keying[] }

export type BatchTrouble =
	| 'batch.not-keyed'
	| 'batch.keyed-once'
	| 'batch.one-person'
	| 'batch.wrong-count'
	| 'batch.differs'

/**
 * The papers of a batch once two people read the same on each, or a third said of each that differed what stands there.
 * Refuses what is still to be done, and what no page of ours lets happen: one person twice, a wrong number of papers, a
 * third who changed what the two agreed on.
 */
export function settledPapers({ count, keyings }: PaperBatch): Result<KeyedPaper[], BatchTrouble> {
	const [first, second, third] = [1, 2, 3].map(turn => keyings.find(keying => keying.turn === turn))
	if (!first) return refuse('batch.not-keyed')
	if (!second) return refuse('batch.keyed-once')
	if (new Set(keyings.map(({ keyedById }) => keyedById)).size < keyings.length)
		return refuse('batch.one-person')
	if (keyings.some(({ papers }) => papers.length !== count)) return refuse('batch.wrong-count')
	const differing = differingPlaces(first.papers, second.papers)
	if (differing.length === 0) return third ? refuse('batch.differs') : ok(first.papers)
	if (!third) return refuse('batch.differs')
	const agrees = first.papers.every(
		(paper, place) => differing.includes(place) || saysTheSame(paper, third.papers[place]),
	)
	return agrees ? ok(third.papers) : refuse('batch.differs')
}

/** The places in the stack, from 0, where two people read different things. */
export function differingPlaces(some: KeyedPaper[], others: KeyedPaper[]): number[] {
	return Array.from({ length: Math.max(some.length, others.length) }, (_, place) => place).filter(
		place => !saysTheSame(some[place], others[place]),
	)
}

/** What this person can do with a batch now; nobody keys the same batch twice or resolves what they keyed (B-15). */
export function turnOf(
	batch: PaperBatch,
	personId: string,
): Result<1 | 2 | 3, 'keying.yours' | 'keying.done'> {
	if (settledPapers(batch).ok || batch.keyings.length > 2) return refuse('keying.done')
	if (batch.keyings.some(({ keyedById }) => keyedById === personId)) return refuse('keying.yours')
	return ok(batch.keyings.length === 0 ? 1 : batch.keyings.length === 1 ? 2 : 3)
}

/**
 * What stands on the papers, said by a third who looked at each that two read differently. Where they saw what neither
 * had read they say it twice: one slip of the finger is the likeliest reason for a third reading.
 *
 * @param said what the third read, and whether for the second time, by place in the stack.
 * @returns the whole batch, or the first place that still waits.
 */
export function resolved(
	[first, second]: [KeyedPaper[], KeyedPaper[]],
	said: Map<number, { paper: KeyedPaper; isSecondLook: boolean }>,
): { papers: KeyedPaper[]; waiting: number[] } {
	const differing = differingPlaces(first, second)
	const settled = differing.filter(place => {
		const looked = said.get(place)
		if (!looked) return false
		const isOneOfTwo = saysTheSame(looked.paper, first[place]) || saysTheSame(looked.paper, second[place])
		return isOneOfTwo || looked.isSecondLook
	})
	return {
		papers: first.map((paper, place) =>
			differing.includes(place) ? (said.get(place)?.paper ?? paper) : paper,
		),
		waiting: differing.filter(place => !settled.includes(place)),
	}
}
