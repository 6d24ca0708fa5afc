import type { OptionId } from '../counts/count.ts'
import { Fault, linesOf, mostOptions, wholeNumber } from './ballot-file.ts'

const types = ['soc', 'soi', 'toc', 'toi', 'cat'] as const
type Type = (typeof types)[number]
type Said<Value> = { value: Value; line: number }

/** What stands before the ballots of a PrefLib file, and the lines of ballots as they are. */
export type Header = {
	type: Type
	title: string
	options: OptionId[]
	names: ReadonlyMap<OptionId, string>
	categories: string[]
	/** How many voters there should be, and how many different lines; nothing if the file does not say. */
	voters: Said<number> | undefined
	unique: Said<number> | undefined
	rows: { text: string; line: number }[]
}

/**
 * Reads the keys of a PrefLib file and leaves its ballots unread.
 *
 * @throws {Fault} when a key is missing or said twice, or the type is none of those that are ballots.
 */
export function headerOf(text: string): Header {
	const lines = linesOf(text).filter(line => line.text.trim() !== '')
	if (lines.length === 0) throw new Fault('nothing-in-it', 1)
	const keys = new Keys(lines.filter(({ text: words }) => words.startsWith('#')))
	const type = typeOf(keys.need('DATA TYPE'))
	const names = namesOf(keys, { count: 'NUMBER ALTERNATIVES', each: 'ALTERNATIVE NAME' })
	if (names.length === 0) throw new Fault('no-options', keys.need('NUMBER ALTERNATIVES').line)
	const options = names.map((_, place) => `${place + 1}`)
	return {
		type,
		title: keys.find('TITLE')?.value ?? '',
		options,
		names: new Map(names.map((name, place) => [`${place + 1}`, name])),
		categories: type === 'cat' ? namesOf(keys, { count: 'NUMBER CATEGORIES', each: 'CATEGORY NAME' }) : [],
		voters: keys.number('NUMBER VOTERS'),
		unique: keys.number(type === 'cat' ? 'NUMBER UNIQUE PREFERENCES' : 'NUMBER UNIQUE ORDERS'),
		rows: lines.filter(({ text: words }) => !words.startsWith('#')),
	}
}

function typeOf({ value, line }: Said<string>): Type {
	const type = types.find(one => one === value.toLowerCase())
	if (!type) throw new Fault('type-unknown', line)
	return type
}

function namesOf(keys: Keys, { count, each }: { count: string; each: string }): string[] {
	const { line } = keys.need(count)
	const many = keys.number(count)?.value ?? 0
	if (many > mostOptions) throw new Fault('too-many-options', line)
	const named = Array.from({ length: many }, (_, place) => keys.need(`${each} ${place + 1}`))
	const extra = keys.find(`${each} ${many + 1}`)
	if (extra) throw new Fault('wrong-number-of-options', extra.line)
	const seen = new Set<string>()
	for (const { value, line: where } of named) {
		if (seen.has(value)) throw new Fault('name-twice', where)
		seen.add(value)
	}
	return named.map(({ value }) => value)
}

class Keys {
	private readonly said = new Map<string, Said<string>>()
	private readonly last: number

	constructor(lines: { text: string; line: number }[]) {
		for (const { text, line } of lines) {
			const words = text.slice(1)
			const colon = words.indexOf(':')
			if (colon === -1) continue
			const key = words.slice(0, colon).trim()
			if (this.said.has(key)) throw new Fault('key-twice', line)
			this.said.set(key, { value: words.slice(colon + 1).trim(), line })
		}
		this.last = lines.at(-1)?.line ?? 1
		if (this.said.size === 0) throw new Fault('not-this-format', 1)
	}

	find(key: string): Said<string> | undefined {
		return this.said.get(key)
	}

	need(key: string): Said<string> {
		const said = this.said.get(key)
		if (!said) throw new Fault('key-missing', this.last)
		return said
	}

	number(key: string): Said<number> | undefined {
		const said = this.said.get(key)
		return said && { value: wholeNumber(said.value, said.line), line: said.line }
	}
}
