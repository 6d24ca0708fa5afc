import { newId } from '#app/base/id.ts'
import { dayOf, daysAfter } from '#app/base/moment.ts'
import type { Database } from '#app/platform/db.server.ts'
import { findSurvey, keepEdition, keepSurvey, keepTies } from '#app/surveys/survey.store.server.ts'
import { sampleSurvey, sampleTies } from './growing-up-in-leeds.ts'

/** The sample survey's name in addresses. */
export const sampleSlug = 'growing-up-in-leeds'

/** Loads the sample survey, open for a month already, with its first edition and its ties; nothing when it is there. Answers whether it did. */
export async function loadSampleSurvey(db: Database, now: Date): Promise<boolean> {
	return await db.write(async tx => {
		if (await findSurvey(tx, sampleSlug)) return false
		const surveyId = newId()
		await keepSurvey(tx, {
			id: surveyId,
			slug: sampleSlug,
			code: 'LEEDS12',
			service: 'Child Friendly Leeds (sample)',
			replyBy: daysAfter(dayOf(now), 60),
			opensAt: new Date(now.getTime() - 30 * 24 * 60 * 60 * 1000),
			closesAt: null,
			isSample: true,
			createdAt: now,
			draft: sampleSurvey,
		})
		await keepEdition(tx, {
			id: newId(),
			surveyId,
			number: 1,
			document: sampleSurvey,
			publishedAt: now,
			publishedById: null,
		})
		const made = { basis: 'proposal', tiedAt: now, tiedById: null }
		await keepTies(
			tx,
			surveyId,
			sampleTies.map(tie => ({ id: newId(), ...tie, ...made })),
		)
		return true
	})
}
