import fc from 'fast-check'
import { type Answers, fieldsOf, takesWords } from '#app/surveys/answer.ts'
import { isAsked } from '#app/surveys/branching.ts'
import { choicesOf, type Question, SurveyDocument } from '#app/surveys/survey.ts'

const words = (en: string) => ({ en })
const choices = (...ids: string[]) => ids.map(id => ({ id, wording: words(id) }))

/** A survey with every kind of question, one that hangs on another, and one that hangs on that. */
export const someSurvey: SurveyDocument = SurveyDocument.parse({
	title: words('Everything'),
	introduction: words('Every kind of question.'),
	languages: { en: 'source' },
	questions: [
		{ id: 'one', kind: 'choose-one', wording: words('One?'), choices: choices('a', 'b', 'c') },
		{
			id: 'some',
			kind: 'choose-some',
			wording: words('Some?'),
			atLeast: 2,
			atMost: 3,
			choices: choices('a', 'b', 'c', 'd'),
		},
		{ id: 'faces', kind: 'five-faces', wording: words('Face?'), choices: choices('1', '2', '3', '4', '5') },
		{ id: 'why', kind: 'choose-and-say-why', wording: words('Why?'), choices: choices('yes', 'no') },
		{ id: 'words', kind: 'own-words', wording: words('What?') },
		{
			id: 'more',
			kind: 'choose-one',
			wording: words('More?'),
			onlyIf: { question: 'one', choices: ['b', 'c'] },
			choices: choices('x', 'y'),
		},
		{
			id: 'even-more',
			kind: 'own-words',
			wording: words('Even more?'),
			onlyIf: { question: 'more', choices: ['y'] },
		},
		{
			id: 'year',
			kind: 'choose-one',
			sorts: 'year',
			wording: words('Year?'),
			choices: [
				...choices('year-3', 'year-4'),
				{ id: 'rather-not', wording: words('I’d rather not say'), isRatherNotSay: true },
			],
		},
		{
			id: 'ward',
			kind: 'choose-one',
			sorts: 'ward',
			wording: words('Where?'),
			choices: choices('north', 'south'),
		},
	],
})

/** Answers a child could send to a survey: each question answered in a way that fits, or skipped. */
export function someAnswers(survey: SurveyDocument): fc.Arbitrary<Answers> {
	const each = survey.questions.map(question => fc.option(someAnswer(question), { nil: undefined }))
	return fc.tuple(...each).map(list => {
		const answers: Answers = {}
		for (const [place, question] of survey.questions.entries()) {
			const answer = list[place]
			if (answer && isAsked(question, answers)) answers[question.id] = answer
		}
		return answers
	})
}

function someAnswer(question: Question): fc.Arbitrary<Answers[string]> {
	const ids = choicesOf(question).map(({ id }) => id)
	const most = question.kind === 'choose-some' ? question.atMost : 1
	const least = question.kind === 'choose-some' ? question.atLeast : 1
	const chosen =
		ids.length === 0
			? fc.constant<string[]>([])
			: fc.shuffledSubarray(ids, { minLength: least, maxLength: most })
	if (!takesWords(question)) return chosen.map(choices => ({ choices }))
	const written = fc
		.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
		.map(text => text.replaceAll(/\p{Cc}/gu, '').replaceAll(/[\uFFFE\uFFFF]/g, ''))
		.filter(text => text.trim() !== '')
	if (question.kind === 'own-words') return written.map(words => ({ choices: [], words }))
	return fc
		.tuple(chosen, fc.option(written, { nil: undefined }))
		.map(([choices, words]) => (words === undefined ? { choices } : { choices, words }))
}

/** The fields a browser sends for these answers. */
export function fieldsFor(answers: Answers): [string, string][] {
	return Object.entries(answers).flatMap(([id, { choices, words }]): [string, string][] => {
		const names = fieldsOf(id)
		const chosen = choices.map((choice): [string, string] => [names.choices, choice])
		return words === undefined ? chosen : [...chosen, [names.words, words]]
	})
}
