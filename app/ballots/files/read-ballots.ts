import type { BallotFile, FileRefusal } from './ballot-file.ts'
import { readBlt } from './blt.ts'
import { type RecordRefusal, readOurRecord } from './our-record.ts'
import { readPabulib } from './pabulib.ts'
import { readPreflib } from './preflib.ts'

/** How the names of files end that hold ballots. */
export const fileEndings = ['blt', 'soc', 'soi', 'toc', 'toi', 'cat', 'pb', 'json'] as const

/**
 * Reads a file of ballots; how its name ends says which format it should be.
 *
 * @param part Which part of our own record (.json); it need not be said where there is one alone.
 */
export function readBallots(
	name: string,
	text: string,
	part?: string,
): { ok: true; value: BallotFile } | { ok: false; refusal: FileRefusal | RecordRefusal | 'ending-unknown' } {
	const ending = name.toLowerCase().split('.').at(-1)
	const known = fileEndings.find(one => one === ending)
	if (known === 'blt') return readBlt(text)
	if (known === 'pb') return readPabulib(text)
	if (known === 'json') return readOurRecord(text, part)
	return known ? readPreflib(text) : { ok: false, refusal: 'ending-unknown' }
}
