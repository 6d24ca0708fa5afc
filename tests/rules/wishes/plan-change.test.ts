import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeCells, newWordsIn } from '#app/wishes/plan-change.ts'

const plans = ['a', 'b', 'c']
const item = (planId: string, text: string) => ({ planId, number: 1, text })

test.each([
	[
		'kept word for word',
		[item('a', 'Safe homes'), item('b', 'Safe homes'), item('c', 'Safe homes')],
		['first', 'same', 'same'],
	],
	[
		'commas and capitals are no change',
		[item('a', 'Safe, warm homes'), item('b', 'safe warm Homes')],
		['first', 'same', 'gone'],
	],
	['new words', [item('a', 'Safe homes'), item('b', 'Safe and loving homes')], ['first', 'reworded', 'gone']],
	[
		'said in other words altogether',
		[item('a', 'Improving school attendance'), item('b', 'Young people attend school and achieve')],
		['first', 'rewritten', 'gone'],
	],
	['came late', [item('c', 'Climate')], ['none', 'none', 'new']],
	['gone and back', [item('a', 'Play'), item('c', 'Play')], ['first', 'gone', 'back']],
])('a subject through the plans: %s', (_why, items, steps) => {
	expect(changeCells(items, plans).map(({ step }) => step)).toEqual(steps)
})

test('the new words of a plan are marked, and only those', () => {
	expect(newWordsIn('Help children and parents to live', 'Help children to live'.split(' '))).toEqual([
		{ text: 'Help children', isNew: false },
		{ text: 'and parents', isNew: true },
		{ text: 'to live', isNew: false },
	])
})

const sentence = fc.array(fc.constantFrom('safe', 'warm', 'homes', 'for', 'all'), {
	minLength: 1,
	maxLength: 12,
})

test('marking never changes the words, and a text has no new words beside itself', () => {
	fc.assert(
		fc.property(sentence, sentence, (words, before) => {
			const text = words.join(' ')
			expect(
				newWordsIn(text, before)
					.map(one => one.text)
					.join(' '),
			).toBe(text)
			expect(newWordsIn(text, words).some(({ isNew }) => isNew)).toBe(false)
		}),
	)
})
