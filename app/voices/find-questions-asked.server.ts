import { findDraftById } from '#app/ballots/draft.store.server.ts'
import type { Language } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { findEditionById, findSurveyById } from '#app/surveys/survey.store.server.ts'
import { choicesOf } from '#app/surveys/survey.ts'

type Wording = Partial<Record<Language, string>>

/** The question a child's words answer, as it was asked. */
export type QuestionAsked = {
	editionId: string
	questionId: string
	wording: Wording
	choices: Array<{ id: string; wording: Wording }>
	surveyTitle: Wording
	surveySlug: string | null
	isSample: boolean
}

/** The questions of these words, each once, from the editions the children saw. */
export async function findQuestionsAsked(
	db: Reader,
	words: ReadonlyArray<{ editionId: string; questionId: string }>,
): Promise<QuestionAsked[]> {
	const editionIds = [...new Set(words.map(({ editionId }) => editionId))]
	const asked = await Promise.all(
		editionIds.map(async editionId => {
			const edition = await findEditionById(db, editionId)
			if (!edition) return await partsOfBallot(db, editionId)
			const survey = await findSurveyById(db, edition.surveyId)
			const wanted = new Set(
				words.filter(one => one.editionId === editionId).map(({ questionId }) => questionId),
			)
			return edition.document.questions
				.filter(({ id }) => wanted.has(id))
				.map(question => ({
					editionId,
					questionId: question.id,
					wording: question.wording,
					choices: choicesOf(question).map(({ id, wording }) => ({ id, wording })),
					surveyTitle: edition.document.title,
					surveySlug: survey?.slug ?? null,
					isSample: survey?.isSample ?? false,
				}))
		}),
	)
	return asked.flat()
}

/** What was asked on a ballot paper to be answered by hand. */
async function partsOfBallot(db: Reader, ballotId: string): Promise<QuestionAsked[]> {
	const ballot = await findDraftById(db, ballotId)
	return (ballot?.paper.written ?? []).map(({ id, wording }) => ({
		...{ editionId: ballotId, questionId: id, wording, choices: [] },
		...{ surveyTitle: ballot?.paper.title ?? {}, surveySlug: null, isSample: ballot?.isSample ?? false },
	}))
}
