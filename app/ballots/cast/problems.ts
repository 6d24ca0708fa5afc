import type { CastRefusal } from '../ballot.ts'
import type { Misfits } from './read-casting.ts'

/** Why a slip opens nothing. Each is a key of `ballots:refused` in `locales`. */
export type SlipProblem =
	| 'slip.missing'
	| 'slip.letters'
	| 'slip.length'
	| 'slip.check'
	| Extract<CastRefusal, `slip.${string}`>

/** What is wrong with a paper that was sent: with its slip, with a part, with the whole of it. */
export type Problems = {
	slip?: SlipProblem
	misfits?: Misfits
	whole?: 'receipt.other-slip' | 'ballot.does-not-fit'
}
