import { dayOf } from '#app/base/moment.ts'
import type { Writer } from '#app/platform/db.server.ts'
import type { Action } from '../action.ts'
import { allSurveysBehind, closesOfSurveys, stopClock } from '../clock.store.server.ts'
import type { Evidence } from '../update.ts'

/**
 * Stops the clock of each survey that an update answers, in the transaction that publishes it: it draws on a release
 * of the survey or on words of it, or its action is tied to a question or a theme of it. A survey whose close is still to
 * come goes on: no news answers those who are asked after it (decision 0022). Answers how many ran until now.
 */
export async function stopClocksAnswered(
	tx: Writer,
	{
		updateId,
		action: { results, themeIds },
		evidence,
		now,
	}: {
		updateId: string
		action: Pick<Action, 'results' | 'themeIds'>
		evidence: readonly Evidence[]
		now: Date
	},
): Promise<number> {
	const behind = await allSurveysBehind(tx, {
		releaseIds: evidence.flatMap(one => (one.kind === 'count' ? one.releaseId : [])),
		wordsIds: evidence.flatMap(one => (one.kind === 'quote' ? one.wordsId : [])),
		themeIds,
	})
	const on = dayOf(now)
	const surveyIds = [...new Set([...behind, ...results.map(({ surveyId }) => surveyId)])]
	const closes = await closesOfSurveys(tx, surveyIds)
	let stopped = 0
	for (const thingId of surveyIds.filter(id => !isToCome(closes.get(id), now)))
		if (await stopClock(tx, { kind: 'survey', thingId, updateId, on })) stopped++
	return stopped
}

function isToCome(close: Date | undefined, now: Date): boolean {
	return close !== undefined && close > now
}
