import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betterWords, draftName, isNothingBetter } from '#app/surveys/better-words.ts'
import { type Question, SurveyDocument } from '#app/surveys/survey.ts'
import { withWords, wordsOfSurvey } from '#app/surveys/survey-words.ts'
import { sampleSurvey } from '#prisma/samples/growing-up-in-leeds.ts'
import { someSurvey } from './some-survey.ts'

/** A survey with one question changed. */
function having(id: string, change: (question: Question) => Question) {
	return {
		...someSurvey,
		questions: someSurvey.questions.map(one => (one.id === id ? change(one) : one)),
	}
}

function first(question: Question, change: object): Question {
	if (question.kind === 'own-words') return question
	const [choice, ...others] = question.choices
	return choice ? { ...question, choices: [{ ...choice, ...change }, ...others] } : question
}

test('the same survey has nothing better', () => {
	const better = betterWords(someSurvey, structuredClone(someSurvey))
	expect(better && isNothingBetter(better)).toBe(true)
	const read = SurveyDocument.parse(JSON.parse(JSON.stringify(someSurvey)))
	expect(draftName(read)).toBe(draftName(someSurvey))
})

test('each text that differs is counted once, under the language or variant it is in', () => {
	const fields = wordsOfSurvey(sampleSurvey).map(({ field }) => field)
	fc.assert(
		fc.property(
			fc.uniqueArray(fc.constantFrom(...fields), { minLength: 1 }),
			fc.constantFrom('en', 'pl', 'ur/easy-read', 'ar/4-7'),
			(changed, key) => {
				const words = new Map(changed.map(field => [field, 'Something quite else']))
				const better = betterWords(sampleSurvey, withWords(sampleSurvey, key, words))
				expect(better?.texts.map(one => [one.key, one.lines.length])).toEqual([[key, changed.length]])
				expect(better?.pictures).toBe(0)
				expect(better && isNothingBetter(better)).toBe(false)
			},
		),
	)
})

test('hard words count among the words: a child reads what they mean', () => {
	const field = 'unkind.hard-words.1.meaning'
	expect(wordsOfSurvey(sampleSurvey).map(text => text.field)).toContain(field)
	const mended = withWords(sampleSurvey, 'pl/easy-read', new Map([[field, 'Ktoś Cię rani.']]))
	expect(betterWords(sampleSurvey, mended)?.texts).toEqual([
		{ key: 'pl/easy-read', lines: [{ field, was: undefined, now: 'Ktoś Cię rani.' }] },
	])
})

test.for<[string, SurveyDocument, object]>([
	['a picture', having('one', one => ({ ...one, picture: 'park' })), { pictures: 1 }],
	['a picture of a choice', having('one', one => first(one, { picture: 'park' })), { pictures: 1 }],
	[
		'a hint',
		having('one', one => ({ ...one, hint: { en: 'Think.' } })),
		{ texts: [{ key: 'en', lines: [{ field: 'one.hint', now: 'Think.' }] }] },
	],
	['who sees pictures', { ...someSurvey, picturesFor: 'everybody' }, { picturesForOthers: true }],
	[
		'a new language',
		{ ...someSurvey, languages: { en: 'source', pl: 'drafted' } },
		{ languages: { added: ['pl'], marked: [] } },
	],
])('better words may bring %s', ([, after, said]) => {
	const better = betterWords(someSurvey, after)
	expect(better).toMatchObject(said)
	expect(better && isNothingBetter(better)).toBe(false)
})

const { questions } = someSurvey
test.for<[string, SurveyDocument]>([
	['a question less', { ...someSurvey, questions: questions.slice(0, -1) }],
	['another order', { ...someSurvey, questions: [...questions.slice(1, 2), ...questions.slice(0, 1)] }],
	['another id', having('words', one => ({ ...one, id: 'other-words' }))],
	['another id of a choice', having('one', one => first(one, { id: 'z' }))],
	[
		'"I’d rather not say" where there was an answer',
		having('one', one => first(one, { isRatherNotSay: true })),
	],
	[
		'another kind',
		having('one', one => (one.kind === 'choose-one' ? { ...one, kind: 'choose-and-say-why' } : one)),
	],
	['another limit', having('some', one => (one.kind === 'choose-some' ? { ...one, atMost: 2 } : one))],
	['another branch', having('more', one => ({ ...one, onlyIf: { question: 'one', choices: ['b'] } }))],
	['no branch', having('more', one => ({ ...one, onlyIf: undefined }))],
	['another group', having('year', one => (one.kind === 'choose-one' ? { ...one, sorts: 'school' } : one))],
])('more than words: %s is not for a survey that children are answering', ([, after]) => {
	expect(betterWords(someSurvey, after)).toBeUndefined()
})
