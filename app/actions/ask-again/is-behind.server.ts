import type { Reader } from '#app/platform/db.server.ts'
import type { SurveyBrief } from '#app/surveys/survey.store.server.ts'
import { tiesOf } from '#app/surveys/survey.store.server.ts'
import type { Action } from '../action.ts'
import { allSurveysBehind } from '../clock.store.server.ts'

/**
 * Whether children of this survey may ask again about a promise: those whose answers or words it is tied to, and those
 * whom "what happened" shows it, because their survey touched its wish before it was made.
 */
export async function isBehind(
	db: Reader,
	{
		action: { wishId, createdAt, results, themeIds },
		survey,
	}: { action: Pick<Action, 'wishId' | 'createdAt' | 'results' | 'themeIds'>; survey: SurveyBrief },
): Promise<boolean> {
	if (results.some(({ surveyId }) => surveyId === survey.id)) return true
	const tied = await allSurveysBehind(db, { releaseIds: [], wordsIds: [], themeIds })
	if (tied.includes(survey.id)) return true
	return createdAt >= survey.opensAt && (await tiesOf(db, survey.id)).some(tie => tie.wishId === wishId)
}
