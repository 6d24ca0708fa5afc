import type { Answers } from './answer.ts'
import { type GroupKind, groupKinds, type SurveyDocument } from './survey.ts'

/** The groups a child put themselves in, from the questions that sort results. Not said: null. */
export type Groups = Record<GroupKind, string | null>

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

/** One counter and what to add to it, as the row it becomes. `questionId` '' counts responses; `choiceId` '' counts those who answered the question. */
export type CountStep = [
	editionId: string,
	groupKind: string,
	groupValue: string,
	questionId: string,
	choiceId: string,
	step: number,
]

/**
 * Every counter that responses add one to, each counter once: for all children
 * and for each group they are in, the response itself, each question answered,
 * each choice made. Kept in the transaction that keeps the answers, and taken
 * away again, with -1, when they are taken back (decision 0005).
 */
export function countSteps(
	responses: { editionId: string; answers: Answers; groups: Groups }[],
	each: 1 | -1 = 1,
): CountStep[] {
	const steps: CountStep[] = []
	// Maps within maps: joining names to one key for each counter took longer than storing them.
	const known = new Map<string, Map<string, Map<string, CountStep>>>()
	for (const { editionId, answers, groups } of responses) {
		const counters = countersIn(answers)
		for (const [groupKind, groupValue] of groupsCounted(groups)) {
			const questions = within(known, `${editionId}|${groupKind}|${groupValue}`)
			for (const [questionId, choiceId] of counters) {
				const choices = within(questions, questionId)
				const step = choices.get(choiceId)
				if (step) {
					step[5] += each
					continue
				}
				const first: CountStep = [editionId, groupKind, groupValue, questionId, choiceId, each]
				choices.set(choiceId, first)
				steps.push(first)
			}
		}
	}
	return steps
}

function countersIn(answers: Answers): [questionId: string, choiceId: string][] {
	const counters: [string, string][] = [['', '']]
	for (const [questionId, { choices }] of Object.entries(answers)) {
		counters.push([questionId, ''])
		for (const choiceId of choices) counters.push([questionId, choiceId])
	}
	return counters
}

function groupsCounted(groups: Groups): [groupKind: string, groupValue: string][] {
	const counted: [string, string][] = [['all', '']]
	for (const groupKind of groupKinds) {
		const groupValue = groups[groupKind]
		if (groupValue !== null) counted.push([groupKind, groupValue])
	}
	return counted
}

function within<Value>(map: Map<string, Map<string, Value>>, name: string): Map<string, Value> {
	const known = map.get(name)
	if (known) return known
	const made = new Map<string, Value>()
	map.set(name, made)
	return made
}
