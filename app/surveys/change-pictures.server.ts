import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { isPicture } from './picture.ts'
import { findDraft, findSurvey, keepSurveyDraft } from './survey.store.server.ts'
import type { SurveyDocument } from './survey.ts'
import { pictureAt, withPicture } from './survey-pictures.ts'

export type PicturesRefusal = 'not-allowed' | 'picture.no-place' | 'picture.unknown'

type Sent = { who: Person; slug: string; now: Date }

/**
 * Puts a picture of the library beside a question or a choice (`place`), or
 * takes it away (an empty `picture`). Children see it with the next edition.
 */
export async function choosePicture(
	db: Database,
	{ who, slug, place, picture, now }: Sent & { place: string; picture: string },
): Promise<Result<'kept', PicturesRefusal>> {
	if (!may(who, 'survey.edit')) return refuse('not-allowed')
	const chosen = isPicture(picture) ? picture : undefined
	if (picture !== '' && !chosen) return refuse('picture.unknown')
	return await db.write(async tx => {
		const survey = await findSurvey(tx, slug)
		const draft = survey && (await findDraft(tx, survey.id))
		const found = draft && pictureAt(draft, place)
		if (!survey || !found) return refuse('picture.no-place')
		await keepSurveyDraft(tx, survey.id, withPicture(draft, found, chosen))
		await writeInLogbook(tx, {
			who,
			deed: 'survey.picture',
			thing: 'survey',
			thingId: survey.id,
			detail: { place, picture: chosen ?? null },
			at: now,
		})
		return ok('kept')
	})
}

/** Says who sees a survey's pictures, from its next edition on. */
export async function showPicturesTo(
	db: Database,
	{ who, slug, picturesFor, now }: Sent & { picturesFor: NonNullable<SurveyDocument['picturesFor']> },
): Promise<Result<'kept', PicturesRefusal>> {
	if (!may(who, 'survey.edit')) return refuse('not-allowed')
	return await db.write(async tx => {
		const survey = await findSurvey(tx, slug)
		const draft = survey && (await findDraft(tx, survey.id))
		if (!survey || !draft) return refuse('picture.no-place')
		await keepSurveyDraft(tx, survey.id, { ...draft, picturesFor })
		await writeInLogbook(tx, {
			who,
			deed: 'survey.pictures-for',
			thing: 'survey',
			thingId: survey.id,
			detail: { picturesFor },
			at: now,
		})
		return ok('kept')
	})
}
