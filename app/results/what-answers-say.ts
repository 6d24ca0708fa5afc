import { type Day, dayOf } from '#app/base/moment.ts'
import type { Language } from '#app/languages/language.ts'
import type { PresentedTable } from './presented-table.ts'
import type { ReleasedSurvey, Tie } from './release.ts'
import { type Said, type ShownQuestion, saidIn, shownQuestions } from './shown-question.ts'

/** A wish or an outcome. */
export type SpokenTo = { wishId: string } | { outcomeKey: string }

/** A table that speaks to a wish or an outcome; `choiceIds` when only some of its choices do. */
export type SpeakingTable = { table: PresentedTable; choiceIds: string[] | null }

/** What one survey's answers say about a wish or an outcome. `releasedOn` is the day its results were shown. */
export type AnswersSaid = {
	slug: string
	title: Said
	isSample: boolean
	releasedOn: Day
	questions: { shown: ShownQuestion; choiceIds: string[] | null }[]
}

/** The tables over all children that are tied to a wish or an outcome, as a whole or by some of their choices. */
export function tablesSpeakingTo(
	to: SpokenTo,
	ties: readonly Tie[],
	tables: readonly PresentedTable[],
): SpeakingTable[] {
	const speaking = ties.filter(tie =>
		'wishId' in to ? tie.wishId === to.wishId : tie.outcomeKey === to.outcomeKey,
	)
	return tables.flatMap(table => {
		const ofTable = speaking.filter(({ questionId }) => questionId === table.questionId)
		if (table.groupKind !== null || ofTable.length === 0) return []
		const isWhole = ofTable.some(({ choiceId }) => choiceId === null)
		return [{ table, choiceIds: isWhole ? null : ofTable.flatMap(({ choiceId }) => choiceId ?? []) }]
	})
}

/** What released answers say about a wish or an outcome, newest first; surveys that do not speak to it are left out. */
export function whatAnswersSay(
	released: readonly ReleasedSurvey[],
	to: SpokenTo,
	language: Language,
): AnswersSaid[] {
	return released.flatMap(({ release, survey, document, ties }) => {
		const speaking = tablesSpeakingTo(to, ties, release.tables)
		if (speaking.length === 0) return []
		const questions = speaking.flatMap(({ table, choiceIds }) =>
			shownQuestions(document, [table], { groupKind: null, language }).map(shown => ({ shown, choiceIds })),
		)
		const { slug, isSample } = survey
		const title = saidIn(document.title, language)
		return [{ slug, title, isSample, releasedOn: dayOf(release.releasedAt), questions }]
	})
}
