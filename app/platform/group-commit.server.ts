import { setImmediate as turn } from 'node:timers/promises'
import { type Database, DatabaseUnavailable, type RowWriter } from './db.server.ts'

type Waiting<Item, Value> = { item: Item; done: (value: Value) => void; failed: (error: unknown) => void }

/** More is waiting than the disk can take soon. Nothing was stored; try again in a few seconds. */
export class TooBusy extends Error {
	override name = 'TooBusy'
}

/**
 * Stores things that arrive together in one transaction; each caller hears back
 * only after the commit (decision 0005). Never waits to fill a batch: alone, a
 * child pays for one commit.
 *
 * If a batch fails for a reason of its own, its members are tried one by one,
 * so that one bad row cannot refuse the other children's answers.
 *
 * @param commit stores the items and answers one value for each, in their order.
 * @returns a function that stores one item; it throws {TooBusy} at once when `longestQueue` are waiting.
 */
export function groupCommit<Item, Value>(
	db: Database,
	{
		batch = 64,
		longestQueue = 2_000,
		commit,
	}: { batch?: number; longestQueue?: number; commit: (rows: RowWriter, items: Item[]) => Value[] },
): (item: Item) => Promise<Value> {
	const queue: Waiting<Item, Value>[] = []
	let working = false

	async function work() {
		working = true
		while (queue.length > 0) {
			// The driver never lets go of the process on its own: without a turn of the
			// event loop nobody else could arrive, and every batch would hold one. In a
			// second turn the rest of those come who waited while the disk was written.
			await turn()
			await turn()
			await store(queue.splice(0, batch))
		}
		working = false
	}

	async function store(waiting: Waiting<Item, Value>[]): Promise<void> {
		try {
			const values = await db.writeRows(rows =>
				commit(
					rows,
					waiting.map(({ item }) => item),
				),
			)
			waiting.forEach(({ done, failed }, place) => {
				const value = values[place]
				if (value === undefined)
					failed(new Error(`The commit answered ${values.length} values for ${waiting.length} items.`))
				else done(value)
			})
		} catch (error) {
			if (waiting.length === 1 || error instanceof DatabaseUnavailable) {
				for (const { failed } of waiting) failed(error)
			} else {
				for (const one of waiting) await store([one])
			}
		}
	}

	return item =>
		new Promise((done, failed) => {
			if (queue.length >= longestQueue) return failed(new TooBusy('Too many are waiting to be stored.'))
			queue.push({ item, done, failed })
			if (!working) void work()
		})
}
