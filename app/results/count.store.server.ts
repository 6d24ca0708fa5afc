import type { Reader } from '#app/platform/db.server.ts'
import type { SurveyDocument } from '#app/surveys/survey.ts'
import { countedSurvey } from './counted-survey.ts'
import { type CountRow, RawCounts } from './protected-table.ts'

const columns = { groupKind: true, groupValue: true, questionId: true, choiceId: true, count: true } as const

/**
 * All counters of a survey's editions, closed: only `ProtectedTable` can open them. Its
 * editions differ in words alone once children answer, so they count together.
 * One query along the primary key, however many children have answered;
 * no response is read (performance.md W7). Only results' own deeds ask for it (D-07).
 */
export async function findRawCounts(
	db: Reader,
	{ editionIds, document }: { editionIds: string[]; document: SurveyDocument },
): Promise<RawCounts> {
	const rows = await db.answerCount.findMany({ where: { editionId: { in: editionIds } }, select: columns })
	return new RawCounts(countedSurvey(document), editionIds.length > 1 ? added(rows) : rows)
}

/** One row for each counter, whatever edition it counted. */
function added(rows: readonly CountRow[]): CountRow[] {
	const sums = new Map<string, CountRow>()
	for (const { count, ...counter } of rows) {
		const key = JSON.stringify([counter.groupKind, counter.groupValue, counter.questionId, counter.choiceId])
		sums.set(key, { ...counter, count: (sums.get(key)?.count ?? 0) + count })
	}
	return [...sums.values()]
}

/** How many hands went up for what, closed the same way. A show of hands has no groups and one question. */
export async function findRawHands(
	db: Reader,
	{ id, document }: { id: string; document: SurveyDocument },
): Promise<RawCounts> {
	const [question] = document.questions
	const counts = await db.handsCount.findMany({
		where: { questionId: id },
		select: { option: true, count: true },
	})
	const all = { groupKind: 'all', groupValue: '' }
	const rows = counts.flatMap(({ option, count }) =>
		option === ''
			? ['', question?.id ?? ''].map(questionId => ({ ...all, questionId, choiceId: '', count }))
			: [{ ...all, questionId: question?.id ?? '', choiceId: option, count }],
	)
	return new RawCounts(countedSurvey(document), rows)
}
