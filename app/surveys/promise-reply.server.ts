import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { mostInService, type ReplyFault, type ReplyPromise, replyFault } from './reply-promise.ts'
import { findEdition, findSurvey, keepReplyPromise } from './survey.store.server.ts'

export type PromiseRefusal =
	| 'not-allowed'
	| 'survey.gone'
	| 'survey.promised'
	| 'survey.long-service'
	| `survey.${ReplyFault}`

/**
 * Says who answers a survey and by when, before it is published. After that children may have read it, and only its
 * clock moves the day, in the open (decision 0022): refused with `survey.promised`.
 */
export async function promiseReply(
	db: Database,
	{ who, slug, now, ...typed }: ReplyPromise & { who: Person; slug: string; now: Date },
): Promise<Result<'kept', PromiseRefusal>> {
	if (!may(who, 'survey.run')) return refuse('not-allowed')
	const promise = { service: typed.service.trim().normalize('NFC'), replyBy: typed.replyBy }
	if ([...promise.service].length > mostInService) return refuse('survey.long-service')
	return await db.write(async tx => {
		const survey = await findSurvey(tx, slug)
		if (!survey) return refuse('survey.gone')
		if (await findEdition(tx, survey.id)) return refuse('survey.promised')
		const fault = replyFault(promise, { ...survey, now })
		if (fault) return refuse(`survey.${fault}` as const)
		await keepReplyPromise(tx, survey.id, promise)
		await writeInLogbook(tx, {
			...{ who, deed: 'survey.promise-reply', thing: 'survey', thingId: survey.id, at: now },
			detail: promise,
		})
		return ok('kept')
	})
}
