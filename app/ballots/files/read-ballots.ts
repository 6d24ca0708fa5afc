import type { BudgetFile, FileRefusal, RankedFile, ScoredFile } from './ballot-file.ts'
import { readBlt } from './blt.ts'
import { readPabulib } from './pabulib.ts'
import { readPreflib } from './preflib.ts'

export type BallotFile = RankedFile | ScoredFile | BudgetFile

/** How the names of files end that hold ballots. */
export const fileEndings = ['blt', 'soc', 'soi', 'toc', 'toi', 'cat', 'pb'] as const

/** Reads a file of ballots; how its name ends says which format it should be. */
export function readBallots(
	name: string,
	text: string,
): { ok: true; value: BallotFile } | { ok: false; refusal: FileRefusal | 'ending-unknown' } {
	const ending = name.toLowerCase().split('.').at(-1)
	const known = fileEndings.find(one => one === ending)
	if (known === 'blt') return readBlt(text)
	if (known === 'pb') return readPabulib(text)
	return known ? readPreflib(text) : { ok: false, refusal: 'ending-unknown' }
}
