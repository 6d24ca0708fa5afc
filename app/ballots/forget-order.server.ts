import type { Database } from '#app/platform/db.server.ts'
import { allBallotsOpen } from './ballot.store.server.ts'
import { rewriteBox } from './box.store.server.ts'

/** The last votes before a close are forgotten after it: longer than the longest time between two turns. */
const afterClose = 15 * 60_000

/**
 * Empties the write-ahead log while votes come in: it keeps the slip, the
 * receipt and the ballot of one commit beside each other (trust.md 3.4, 6:
 * once a minute). At other times it is left to fold by itself, which costs less.
 *
 * @returns whether there is nothing left in it that tells of votes.
 */
export async function forgetOrder(db: Database, now: Date): Promise<boolean> {
	return (await votesComeTo(db, now)).length === 0 || (await db.emptyLog())
}

/**
 * Writes the boxes that votes come to anew, so that the places of rows within
 * the file say nothing either (every ten minutes, as trust.md 3.4, 6 asks where
 * rows are numbered). Answers as `forgetOrder` does.
 */
export async function forgetPlaces(db: Database, now: Date): Promise<boolean> {
	for (const ballotId of await votesComeTo(db, now)) await db.writeRows(rows => rewriteBox(rows, ballotId))
	return await forgetOrder(db, now)
}

function votesComeTo(db: Database, now: Date): Promise<string[]> {
	return allBallotsOpen(db.read, { now, after: new Date(now.getTime() - afterClose) })
}
