import {
	type Checkpoint,
	type Closing,
	type CountedRow,
	fewestPapers,
	type Late,
	type Manifest,
	type OpenedVote,
	type PaperBatch,
	type Part,
	type PartVote,
	type PublicRecord,
	protocol,
	type SchoolSlips,
} from './record.ts'
import { countedName, hashIn, jcs, manifestHash, merkleRoot, u64 } from './record-hash.server.ts'
import { votesIn } from './record-votes.ts'
import { resultsOf } from './results.ts'

/** The papers of one batch; each has one vote for every part. */
export type KeyedBatch = { batch: string; school: string; papers: PartVote[][] }

/** What came in one hour: receipt hashes in hex, and how many slips were used. */
type Hour = { receipts: string[]; used: number }

/** The checkpoint of one hour, after those before it. */
export function checkpointAfter(manifest: Manifest, before: Checkpoint[], hour: Hour): Checkpoint {
	const last = before.at(-1)
	const received = [...before.flatMap(({ added }) => added), ...hour.receipts].sort()
	const counts = { receipts: received.length, used: (last?.used ?? 0) + hour.used }
	const root = merkleRoot(received)
	const hash = chained(last?.hash ?? manifestHash(manifest), { root, ...counts })
	return { added: hour.receipts.toSorted(), root, ...counts, hash }
}

/** The closing record: the last checkpoint once more, and what became of every school's slips. */
export function closingAfter(manifest: Manifest, before: Checkpoint[], schools: SchoolSlips[]): Closing {
	const last = before.at(-1)
	const sums = {
		root: last?.root ?? merkleRoot([]),
		receipts: last?.receipts ?? 0,
		used: last?.used ?? 0,
	}
	const hash = chained(last?.hash ?? manifestHash(manifest), sums, `CLOSE${jcs(schools)}`)
	return { ...sums, schools, hash }
}

function chained(
	before: string,
	{ root, receipts, used }: { root: string; receipts: number; used: number },
	end = '',
): string {
	const hashes = [Buffer.from(before, 'hex'), Buffer.from(root, 'hex')]
	return hashIn('12w/ckpt/v1', ...hashes, u64(receipts), u64(used), end).toString('hex')
}

/**
 * The rows of *Counted* for what lay in the box, sorted by names that are
 * hashes: nothing is left of the order the ballots came in.
 */
export function countedRows(opened: OpenedVote[]): CountedRow[] {
	return opened
		.map(({ part, vote, v }) => ({ e: countedName(v, { part, vote }), part, vote }))
		.sort(byNameThenPart)
}

/**
 * Looks for the ballots that the Youth Council cast to test the server.
 *
 * @param audit what they cast and kept.
 * @returns the rows that are theirs, sorted as in the record, and the votes
 * that are not in *Counted* as they were cast: each is a ballot somebody changed.
 */
export function auditRows(
	counted: CountedRow[],
	audit: OpenedVote[],
): { rows: PublicRecord['audit']; changed: OpenedVote[] } {
	const voteCounted = new Map(counted.map(row => [`${row.e} ${row.part}`, jcs(row.vote)]))
	const named = audit.map(cast => ({ e: countedName(cast.v, cast), part: cast.part, cast }))
	return {
		rows: named.map(({ e, part }) => ({ e, part })).sort(byNameThenPart),
		changed: named
			.filter(({ e, part, cast }) => voteCounted.get(`${e} ${part}`) !== jcs(cast.vote))
			.map(({ cast }) => cast),
	}
}

/** Everything of a ballot that is over, with what lay in the box as rows that are named by hashes. */
export type CountedPoll = {
	manifest: Manifest
	checkpoints: Checkpoint[]
	closing: Closing
	/** As `countedRows` makes them, the Youth Council's among them. */
	counted: CountedRow[]
	/** The Youth Council's own, as `auditRows` finds them. */
	audit: PublicRecord['audit']
	paper: KeyedBatch[]
	/** Who stopped standing after the manifest was fixed. */
	late: Late[]
}

/** The same while the numbers that only voters keep are still at hand: in tests and samples. */
type Poll = Omit<CountedPoll, 'counted' | 'audit'> & {
	/** What lay in the box, all parts of all ballots in any order, the Youth Council's among them. */
	opened: OpenedVote[]
	/** The Youth Council's own. */
	audit: OpenedVote[]
}

/** The public record of a ballot from what lay in its box. */
export function publicRecord({ opened, audit, ...poll }: Poll): PublicRecord {
	const counted = countedRows(opened)
	return recordOfCounted({ ...poll, counted, audit: auditRows(counted, audit).rows })
}

/** The public record of a ballot that is over: docs/decisions/0016. Whoever publishes it verifies it first. */
export function recordOfCounted(poll: CountedPoll): PublicRecord {
	const { manifest, checkpoints, closing, counted, audit, paper, late } = poll
	const batches = paperBatches(paper)
	const votesOf = (part: Part) => votesIn(part, { counted, audit, paper: batches })
	const record = {
		protocol,
		manifest,
		checkpoints,
		closing,
		received: checkpoints.flatMap(({ added }) => added).sort(),
		counted,
		audit,
		paper: batches,
		late: late.toSorted((a, b) => inOrder(a.part, b.part) || inOrder(a.option, b.option)),
		results: resultsOf(manifest.parts, votesOf, late),
	} as const
	return { ...record, hash: hashIn('12w/record/v1', jcs(record)).toString('hex') }
}

/** Batches as they are published: small ones together, and of every paper only the parts, apart. */
function paperBatches(keyed: KeyedBatch[]): PaperBatch[] {
	const isSmall = ({ papers }: KeyedBatch) => papers.length < fewestPapers
	const small = keyed.filter(isSmall).flatMap(({ papers }) => papers)
	const batches = [
		...keyed.filter(batch => !isSmall(batch)),
		...(small.length > 0 ? [{ batch: 'together', school: null, papers: small }] : []),
	]
	return batches
		.map(({ batch, school, papers }) => ({ batch, school, count: papers.length, rows: paperRows(papers) }))
		.sort((a, b) => inOrder(a.batch, b.batch))
}

function paperRows(papers: PartVote[][]): PartVote[] {
	return papers
		.flat()
		.map(row => ({ row, text: jcs(row.vote) }))
		.sort((a, b) => inOrder(a.row.part, b.row.part) || inOrder(a.text, b.text))
		.map(({ row }) => row)
}

function byNameThenPart(a: Omit<CountedRow, 'vote'>, b: Omit<CountedRow, 'vote'>): number {
	return inOrder(a.e, b.e) || inOrder(a.part, b.part)
}

/** By the bytes of their text; everything sorted in a record is ASCII. */
function inOrder(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0
}
