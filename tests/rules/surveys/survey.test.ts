import { expect, test } from 'vitest'
import {
	choicesOf,
	codeTyped,
	languagesOf,
	type Question,
	SurveyDocument,
	stateOf,
} from '#app/surveys/survey.ts'
import { someSurvey } from './some-survey.ts'

type Broken = (survey: { questions: Record<string, unknown>[] } & Record<string, unknown>) => void

/** The first questions of a survey, changed; what is wrong with it, in words. */
function faultsOf(breakIt: Broken): string[] {
	const survey = structuredClone(someSurvey)
	breakIt(survey)
	const read = SurveyDocument.safeParse(survey)
	return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

test('a whole survey has no fault', () => {
	expect(faultsOf(() => {})).toEqual([])
})

test.each<[string, Broken, string]>([
	[
		'two questions with one id',
		({ questions }) => Object.assign(questions[1] ?? {}, { id: 'one' }),
		'questions.1: Two questions have the id one.',
	],
	[
		'two choices with one id',
		({ questions }) =>
			Object.assign(questions[0] ?? {}, { choices: [choice('a'), choice('a'), choice('c'), choice('b')] }),
		'questions.0: Two choices of one have the same id.',
	],
	[
		'more asked for than there is',
		({ questions }) => Object.assign(questions[1] ?? {}, { atMost: 9 }),
		'questions.1: some asks for at least 2 and at most 9 of 4 choices.',
	],
	[
		'at least more than at most',
		({ questions }) => Object.assign(questions[1] ?? {}, { atLeast: 4 }),
		'questions.1: some asks for at least 4 and at most 3 of 4 choices.',
	],
	[
		'a follow-up to nothing',
		({ questions }) => Object.assign(questions[5] ?? {}, { onlyIf: { question: 'gone', choices: ['a'] } }),
		'questions.5: more hangs on gone, which is not asked before it.',
	],
	[
		'a follow-up to what comes later',
		({ questions }) => Object.assign(questions[0] ?? {}, { onlyIf: { question: 'some', choices: ['a'] } }),
		'questions.0: one hangs on some, which is not asked before it.',
	],
	[
		'a follow-up to itself',
		({ questions }) => Object.assign(questions[0] ?? {}, { onlyIf: { question: 'one', choices: ['a'] } }),
		'questions.0: one hangs on one, which is not asked before it.',
	],
	[
		'a follow-up to a choice that is not offered',
		({ questions }) => Object.assign(questions[5] ?? {}, { onlyIf: { question: 'one', choices: ['z'] } }),
		'questions.5: more hangs on z, which one does not offer.',
	],
])('a survey is refused with a sentence: %s', (_, breakIt, sentence) => {
	expect(faultsOf(breakIt)).toEqual([sentence])
})

test.each<[string, Broken]>([
	['no question', survey => Object.assign(survey, { questions: [] })],
	['a kind nobody knows', ({ questions }) => Object.assign(questions[0] ?? {}, { kind: 'slider' })],
	['no English', ({ questions }) => Object.assign(questions[0] ?? {}, { wording: { ar: 'كيف؟' } })],
	['an empty wording', ({ questions }) => Object.assign(questions[0] ?? {}, { wording: { en: '' } })],
	['one choice', ({ questions }) => Object.assign(questions[0] ?? {}, { choices: [choice('a')] })],
	[
		'four faces',
		({ questions }) => Object.assign(questions[2] ?? {}, { choices: ['1', '2', '3', '4'].map(choice) }),
	],
	['an id that is not one', ({ questions }) => Object.assign(questions[4] ?? {}, { id: '../x' })],
	[
		'sorting by something C-07 does not list',
		({ questions }) => Object.assign(questions[0] ?? {}, { sorts: 'religion' }),
	],
])('a survey is refused: %s', (_, breakIt) => {
	expect(faultsOf(breakIt)).not.toEqual([])
})

test('own words offer nothing to choose', () => {
	const kinds = Object.fromEntries(
		someSurvey.questions.map((one: Question) => [one.kind, choicesOf(one).length]),
	)
	expect(kinds).toMatchObject({ 'own-words': 0, 'five-faces': 5 })
})

test('a survey can be answered in the languages it has words in', () => {
	expect(languagesOf(someSurvey)).toEqual(['en'])
	expect(languagesOf({ ...someSurvey, languages: { ar: 'drafted', en: 'source' } })).toEqual(['en', 'ar'])
})

test.each([
	['2026-11-22T08:59:59.999Z', 'not-yet-open'],
	['2026-11-22T09:00:00.000Z', 'open'],
	['2026-11-29T16:59:59.999Z', 'open'],
	['2026-11-29T17:00:00.000Z', 'closed'],
])('at %s a survey is %s, by its own clock', (now, state) => {
	const survey = { opensAt: new Date('2026-11-22T09:00:00Z'), closesAt: new Date('2026-11-29T17:00:00Z') }
	expect(stateOf(survey, new Date(now))).toBe(state)
})

test('a survey with no end stays open', () => {
	expect(stateOf({ opensAt: new Date(0), closesAt: null }, new Date('2999-01-01'))).toBe('open')
})

test.each([
	['play23', 'PLAY23'],
	[' Play 23 ', 'PLAY23'],
	['PLAY-23', 'PLAY23'],
	['ＰＬＡＹ２３', 'PLAY23'],
	['', ''],
	['../..', ''],
	['A'.repeat(500), 'A'.repeat(20)],
])('a code typed as %j is %j', (typed, code) => {
	expect(codeTyped(typed)).toBe(code)
})

function choice(id: string) {
	return { id, wording: { en: id } }
}
