import type { HandsQuestion } from '#app/ballots/hands/hands.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { findRawHands } from './count.store.server.ts'
import type { PresentedTable } from './presented-table.ts'
import { ProtectedTable } from './protected-table.ts'

/**
 * What a show of hands came to, through the one door, once it is closed: from
 * then on no hand goes up, so what is shown is never subtracted from what was
 * shown before. Null while it is open.
 */
export async function presentHands(
	db: Reader,
	{ question, now }: { question: HandsQuestion; now: Date },
): Promise<PresentedTable | null> {
	if (now < question.closesAt) return null
	const tables = ProtectedTable.protect(await findRawHands(db, question)).map(table => table.toJSON())
	return tables.find(({ questionId }) => questionId !== '') ?? null
}
