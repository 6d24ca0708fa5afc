import type { Database } from '#app/platform/db.server.ts'
import { loadSampleSurvey } from './samples/load-sample-survey.server.ts'

/** Fills a new database with invented content, marked as a sample, so that every page has something true to its shape. */
export async function loadSamples(db: Database, now: Date): Promise<void> {
	await loadSampleSurvey(db, now)
}
