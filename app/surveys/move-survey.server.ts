import { dayOf } from '#app/base/moment.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database, Reader } from '#app/platform/db.server.ts'
import { findEdition, findSurvey, markSurvey } from './survey.store.server.ts'
import { stateOf } from './survey.ts'

/** Whether a service may ask children anew, as the city's rule has it. It is handed to the deeds that open a survey. */
export type MayAsk = (db: Reader, service: string) => Promise<Result<'may', 'survey.owes-a-reply'>>

/** What an officer can do to a survey's life. Closing results ends taking back (C-15), so answers must have stopped first. */
export const steps = ['open-now', 'close', 'close-results'] as const
export type Step = (typeof steps)[number]

/** Opens or closes a survey now, or closes its results. Refuses a step that does not follow from where the survey is, and to open one that is not published or whose reply is promised for no day to come. */
export async function moveSurvey(
	db: Database,
	{ who, slug, step, mayAsk, now }: { who: Person; slug: string; step: Step; mayAsk?: MayAsk; now: Date },
): Promise<
	Result<
		'moved',
		| 'not-allowed'
		| 'survey.gone'
		| 'survey.not-now'
		| 'survey.not-published'
		| 'survey.reply-by-past'
		| 'survey.owes-a-reply'
	>
> {
	if (!may(who, 'survey.run')) return refuse('not-allowed')
	return await db.write(async tx => {
		const survey = await findSurvey(tx, slug)
		if (!survey) return refuse('survey.gone')
		const state = stateOf(survey, now)
		const follows = {
			'open-now': state === 'not-yet-open',
			close: state === 'open',
			'close-results': state === 'closed' && !survey.resultsClosedAt,
		}
		if (!follows[step]) return refuse('survey.not-now')
		if (step === 'open-now' && !(await findEdition(tx, survey.id))) return refuse('survey.not-published')
		if (step === 'open-now' && survey.replyBy <= dayOf(now)) return refuse('survey.reply-by-past')
		const asks = step === 'open-now' ? await mayAsk?.(tx, survey.service) : undefined
		if (asks && !asks.ok) return asks
		const moments = {
			'open-now': { opensAt: now },
			close: { closesAt: now },
			'close-results': { resultsClosedAt: now },
		}
		await markSurvey(tx, survey.id, moments[step])
		await writeInLogbook(tx, { who, deed: `survey.${step}`, thing: 'survey', thingId: survey.id, at: now })
		return ok('moved')
	})
}
