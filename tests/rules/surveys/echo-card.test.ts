import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { newId } from '#app/base/id.ts'
import { allLanguages, type Language } from '#app/languages/language.ts'
import { cardOfSurvey, surveysOfCard } from '#app/surveys/echo-card.server.ts'
import { cardFrom, isCardTyped, picturesOfCards } from '#app/surveys/echo-card.ts'
import { receiptFrom } from '#app/surveys/receipt.ts'
import { sayReceipt } from '#app/surveys/receipt-words.server.ts'

const survey = { id: 'a-survey' }
const wordsOf = (id: string, language: Language) => cardOfSurvey(id, language).map(({ words }) => words)

test('C4: cards that were printed stay: the 64 pictures and their places never change', () => {
	expect(new Set(picturesOfCards).size).toBe(64)
	expect(createHash('sha256').update(picturesOfCards.join()).digest('hex').slice(0, 16)).toBe(
		'3dcb21fa773d404c',
	)
	expect(wordsOf(survey.id, 'en')).toEqual(['Apple', 'Gift', 'Music', 'Soap'])
})

test('C4: a card is four pictures, no two the same, whatever bytes it is drawn from', () => {
	for (const bytes of [new Uint8Array(16), new Uint8Array(16).fill(255), new Uint8Array(0)])
		expect(new Set(cardFrom(bytes)).size).toBe(4)
	const cards = Array.from({ length: 500 }, () => wordsOf(newId(), 'en'))
	expect(cards.filter(card => new Set(card).size !== 4)).toEqual([])
	expect(new Set(cards.map(card => card.toSorted().join())).size).toBeGreaterThan(495)
})

test.each(allLanguages)(
	'C4: the words of a card are found when typed in %s, in any order and any case',
	language => {
		const [one = '', two = '', three = '', four = ''] = wordsOf(survey.id, language)
		const others = Array.from({ length: 20 }, () => ({ id: newId() }))
		const typed = [
			`${one} ${two} ${three} ${four}`,
			`${four},${two}-${one}  ${three}`.toLowerCase(),
			`${one}${two}${three}${four}`.toUpperCase(),
			`${one} ${wordsOf(survey.id, 'ar')[1]} ${three} ${four}`,
		]
		for (const text of typed) expect(surveysOfCard(text, [...others, survey]), text).toContain(survey)
	},
)

test.each(['', ' ', 'house', 'House House House House', '__proto__', 'a'.repeat(5_000)])(
	'%j is no card',
	typed => {
		expect(surveysOfCard(typed, [survey])).toEqual([])
	},
)

test('a card with a word missing, twice or too many is none; and a receipt is no card', () => {
	const [one = '', two = '', three = '', four = ''] = wordsOf(survey.id, 'en')
	for (const typed of [
		[one, two, three],
		[one, one, two, three],
		[one, two, three, four, one],
	])
		expect(surveysOfCard(typed.join(' '), [survey])).toEqual([])
	const receipt = receiptFrom(new Uint8Array(9))
	expect(surveysOfCard(`${sayReceipt(receipt, 'en')} ${receipt.letters}`, [survey])).toEqual([])
	expect(isCardTyped('sun', [['sun', ''], ['']])).toBe(false)
})
