import { findRecord, schoolNames } from '#app/ballots/record.store.server.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { ProtectedTable, RawCounts } from './protected-table.ts'
import { turnoutOfSchools } from './turnout.store.server.ts'
import {
	besideEachOther,
	type PresentedTurnout,
	turnoutCounts,
	turnoutInRecord,
	turnoutQuestion,
} from './turnout.ts'

/** Turnouts of ballots that are over do not change: the latest few are kept. */
const kept = new Map<string, PresentedTurnout>()
const mostKept = 20

/**
 * The turnout of a ballot by school, ward and year, through the same door as answers. A ballot without a roll has none.
 * Who may see it while votes come in is asked by the page; to everybody it is shown once the ballot was counted.
 */
export async function presentTurnout(
	db: Reader,
	{ id, isOver }: { id: string; isOver: boolean },
): Promise<PresentedTurnout> {
	const known = kept.get(id)
	if (known && isOver) return known
	const { schools: rows, isKept } = await turnoutOfSchools(db, id)
	const record = isKept ? null : await findRecord(db, id)
	const schools = record ? turnoutInRecord(rows, record) : rows
	const counts = turnoutCounts(schools)
	const tables = ProtectedTable.protect(new RawCounts(counts.survey, counts.rows))
		.map(table => table.toJSON())
		.filter(({ questionId }) => questionId === turnoutQuestion)
	const turnout = { tables: besideEachOther(schools, tables), names: await schoolNames(db, id) }
	const [oldest] = kept.keys()
	if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
	if (isOver) kept.set(id, turnout)
	return turnout
}
