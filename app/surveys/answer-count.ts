import type { Answers } from './answer.ts'
import { type GroupKind, groupKinds, type SurveyDocument } from './survey.ts'

/** The groups a child put themselves in, from the questions that sort results. Not said: null. */
export type Groups = Record<GroupKind, string | null>

/** What one counter counts. `questionId` '' counts responses; `choiceId` '' counts those who answered the question. */
export type Counted = {
	groupKind: GroupKind | 'all'
	groupValue: string
	questionId: string
	choiceId: string
}

/** The groups in a child's answers. "I'd rather not say" puts nobody in a group. */
export function groupsIn(survey: SurveyDocument, answers: Answers): Groups {
	const groups: Groups = { year: null, ward: null, school: null }
	for (const question of survey.questions) {
		if (question.kind !== 'choose-one' || !question.sorts) continue
		const chosen = answers[question.id]?.choices[0]
		const choice = question.choices.find(({ id }) => id === chosen)
		groups[question.sorts] = choice && !choice.isRatherNotSay ? choice.id : null
	}
	return groups
}

/**
 * Every counter one response adds one to: for all children and for each group
 * it is in, the response itself, each question answered, each choice made.
 * Kept in the transaction that keeps the answers, and taken away again when
 * they are taken back (decision 0005).
 */
export function countedIn(answers: Answers, groups: Groups): Counted[] {
	const made: Pick<Counted, 'questionId' | 'choiceId'>[] = [{ questionId: '', choiceId: '' }]
	for (const [questionId, { choices }] of Object.entries(answers)) {
		made.push({ questionId, choiceId: '' })
		for (const choiceId of choices) made.push({ questionId, choiceId })
	}
	const within: Pick<Counted, 'groupKind' | 'groupValue'>[] = [{ groupKind: 'all', groupValue: '' }]
	for (const groupKind of groupKinds) {
		const groupValue = groups[groupKind]
		if (groupValue !== null) within.push({ groupKind, groupValue })
	}
	return within.flatMap(group => made.map(one => ({ ...group, ...one })))
}

/** One counter and what to add to it, as the row it becomes. */
export type CountStep = [
	editionId: string,
	groupKind: string,
	groupValue: string,
	questionId: string,
	choiceId: string,
	step: number,
]

/** The counters of many responses, each counter once: 64 children who chose the same make one row. */
export function countSteps(
	responses: { editionId: string; answers: Answers; groups: Groups }[],
	each: 1 | -1 = 1,
): CountStep[] {
	const steps = new Map<string, CountStep>()
	for (const { editionId, answers, groups } of responses) {
		for (const { groupKind, groupValue, questionId, choiceId } of countedIn(answers, groups)) {
			const name = `${editionId}|${groupKind}|${groupValue}|${questionId}|${choiceId}`
			const known = steps.get(name)
			if (known) known[5] += each
			else steps.set(name, [editionId, groupKind, groupValue, questionId, choiceId, each])
		}
	}
	return [...steps.values()]
}
