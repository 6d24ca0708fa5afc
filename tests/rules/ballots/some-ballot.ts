import fc from 'fast-check'
import type { BallotPaper } from '#app/ballots/ballot-paper.ts'
import { checkpointAfter, closingAfter } from '#app/ballots/record.server.ts'
import type { Checkpoint, Manifest, OpenedVote, Part, Vote } from '#app/ballots/record.ts'
import { offeredReplyBy } from '#app/surveys/reply-promise.ts'

/** Ids that trip programs up: names every object has, whole numbers, a lone hyphen, the longest there are. */
const awkward = ['constructor', 'tostring', '-', '0', '10', '9', 'a'.repeat(40), 'z'.repeat(40)]

export const anyId = fc.oneof(
	{ weight: 4, arbitrary: fc.stringMatching(/^[a-z][a-z0-9-]{0,7}$/) },
	{ weight: 1, arbitrary: fc.constantFrom(...awkward) },
)

export const anyHex = (bytes: number) =>
	fc.uint8Array({ minLength: bytes, maxLength: bytes }).map(random => Buffer.from(random).toString('hex'))

const countOf = { choose: 'choose', rank: 'stv', score: 'score' } as const

export const anyPart: fc.Arbitrary<Part> = fc
	.record({
		id: anyId,
		method: fc.constantFrom('choose', 'rank', 'score'),
		options: fc.uniqueArray(anyId, { minLength: 1, maxLength: 8 }),
		mostOf: fc.nat(7),
		withdrawn: fc.nat(2),
	})
	.map(({ mostOf, withdrawn, ...part }) => ({
		...part,
		count: countOf[part.method],
		seats: 1,
		lots: part.options.toReversed(),
		most: 1 + (mostOf % part.options.length),
		withdrawn: part.options.slice(0, withdrawn),
	}))

export const anyParts = fc.uniqueArray(anyPart, { minLength: 1, maxLength: 3, selector: ({ id }) => id })

/** A vote that fits; now and then a blank one. */
export function anyVote({ method, options, most }: Part): fc.Arbitrary<Vote> {
	const named = fc.shuffledSubarray(options, { minLength: 0, maxLength: Math.min(most, options.length) })
	if (method === 'rank') return named
	if (method === 'choose') return named.map(ids => ids.toSorted())
	return fc
		.tuple(named, fc.array(fc.nat(5), { minLength: 8, maxLength: 8 }))
		.map(([ids, scores]) => Object.fromEntries(ids.map((id, place) => [id, scores[place] ?? 0])))
}

/** One whole ballot of this paper, as it goes into the box. */
export function anyBallot(parts: Part[]): fc.Arbitrary<OpenedVote[]> {
	return fc.tuple(
		...parts.map(part => fc.record({ part: fc.constant(part.id), vote: anyVote(part), v: anyHex(16) })),
	)
}

/** A promise of a reply that fits a manifest. */
export function someReply({ closes }: Pick<Manifest, 'closes'>) {
	return { service: 'Youth service', replyBy: offeredReplyBy(new Date(closes)) }
}

/** One winner among three, of whom two may be chosen. */
export const mayor: Part = {
	id: 'mayor',
	method: 'choose',
	count: 'choose',
	options: ['ana', 'bilal', 'cho'],
	most: 2,
	seats: 1,
	lots: ['cho', 'bilal', 'ana'],
	withdrawn: [],
}

/** The manifest of a ballot with this paper. */
export function someManifest(changes: Partial<Manifest> = {}): Manifest {
	return {
		protocol: '12w/ballot/v1',
		id: 'mayor-2027',
		title: 'Children’s Mayor of Leeds – who? 🏛',
		parts: [mayor],
		schools: [{ id: 'roundhay', roll: 40 }],
		opens: '2027-03-01T08:00:00Z',
		closes: '2027-03-12T16:00:00Z',
		publicKey: 'c0'.repeat(32),
		commit: '7'.repeat(40),
		auditSlips: { count: 2, hash: 'ab'.repeat(32) },
		...changes,
	}
}

/** A paper that makes the parts of this manifest: every option is called by its id. */
export function somePaper({ title, parts }: Manifest): BallotPaper {
	return {
		title: { en: title },
		introduction: { en: 'Choose who speaks for the children of Leeds.' },
		languages: { en: 'source' },
		variants: [],
		offersCheckCode: false,
		parts: parts.map(({ options, withdrawn, costs, id, method, count, most, seats, budget }) => ({
			...{ id, method, count, most, seats, budget },
			wording: { en: `Who for ${id}?` },
			options: options.map(option => ({
				id: option,
				name: { en: option },
				cost: costs?.[option],
				isWithdrawn: withdrawn.includes(option),
			})),
		})),
	}
}

/** A poll in which nobody voted; a test adds what it is about. */
export function emptyPoll(manifest: Manifest) {
	const schools = manifest.schools.map(({ id, roll }) => ({
		id,
		issued: roll,
		used: 0,
		unused: roll,
		void: 0,
	}))
	const closing = closingAfter(manifest, [], schools)
	return { manifest, checkpoints: [], closing, opened: [], audit: [], paper: [], late: [] }
}

/** A poll of one school, with what came in each hour and what lay in the box. */
export function pollOf({ hours, opened }: { hours: string[][]; opened: OpenedVote[] }) {
	const voters = hours.flat().length
	const manifest = someManifest({ schools: [{ id: 'roundhay', roll: voters }] })
	const checkpoints: Checkpoint[] = []
	for (const receipts of hours)
		checkpoints.push(checkpointAfter(manifest, checkpoints, { receipts, used: receipts.length }))
	const schools = [{ id: 'roundhay', issued: voters, used: voters, unused: 0, void: 0 }]
	return {
		...emptyPoll(manifest),
		checkpoints,
		closing: closingAfter(manifest, checkpoints, schools),
		opened,
	}
}
