import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import type { Database } from '#app/platform/db.server.ts'
import { allHistory, asStored, keepHistory } from './history.store.server.ts'
import type { HistoryRecord } from './history.ts'

/**
 * Loads the city's answers from before this site, with their sources and how
 * sure each link is. Doing it again changes nothing; a record that was mended
 * replaces what stood there. The framework's sources are loaded before.
 *
 * @param records the `updates` of prisma/framework.json.
 * @returns how many records were new or mended.
 */
export async function loadHistory(
	db: Database,
	records: readonly HistoryRecord[],
	now: Date,
): Promise<number> {
	const stored = await allHistory(db.read)
	const changed = records.filter(record => stored.get(record.id) !== asStored(record))
	if (changed.length === 0) return 0
	await db.write(async tx => {
		for (const record of changed) await keepHistory(tx, record, now)
		await writeInLogbook(tx, {
			who: null,
			deed: 'history.load',
			thing: 'update',
			detail: { records: changed.length },
			at: now,
		})
	})
	return changed.length
}
