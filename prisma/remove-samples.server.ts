import { removeSampleActions } from '#app/actions/sample.store.server.ts'
import type { Database } from '#app/platform/db.server.ts'
import { removeSampleSurveys } from '#app/surveys/survey.store.server.ts'
import { removeSampleThemes } from '#app/voices/theme.store.server.ts'

/** Takes the sample survey, its answers, themes, actions and updates away, all or nothing. Lines in the logbook stay: it is only added to. */
export async function removeSamples(db: Database): Promise<void> {
	await db.write(async tx => {
		await removeSampleActions(tx)
		await removeSampleThemes(tx)
		await removeSampleSurveys(tx)
	})
}
