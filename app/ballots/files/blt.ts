import type { OptionId, RankedBallot } from '../counts/count.ts'
import {
	Fault,
	type FileRefusal,
	linesOf,
	mostOptions,
	onOneLine,
	type RankedFile,
	refusingFaults,
	Tally,
	wholeNumber,
} from './ballot-file.ts'

type Line = { text: string; line: number }

/**
 * Reads a BLT file, as Hill, Wichmann and Woodall describe it (1987) and OpenSTV, OpaVote and Droop write it.
 *
 * Options get the numbers of the file as ids, `1` for the first. A rank left out (`-`, or `0` as Stack
 * Exchange has it) is passed over, so what follows moves up. A ballot's own id, in round or square brackets, is not
 * kept. The lots may be said as Droop does: `[tie 3 1 2]`.
 *
 * Every ballot stands on a line of its own and ends with 0. Refuses, with the line: an option that is not
 * there or is ranked twice, a weight of nought, an end too soon, and whatever else is not BLT.
 */
export function readBlt(text: string): { ok: true; value: RankedFile } | { ok: false; refusal: FileRefusal } {
	return refusingFaults(() => readLines(new Lines(text)))
}

/**
 * Writes BLT. Options are numbered in the order of the contest; lots are written where they are another.
 *
 * Reading it again gives the same, but for ids other than numbers from 1, and line ends in names.
 */
export function writeBlt({ title, names, contest, ballots }: Omit<RankedFile, 'kind' | 'lotsFrom'>): string {
	const numbers = new Map(contest.options.map((option, place) => [option, `${place + 1}`]))
	const number = (option: OptionId) => numbers.get(option) ?? missing(option)
	const inOrder = contest.lots.every((option, place) => option === contest.options[place])
	const lines = [
		`${contest.options.length} ${contest.seats}`,
		...(contest.withdrawn.length > 0
			? [contest.withdrawn.map(option => `-${number(option)}`).join(' ')]
			: []),
		...(inOrder ? [] : [`[tie ${contest.lots.map(number).join(' ')}]`]),
		...ballots.map(({ weight, ranks }) =>
			[weight, ...ranks.map(rank => rank.map(number).join('=')), 0].join(' '),
		),
		'0',
		...contest.options.map(option => quoted(names.get(option) ?? option)),
		quoted(title),
	]
	return `${lines.join('\n')}\n`
}

function readLines(lines: Lines): RankedFile {
	const { many, seats } = header(lines.next())
	const options = Array.from({ length: many }, (_, place) => `${place + 1}`)
	const known = new Set(options)
	const withdrawn: OptionId[] = []
	let lots: OptionId[] | undefined
	for (let next = lines.peek(); /^[-[]/.test(next.text) && !isBallot(next.text); next = lines.peek()) {
		const { text, line } = lines.next()
		if (text.startsWith('-')) withdrawn.push(...withdrawnOn(text, line, known))
		else if (lots) throw new Fault('key-twice', line)
		else lots = lotsOn(text, line, known)
	}
	if (new Set(withdrawn).size < withdrawn.length) throw new Fault('option-twice', lines.line)
	const ballots = ballotsOn(lines, known)
	const names = new Map(options.map(option => [option, nameOn(lines.next('name-missing'))]))
	const title = lines.isAtEnd() ? '' : nameOn(lines.next())
	// Wichmann's own files say after the title where they come from, and a remark.
	while (!lines.isAtEnd()) {
		const { text, line } = lines.next()
		if (!text.startsWith('"')) throw new Fault('something-after-the-end', line)
	}
	return {
		kind: 'ranked',
		title,
		names,
		lotsFrom: lots ? 'file' : 'order',
		contest: { options, withdrawn, seats, lots: lots ?? options },
		ballots,
	}
}

function header({ text, line }: Line): { many: number; seats: number } {
	const [many, seats, ...more] = withoutRemark(text).split(/\s+/)
	if (!many || !seats || more.length > 0 || !/^[0-9]+$/.test(many) || !/^[0-9]+$/.test(seats))
		throw new Fault('not-this-format', line)
	const numbers = { many: wholeNumber(many, line), seats: wholeNumber(seats, line) }
	if (numbers.many === 0) throw new Fault('no-options', line)
	if (numbers.many > mostOptions) throw new Fault('too-many-options', line)
	if (numbers.seats === 0) throw new Fault('no-seats', line)
	if (numbers.seats > numbers.many) throw new Fault('more-seats-than-options', line)
	return numbers
}

function withdrawnOn(text: string, line: number, known: ReadonlySet<OptionId>): OptionId[] {
	return withoutRemark(text)
		.split(/\s+/)
		.map(word => {
			if (!word.startsWith('-')) throw new Fault('not-a-whole-number', line)
			return optionOf(word.slice(1), line, known)
		})
}

function lotsOn(text: string, line: number, known: ReadonlySet<OptionId>): OptionId[] {
	const [, inside] = /^\[tie\s([^\]]*)\]$/.exec(withoutRemark(text)) ?? []
	if (inside === undefined) throw new Fault('not-this-format', line)
	const lots = wordsOf(inside).map(word => optionOf(word, line, known))
	if (new Set(lots).size < lots.length) throw new Fault('option-twice', line)
	if (lots.length < known.size) throw new Fault('lots-not-complete', line)
	return lots
}

