import { z } from 'zod'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import { type Ballot, ballotStates } from './ballot.ts'
import { BallotPaper } from './ballot-paper.ts'
import { Manifest } from './record.ts'

const State = z.enum(ballotStates)

/** A ballot by the name in its address; null where there is none, or where it is a draft without a manifest. */
export async function findBallot(db: Reader, slug: string): Promise<Ballot | null> {
	const row = await db.ballot.findUnique({ where: { slug }, select: inWhole })
	return row && ballotOf(row)
}

/** Every ballot that has its manifest, the newest first. */
export async function allBallots(db: Reader): Promise<Ballot[]> {
	const rows = await db.ballot.findMany({
		where: { state: { not: 'draft' } },
		orderBy: { opensAt: 'desc' },
		select: inWhole,
	})
	return rows.map(ballotOf).filter(ballot => ballot !== null)
}

const inWhole = {
	id: true,
	slug: true,
	paper: true,
	manifest: true,
	state: true,
	service: true,
	replyBy: true,
	isSample: true,
} as const

type Row = Omit<Ballot, 'paper' | 'manifest' | 'state'> & {
	paper: string
	manifest: string | null
	state: string
}

function ballotOf({ paper, manifest, state, ...row }: Row): Ballot | null {
	if (manifest === null) return null
	return {
		...row,
		paper: BallotPaper.parse(JSON.parse(paper)),
		manifest: Manifest.parse(JSON.parse(manifest)),
		state: State.parse(state),
	}
}

/**
 * Keeps a ballot that has its manifest, with its schools, called by `names` or by their ids; its hours are those of the manifest.
 * Without `hasRolls` nobody knows how many could vote, and no turnout is told.
 */
export async function keepBallot(
	tx: Writer,
	{
		paper,
		manifest,
		names = {},
		hasRolls = true,
		...ballot
	}: Ballot & { createdAt: Date; names?: Record<string, string>; hasRolls?: boolean },
): Promise<void> {
	await tx.ballot.create({
		data: {
			...ballot,
			paper: JSON.stringify(paper),
			manifest: JSON.stringify(manifest),
			publicKey: manifest.publicKey,
			auditSlips: manifest.auditSlips.count,
			auditHash: manifest.auditSlips.hash,
			opensAt: new Date(manifest.opens),
			closesAt: new Date(manifest.closes),
			schools: {
				create: manifest.schools.map(({ id, roll }) => ({
					id,
					name: names[id] ?? id,
					...(hasRolls ? { roll: { create: { year: '', children: roll } } } : {}),
				})),
			},
		},
	})
}

/** The ids of ballots that are open at this moment, or that closed after that one. */
export async function allBallotsOpen(
	db: Reader,
	{ now, after }: { now: Date; after: Date },
): Promise<string[]> {
	const where = { state: { not: 'draft' }, opensAt: { lte: now }, closesAt: { gt: after } }
	return (await db.ballot.findMany({ where, select: { id: true } })).map(({ id }) => id)
}

/** Ends a ballot for good: in the transaction that makes its closing record. */
export async function markBallotClosed(tx: Writer, ballotId: string): Promise<void> {
	await tx.ballot.update({ where: { id: ballotId }, data: { state: 'closed' } })
}

/** Takes the sample ballots away, with all that belongs to them. */
export async function removeSampleBallots(tx: Writer): Promise<void> {
	await tx.ballot.deleteMany({ where: { isSample: true } })
}
