import { findThing } from '#app/actions/find-things.server.ts'
import {
	removeSampleActions,
	removeSamplePlans,
	removeSampleTerms,
} from '#app/actions/sample.store.server.ts'
import { isThingKind } from '#app/actions/translated-thing.ts'
import { removeSampleBallots } from '#app/ballots/ballot.store.server.ts'
import { removeSampleHands } from '#app/ballots/hands.store.server.ts'
import { removeSampleIndicators } from '#app/indicators/indicator-file.store.server.ts'
import { allTranslations, removeTranslations } from '#app/languages/translation.store.server.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import type { Database, Writer } from '#app/platform/db.server.ts'
import { removeSampleSurveys } from '#app/surveys/survey.store.server.ts'
import { removeSampleThemes } from '#app/voices/theme.store.server.ts'

/** Takes the sample survey and ballots, its answers, themes, actions, plans, updates and their verdicts, and terms of the Youth Council away, all or nothing. Lines in the logbook stay: it is only added to. */
export async function removeSamples(db: Database, now: Date): Promise<void> {
	await db.write(async tx => {
		await clearSamples(tx)
		await writeInLogbook(tx, { who: null, deed: 'samples.remove', thing: 'survey', at: now })
	})
}

/** The removal itself, inside another's transaction. */
export async function clearSamples(tx: Writer): Promise<void> {
	await removeSampleIndicators(tx)
	await removeSampleActions(tx)
	await removeSamplePlans(tx)
	await removeSampleTerms(tx)
	await removeSampleThemes(tx)
	await removeSampleSurveys(tx)
	await removeSampleHands(tx)
	await removeSampleBallots(tx)
	await forgetWordsOfNothing(tx)
}

/** What is remembered of words goes with the thing that said them. */
async function forgetWordsOfNothing(tx: Writer): Promise<void> {
	const gone: string[] = []
	for (const subject of (await allTranslations(tx)).keys()) {
		const [kind, id = ''] = subject.split(':')
		if (!isThingKind(kind) || !(await findThing(tx, { kind, id }))) gone.push(subject)
	}
	await removeTranslations(tx, gone)
}
