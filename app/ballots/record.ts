import { z } from 'zod'

/** The name of what docs/decisions/0016 says, word for word. A change there is another name here. */
export const protocol = '12w/ballot/v1'

/** The fewest papers of a school that stand by themselves in a record. */
export const fewestPapers = 20

const Id = z.string().regex(/^[a-z0-9-]{1,40}$/)
const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const Whole = z.int().min(0)

const Part = z
	.strictObject({
		id: Id,
		/** How a vote is marked: some of the options alike, some in order, or some with 0 to 5. */
		method: z.enum(['choose', 'rank', 'score']),
		/** In the order of the paper. */
		options: z.array(Id).min(1),
		/** How many of them one vote may name. */
		most: z.int().min(1),
		/** Those that had stopped standing when the manifest was fixed. */
		withdrawn: z.array(Id),
	})
	.refine(({ options }) => noneTwice(options), 'manifest.option-twice')
	.refine(
		({ options, withdrawn }) => noneTwice(withdrawn) && withdrawn.every(option => options.includes(option)),
		'manifest.withdrawn-not-an-option',
	)

/** One question of a ballot paper, with its own options. */
export type Part = z.infer<typeof Part>

/** What is fixed before a ballot opens. Any change afterwards is another ballot (docs/decisions/0016). */
export const Manifest = z.strictObject({
	protocol: z.literal(protocol),
	id: Id,
	title: z.string(),
	parts: z
		.array(Part)
		.min(1)
		.refine(parts => noneTwice(parts.map(({ id }) => id)), 'manifest.part-twice'),
	/** Who may vote: how many children are on each school's roll. */
	schools: z
		.array(z.strictObject({ id: Id, roll: Whole }))
		.refine(schools => noneTwice(schools.map(({ id }) => id)), 'manifest.school-twice'),
	opens: z.iso.datetime(),
	closes: z.iso.datetime(),
	/** Of the sealed box, in hex. */
	publicKey: Hash,
	/** The program that ran, as its commit. */
	commit: z.string(),
	auditSlips: z.strictObject({ count: Whole, hash: Hash }),
})

export type Manifest = z.infer<typeof Manifest>

/** What one child chose in one part: ids in alphabetical order, ids from most wanted, or 0 to 5 by id. */
export const Vote = z.union([z.array(Id), z.record(Id, z.int().min(0).max(5))])

export type Vote = z.infer<typeof Vote>

/** A vote in its part. */
export type PartVote = { part: string; vote: Vote }

/** 128 bits in hex, drawn by the child’s own browser: `r` of a receipt, `v` of a vote. */
export const Nonce = z.string().regex(/^[0-9a-f]{32}$/)

export type Nonce = z.infer<typeof Nonce>

/** A vote as it lies in the sealed box: `v` names its row once it is counted. */
export type OpenedVote = PartVote & { v: Nonce }

export type Checkpoint = { added: string[]; root: string; receipts: number; used: number; hash: string }

/** What became of the slips of one school. */
export type SchoolSlips = { id: string; issued: number; used: number; unused: number; void: number }

export type Closing = { root: string; receipts: number; used: number; schools: SchoolSlips[]; hash: string }

export type CountedRow = PartVote & { e: string }

export type PaperBatch = { batch: string; school: string | null; count: number; rows: PartVote[] }

export type PartResult = { part: string; ballots: number; blank: number; tallies: Record<string, number> }

/** The one file from which anybody can check a ballot: docs/decisions/0016, byte by byte. */
export type PublicRecord = {
	protocol: typeof protocol
	manifest: Manifest
	checkpoints: Checkpoint[]
	closing: Closing
	received: string[]
	counted: CountedRow[]
	audit: Omit<CountedRow, 'vote'>[]
	paper: PaperBatch[]
	results: PartResult[]
	hash: string
}

/** Whether this vote may stand on this part of the paper. A blank one may. */
export function voteFits(part: Part, vote: Vote): boolean {
	const named = optionsNamed(vote)
	if (Array.isArray(vote) === (part.method === 'score')) return false
	if (named.length > part.most || !noneTwice(named)) return false
	if (part.method === 'choose' && named.some((option, place) => option !== named.toSorted()[place]))
		return false
	return named.every(option => part.options.includes(option))
}

/** The options a vote says anything about; none for a blank vote. */
function optionsNamed(vote: Vote): string[] {
	return Array.isArray(vote) ? vote : Object.keys(vote)
}

/** How many votes of each part there are, how many are blank, and how many name each option at all. */
export function resultsOf(parts: Part[], votes: PartVote[]): PartResult[] {
	return parts.map(({ id, options }) => {
		const named = votes.filter(({ part }) => part === id).map(({ vote }) => optionsNamed(vote))
		const tallies = new Map(options.map(option => [option, 0]))
		for (const option of named.flat()) tallies.set(option, (tallies.get(option) ?? 0) + 1)
		return {
			part: id,
			ballots: named.length,
			blank: named.filter(({ length }) => length === 0).length,
			tallies: Object.fromEntries(tallies),
		}
	})
}

function noneTwice(ids: string[]): boolean {
	return new Set(ids).size === ids.length
}
