import { newId } from '#app/base/id.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { keepClip, removeClip } from './clip.store.server.ts'
import { type Clip, type ClipLanguage, type ClipRefusal, readClip } from './clip.ts'
import { keepClipFile, removeClipFile } from './clip-file.server.ts'
import { redrawPicture } from './redraw-picture.server.ts'
import { findEdition, findSurvey } from './survey.store.server.ts'
import { choicesOf } from './survey.ts'

export type ClipsRefusal = ClipRefusal | 'not-allowed' | 'clip.no-place' | 'clip.gone'

type NewClip = {
	slug: string
	questionId: string
	choiceId: string | null
	language: ClipLanguage
	name: string
	bytes: Uint8Array
}

/** Puts a recording or a symbol beside a question or a choice, if it is what it says (W-13). */
export async function addClip(
	db: Database,
	{ who, folder, now, clip }: { who: Person; folder: string; now: Date; clip: NewClip },
): Promise<Result<Clip, ClipsRefusal>> {
	if (!may(who, 'survey.edit')) return refuse('not-allowed')
	const { slug, questionId, choiceId, language, name, bytes } = clip
	const survey = await findSurvey(db.read, slug)
	const edition = survey && (await findEdition(db.read, survey.id))
	const question = edition?.document.questions.find(({ id }) => id === questionId)
	const isChoice = question && choicesOf(question).some(({ id }) => id === choiceId)
	if (!survey || !question || !(choiceId === null || isChoice)) return refuse('clip.no-place')
	const read = readClip({ name, bytes })
	if (!read.ok) return read
	const isPicture = read.value.kind === 'picture'
	const drawn = isPicture ? await redrawPicture(bytes) : ok(bytes)
	if (!drawn.ok) return drawn
	const { kind, type } = read.value
	const kept: Clip = {
		id: newId(),
		questionId,
		choiceId,
		language,
		kind,
		type: isPicture ? 'image/webp' : type,
	}
	// The file first: a row never points at nothing.
	await keepClipFile(folder, kept.id, drawn.value)
	await db.write(async tx => {
		await keepClip(tx, { ...kept, surveyId: survey.id, addedAt: now, addedById: who.id })
		await writeInLogbook(tx, { who, deed: 'clip.add', thing: 'survey', thingId: survey.id, at: now })
	})
	return ok(kept)
}

/** Takes a recording or a symbol away, file and all. */
export async function takeClipAway(
	db: Database,
	{
		who,
		folder,
		now,
		slug,
		clipId,
	}: { who: Person; folder: string; now: Date; slug: string; clipId: string },
): Promise<Result<'removed', ClipsRefusal>> {
	if (!may(who, 'survey.edit')) return refuse('not-allowed')
	const survey = await findSurvey(db.read, slug)
	if (!survey) return refuse('clip.gone')
	const wasThere = await db.write(async tx => {
		const removed = await removeClip(tx, { id: clipId, surveyId: survey.id })
		if (removed)
			await writeInLogbook(tx, { who, deed: 'clip.remove', thing: 'survey', thingId: survey.id, at: now })
		return removed
	})
	if (!wasThere) return refuse('clip.gone')
	await removeClipFile(folder, clipId)
	return ok('removed')
}
