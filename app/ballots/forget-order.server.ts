import type { Database } from '#app/platform/db.server.ts'
import { anyBallotOpen } from './ballot.store.server.ts'

/** The last votes before a close are in the log a little longer than the ballot is open. */
const afterClose = 10 * 60_000

/**
 * Empties the write-ahead log while votes come in: it keeps the slip, the
 * receipt and the ballot of one commit beside each other (trust.md 3.4, 6).
 * At other times it is left to fold by itself, which costs less.
 *
 * @returns whether there is nothing left in it that tells of votes.
 */
export async function forgetOrder(db: Database, now: Date): Promise<boolean> {
	const after = new Date(now.getTime() - afterClose)
	return (await anyBallotOpen(db.read, { now, after })) ? await db.emptyLog() : true
}
