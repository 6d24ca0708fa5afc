import { ok, type Result, refuse } from '#app/base/result.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { editionIdsOf, findEdition } from '#app/surveys/survey.store.server.ts'
import type { SurveyDocument } from '#app/surveys/survey.ts'
import { findRawCounts } from './count.store.server.ts'
import type { PresentedTable } from './presented-table.ts'
import { ProtectedTable } from './protected-table.ts'

/** The results of a survey as they stand, in the words of its newest edition, for an officer: through the same door as for everybody. */
export async function presentResults(
	db: Reader,
	{ who, surveyId }: { who: Person; surveyId: string },
): Promise<
	Result<{ document: SurveyDocument; tables: PresentedTable[] }, 'not-allowed' | 'results.not-published'>
> {
	if (!may(who, 'results.read')) return refuse('not-allowed')
	const edition = await findEdition(db, surveyId)
	if (!edition) return refuse('results.not-published')
	const { document } = edition
	const editionIds = await editionIdsOf(db, surveyId)
	const tables = ProtectedTable.protect(await findRawCounts(db, { editionIds, document }))
	return ok({ document, tables: tables.map(table => table.toJSON()) })
}
