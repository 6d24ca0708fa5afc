import { newId } from '#app/base/id.ts'
import { dayOf, daysAfter } from '#app/base/moment.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database, Writer } from '#app/platform/db.server.ts'
import { editionIdsOf, findEdition } from '#app/surveys/survey.store.server.ts'
import { countWaiting } from '#app/voices/voice.store.server.ts'
import { findRawCounts } from './count.store.server.ts'
import { ProtectedTable, ReleaseLedger } from './protected-table.ts'
import { findLastShown, keepRelease } from './release.store.server.ts'

export type ReleaseRefusal =
	| 'not-allowed'
	| 'results.not-published'
	| 'results.too-few'
	| 'results.too-close'
	| 'results.words-waiting'

/** Words may wait to be read this many days, a working week and its weekend, before nothing more is released (S-05). */
const longestWait = 7

/**
 * Shows a survey's results to everybody, as they stand now: a fixed release,
 * not a window on the counters (trust.md §2.3 step 0).
 *
 * Refuses `results.too-few` when fewer than ten answered, `results.too-close`
 * when it would tell, beside the last release, of a few children (step 6), and
 * `results.words-waiting` while children's words have waited over a week for a reader.
 */
export async function releaseResults(
	db: Database,
	{ who, surveyId, now }: { who: Person; surveyId: string; now: Date },
): Promise<Result<{ releaseId: string }, ReleaseRefusal>> {
	if (!may(who, 'results.release')) return refuse('not-allowed')
	return await db.write(async tx => {
		const edition = await findEdition(tx, surveyId)
		if (!edition) return refuse('results.not-published')
		if (await wordsWaitTooLong(tx, surveyId, now)) return refuse('results.words-waiting')
		const editionIds = await editionIdsOf(tx, surveyId)
		const raw = await findRawCounts(tx, { ...edition, editionIds })
		const tables = ProtectedTable.protect(raw)
		const presented = tables.map(table => table.toJSON())
		const everybody = presented[0]?.parts[0]?.base
		if (everybody === undefined || everybody === 'c' || everybody === 0) return refuse('results.too-few')
		const ledger = ReleaseLedger.of(raw)
		const before = await findLastShown(tx, surveyId)
		if (before && ledger.isTooCloseTo(before, presented)) return refuse('results.too-close')
		const release = { id: newId(), surveyId, editionId: edition.id, releasedAt: now, releasedById: who.id }
		await keepRelease(tx, { ...release, tables, ledger })
		await writeInLogbook(tx, {
			who,
			deed: 'results.release',
			thing: 'survey',
			thingId: surveyId,
			detail: { release: release.id, edition: edition.number },
			at: now,
		})
		return ok({ releaseId: release.id })
	})
}

async function wordsWaitTooLong(tx: Writer, surveyId: string, now: Date): Promise<boolean> {
	const { oldestDay } = await countWaiting(tx, { surveyId })
	return oldestDay !== null && oldestDay < daysAfter(dayOf(now), -longestWait)
}
