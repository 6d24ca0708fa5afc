import { z } from 'zod'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import { type Ballot, ballotStates } from './ballot.ts'
import { Manifest } from './record.ts'

const State = z.enum(ballotStates)

/** A ballot by the name in its address, or null. */
export async function findBallot(db: Reader, slug: string): Promise<Ballot | null> {
	const row = await db.ballot.findUnique({
		where: { slug },
		select: { id: true, slug: true, manifest: true, state: true },
	})
	if (!row) return null
	return { ...row, manifest: Manifest.parse(JSON.parse(row.manifest)), state: State.parse(row.state) }
}

/** Keeps a ballot. Its hours are those of its manifest. */
export async function keepBallot(tx: Writer, { id, slug, manifest, state }: Ballot): Promise<void> {
	await tx.ballot.create({
		data: {
			id,
			slug,
			manifest: JSON.stringify(manifest),
			opensAt: new Date(manifest.opens),
			closesAt: new Date(manifest.closes),
			state,
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
