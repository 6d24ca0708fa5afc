import {
	choicesOf,
	type GroupKind,
	groupKinds,
	type Question,
	type SurveyDocument,
} from '#app/surveys/survey.ts'

/** What is counted of one question. Own words are not counted; a question that sorts children makes groups instead. */
export type CountedQuestion = {
	questionId: string
	choiceIds: string[]
	/** Each child chose one: the choices add up to those who chose. Otherwise `choiceId` "" counts those who did. */
	takesOne: boolean
	/** About health, faith, home and the like: a higher floor, and "nobody" or "everybody" is hidden too (trust.md §2.3). */
	isSensitive: boolean
}

/** What is counted of a survey, in the order it is shown: its questions, and the groups of each kind. */
export type CountedSurvey = {
	questions: CountedQuestion[]
	groups: { kind: GroupKind; values: string[] }[]
}

/**
 * What the results of a survey are tables of.
 *
 * A question that sorts children (their year, their ward) has no table of its
 * own: its counts would be the sizes of the groups, which have floors of their
 * own, and by another group they would be a table of two groups at once.
 */
export function countedSurvey(document: SurveyDocument): CountedSurvey {
	return {
		questions: document.questions
			.filter(question => question.kind !== 'own-words' && !sorts(question))
			.map(question => ({
				questionId: question.id,
				choiceIds: choicesOf(question).map(({ id }) => id),
				takesOne: question.kind !== 'choose-some',
				isSensitive: false,
			})),
		groups: groupKinds.flatMap(kind => {
			const question = document.questions.find(one => sorts(one) === kind)
			if (!question) return []
			const values = choicesOf(question).filter(({ isRatherNotSay }) => !isRatherNotSay)
			return [{ kind, values: values.map(({ id }) => id) }]
		}),
	}
}

function sorts(question: Question): GroupKind | undefined {
	return question.kind === 'choose-one' ? question.sorts : undefined
}
