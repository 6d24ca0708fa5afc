import { setTimeout as wait } from 'node:timers/promises'
import { WrongSlips } from '#app/ballots/cast/slow-guesses.server.ts'
import { newId } from '#app/base/id.ts'

/** The receipts tried at this process that there are not, wherever receipts are typed. Counted in memory alone. */
const wrongReceipts = new WrongSlips()

/**
 * Waits before it is said that there is no such receipt: not at all for a child who mistypes, and as long as for wrong
 * slips where somebody tries many (B-04).
 *
 * @param page the name of the page it was typed on, where that has one.
 * @param caller who sent it, as `callerNames` calls them.
 */
export async function slowGuesses(
	{ page, caller }: { page: string | null; caller: string },
	now: Date,
): Promise<void> {
	const browser = page?.slice(0, 40) || newId()
	await wait(wrongReceipts.count({ browser, address: caller }, now))
}
