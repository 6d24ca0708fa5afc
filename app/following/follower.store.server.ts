import { z } from 'zod'
import type { Day } from '#app/base/moment.ts'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import { type BallotWant, ballotWants, type Rhythm, rhythms } from './follower.ts'

/** Somebody who wants news. The address is sealed. */
export type Follower = {
	id: string
	addressHash: string
	address: string
	language: string
	often: Rhythm
	wishes: number[]
	ballots: BallotWant
	askedAt: Date
	confirmedAt: Date | null
	toldUntil: Day
	timesRefused: number
}

const Often = z.enum(rhythms)
const Ballots = z.enum(ballotWants)

/** Keeps somebody who asked. They hear nothing but a link until they confirm. */
export async function keepFollower(
	tx: Writer,
	{ wishes, ...row }: Omit<Follower, 'confirmedAt' | 'timesRefused'>,
): Promise<void> {
	await tx.follower.create({ data: { ...row, wishes: wishes.join(',') } })
}

export async function findFollower(db: Reader, id: string): Promise<Follower | null> {
	const row = await db.follower.findUnique({ where: { id } })
	return row && followerFrom(row)
}

/** Those of these who are still there, by their ids. */
export async function findFollowers(db: Reader, ids: readonly string[]): Promise<Map<string, Follower>> {
	const rows = await db.follower.findMany({ where: { id: { in: [...ids] } } })
	return new Map(rows.map(row => [row.id, followerFrom(row)]))
}

/** How many asked and have not confirmed: with this address since then, and in all. */
export async function countWaiting(
	db: Reader,
	{ addressHash, since }: { addressHash: string; since: Date },
): Promise<{ here: number; everywhere: number }> {
	const here = await db.follower.count({ where: { addressHash, askedAt: { gt: since } } })
	return { here, everywhere: await db.follower.count({ where: { confirmedAt: null } }) }
}

/** Those who confirmed and are still written to. */
export async function allFollowers(
	db: Reader,
	{ mostRefusals }: { mostRefusals: number },
): Promise<Follower[]> {
	const rows = await db.follower.findMany({
		where: { confirmedAt: { not: null }, timesRefused: { lt: mostRefusals } },
	})
	return rows.map(followerFrom)
}

/** How many are written to, how many of them about ballots, and how many refused too often. */
export async function countFollowers(
	db: Reader,
	{ mostRefusals }: { mostRefusals: number },
): Promise<{ followers: number; ballots: number; refused: number }> {
	const confirmed = { confirmedAt: { not: null } }
	const written = { ...confirmed, timesRefused: { lt: mostRefusals } }
	return {
		followers: await db.follower.count({ where: written }),
		ballots: await db.follower.count({ where: { ...written, ballots: { not: 'no' } } }),
		refused: await db.follower.count({ where: { ...confirmed, timesRefused: { gte: mostRefusals } } }),
	}
}

/** From now on they hear. What the same address asked for before is gone. */
export async function markConfirmed(tx: Writer, { id, addressHash }: Follower, now: Date): Promise<void> {
	await tx.follower.deleteMany({ where: { addressHash, NOT: { id } } })
	await tx.follower.update({ where: { id }, data: { confirmedAt: now } })
}

export async function markTold(tx: Writer, ids: readonly string[], toldUntil: Day): Promise<void> {
	await tx.follower.updateMany({ where: { id: { in: [...ids] } }, data: { toldUntil } })
}

/** Addresses took a letter, or refused it. Who never confirmed and is refused is forgotten. */
export async function markTaken(tx: Writer, ids: readonly string[], isTaken: boolean): Promise<void> {
	const these = { id: { in: [...ids] } }
	// Nearly everybody was never refused: their rows are left as they are.
	await tx.follower.updateMany({
		where: isTaken ? { ...these, timesRefused: { gt: 0 } } : these,
		data: { timesRefused: isTaken ? 0 : { increment: 1 } },
	})
	if (!isTaken) await tx.follower.deleteMany({ where: { ...these, confirmedAt: null } })
}

/** Forgets somebody: the row and their letters go. */
export async function removeFollower(tx: Writer, id: string): Promise<void> {
	await tx.follower.deleteMany({ where: { id } })
}

/** Forgets whoever asked before then and never confirmed. */
export async function removeUnconfirmed(tx: Writer, before: Date): Promise<void> {
	await tx.follower.deleteMany({ where: { confirmedAt: null, askedAt: { lt: before } } })
}

type Row = Omit<Follower, 'often' | 'wishes' | 'ballots'> & { often: string; wishes: string; ballots: string }

function followerFrom({ often, wishes, ballots, ...row }: Row): Follower {
	const wants = { often: Often.parse(often), ballots: Ballots.parse(ballots) }
	return { ...row, ...wants, wishes: wishes.split(',').filter(Boolean).map(Number) }
}
