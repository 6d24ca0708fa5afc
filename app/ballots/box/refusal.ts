import type { SchoolThatBlocks } from '../schools/school-standing.ts'
import type { Missing } from './ready.ts'

export type ShareRefusal = 'share.letters' | 'share.length' | 'share.mistyped' | 'share.of-another-box'

export type FixRefusal = 'not-allowed' | 'ballot.gone' | 'ballot.not-now' | { missing: Missing[] }

export type CloseRefusal = 'not-allowed' | 'ballot.gone' | 'ballot.not-now' | 'ballot.still-open'

export type OpenRefusal =
	| 'not-allowed'
	| 'ballot.gone'
	| 'ballot.not-now'
	| 'shares.are-one'
	| 'shares.do-not-fit'
	/** Of the two shares, which one cannot be read. */
	| { what: ShareRefusal; which: 1 | 2 }
	/** The box does not hold as many ballots as came. */
	| { what: 'box.other-count'; count: number; expected: number }
	/** Some ballots in it are none of this box, or none of this paper. */
	| { what: 'box.does-not-open'; count: number }

export type WithdrawRefusal =
	| 'not-allowed'
	| 'ballot.gone'
	| 'ballot.not-now'
	| 'option.not-there'
	| 'option.withdrawn'

/** Why totals cannot be published yet. */
export type Blocked =
	| 'not-allowed'
	| 'ballot.gone'
	| 'ballot.not-now'
	| 'audit.not-revealed'
	/** Schools whose papers or slips do not add up (B-14). */
	| { what: 'schools.block'; schools: SchoolThatBlocks[] }
	/** How many of the Youth Council's votes are not there as they were cast. */
	| { what: 'audit.changed'; count: number }
	/** What the verifier says of the record, in its own English. */
	| { what: 'record.does-not-verify'; steps: string[] }

export type StepRefusal =
	| FixRefusal
	| CloseRefusal
	| OpenRefusal
	| WithdrawRefusal
	| Blocked
	/** Somebody else began it a moment ago. */
	| 'box.under-way'
