import { checkpointAfter, closingAfter, type KeyedBatch, publicRecord } from '#app/ballots/record.server.ts'
import type { Checkpoint, Late, Manifest, Part, PartVote, PublicRecord, Vote } from '#app/ballots/record.ts'
import { receiptHash } from '#app/ballots/record-hash.server.ts'
import type { Chance } from '#prisma/samples/chance.ts'
import { pollOf, someManifest } from './some-ballot.ts'

/** A whole number from nought to `most`. */
export function upTo(most: number, chance: Chance): number {
	return Math.floor(chance() * (most + 1))
}

/** Options as they may be called, with names every object has, and whole numbers. */
const names = 'constructor tostring - 0 10 9 ana bilal cho dev eve femke gus-1'.split(' ')

/** A whole poll of so many voters on screens: papers, audit ballots, lost slips and quiet hours among it. */
export function somePoll(voters: number, chance: Chance) {
	const parts = times(1 + upTo(2, chance), place => somePart(`part-${3 - place}`, chance))
	const schoolIds = some(names, 1 + upTo(3, chance), chance)
	const opened = times(voters, () => someVotes(parts, chance).map(row => ({ ...row, v: someHex(chance) })))
	const audit = opened.slice(0, Math.min(voters, upTo(3, chance)))
	const paper = times(upTo(4, chance), place => someBatch(`batch-${place}`, { parts, schoolIds, chance }))
	const schools = someSlips(schoolIds, voters, chance)
	const auditSlips = { count: audit.length + upTo(1, chance), hash: 'ab'.repeat(32) }
	const rolls = schools.map(({ id, used, unused }) => ({
		id,
		roll: Math.max(used + unused, used + papersOf(paper, id)),
	}))
	// One school at most gave all the audit slips, above its roll.
	const [first] = rolls
	if (first) first.roll = Math.max(0, first.roll - auditSlips.count)
	const manifest = someManifest({ parts, schools: rolls, auditSlips, title: someTitle(chance) })
	const checkpoints = someCheckpoints(manifest, voters, chance)
	const closing = closingAfter(manifest, checkpoints, schools)
	return {
		manifest,
		checkpoints,
		closing,
		opened: opened.flat(),
		audit: audit.flat(),
		paper,
		late: someLate(parts, chance),
	}
}

function somePart(id: string, chance: Chance): Part {
	const options = some(names, 1 + upTo(6, chance), chance)
	const method = (['choose', 'rank', 'score'] as const)[upTo(2, chance)] ?? 'choose'
	return {
		id,
		method,
		options,
		most: 1 + upTo(options.length, chance),
		withdrawn: options.slice(0, upTo(1, chance)),
		lots: some(options, options.length, chance),
		...someCount(method, { options, chance }),
	}
}

type Counting = Pick<Part, 'count' | 'seats' | 'budget' | 'costs'>

function someCount(
	method: Part['method'],
	{ options, chance }: { options: string[]; chance: Chance },
): Counting {
	const ways = {
		choose: ['choose', 'approval', 'greedy', 'shares'],
		rank: ['irv', 'stv', 'meek', 'borda', 'schulze'],
		score: ['score', 'judgment'],
	} as const
	const [count] = some<Part['count']>([...ways[method]], 1, chance)
	if (count === undefined || count === 'irv') return { count: 'irv', seats: 1 }
	if (count !== 'greedy' && count !== 'shares') return { count, seats: 1 + upTo(options.length - 1, chance) }
	const costs = Object.fromEntries(options.map(option => [option, 1 + upTo(20, chance)]))
	return { count, seats: 1, budget: upTo(40, chance), costs }
}

/** Who stopped standing after the manifest was fixed: now and then somebody. */
function someLate(parts: Part[], chance: Chance): Late[] {
	return parts.flatMap(({ id, options, withdrawn }) =>
		options
			.filter(option => !withdrawn.includes(option) && chance() < 0.1)
			.map(option => ({ part: id, option })),
	)
}

function someVotes(parts: Part[], chance: Chance): PartVote[] {
	return parts.map(part => ({ part: part.id, vote: someVote(part, chance) }))
}

function someVote({ method, options, most }: Part, chance: Chance): Vote {
	const named = some(options, upTo(Math.min(most, options.length), chance), chance)
	if (method === 'rank') return named
	return method === 'choose' ? named.sort() : Object.fromEntries(named.map(id => [id, upTo(5, chance)]))
}

type School = { parts: Part[]; schoolIds: string[]; chance: Chance }

function someBatch(batch: string, { parts, schoolIds, chance }: School): KeyedBatch {
	const school = schoolIds[upTo(schoolIds.length - 1, chance)] ?? ''
	return { batch, school, papers: times(upTo(30, chance), () => someVotes(parts, chance)) }
}

function someSlips(schoolIds: string[], voters: number, chance: Chance) {
	const used = new Map(schoolIds.map(id => [id, 0]))
	for (let voter = 0; voter < voters; voter++) {
		const id = schoolIds[upTo(schoolIds.length - 1, chance)] ?? ''
		used.set(id, (used.get(id) ?? 0) + 1)
	}
	return [...used].map(([id, used]) => {
		const [unused, lost] = [upTo(9, chance), upTo(2, chance)]
		return { id, issued: used + unused + lost, used, unused, void: lost }
	})
}

function papersOf(paper: KeyedBatch[], id: string): number {
	return paper.filter(({ school }) => school === id).reduce((sum, { papers }) => sum + papers.length, 0)
}

function someCheckpoints(manifest: Manifest, voters: number, chance: Chance): Checkpoint[] {
	const checkpoints: Checkpoint[] = []
	for (let left = voters; left > 0 || chance() < 0.2; ) {
		const used = chance() < 0.3 ? left : upTo(left, chance)
		const receipts = times(used, () => receiptHash(someHex(chance)))
		checkpoints.push(checkpointAfter(manifest, checkpoints, { receipts, used }))
		left -= used
	}
	return checkpoints
}

/** Sixteen bytes in hex. */
function someHex(chance: Chance): string {
	return times(4, () =>
		upTo(2 ** 32 - 1, chance)
			.toString(16)
			.padStart(8, '0'),
	).join('')
}

/** Of every length, so that hashing meets every length too. */
function someTitle(chance: Chance): string {
	const letters = [...'aé ”🏛\u2028"\\']
	return times(upTo(130, chance), () => letters[upTo(letters.length - 1, chance)]).join('')
}

function some<Thing>(things: Thing[], many: number, chance: Chance): Thing[] {
	return things
		.map(thing => ({ thing, by: chance() }))
		.sort((a, b) => a.by - b.by)
		.slice(0, many)
		.map(({ thing }) => thing)
}

export function times<Thing>(many: number, make: (place: number) => Thing): Thing[] {
	return Array.from({ length: many }, (_, place) => make(place))
}

/** The record of a ballot in which so many children voted so. */
export function recordOf(votes: Vote[], late?: string): PublicRecord {
	const opened = votes.map((vote, place) => ({ part: 'mayor', vote, v: `${place}`.padStart(32, '0') }))
	const hours = [times(votes.length, place => receiptHash(`${place}`.padStart(32, '0')))]
	const stopped = late === undefined ? [] : [{ part: 'mayor', option: late }]
	return publicRecord({ ...pollOf({ hours, opened }), late: stopped })
}
