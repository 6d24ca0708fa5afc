import { removeSampleActions } from '#app/actions/sample.store.server.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import type { Database, Writer } from '#app/platform/db.server.ts'
import { removeSampleSurveys } from '#app/surveys/survey.store.server.ts'
import { removeSampleThemes } from '#app/voices/theme.store.server.ts'

/** Takes the sample survey, its answers, themes, actions and updates away, all or nothing. Lines in the logbook stay: it is only added to. */
export async function removeSamples(db: Database, now: Date): Promise<void> {
	await db.write(async tx => {
		await clearSamples(tx)
		await writeInLogbook(tx, { who: null, deed: 'samples.remove', thing: 'survey', at: now })
	})
}

/** The removal itself, inside another's transaction. */
export async function clearSamples(tx: Writer): Promise<void> {
	await removeSampleActions(tx)
	await removeSampleThemes(tx)
	await removeSampleSurveys(tx)
}
