import type { Question } from './survey.ts'

/** What was chosen so far, by question: all that branching asks of answers. */
type Chosen = Record<string, { choices: string[] }>

/** Whether a child with these answers is asked this question. One that hangs on no other is asked of everybody. */
export function isAsked(question: Pick<Question, 'onlyIf'>, answers: Chosen): boolean {
	if (!question.onlyIf) return true
	const chosen = answers[question.onlyIf.question]?.choices ?? []
	return question.onlyIf.choices.some(id => chosen.includes(id))
}
