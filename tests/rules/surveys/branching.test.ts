import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from '#app/surveys/answer.ts'
import { isAsked } from '#app/surveys/branching.ts'
import { someAnswers, someSurvey } from './some-survey.ts'

const follow = { onlyIf: { question: 'one', choices: ['b', 'c'] } }

test.each<[string, Answers, boolean]>([
	['nothing was answered', {}, false],
	['the question was skipped', { why: { choices: ['yes'] } }, false],
	['another choice was made', { one: { choices: ['a'] } }, false],
	['one of its choices was made', { one: { choices: ['b'] } }, true],
	['the other one', { one: { choices: ['c'] } }, true],
	['one of several', { one: { choices: ['a', 'c'] } }, true],
	['only words were written', { one: { choices: [], words: 'b' } }, false],
])('a follow-up when %s: asked is %s', (_, answers, asked) => {
	expect(isAsked(follow, answers)).toBe(asked)
})

test('a question that hangs on no other is asked of everybody', () => {
	expect(isAsked({}, {})).toBe(true)
})

test('a child who starts is asked every question but the follow-ups, in order', () => {
	expect(someSurvey.questions.filter(question => isAsked(question, {})).map(({ id }) => id)).toEqual([
		'one',
		'some',
		'faces',
		'why',
		'words',
		'year',
		'ward',
	])
})

test('nobody is asked a follow-up without the answer it hangs on, and everybody with it is', () => {
	fc.assert(
		fc.property(someAnswers(someSurvey), answers => {
			const asked = new Set(someSurvey.questions.filter(one => isAsked(one, answers)).map(({ id }) => id))
			expect(asked.has('more')).toBe(['b', 'c'].includes(answers.one?.choices[0] ?? ''))
			expect(asked.has('even-more')).toBe(answers.more?.choices[0] === 'y')
			expect([...asked]).toEqual(expect.arrayContaining(Object.keys(answers)))
		}),
	)
})
