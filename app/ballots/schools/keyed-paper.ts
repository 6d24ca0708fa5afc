import { z } from 'zod'
import { withPlainDigits } from '#app/base/plain-digits.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { optionsNamed, type Part, type PartVote, Vote } from '../record.ts'

/** What one paper says, for each part in the order of the manifest: a vote, a blank one among them, or `spoilt`. */
export const KeyedPaper = z.array(z.union([z.literal('spoilt'), Vote])).min(1)

export type KeyedPaper = z.infer<typeof KeyedPaper>

export type LineRefusal =
	| 'line.parts'
	| 'line.sign'
	| 'line.option'
	| 'line.twice'
	| 'line.too-many'
	| 'line.score'

/** What stands for a blank vote, and for a paper or a part of it that cannot be read. */
const blank = '-'
const spoilt = '*'

/**
 * Reads one paper as a teller keys it with the keys of the number pad: the numbers of the options with commas or gaps,
 * parts parted by `/`. Where options are ranked, from most wanted; where they get 0 to 5, one sign for each option in the
 * order of the paper, `-` where none stands. `-` (or 0) alone is blank, `*` (or x) spoilt: in a part, or alone for the whole.
 * Digits of Arabic, Persian and Panjabi are digits too.
 */
export function readPaper(parts: Part[], line: string): Result<KeyedPaper, LineRefusal> {
	const typed = inPlainSigns(line)
	if (typed === spoilt) return ok(parts.map(() => 'spoilt'))
	const pieces = typed.split('/').map(piece => piece.trim())
	if (pieces.length !== parts.length) return refuse('line.parts')
	const paper: KeyedPaper = []
	for (const [place, part] of parts.entries()) {
		const read = readPart(part, pieces[place] ?? '')
		if (!read.ok) return read
		paper.push(read.value)
	}
	return ok(paper)
}

function readPart(part: Part, piece: string): Result<KeyedPaper[number], LineRefusal> {
	if (piece === spoilt) return ok('spoilt')
	const isBlank = piece === blank || (piece === '0' && part.method !== 'score')
	if (isBlank) return ok(part.method === 'score' ? {} : [])
	const signs = piece.split(/[\s,+.]+/).filter(Boolean)
	if (signs.length === 0 || !signs.every(sign => /^(?:\d{1,2}|-)$/.test(sign))) return refuse('line.sign')
	return part.method === 'score' ? readScores(part, signs) : readChoices(part, signs)
}

function readChoices(part: Part, signs: string[]): Result<Vote, LineRefusal> {
	const named = signs.map(sign => part.options[Number(sign) - 1])
	const options = named.filter(option => option !== undefined)
	if (options.length < named.length) return refuse('line.option')
	if (new Set(options).size < options.length) return refuse('line.twice')
	if (options.length > part.most) return refuse('line.too-many')
	return ok(part.method === 'choose' ? options.toSorted() : options)
}

function readScores(part: Part, signs: string[]): Result<Vote, LineRefusal> {
	if (signs.length !== part.options.length) return refuse('line.score')
	const scored = part.options.flatMap((option, place) => {
		const sign = signs[place]
		return sign === undefined || sign === blank ? [] : [[option, Number(sign)] as const]
	})
	if (scored.some(([, score]) => score > 5)) return refuse('line.score')
	return scored.length > part.most ? refuse('line.too-many') : ok(Object.fromEntries(scored))
}

function inPlainSigns(line: string): string {
	return withPlainDigits(line.normalize('NFKC'))
		.replaceAll(/\p{Cf}/gu, '')
		.replaceAll(/[،٬٫;]/g, ',')
		.replaceAll(/\p{Dash}/gu, blank)
		.replaceAll(/[×xX]/g, spoilt)
		.trim()
}

/** A paper of which nothing can be counted. */
export function isSpoilt(paper: KeyedPaper): boolean {
	return paper.every(vote => vote === 'spoilt')
}

/** What is counted of a paper that is not spoilt. A part of it that cannot be read counts as blank. */
export function votesOf(parts: Part[], paper: KeyedPaper): PartVote[] {
	return parts.map((part, place) => {
		const vote = paper[place] ?? 'spoilt'
		const none = part.method === 'score' ? {} : []
		return { part: part.id, vote: vote === 'spoilt' ? none : vote }
	})
}

/** A paper in the shortest line that `readPaper` reads as the same. */
export function lineOf(parts: Part[], paper: KeyedPaper): string {
	if (isSpoilt(paper)) return spoilt
	return parts.map((part, place) => pieceOf(part, paper[place] ?? 'spoilt')).join(' / ')
}

function pieceOf(part: Part, vote: KeyedPaper[number]): string {
	if (vote === 'spoilt') return spoilt
	if (optionsNamed(vote).length === 0) return blank
	if (!Array.isArray(vote))
		return part.options.map(option => (Object.hasOwn(vote, option) ? vote[option] : blank)).join(',')
	const numbers = vote.map(option => part.options.indexOf(option) + 1)
	return (part.method === 'choose' ? numbers.toSorted((a, b) => a - b) : numbers).join(',')
}

/** Whether two people read the same on a paper. */
export function saysTheSame(one: KeyedPaper | undefined, other: KeyedPaper | undefined): boolean {
	return textOf(one) === textOf(other)
}

function textOf(paper: KeyedPaper | undefined): string {
	return JSON.stringify(
		paper?.map(vote =>
			typeof vote === 'string' || Array.isArray(vote)
				? vote
				: Object.entries(vote).toSorted(([a], [b]) => (a < b ? -1 : 1)),
		) ?? null,
	)
}
