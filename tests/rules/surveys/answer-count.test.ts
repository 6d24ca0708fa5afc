import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CountStep, countSteps, groupsIn } from '#app/surveys/answer-count.ts'
import { someAnswers, someSurvey } from './some-survey.ts'

const manyResponses = fc
	.array(fc.tuple(fc.constantFrom('first', 'second'), someAnswers(someSurvey)), { maxLength: 40 })
	.map(list =>
		list.map(([editionId, answers]) => ({ editionId, answers, groups: groupsIn(someSurvey, answers) })),
	)

test('a child’s groups are what they chose; “I’d rather not say” and skipping put them in none', () => {
	const none = { year: null, ward: null, school: null }
	expect(groupsIn(someSurvey, {})).toEqual(none)
	expect(groupsIn(someSurvey, { year: { choices: ['rather-not'] } })).toEqual(none)
	expect(groupsIn(someSurvey, { year: { choices: ['year-3'] }, ward: { choices: ['north'] } })).toEqual({
		year: 'year-3',
		ward: 'north',
		school: null,
	})
})

test('one response counts once for all and once for each group: itself, its questions, its choices', () => {
	const answers = { one: { choices: ['a'] }, words: { choices: [], words: 'Hi' } }
	const groups = { year: 'year-3', ward: null, school: null }
	const names = countSteps([{ editionId: 'e', answers, groups }]).map(step => step.slice(1, 5).join('/'))
	expect(names).toEqual([
		'all///',
		'all//one/',
		'all//one/a',
		'all//words/',
		'year/year-3//',
		'year/year-3/one/',
		'year/year-3/one/a',
		'year/year-3/words/',
	])
})

test('adding all and taking all away again leaves zero, in whatever order', () => {
	fc.assert(
		fc.property(manyResponses, fc.infiniteStream(fc.nat()), (responses, order) => {
			const sums = new Map<string, number>()
			add(sums, countSteps(responses))
			expect([...sums.values()].every(count => count > 0)).toBe(true)
			const shuffled = responses.map(one => ({ one, at: order.next().value })).sort((a, b) => a.at - b.at)
			for (const { one } of shuffled) add(sums, countSteps([one], -1))
			expect([...sums.values()].every(count => count === 0)).toBe(true)
		}),
	)
})

test('many together count the same as one by one', () => {
	fc.assert(
		fc.property(manyResponses, responses => {
			const together = new Map<string, number>()
			const apart = new Map<string, number>()
			add(together, countSteps(responses))
			for (const one of responses) add(apart, countSteps([one]))
			expect(new Map([...together].sort())).toEqual(new Map([...apart].sort()))
		}),
	)
})

test('the responses counted are the responses there are, and no choice is counted past its question', () => {
	fc.assert(
		fc.property(manyResponses, responses => {
			const sums = new Map<string, number>()
			add(sums, countSteps(responses))
			const all = ['first', 'second'].map(edition => sums.get(`${edition}|all|||`) ?? 0)
			expect(all.reduce((sum, one) => sum + one)).toBe(responses.length)
			for (const [name, count] of sums) {
				const [edition, kind, value, question] = name.split('|')
				expect(count).toBeLessThanOrEqual(sums.get(`${edition}|${kind}|${value}|${question}|`) ?? 0)
				expect(count).toBeLessThanOrEqual(sums.get(`${edition}|${kind}|${value}||`) ?? 0)
			}
		}),
	)
})

function add(sums: Map<string, number>, steps: CountStep[]) {
	for (const [editionId, kind, value, question, choice, step] of steps) {
		const name = [editionId, kind, value, question, choice].join('|')
		sums.set(name, (sums.get(name) ?? 0) + step)
	}
}
