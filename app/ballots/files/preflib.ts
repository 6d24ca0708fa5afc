import type { OptionId, RankedBallot, ScoredBallot } from '../counts/count.ts'
import {
	Fault,
	type FileRefusal,
	onOneLine,
	type RankedFile,
	refusingFaults,
	type ScoredFile,
	Tally,
	wholeNumber,
} from './ballot-file.ts'
import { type Header, headerOf } from './preflib-header.ts'

/** A line of ballots: how many, and the ranks or categories in order. */
type Row = { weight: number; groups: OptionId[][]; line: number }

/**
 * Reads PrefLib's ordinal and categorical formats (.soc .soi .toc .toi .cat) in their present form, where
 * each key stands as `# KEY: value` before the ballots. `DATA TYPE` says which it is.
 *
 * Options get their numbers in the file as ids. PrefLib knows neither seats nor who withdrew: there is one
 * seat, and nobody has. In a .cat file the last category scores 0 and the first the most.
 *
 * Refuses, with the line, what breaks the specification: an option twice or unknown, ranks that are incomplete or
 * shared where the type forbids it, the same ballot on two lines, and numbers that do not add up.
 * @see https://github.com/PrefLib/PrefLib-Data/blob/main/FORMAT_SPECIFICATION.md
 */
export function readPreflib(
	text: string,
): { ok: true; value: RankedFile | ScoredFile } | { ok: false; refusal: FileRefusal } {
	return refusingFaults(() => {
		const header = headerOf(text)
		return header.type === 'cat' ? scoredFile(header) : rankedFile(header, header.type)
	})
}

/**
 * Writes ranked ballots in the narrowest of .soc, .soi, .toc and .toi that holds them, equal ballots together.
 *
 * Seats and who withdrew cannot be said in it.
 */
export function writePreflib({
	title,
	names,
	contest,
	ballots,
}: Omit<RankedFile, 'kind' | 'lotsFrom'>): string {
	const isStrict = ballots.every(({ ranks }) => ranks.every(rank => rank.length === 1))
	const isComplete = ballots.every(({ ranks }) => ranks.flat().length === contest.options.length)
	const number = numbersOf(contest.options)
	const rows = ballots.map(({ weight, ranks }) => ({ weight, groups: ranks.map(rank => rank.map(number)) }))
	const type = `${isStrict ? 's' : 't'}o${isComplete ? 'c' : 'i'}`
	return fileOf({ type, title, names: contest.options.map(option => names.get(option) ?? option), rows })
}

/**
 * Writes scored ballots as .cat: a score of 0 is the last category.
 *
 * @throws {RangeError} for a score that has no category. That is a fault of ours.
 */
export function writeCategories(file: Omit<ScoredFile, 'kind' | 'lotsFrom'>): string {
	const { title, names, contest, categories, ballots } = file
	const number = numbersOf(contest.options)
	const rows = ballots.map(({ weight, scores }) => {
		const groups: string[][] = categories.map(() => [])
		for (const [option, score] of scores) {
			const group = groups[categories.length - 1 - score]
			if (!group) throw new RangeError(`A score of ${score} has none of ${categories.length} categories.`)
			group.push(number(option))
		}
		return { weight, groups }
	})
	const alternatives = contest.options.map(option => names.get(option) ?? option)
	return fileOf({ type: 'cat', title, names: alternatives, categories, rows })
}

function rankedFile(header: Header, type: 'soc' | 'soi' | 'toc' | 'toi'): RankedFile {
	const rows = rowsOf(header)
	const ballots: RankedBallot[] = []
	for (const { weight, groups, line } of rows) {
		if (groups.some(group => group.length === 0)) throw new Fault('empty-rank', line)
		if (type.startsWith('s') && groups.some(group => group.length > 1))
			throw new Fault('ranks-not-strict', line)
		if (type.endsWith('c') && groups.flat().length < header.options.length)
			throw new Fault('ranks-not-complete', line)
		ballots.push({ weight, ranks: groups })
	}
	return { kind: 'ranked', ...contestOf(header), ballots }
}

function scoredFile(header: Header): ScoredFile {
	const best = header.categories.length - 1
	const ballots: ScoredBallot[] = []
	for (const { weight, groups, line } of rowsOf(header)) {
		if (groups.length !== header.categories.length) throw new Fault('wrong-number-of-categories', line)
		const scores = new Map(
			groups.flatMap((group, place) => group.map((option): [OptionId, number] => [option, best - place])),
		)
		ballots.push({ weight, scores })
	}
	return { kind: 'scored', ...contestOf(header), categories: header.categories, ballots }
}

