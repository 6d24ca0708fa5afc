import { readFileSync } from 'node:fs'
import { numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'

/** A number as a sentence said it. */
export type AmountRead = { unit: string; number: number; isNear: boolean }

/** What a sentence says: its key, the options it names, and its numbers, out of nothing but its words. */
export type SentenceRead = {
	says: string
	options: Record<string, string[]>
	amounts: Record<string, AmountRead>
	moves: { to: string; amount: AmountRead }[]
}

/** The name of an option in these tests: letters that no language has in a sentence of its own. */
export const nameOf = (option: string) => `Qx${option.toUpperCase()}xQ`
const nameRead = (text: string) =>
	[...text.matchAll(/Qx([A-Z])xQ/g)].map(([, letter = '']) => letter.toLowerCase())

const ofOptions = ['option', 'options', 'other']

/** Reads sentences of a language back into what they say, with the words of `locales` turned round. */
export function readerOf(language: Language): (sentence: string) => SentenceRead[] {
	const { told } = JSON.parse(readFileSync(`locales/${language}/ballots.json`, 'utf8'))
	const { unit, about, move, ...says } = told
	const number = numberPattern(language)
	const forms = Object.entries(leavesOf(unit)).map(([name, words]) => ({
		name,
		pattern: new RegExp(`^${gapsFilled(words, () => `(${number})`)}$`),
		source: gapsFilled(words, () => number),
	}))
	const anyAmount = forms
		.map(({ source }) => source)
		.sort((a, b) => b.length - a.length)
		.join('|')
	const amount = `(?:${gapsFilled(about, () => `(?:${anyAmount})`)}|${anyAmount})`
	const aboutWhole = new RegExp(`^${gapsFilled(about, () => '(.+)')}$`)

	function amountRead(text: string): AmountRead {
		const near = aboutWhole.exec(text)
		const bare = near?.[1] ?? text
		for (const { name, pattern } of forms) {
			const found = pattern.exec(bare)
			if (!found) continue
			const [unitName = '', form = ''] = name.split('_')
			const inForm = { zero: 0, one: 1, two: 2 }[form] ?? Number.NaN
			return {
				unit: unitName,
				number: found[1] ? numberRead(found[1], language) : inForm,
				isNear: near !== null,
			}
		}
		throw new Error(`"${text}" is no amount of ${language}.`)
	}

	const movePattern = gapsFilled(move, gap =>
		gap === 'option' ? '(?<option>Qx[A-Z]xQ)' : `(?<amount>${amount})`,
	)
	const templates = Object.entries(leavesOf(says)).map(([key, words]) => ({
		key,
		pattern: new RegExp(
			`^${gapsFilled(words, (gap, again) => {
				if (again) return `\\k<${gap}>`
				const inside = gap === 'moves' ? '.+' : ofOptions.includes(gap) ? 'Qx[A-Z]xQ(?:.*Qx[A-Z]xQ)?' : amount
				return `(?<${gap}>${inside})`
			})}$`,
			'u',
		),
	}))
	return sentence => {
		const bare = sentence.replaceAll(/[\u2068\u2069]/g, '')
		return templates.flatMap(({ key, pattern }) => {
			const found = pattern.exec(bare)
			if (!found) return []
			const read: SentenceRead = { says: key, options: {}, amounts: {}, moves: [] }
			for (const [gap, text = ''] of Object.entries(found.groups ?? {})) {
				if (gap === 'moves') {
					read.moves = [...text.matchAll(new RegExp(movePattern, 'gu'))].map(({ groups }) => ({
						to: nameRead(groups?.['option'] ?? '')[0] ?? '',
						amount: amountRead(groups?.['amount'] ?? ''),
					}))
				} else if (ofOptions.includes(gap)) read.options[gap] = nameRead(text)
				else read.amounts[gap] = amountRead(text)
			}
			return [read]
		})
	}
}

function numberPattern(language: Language): string {
	const signs = new Set([...numberInWords(1_234_567_890.25, language), ...numberInWords(0.5, language)])
	return `[${[...signs].map(sign => sign.replace(/[.\\\]^-]/, '\\$&')).join('')}]+`
}

function numberRead(text: string, language: Language): number {
	const digits = new Map(
		Array.from({ length: 10 }, (_, digit) => [numberInWords(digit, language), `${digit}`]),
	)
	const point = numberInWords(0.5, language).slice(1, -1)
	return Number([...text].map(sign => digits.get(sign) ?? (sign === point ? '.' : '')).join(''))
}

function gapsFilled(words: string, fill: (gap: string, again: boolean) => string): string {
	const seen = new Set<string>()
	return words
		.split(/\{\{(\w+)\}\}/)
		.map((piece, place) => {
			if (place % 2 === 0) return piece.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
			const again = seen.has(piece)
			seen.add(piece)
			return fill(piece, again)
		})
		.join('')
}

function leavesOf(branch: object, path = ''): Record<string, string> {
	return Object.fromEntries(
		Object.entries(branch).flatMap(([key, value]) =>
			typeof value === 'string' ? [[path + key, value]] : Object.entries(leavesOf(value, `${path}${key}.`)),
		),
	)
}
