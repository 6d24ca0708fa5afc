import { isolated } from '#app/languages/direction-run.ts'
import { listInWords } from '#app/languages/in-words.ts'
import { directionOf, type Language } from '#app/languages/language.ts'
import type { OptionId } from '../counts/count.ts'
import type { Amount, Sentence, Told } from './telling.ts'

/** What looks words up: i18next's `t` of the reader's language. */
export type Translate = (key: string, values?: Record<string, string | number>) => string

/** A piece of a sentence: words, or an option whose name stands there. */
export type Piece = { words: string } | { option: OptionId }

/** While a sentence is put together names are single signs of Unicode's private use, so that no language changes them. */
const firstMark = 0xe000

/** A sentence in the reader's words, with the options in their places, so that a page can mark each name's language. */
export function sentencePieces(
	{ says, gaps }: Sentence,
	{ t, language }: { t: Translate; language: Language },
): Piece[] {
	const named: OptionId[] = []
	const mark = (option: OptionId) => String.fromCharCode(firstMark + named.push(option) - 1)
	const list = (options: readonly OptionId[]) => listInWords(options.map(mark), language)
	const inWords = (told: Told): string => {
		if (!Array.isArray(told)) return amountInWords(told, t)
		const each = told.map(one =>
			typeof one === 'string'
				? one
				: t('ballots:told.move', { amount: amountInWords(one.amount, t), option: mark(one.to) }),
		)
		const areOptions = told.every(one => typeof one === 'string')
		return areOptions ? list(each) : listInWords(each, language)
	}
	const values = Object.fromEntries(Object.entries(gaps).map(([gap, told]) => [gap, inWords(told)]))
	return t(`ballots:told.${says}`, values)
		.split(/([\uE000-\uF8FF])/)
		.filter(Boolean)
		.map(words => {
			const option = named[words.charCodeAt(0) - firstMark]
			return option === undefined ? { words } : { option }
		})
}

/** A number with what it is a number of: `41 votes`, `about 12 votes`, `£40`. */
export function amountInWords({ unit, number, isNear }: Amount, t: Translate): string {
	const amount = t(`ballots:told.unit.${unit}`, { count: number })
	return isNear ? t('ballots:told.about', { amount }) : amount
}

/** A sentence as plain text: in a title, a list, a table's caption. */
export function sentenceInWords(
	sentence: Sentence,
	{ t, language, nameOf }: { t: Translate; language: Language; nameOf: (option: OptionId) => string },
): string {
	return sentencePieces(sentence, { t, language })
		.map(piece => ('words' in piece ? piece.words : isolated(nameOf(piece.option), directionOf(language))))
		.join('')
}
