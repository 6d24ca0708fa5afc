import { randomInt } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from '#app/platform/db.server.ts'
import { allBallotsOpen } from './ballot.store.server.ts'
import { rewriteBallots, rewriteReceipts } from './box.store.server.ts'

/** The last votes before a close are forgotten after it: longer than the longest time between three turns. */
const afterClose = 25 * 60_000

/** Rows written anew in one transaction: children who vote meanwhile wait for no more than some hundredths of a second. */
const rowsInStep = 2_000

/** Milliseconds between two steps. */
const pause = 20

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
	for (const ballotId of await votesComeTo(db, now)) {
		await inSteps(step => db.writeRows(rows => rewriteReceipts(rows, { ballotId, ...step })))
		await inSteps(step => db.writeRows(rows => rewriteBallots(rows, { ballotId, ...step })))
	}
	return await forgetOrder(db, now)
}

/**
 * Goes through a box by the order of its keys. A page that holds the last rows of one step and the first of the next is
 * mixed from both: so steps end elsewhere each time, and there are two times after the close (decision 0017).
 */
async function inSteps(
	rewrite: (step: { after: string; most: number }) => Promise<string | null>,
): Promise<void> {
	let after = await rewrite({ after: '', most: randomInt(rowsInStep / 2, rowsInStep + 1) })
	while (after !== null) {
		// The driver never lets go of the process by itself: without a pause no vote would come in before the last step.
		await wait(pause)
		after = await rewrite({ after, most: rowsInStep })
	}
}

function votesComeTo(db: Database, now: Date): Promise<string[]> {
	return allBallotsOpen(db.read, { now, after: new Date(now.getTime() - afterClose) })
}
