import { newId } from '#app/base/id.ts'
import { dayOf } from '#app/base/moment.ts'
import { addWorkingDays } from '#app/base/working-day.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { SendResponse } from '#app/surveys/send-response.server.ts'
import { type Edition, keepEdition, keepSurvey } from '#app/surveys/survey.store.server.ts'
import type { SurveyDocument } from '#app/surveys/survey.ts'

/** A survey that is open, published once, ready to be answered; or one whose time has not come, or is over. */
export async function someOpenSurvey(
	db: Database,
	document: SurveyDocument,
	changes: { slug?: string; opensAt?: Date; closesAt?: Date } = {},
): Promise<Edition> {
	const surveyId = newId()
	const at = new Date('2026-11-01T09:00:00Z')
	const edition = { id: newId(), surveyId, number: 1, document }
	await db.write(async tx => {
		await keepSurvey(tx, {
			id: surveyId,
			slug: `open-${surveyId.slice(0, 8)}`,
			code: surveyId.slice(0, 8).toUpperCase(),
			service: 'Parks',
			replyBy: changes.opensAt ? addWorkingDays(dayOf(changes.opensAt), 20) : '2027-02-01',
			opensAt: at,
			closesAt: null,
			isSample: false,
			draft: document,
			createdAt: at,
			...changes,
		})
		await keepEdition(tx, { ...edition, publishedAt: at, publishedById: null })
	})
	return edition
}

/** One sending, whole, with a new page key. */
export function someSent(
	edition: Edition,
	changes: Partial<Parameters<SendResponse>[0]> = {},
): Parameters<SendResponse>[0] {
	return {
		edition,
		language: 'en',
		key: newId(),
		answers: { one: { choices: ['a'] } },
		now: new Date('2026-11-22T10:00:00Z'),
		...changes,
	}
}
