import { choicesOf, type SurveyDocument, type Wording } from './survey.ts'

/** One text of a survey, by the name of where it stands: `title`, `<question>`, `<question>.hint`, `<question>.<choice>`. */
export type SurveyText = { field: string; wording: Wording }

/** Every text of a survey that a child reads, in the order of the page. */
export function wordsOfSurvey({ title, introduction, questions }: SurveyDocument): SurveyText[] {
	return [
		{ field: 'title', wording: title },
		{ field: 'introduction', wording: introduction },
		...questions.flatMap(question => [
			{ field: question.id, wording: question.wording },
			...(question.hint ? [{ field: `${question.id}.hint`, wording: question.hint }] : []),
			...choicesOf(question).map(({ id, wording }) => ({ field: `${question.id}.${id}`, wording })),
		]),
	]
}
