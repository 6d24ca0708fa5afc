import { newId } from '#app/base/id.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { translationsOf } from '#app/languages/translation.store.server.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { findDraft, findEdition, keepEdition } from './survey.store.server.ts'
import { languagesWhenPublished, surveySubject } from './survey-words.ts'

/** Freezes a survey's draft as its newest edition, with how far each language has come. Answers belong to the edition the child saw (decision 0007). */
export async function publishSurvey(
	db: Database,
	{ who, surveyId, now }: { who: Person; surveyId: string; now: Date },
): Promise<Result<{ editionId: string }, 'not-allowed' | 'survey.gone'>> {
	if (!may(who, 'survey.run')) return refuse('not-allowed')
	return await db.write(async tx => {
		const draft = await findDraft(tx, surveyId)
		if (!draft) return refuse('survey.gone')
		const languages = languagesWhenPublished(draft, await translationsOf(tx, surveySubject(surveyId)))
		const document = { ...draft, languages }
		const before = await findEdition(tx, surveyId)
		const edition = { id: newId(), surveyId, number: (before?.number ?? 0) + 1, document }
		await keepEdition(tx, { ...edition, publishedAt: now, publishedById: who.id })
		await writeInLogbook(tx, {
			who,
			deed: 'survey.publish',
			thing: 'survey',
			thingId: surveyId,
			detail: { edition: edition.number },
			at: now,
		})
		return ok({ editionId: edition.id })
	})
}
