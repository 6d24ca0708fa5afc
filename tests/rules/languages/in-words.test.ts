import { expect, test } from 'vitest'
import { dayInWords, listInWords, numberInWords } from '#app/languages/in-words.ts'
import { allLanguages } from '#app/languages/language.ts'

test.each([
	['en', '22 November 2026', '1,200'],
	['pl', '22 listopada 2026', '1200'],
	['ro', '22 noiembrie 2026', '1.200'],
	['ar', '٢٢ نوفمبر ٢٠٢٦', '١٬٢٠٠'],
	['ur', '22 نومبر، 2026', '1,200'],
	['ckb', '٢٢ی تشرینی دووەمی ٢٠٢٦', '١٬٢٠٠'],
	['fa', '۲۲ نوامبر ۲۰۲۶', '۱٬۲۰۰'],
	['pa', '22 ਨਵੰਬਰ 2026', '1,200'],
] as const)(
	'A-14: a day and a number in %s, in its own digits and the city’s calendar',
	(language, day, number) => {
		expect(dayInWords('2026-11-22', language)).toBe(day)
		expect(numberInWords(1200, language)).toBe(number)
	},
)

test.each(allLanguages)('A-14: a list in %s names every thing once', language => {
	const list = listInWords(['a1', 'b2', 'c3'], language, 'disjunction')
	for (const one of ['a1', 'b2', 'c3']) expect(list.split(one)).toHaveLength(2)
})
