import { z } from 'zod'

/** The name of what docs/decisions/0016 says, word for word. A change there is another name here. */
export const protocol = '12w/ballot/v1'

/** The fewest papers of a school that stand by themselves in a record. */
export const fewestPapers = 20

/** The name of a ballot, a part, an option or a school in records. */
export const Id = z.string().regex(/^[a-z0-9-]{1,40}$/)
const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const Whole = z.int().min(0)

/** Which ways of counting fit how a vote is marked. */
const countsOf = {
	choose: ['choose', 'approval', 'greedy', 'shares'],
	rank: ['irv', 'stv', 'meek', 'borda', 'schulze'],
	score: ['score', 'judgment'],
} as const

export const CountName = z.enum([...countsOf.choose, ...countsOf.rank, ...countsOf.score])

/** How a vote is marked. */
export const VoteMethod = z.enum(['choose', 'rank', 'score'])

/** How the votes of a part are counted. */
export type CountName = z.infer<typeof CountName>

/** These share out a budget; an instant run-off has one winner. None of them fills seats. */
const ofMoney: CountName[] = ['greedy', 'shares']
const ofOneSeat: CountName[] = ['irv', ...ofMoney]

export const Part = z
	.strictObject({
		id: Id,
		/** How a vote is marked: some of the options alike, some in order, or some with 0 to 5. */
		method: VoteMethod,
		count: CountName,
		/** In the order of the paper. */
		options: z.array(Id).min(1),
		/** How many of them one vote may name. */
		most: z.int().min(1),
		/** How many may win; 1 where money is shared out. */
		seats: z.int().min(1),
		/** All of them, in the order drawn before the ballot opened: who was drawn first wins a tie. */
		lots: z.array(Id),
		/** Those that had stopped standing when the manifest was fixed. */
		withdrawn: z.array(Id),
		/** Where money is shared out: how much, and what each option costs. */
		budget: Whole.optional(),
		costs: z.record(Id, z.int().min(1)).optional(),
	})
	.refine(({ options }) => noneTwice(options), 'manifest.option-twice')
	.refine(
		({ options, withdrawn }) => noneTwice(withdrawn) && withdrawn.every(option => options.includes(option)),
		'manifest.withdrawn-not-an-option',
	)
	.refine(
		({ method, count }) => countsOf[method].some(fitting => fitting === count),
		'manifest.count-does-not-fit',
	)
	.refine(({ options, lots }) => areTheSame(options, lots), 'manifest.lots-not-complete')
	.refine(
		({ count, options, seats }) => seats <= (ofOneSeat.includes(count) ? 1 : options.length),
		'manifest.too-many-seats',
	)
	.refine(
		({ count, options, budget, costs }) =>
			ofMoney.includes(count)
				? budget !== undefined && areTheSame(options, Object.keys(costs ?? {}))
				: budget === undefined && costs === undefined,
		'manifest.costs-do-not-fit',
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

export const Checkpoint = z.strictObject({
	added: z.array(Hash),
	root: Hash,
	receipts: Whole,
	used: Whole,
	hash: Hash,
})

export type Checkpoint = z.infer<typeof Checkpoint>

const SchoolSlips = z.strictObject({ id: Id, issued: Whole, used: Whole, unused: Whole, void: Whole })

/** What became of the slips of one school. */
export type SchoolSlips = z.infer<typeof SchoolSlips>

export const Closing = z.strictObject({
	root: Hash,
	receipts: Whole,
	used: Whole,
	schools: z.array(SchoolSlips),
	hash: Hash,
})

export type Closing = z.infer<typeof Closing>

export const RowName = z.strictObject({ e: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/), part: Id })
export const CountedRow = RowName.extend({ vote: Vote })

export type CountedRow = z.infer<typeof CountedRow>

const PaperBatch = z.strictObject({
	batch: Id,
	school: Id.nullable(),
	count: Whole,
	rows: z.array(z.strictObject({ part: Id, vote: Vote })),
})

export type PaperBatch = z.infer<typeof PaperBatch>

const Late = z.strictObject({ part: Id, option: Id })

/** Who stopped standing after the manifest was fixed. */
export type Late = z.infer<typeof Late>

const PartResult = z.strictObject({
	part: Id,
	ballots: Whole,
	blank: Whole,
	tallies: z.record(Id, Whole),
	/** Who won, or was funded, in order. */
	elected: z.array(Id),
})

export type PartResult = z.infer<typeof PartResult>

/**
 * The one file from which anybody can check a ballot: docs/decisions/0016, byte by byte. Here is its shape alone;
 * the verifiers say whether what is in it is right.
 */
export const PublicRecord = z.strictObject({
	protocol: z.literal(protocol),
	manifest: Manifest,
	checkpoints: z.array(Checkpoint),
	closing: Closing,
	received: z.array(Hash),
	counted: z.array(CountedRow),
	audit: z.array(RowName),
	paper: z.array(PaperBatch),
	late: z.array(Late),
	results: z.array(PartResult),
	hash: Hash,
})

export type PublicRecord = z.infer<typeof PublicRecord>

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
export function optionsNamed(vote: Vote): string[] {
	return Array.isArray(vote) ? vote : Object.keys(vote)
}

function noneTwice(ids: string[]): boolean {
	return new Set(ids).size === ids.length
}

function areTheSame(some: string[], others: string[]): boolean {
	return some.toSorted().join(' ') === others.toSorted().join(' ')
}