function contestOf({ title, names, options }: Header) {
	const contest = { options, withdrawn: [], seats: 1, lots: options }
	return { title, names, lotsFrom: 'order' as const, contest }
}

function rowsOf(header: Header): Row[] {
	const known = new Set(header.options)
	const seen = new Set<string>()
	const tally = new Tally()
	const rows = header.rows.map(({ text, line }): Row => {
		const colon = text.indexOf(':')
		if (colon === -1) throw new Fault('not-this-format', line)
		const weight = wholeNumber(text.slice(0, colon).trim(), line)
		tally.add(weight, line)
		const groups = groupsOf(text.slice(colon + 1), line, known)
		const named = groups.flat()
		if (new Set(named).size < named.length) throw new Fault('option-twice', line)
		const same = groups.map(group => group.toSorted().join(' ')).join(',')
		if (seen.has(same)) throw new Fault('ballot-twice', line)
		seen.add(same)
		return { weight, groups, line }
	})
	if (header.voters && header.voters.value !== tally.total)
		throw new Fault('wrong-number-of-ballots', header.voters.line)
	if (header.unique && header.unique.value !== rows.length)
		throw new Fault('wrong-number-of-ballots', header.unique.line)
	return rows
}

/** `1,{4,3},2` and, for an empty category, `{}`. */
function groupsOf(text: string, line: number, known: ReadonlySet<OptionId>): OptionId[][] {
	const groups: OptionId[][] = []
	let rest = text.trim()
	while (rest !== '') {
		if (groups.length > 0) {
			if (!rest.startsWith(',')) throw new Fault('not-this-format', line)
			rest = rest.slice(1).trimStart()
		}
		const end = rest.startsWith('{') ? rest.indexOf('}') + 1 : rest.search(/[,{]|$/)
		if (rest.startsWith('{') && end === 0) throw new Fault('brace-not-closed', line)
		groups.push(groupOf(rest.slice(0, end), line, known))
		rest = rest.slice(end).trimStart()
	}
	return groups
}

function groupOf(text: string, line: number, known: ReadonlySet<OptionId>): OptionId[] {
	const inside = text.startsWith('{') ? text.slice(1, -1).trim() : text.trim()
	if (inside === '' && text.startsWith('{')) return []
	return inside.split(',').map(word => {
		const option = `${wholeNumber(word.trim(), line)}`
		if (!known.has(option)) throw new Fault('unknown-option', line)
		return option
	})
}

function numbersOf(options: OptionId[]): (option: OptionId) => string {
	const numbers = new Map(options.map((option, place) => [option, `${place + 1}`]))
	return option => {
		const number = numbers.get(option)
		if (!number) throw new RangeError(`"${option}" is on a ballot, and not an option of the contest.`)
		return number
	}
}

function fileOf(file: {
	type: string
	title: string
	names: string[]
	categories?: string[]
	rows: { weight: number; groups: string[][] }[]
}): string {
	const together = new Map<string, number>()
	let voters = 0
	for (const { weight, groups } of file.rows) {
		const row = groups
			.map(group => (group.length === 1 ? group.join() : `{${group.toSorted(byNumber).join(',')}}`))
			.join(',')
		together.set(row, (together.get(row) ?? 0) + weight)
		voters += weight
	}
	const lines = [
		`# FILE NAME: ballots.${file.type}`,
		`# TITLE: ${onOneLine(file.title)}`,
		'# DESCRIPTION:',
		`# DATA TYPE: ${file.type}`,
		'# MODIFICATION TYPE: original',
		'# RELATES TO:',
		'# RELATED FILES:',
		'# PUBLICATION DATE:',
		'# MODIFICATION DATE:',
		`# NUMBER ALTERNATIVES: ${file.names.length}`,
		`# NUMBER VOTERS: ${voters}`,
		`# NUMBER UNIQUE ${file.categories ? 'PREFERENCES' : 'ORDERS'}: ${together.size}`,
		...(file.categories ? [`# NUMBER CATEGORIES: ${file.categories.length}`] : []),
		...(file.categories ?? []).map((name, place) => `# CATEGORY NAME ${place + 1}: ${onOneLine(name)}`),
		...file.names.map((name, place) => `# ALTERNATIVE NAME ${place + 1}: ${onOneLine(name)}`),
		...[...together].sort(([, a], [, b]) => b - a).map(([row, weight]) => `${weight}: ${row}`),
	]
	return `${lines.join('\n')}\n`
}

function byNumber(a: string, b: string): number {
	return Number(a) - Number(b)
}
