import { type Language, wordingIn } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { presentedCount } from '#app/results/presented-table.ts'
import { findReleaseById } from '#app/results/release.store.server.ts'
import { findEditionById, findSurveyById } from '#app/surveys/survey.store.server.ts'
import { choicesOf, type SurveyDocument, type Wording } from '#app/surveys/survey.ts'
import { clearedVoices } from '#app/voices/voice.store.server.ts'
import type { Said, Worded } from './telling.ts'
import { placeOfCount } from './thread/thread.ts'
import { type Evidence, evidenceName } from './update.ts'

/**
 * What each piece of evidence says, by its name, in this language where there
 * are words in it. What may not be shown has no place in the answer: words that
 * were taken back or are not cleared any more, counts that are kept confidential.
 */
export async function drawYouSaid(
	db: Reader,
	evidence: readonly Evidence[],
	language: Language,
): Promise<Map<string, Said>> {
	const said = new Map<string, Said>()
	const wordsIds = evidence.flatMap(one => (one.kind === 'quote' ? one.wordsId : []))
	const voices = wordsIds.length > 0 ? await clearedVoices(db, { wordsIds }) : []
	for (const { wordsId, text, language: spoken } of voices) {
		said.set(evidenceName({ kind: 'quote', wordsId }), { kind: 'quote', words: { language: spoken, text } })
	}
	const releaseIds = new Set(evidence.flatMap(one => (one.kind === 'count' ? one.releaseId : [])))
	for (const releaseId of releaseIds) {
		const release = await findReleaseById(db, releaseId)
		const edition = release && (await findEditionById(db, release.editionId))
		const survey = edition && (await findSurveyById(db, edition.surveyId))
		if (!survey) continue
		for (const one of evidence) {
			if (one.kind !== 'count' || one.releaseId !== releaseId) continue
			const counted = saidByCount(one, { release, document: edition.document, slug: survey.slug, language })
			if (counted) said.set(evidenceName(one), counted)
		}
	}
	return said
}

function saidByCount(
	{ questionId, choiceId }: { questionId: string; choiceId: string },
	{
		release,
		document,
		slug,
		language,
	}: {
		release: Parameters<typeof presentedCount>[0] & { id: string }
		slug: string
		document: SurveyDocument
		language: Language
	},
): Said | null {
	const question = document.questions.find(({ id }) => id === questionId)
	const choice = question && choicesOf(question).find(({ id }) => id === choiceId)
	const count = presentedCount(release, questionId, choiceId)
	if (!question || !choice || count === null || count === 'c') return null
	const base = presentedCount(release, questionId, '')
	return {
		kind: 'count',
		count,
		base: base === 'c' ? null : base,
		choice: wordedIn(choice.wording, language),
		question: wordedIn(question.wording, language),
		place: `/results/${slug}?release=${release.id}#${placeOfCount(questionId, choiceId)}`,
	}
}

function wordedIn(wording: Wording, language: Language): Worded {
	const found = wordingIn(wording, language)
	return { language: found?.language ?? language, text: found?.wording ?? '' }
}
