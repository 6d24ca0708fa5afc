import { anyLineOf, writeInLogbook } from '#app/people/logbook.store.server.ts'
import { allPeople } from '#app/people/person.store.server.ts'
import type { Database, Writer } from '#app/platform/db.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { releaseResults } from '#app/results/release-results.server.ts'
import { findEdition, findSurvey } from '#app/surveys/survey.store.server.ts'
import { clearSamples } from './remove-samples.server.ts'
import { loadSampleActions } from './samples/load-sample-actions.server.ts'
import { loadSampleBallots } from './samples/load-sample-ballots.server.ts'
import { loadSampleCouncil } from './samples/load-sample-council.server.ts'
import { loadSampleHands } from './samples/load-sample-hands.server.ts'
import { loadSampleIndicator } from './samples/load-sample-indicator.server.ts'
import { loadSampleResponses, releasedBefore } from './samples/load-sample-responses.server.ts'
import { loadSampleSurvey, sampleSlug } from './samples/load-sample-survey.server.ts'
import { readSampleWords } from './samples/read-sample-words.server.ts'
import { sampleOfficer } from './samples/sample-officer.ts'

/**
 * Fills a new database with invented content, marked as a sample, so that every
 * page has something true to its shape. Goes through the same deeds as people
 * do; `npm run samples:remove` takes it away again, and it stays away.
 *
 * Does nothing where anybody has an account, or where samples were loaded
 * before. A loading that was cut off half-way begins afresh.
 *
 * @returns whether it loaded them.
 */
export async function loadSamples(
	db: Database,
	{ secret, now }: { secret: Secret; now: Date },
): Promise<boolean> {
	if ((await anyLineOf(db.read, 'samples.load')) || (await allPeople(db.read)).length > 0) return false
	await db.write(clearSamples)
	await loadSampleSurvey(db, now)
	const survey = await findSurvey(db.read, sampleSlug)
	const edition = survey && (await findEdition(db.read, survey.id))
	if (!edition) throw new Error('The sample survey was not published.')
	await loadSampleResponses(db, { secret, edition, now })
	await db.write(tx => loadTheRest(withinOne(tx), { secret, surveyId: edition.surveyId, now }))
	return true
}

/** What people made of the answers, and ballots. In one transaction: each deed of its own would wait for the disk each time. */
async function loadTheRest(
	db: Database,
	{ secret, surveyId, now }: { secret: Secret; surveyId: string; now: Date },
): Promise<void> {
	const themeIds = await readSampleWords(db, now)
	const then = new Date(now.getTime() - releasedBefore * 24 * 60 * 60_000)
	const released = await releaseResults(db, { who: sampleOfficer, surveyId, now: then })
	if (!released.ok) throw new Error(`The sample’s results were refused: ${released.refusal}.`)
	const updateIds = await loadSampleActions(db, {
		surveyId,
		releaseId: released.value.releaseId,
		themeIds,
		now,
	})
	await loadSampleCouncil(db, { updateIds, now })
	await loadSampleBallots(db, { secret, now })
	await loadSampleHands(db, now)
	await loadSampleIndicator(db, now)
	await db.write(tx =>
		writeInLogbook(tx, { who: null, deed: 'samples.load', thing: 'survey', thingId: surveyId, at: now }),
	)
}

/** A database for deeds that all happen in one transaction: what one wrote the next one reads. */
function withinOne(tx: Writer): Database {
	const refused = () => {
		throw new Error('Within one transaction there is no other.')
	}
	return { read: tx, write: work => work(tx), writeRows: refused, emptyLog: refused, close: refused }
}
