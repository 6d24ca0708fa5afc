import type { Variant } from '#app/languages/variant.ts'
import type { Reader } from '#app/platform/db.server.ts'
import type { Ballot } from '../ballot.ts'
import type { PaperPart } from '../ballot-paper.ts'
import { type Counted, countBallots } from '../files/count-ballots.ts'
import { partFile } from '../part-file.ts'
import { findRecord } from '../record.store.server.ts'
import type { Part, PublicRecord } from '../record.ts'
import { lateIn, votesIn } from '../record-votes.ts'
import { type CountedPart, type PartOfRecord, tellPart } from './counted-part.ts'
import type { Sentence } from './telling.ts'

/** Who won a part, in a sentence. */
type Headline = { paper: PaperPart; headline: Sentence }

/** A record never changes once it is out, and its counts take long: the latest few are kept. */
const kept = new Map<string, PartOfRecord[]>()
const mostKept = 12

/** A ballot that was counted, told for this reader; null before its record is out. */
export async function countedBallot(
	db: Reader,
	{ id, paper }: Pick<Ballot, 'id' | 'paper'>,
	variant: Variant | undefined,
): Promise<CountedPart[] | null> {
	const parts = kept.get(id) ?? (await countRecord(db, id))
	if (!parts) return null
	return parts.flatMap(({ part, counted, result }) => {
		const ofPaper = paper.parts.find(one => one.id === part.id)
		return ofPaper ? [tellPart({ paper: ofPaper, part, counted, result, variant })] : []
	})
}

/** Who won in each part of the newest ballots that were counted, by the id of the ballot: as many as are kept. */
export async function headlines(
	db: Reader,
	ballots: Ballot[],
	variant: Variant | undefined,
): Promise<Map<string, Headline[]>> {
	const counted = ballots.filter(({ state }) => state === 'published').slice(0, mostKept)
	const lines = new Map<string, Headline[]>()
	for (const ballot of counted) {
		const parts = (await countedBallot(db, ballot, variant)) ?? []
		lines.set(
			ballot.id,
			parts.map(({ paper, telling }) => ({ paper, headline: telling.headline })),
		)
	}
	return lines
}

async function countRecord(db: Reader, ballotId: string): Promise<PartOfRecord[] | null> {
	const record = await findRecord(db, ballotId)
	if (!record) return null
	const parts = record.manifest.parts.flatMap(part => {
		const result = record.results.find(one => one.part === part.id)
		return result ? [{ part, counted: countedIn(record, part), result }] : []
	})
	const [oldest] = kept.keys()
	if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
	kept.set(ballotId, parts)
	return parts
}

function countedIn(record: PublicRecord, part: Part): Counted {
	const file = partFile(part, votesIn(part, record), lateIn(part, record.late))
	const counted = countBallots(file, { method: part.count })
	if (!counted.ok) throw new Error(`The record's part ${part.id} cannot be counted: ${counted.refusal}.`)
	return counted.value
}
