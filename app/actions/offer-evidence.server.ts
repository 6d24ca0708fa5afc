import type { Language } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { findRelease } from '#app/results/release.store.server.ts'
import { clearedVoices } from '#app/voices/voice.store.server.ts'
import type { Action } from './action.ts'
import { drawYouSaid } from './draw-you-said.server.ts'
import type { Offer } from './offers.ts'
import { type Evidence, evidenceName } from './update.ts'

/**
 * What "you said" may be drawn from: what an update holds already, then the
 * released counts of the questions its action is tied to, then the cleared
 * voices of its themes. Only what may be shown to everybody is offered.
 */
export async function offerEvidence(
	db: Reader,
	{ action, picked, language }: { action: Action; picked: readonly Evidence[]; language: Language },
): Promise<Offer[]> {
	const evidence: Evidence[] = [...picked]
	for (const { surveyId, questionId } of action.results) {
		const release = await findRelease(db, surveyId)
		const table = release?.tables.find(one => one.questionId === questionId && one.groupKind === null)
		for (const { choiceId } of table?.parts[0]?.rows ?? [])
			if (release) evidence.push({ kind: 'count', releaseId: release.id, questionId, choiceId })
	}
	if (action.themeIds.length > 0) {
		for (const { wordsId } of await clearedVoices(db, { themeIds: action.themeIds }))
			evidence.push({ kind: 'quote', wordsId })
	}
	const said = await drawYouSaid(db, evidence, language)
	const names = [...new Set(evidence.map(evidenceName))]
	return names.flatMap(name => {
		const words = said.get(name)
		return words ? [{ name, said: words }] : []
	})
}
