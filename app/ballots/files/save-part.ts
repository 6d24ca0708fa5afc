import type { OptionId, ScoredBallot } from '../counts/count.ts'
import { partFile } from '../part-file.ts'
import type { Part, PublicRecord } from '../record.ts'
import { lateIn, votesIn } from '../record-votes.ts'
import type { BallotFile, ChosenFile, ScoredFile } from './ballot-file.ts'
import { writeBlt } from './blt.ts'
import { writePabulib } from './pabulib.ts'
import { writeCategories, writePreflib } from './preflib.ts'

/** The formats of others that the votes of a part can be saved in. */
const formats = ['blt', 'soc', 'soi', 'cat', 'pb'] as const

export type PartFormat = (typeof formats)[number]

/** Which formats hold everything that the votes of this part say. */
export function formatsOf(record: PublicRecord, part: Part): PartFormat[] {
	if (part.budget !== undefined) return ['pb']
	if (part.method !== 'rank') return ['cat']
	const isComplete = votesIn(part, record).every(vote => Object.keys(vote).length === part.options.length)
	return ['blt', isComplete ? 'soc' : 'soi']
}

/**
 * The votes of one part as a file for programs of others: BLT with who withdrew and the lots, PrefLib's orders or
 * categories (what was chosen is *Yes*, the rest *No*), Pabulib's approval ballots. Audit ballots are left out.
 *
 * @param names what people call each option; its id where there is none.
 * @returns null for a format that does not hold this part.
 */
export function savePart(
	record: PublicRecord,
	{ part, format, names }: { part: Part; format: string; names: ReadonlyMap<OptionId, string> },
): string | null {
	const known = formatsOf(record, part).find(one => one === format)
	if (!known) return null
	const file = partFile(part, votesIn(part, record), lateIn(part, record.late))
	const called = new Map(part.options.map(option => [option, names.get(option) ?? option]))
	return written({ ...file, title: `${record.manifest.title}: ${part.id}`, names: called }, known)
}

function written(file: BallotFile, format: PartFormat): string | null {
	switch (file.kind) {
		case 'budget':
			return writePabulib(file)
		case 'ranked':
			return format === 'blt' ? writeBlt(file) : writePreflib(file)
		case 'scored':
			return writeCategories(file)
		case 'chosen':
			return writeCategories(yesOrNo(file))
	}
}

/** Ballots that choose, as the two categories PrefLib has for them. */
function yesOrNo({ contest, ballots, ...about }: ChosenFile): ScoredFile {
	return {
		...about,
		kind: 'scored',
		contest,
		categories: ['Yes', 'No'],
		ballots: ballots.map(({ choices, weight }): ScoredBallot => {
			const scores = new Map(contest.options.map(option => [option, choices.includes(option) ? 1 : 0]))
			return { weight, scores }
		}),
	}
}
