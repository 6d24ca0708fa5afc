import { allLanguages, type Language, sourceLanguage } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { findReleaseById } from '#app/results/release.store.server.ts'
import { findEdition, findEditionById, surveysTiedTo } from '#app/surveys/survey.store.server.ts'
import { languagesOf } from '#app/surveys/survey.ts'
import { clearedVoices } from '#app/voices/voice.store.server.ts'
import { findAction } from './action.store.server.ts'
import type { Action } from './action.ts'
import { allUpdatesOfAction, findUpdate } from './update.store.server.ts'
import type { Evidence } from './update.ts'

/**
 * The languages children were asked in: those of every survey that an update
 * draws on, and of every survey its action answers. An update is owed in each.
 */
export async function languagesAsked(
	db: Reader,
	{ action, evidence }: { action: Pick<Action, 'results'>; evidence: readonly Evidence[] },
): Promise<Language[]> {
	const editionIds = new Set<string>()
	for (const one of evidence) {
		if (one.kind !== 'count') continue
		const release = await findReleaseById(db, one.releaseId)
		if (release) editionIds.add(release.editionId)
	}
	const wordsIds = evidence.flatMap(one => (one.kind === 'quote' ? one.wordsId : []))
	if (wordsIds.length > 0)
		for (const { editionId } of await clearedVoices(db, { wordsIds })) editionIds.add(editionId)
	const asked = new Set<Language>()
	for (const id of editionIds) add(await findEditionById(db, id))
	for (const { surveyId } of action.results) add(await findEdition(db, surveyId))
	return allLanguages.filter(language => asked.has(language))

	function add(edition: Awaited<ReturnType<typeof findEdition>>) {
		for (const language of edition ? languagesOf(edition.document) : []) asked.add(language)
	}
}

/** The languages of those whom a promise answers: every survey it is tied to, or its news draws on. */
export async function languagesOfPromise(db: Reader, actionId: string): Promise<Language[]> {
	const action = await findAction(db, actionId)
	if (!action) return [sourceLanguage]
	const updates = await allUpdatesOfAction(db, actionId)
	return withEnglish(
		await languagesAsked(db, { action, evidence: updates.flatMap(({ evidence }) => evidence) }),
	)
}

/** The languages of everybody whose questions speak to a wish. */
export async function languagesOfWish(db: Reader, wishId: string): Promise<Language[]> {
	const asked = new Set<Language>()
	for (const surveyId of await surveysTiedTo(db, wishId)) {
		const edition = await findEdition(db, surveyId)
		for (const language of edition ? languagesOf(edition.document) : []) asked.add(language)
	}
	return withEnglish([...asked])
}

/** The same as of one update, of several, by their ids. */
export async function languagesOfUpdates(
	db: Reader,
	updateIds: readonly string[],
): Promise<Record<string, Language[]>> {
	const named = updateIds.map(async id => [id, await languagesOfUpdate(db, id)] as const)
	return Object.fromEntries(await Promise.all(named))
}

/** The languages of those who read an update: what it was told in, and what they were asked in whom it answers. */
export async function languagesOfUpdate(db: Reader, updateId: string): Promise<Language[]> {
	const update = await findUpdate(db, updateId)
	const action = update?.actionId ? await findAction(db, update.actionId) : null
	if (!update) return [sourceLanguage]
	const asked = await languagesAsked(db, { action: action ?? { results: [] }, evidence: update.evidence })
	return withEnglish([...asked, ...update.words.map(({ language }) => language)])
}

/** In the site's order. English is owed always. */
export function withEnglish(asked: readonly Language[]): Language[] {
	return allLanguages.filter(language => language === sourceLanguage || asked.includes(language))
}
