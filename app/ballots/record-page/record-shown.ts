import type { PartFormat } from '../files/save-part.ts'
import type { PublicRecord, SchoolSlips } from '../record.ts'

/** A school as the record tells of it: its roll, its slips, its papers. */
export type SchoolShown = SchoolSlips & { roll: number; papers: number }

/** What the page of a record says of it. */
export type RecordShown = {
	manifestHash: string
	closingHash: string
	hash: string
	receipts: number
	/** Votes on screens and on paper, without the Youth Council's own. */
	votes: number
	audits: number
	checkpoints: { number: number; receipts: number; hash: string }[]
	schools: SchoolShown[]
	batches: { batch: string; school: string | null; count: number }[]
	/** The files each part can be saved as. */
	files: { part: string; formats: PartFormat[] }[]
}

/**
 * The record in the numbers that its page shows.
 *
 * @param about `h0`, and which formats each part can be saved in.
 */
export function recordShown(
	record: PublicRecord,
	about: Pick<RecordShown, 'manifestHash' | 'files'>,
): RecordShown {
	const { manifest, checkpoints, closing, received, audit, paper, hash } = record
	const [first] = manifest.parts
	const audits = audit.filter(({ part }) => part === first?.id).length
	const papers = paper.reduce((sum, { count }) => sum + count, 0)
	return {
		...about,
		closingHash: closing.hash,
		hash,
		receipts: received.length,
		votes: received.length - audits + papers,
		audits,
		checkpoints: checkpoints.map(({ receipts, hash }, place) => ({ number: place + 1, receipts, hash })),
		schools: closing.schools.map(slips => ({
			...slips,
			roll: manifest.schools.find(({ id }) => id === slips.id)?.roll ?? 0,
			papers: paper.filter(({ school }) => school === slips.id).reduce((sum, { count }) => sum + count, 0),
		})),
		batches: paper.map(({ batch, school, count }) => ({ batch, school, count })),
	}
}
