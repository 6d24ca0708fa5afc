import { partOf } from '#app/ballots/ballot-paper.ts'
import { checkpointAfter, closingAfter, type KeyedBatch, publicRecord } from '#app/ballots/record.server.ts'
import {
	type Checkpoint,
	Manifest,
	type OpenedVote,
	type PartVote,
	type PublicRecord,
	protocol,
	type SchoolSlips,
} from '#app/ballots/record.ts'
import { auditSlipsHash, hashIn, receiptHash } from '#app/ballots/record-hash.server.ts'
import { type Chance, chanceFrom } from '../chance.ts'
import type { SampleElection } from './sample-election.ts'
import { inventedBallot, inventedLots, inventedNonce } from './sample-votes.ts'

const hour = 60 * 60_000
const day = 24 * hour

/** The manifest of a sample. Nobody ever held a key to its box: there is none, for nothing was cast. */
export function sampleManifest(election: SampleElection, { id, now }: { id: string; now: Date }): Manifest {
	const { slug, paper, hours, closedDaysAgo, schools, auditSlips, seed } = election
	const lots = inventedLots(paper, chanceFrom(seed))
	const closes = new Date(Math.floor(now.getTime() / day - closedDaysAgo) * day + 15 * hour)
	return Manifest.parse({
		protocol,
		id,
		title: paper.title.en,
		parts: paper.parts.map(part => partOf(part, lots.get(part.id) ?? [])),
		schools: schools.map(({ id: school, roll }) => ({ id: school, roll })),
		opens: new Date(closes.getTime() - hours * hour).toISOString(),
		closes: closes.toISOString(),
		publicKey: hashIn('12w/sample', slug).toString('hex'),
		commit: 'sample',
		auditSlips: { count: auditSlips, hash: auditSlipsHash([], '0'.repeat(32)) },
	})
}

/** The whole public record of a sample: drawn by its own chance, and right in every step of a check. */
export function sampleRecord(election: SampleElection, manifest: Manifest): PublicRecord {
	const chance = chanceFrom(election.seed + 1)
	const { auditSlips, schools } = election
	const screens = schools.reduce((sum, school) => sum + school.screens, 0)
	const cast = Array.from({ length: screens + auditSlips }, () => castBallot(election, chance))
	const checkpoints = sampleCheckpoints(manifest, { election, receipts: cast.length, chance })
	return publicRecord({
		manifest,
		checkpoints,
		closing: closingAfter(manifest, checkpoints, sampleSlips(election)),
		opened: cast.flat(),
		audit: cast.slice(0, auditSlips).flat(),
		paper: sampleBatches(election, chance),
		late: [],
	})
}

function castBallot(election: SampleElection, chance: Chance): OpenedVote[] {
	return inventedBallot(election, chance).map(row => ({ ...row, v: inventedNonce(chance) }))
}

/** Every hour some children vote; the last hour takes who is left. */
function sampleCheckpoints(
	manifest: Manifest,
	{
		election: { hours },
		receipts: all,
		chance,
	}: { election: SampleElection; receipts: number; chance: Chance },
): Checkpoint[] {
	const checkpoints: Checkpoint[] = []
	for (let left = all, at = 1; at <= hours; at++) {
		const used = at === hours ? left : Math.floor((all / hours) * (0.5 + chance()))
		const receipts = Array.from({ length: Math.min(used, left) }, () => receiptHash(inventedNonce(chance)))
		checkpoints.push(checkpointAfter(manifest, checkpoints, { receipts, used: receipts.length }))
		left -= receipts.length
	}
	return checkpoints
}

/** Slips for who has no paper: a few stay unused, now and then one is void, and audit slips are drawn from all schools. */
function sampleSlips({ schools, auditSlips }: SampleElection): SchoolSlips[] {
	return schools.map(({ id, roll, screens, papers }, place) => {
		const audits = Math.floor((auditSlips + place) / schools.length)
		const used = screens + audits
		const onPaper = papers.reduce((sum, many) => sum + many, 0)
		const unused = Math.min(roll - screens - onPaper, Math.ceil(screens / 20))
		const lost = place % 3
		return { id, issued: used + unused + lost, used, unused, void: lost }
	})
}

function sampleBatches(election: SampleElection, chance: Chance): KeyedBatch[] {
	return election.schools.flatMap(({ id, papers }) =>
		papers.map((many, place) => ({
			batch: `${id.slice(0, 20)}-${place + 1}`,
			school: id,
			papers: election.isAsPublished
				? publishedPapers(election)
				: Array.from({ length: many }, () => inventedBallot(election, chance)),
		})),
	)
}

/** As many papers for each option as were published: one paper, one vote. */
function publishedPapers({ wanted }: SampleElection): PartVote[][] {
	return Object.entries(wanted).flatMap(([part, totals]) =>
		totals.flatMap(([option, votes]) => Array.from({ length: votes }, () => [{ part, vote: [option] }])),
	)
}
