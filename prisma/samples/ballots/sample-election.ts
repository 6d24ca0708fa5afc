import type { BallotPaper } from '#app/ballots/ballot-paper.ts'

/** A school that votes in a sample: the children on its roll, votes on screens, and papers, batch by batch. */
export type SampleSchool = { id: string; name: string; roll: number; screens: number; papers: number[] }

/** An election that never was: what is invented of it. The votes are drawn from this, the same ones at every start. */
export type SampleElection = {
	slug: string
	paper: BallotPaper
	seed: number
	/** How many hours it was open, with a checkpoint each. */
	hours: number
	closedDaysAgo: number
	auditSlips: number
	schools: SampleSchool[]
	/**
	 * A real vote of which only totals were published: `wanted` is how many papers chose each option of its one part, and
	 * how many could vote nobody knows.
	 */
	isAsPublished?: boolean
	/** By part: the options with how much children wish for each. */
	wanted: Record<string, (readonly [string, number])[]>
}
