import { newId } from '#app/base/id.ts'
import { dayOf, daysAfter } from '#app/base/moment.ts'
import type { Database } from '#app/platform/db.server.ts'
import { publishSurvey } from '#app/surveys/publish-survey.server.ts'
import { keepSurvey, keepTies } from '#app/surveys/survey.store.server.ts'
import { sampleSurvey, sampleTies } from './growing-up-in-leeds.ts'
import { sampleOfficer as who } from './sample-officer.ts'

/** The sample survey's name in addresses. */
export const sampleSlug = 'growing-up-in-leeds'

/** Writes the sample survey with its ties, open for almost three months already, and publishes its first edition. */
export async function loadSampleSurvey(db: Database, now: Date): Promise<void> {
	const surveyId = newId()
	await db.write(async tx => {
		await keepSurvey(tx, {
			id: surveyId,
			slug: sampleSlug,
			code: 'LEEDS12',
			service: 'Child Friendly Leeds (sample)',
			replyBy: daysAfter(dayOf(now), 60),
			opensAt: new Date(now.getTime() - 80 * 24 * 60 * 60 * 1000),
			closesAt: null,
			isSample: true,
			createdAt: now,
			draft: sampleSurvey,
		})
		const made = { basis: 'proposal', tiedAt: now, tiedById: null }
		await keepTies(
			tx,
			surveyId,
			sampleTies.map(tie => ({ id: newId(), ...tie, ...made })),
		)
	})
	const published = await publishSurvey(db, { who, surveyId, now })
	if (!published.ok) throw new Error(`The sample survey was refused: ${published.refusal}.`)
}
