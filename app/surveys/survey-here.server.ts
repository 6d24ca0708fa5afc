import { readBriefly } from '#app/platform/read-briefly.server.ts'
import { db } from '#app/platform/running.server.ts'
import { clipsOf } from './clip.store.server.ts'
import type { Clip } from './clip.ts'
import {
	type Edition,
	findEdition,
	findEditionById,
	findSurvey,
	type SurveyBrief,
} from './survey.store.server.ts'
import { stateOf } from './survey.ts'

/** A published survey as children meet it at this moment. */
export type SurveyHere = {
	survey: SurveyBrief
	edition: Edition
	/** Recordings and symbols beside its questions. */
	clips: Clip[]
	state: 'not-yet-open' | 'open' | 'closed'
}

const readSurvey = readBriefly(read)

/**
 * The survey with this name and its newest edition; null when there is none or
 * it was never published. A class that opens it together costs one reading.
 */
export async function surveyHere(slug: string, now: Date): Promise<SurveyHere | null> {
	const here = await readSurvey(slug, now)
	return here && { ...here, state: stateOf(here.survey, now) }
}

async function read(slug: string) {
	const survey = await findSurvey(db.read, slug)
	const edition = survey && (await findEdition(db.read, survey.id))
	return survey && edition && { survey, edition, clips: await clipsOf(db.read, survey.id) }
}

/**
 * The edition a child had before them: a newer one may have been published
 * since (decision 0007). A form that names none saw the newest; null when what
 * it names is no edition of this survey.
 */
export async function editionSeen(
	{ survey, edition }: SurveyHere,
	id: string | undefined,
): Promise<Edition | null> {
	if (id === undefined || id === edition.id) return edition
	const older = await findEditionById(db.read, id)
	return older?.surveyId === survey.id ? older : null
}
