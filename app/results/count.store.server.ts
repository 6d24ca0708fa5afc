import type { Reader } from '#app/platform/db.server.ts'
import type { SurveyDocument } from '#app/surveys/survey.ts'
import { countedSurvey } from './counted-survey.ts'
import { RawCounts } from './protected-table.ts'

const columns = { groupKind: true, groupValue: true, questionId: true, choiceId: true, count: true } as const

/**
 * All counters of an edition, closed: only `ProtectedTable` can open them.
 * One query along the primary key, however many children have answered;
 * no response is read (performance.md W7). Only results' own deeds ask for it (D-07).
 */
export async function findRawCounts(
	db: Reader,
	edition: { id: string; document: SurveyDocument },
): Promise<RawCounts> {
	const rows = await db.answerCount.findMany({ where: { editionId: edition.id }, select: columns })
	return new RawCounts(countedSurvey(edition.document), rows)
}