function ballotsOn(lines: Lines, known: ReadonlySet<OptionId>): RankedBallot[] {
	const ballots: RankedBallot[] = []
	const tally = new Tally()
	for (;;) {
		const { text, line } = lines.next()
		const [weight = '', ...ranks] = wordsOf(withoutRemark(text.replace(ballotId, '')))
		if (weight === '0' && ranks.length === 0) return ballots
		const ballot = { weight: wholeNumber(weight, line), ranks: ranksOf(ranks, line, known) }
		tally.add(ballot.weight, line)
		ballots.push(ballot)
	}
}

function ranksOf(words: string[], line: number, known: ReadonlySet<OptionId>): OptionId[][] {
	if (words.at(-1) !== '0') throw new Fault('ballot-has-no-end', line)
	const ranks = words
		.slice(0, -1)
		.filter(word => word !== '-' && word !== '0')
		.map(word => word.split('=').map(number => optionOf(number, line, known)))
	const ranked = ranks.flat()
	if (new Set(ranked).size < ranked.length) throw new Fault('option-twice', line)
	return ranks
}

function optionOf(number: string, line: number, known: ReadonlySet<OptionId>): OptionId {
	const option = `${wholeNumber(number, line)}`
	if (!known.has(option)) throw new Fault('unknown-option', line)
	return option
}

function nameOn({ text, line }: Line): string {
	// Names may hold quotes themselves: the last one before a remark closes.
	const [, inQuotes] = /^"(.*)"(?:\s*#[^"]*)?$/s.exec(text) ?? []
	if (inQuotes !== undefined) return inQuotes
	const word = withoutRemark(text)
	if (text.startsWith('"') || /\s/.test(word)) throw new Fault('name-not-in-quotes', line)
	return word
}

/** `(a12)` or `[a12]` before a ballot: which paper it was. */
const ballotId = /^(?:\([^)]*\)|\[[^\]]*\])\s*/

function isBallot(text: string): boolean {
	return /^\[[^\]]*\]\s*[0-9]/.test(text)
}

function withoutRemark(text: string): string {
	const start = text.indexOf('#')
	return (start === -1 ? text : text.slice(0, start)).trim()
}

function wordsOf(text: string): string[] {
	return text.split(/\s+/).filter(word => word !== '')
}

function quoted(words: string): string {
	return `"${onOneLine(words)}"`
}

function missing(option: OptionId): never {
	throw new RangeError(`"${option}" is on a ballot or among the lots, and not an option of the contest.`)
}

/** The lines that say something, one after another. */
class Lines {
	private readonly lines: Line[]
	private at = 0
	private readonly end: number

	constructor(text: string) {
		const all = linesOf(text)
		this.end = all.length
		this.lines = all
			.map(({ text: words, line }) => ({ text: words.trim(), line }))
			.filter(({ text: words }) => words !== '' && !words.startsWith('#'))
		if (this.lines.length === 0) throw new Fault('nothing-in-it', 1)
	}

	/** The line read last. */
	get line(): number {
		return this.lines[this.at - 1]?.line ?? 1
	}

	isAtEnd(): boolean {
		return this.at >= this.lines.length
	}

	peek(): Line {
		return this.lines[this.at] ?? { text: '', line: this.end }
	}

	next(ifNone: 'ends-too-soon' | 'name-missing' = 'ends-too-soon'): Line {
		const next = this.lines[this.at]
		if (!next) throw new Fault(ifNone, this.end)
		this.at += 1
		return next
	}
}
