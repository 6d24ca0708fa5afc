import { ok, type Result, refuse } from '#app/base/result.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { countSteps } from './answer-count.ts'
import type { Receipt } from './receipt.ts'
import { findResponse, removeResponse } from './response.store.server.ts'
import { knownBy, wordsId } from './send-response.server.ts'
import { findEditionById, findSurveyById } from './survey.store.server.ts'

/**
 * Takes a child's answers back: row, words, what readers made of the words, and
 * counts, in one transaction (C-15). No account, only the receipt.
 *
 * Refuses `nothing-there` for a receipt with no answers (never sent, or taken
 * back before), and `results-closed` once the survey's results are closed.
 */
export async function takeBack(
	db: Database,
	{ secret, receipt, now }: { secret: Secret; receipt: Receipt; now: Date },
): Promise<Result<'taken-back', 'nothing-there' | 'results-closed'>> {
	const { responseId: id } = knownBy(secret, receipt)
	return await db.write(async tx => {
		const response = await findResponse(tx, id)
		if (!response) return refuse('nothing-there')
		const edition = await findEditionById(tx, response.editionId)
		const survey = edition && (await findSurveyById(tx, edition.surveyId))
		if (survey?.resultsClosedAt && survey.resultsClosedAt <= now) return refuse('results-closed')
		const { day, answers } = response
		const wordsIds = Object.keys(answers).map(questionId =>
			wordsId(secret, { responseId: id, day, questionId }),
		)
		await removeResponse(tx, { id, wordsIds, steps: countSteps([response], -1) })
		return ok('taken-back')
	})
}
