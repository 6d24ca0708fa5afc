import type { SurveyDocument } from '#app/surveys/survey.ts'
import type { PresentedTable } from './presented-table.ts'

/** Results as they were shown at a moment. */
export type Release = {
	id: string
	surveyId: string
	editionId: string
	releasedAt: Date
	tables: PresentedTable[]
}

/** A release with the survey it is of: the words children saw, and what the questions speak to. */
export type ReleasedSurvey = {
	release: Release
	survey: { slug: string; service: string; isSample: boolean }
	document: SurveyDocument
	/** Every edition that children answered: the release counts them together. */
	editionIds: string[]
	/** The number of the edition whose words are shown: the newest when it was released. */
	edition: number
	ties: Tie[]
}

/** What a question, or one of its choices, speaks to. */
export type Tie = {
	questionId: string
	choiceId: string | null
	wishId: string | null
	outcomeKey: string | null
}
