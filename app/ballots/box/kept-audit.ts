import { withPlainDigits } from '#app/base/plain-digits.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import type { PaperPart } from '../ballot-paper.ts'
import { inFours } from '../letters.ts'
import { Nonce, type OpenedVote, type Part, Vote, voteFits } from '../record.ts'
import { readSlip, type Slip } from '../slip.ts'

/** The list of slips the Youth Council drew, as it kept it: a number that keeps the hash from being tried, and the slips. */
export type KeptSlips = { nonce: Nonce; slips: Slip[] }

export type KeptSlipsRefusal = 'slips.no-number' | 'slips.unreadable' | 'slips.twice'

/** Reads slips, one on a line, as they are typed. Refuses one that is mistyped, or there twice. */
export function readSlips(typed: string): Result<Slip[], 'slips.unreadable' | 'slips.twice'> {
	const slips: Slip[] = []
	for (const line of linesOf(typed)) {
		const slip = readSlip(line)
		if (!slip.ok) return refuse('slips.unreadable')
		slips.push(slip.value)
	}
	return new Set(slips).size === slips.length ? ok(slips) : refuse('slips.twice')
}

/** Reads the kept list: the number on the first line, one slip on each line after it. */
export function readKeptSlips(typed: string): Result<KeptSlips, KeptSlipsRefusal> {
	const [first = '', ...rest] = linesOf(typed)
	const nonce = readCode(first)
	if (!nonce) return refuse('slips.no-number')
	const slips = readSlips(rest.join('\n'))
	return slips.ok ? ok({ nonce, slips: slips.value }) : slips
}

export type KeptVotesRefusal = 'votes.unreadable' | 'votes.do-not-fit' | 'votes.twice' | 'votes.parts-differ'

/** What the options of each part are called, in every language: by the id of the part, then of the option. */
export type OptionWords = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>

/** As the Youth Council may have written them down from its screen, in whatever language that was. */
export function optionWords(parts: readonly PaperPart[]): OptionWords {
	return new Map(
		parts.map(({ id, options }) => [
			id,
			new Map(options.map(option => [option.id, Object.values(option.name)])),
		]),
	)
}

/** The number of a list or the check code of a vote, in digits of any of our languages; gaps are no part of it. */
export function readCode(typed: string): Nonce | undefined {
	const read = Nonce.safeParse(
		withPlainDigits(typed)
			.replaceAll(/[\s\p{Cf}]/gu, '')
			.toLowerCase(),
	)
	return read.success ? read.data : undefined
}

/**
 * Reads the votes the Youth Council cast with its slips. One on a line: the number of the part or its id, the check
 * code, and what was chosen with commas between: names in any language of the paper, numbers in the order of the
 * manifest, or ids, from most wanted where options are ranked; `name=3` where they were scored. Nothing after the
 * code is a blank vote. The part may be left out where there is one alone. Digits of every language will do.
 */
export function readKeptVotes(
	typed: string,
	parts: Part[],
	words: OptionWords = new Map(),
): Result<OpenedVote[], KeptVotesRefusal> {
	const votes: OpenedVote[] = []
	for (const line of linesOf(typed)) {
		const read = readKeptVote(line, parts, words)
		if (!read.ok) return read
		votes.push(read.value)
	}
	if (new Set(votes.map(({ part, v }) => `${part} ${v}`)).size !== votes.length) return refuse('votes.twice')
	const counts = parts.map(({ id }) => votes.filter(({ part }) => part === id).length)
	return counts.every(count => count === counts[0]) ? ok(votes) : refuse('votes.parts-differ')
}

/** Reads one of these lines, as `readKeptVotes` says. */
export function readKeptVote(
	line: string,
	parts: Part[],
	words: OptionWords,
): Result<OpenedVote, 'votes.unreadable' | 'votes.do-not-fit'> {
	const { before = '', code = '', after = '' } = lineShape.exec(plain(line))?.groups ?? {}
	const v = readCode(code)
	const part = partCalled(before, parts)
	if (!part || !v) return refuse('votes.unreadable')
	const vote = voteFrom(part, signsIn(after, part, words.get(part.id) ?? new Map()))
	return vote && voteFits(part, vote) ? ok({ part: part.id, v, vote }) : refuse('votes.do-not-fit')
}

/** A vote as a line that `readKeptVote` reads as the same: with numbers, which are the same in every language. */
export function lineOfVote({ part, v, vote }: OpenedVote, parts: Part[]): string {
	const place = parts.findIndex(({ id }) => id === part)
	const number = (option: string) => (parts[place]?.options.indexOf(option) ?? -1) + 1
	const signs = Array.isArray(vote)
		? vote.map(option => String(number(option)))
		: Object.entries(vote).map(([option, score]) => `${number(option)}=${score}`)
	return `${parts.length > 1 ? `${place + 1}: ` : ''}${inFours(v)}: ${signs.join(', ')}`.trim()
}

/** The check code is printed in fours: its 32 letters may stand together or so, and nothing else is taken for them. */
const lineShape =
	/^(?<before>.*?)(?<![0-9a-z])(?<code>[0-9a-f]{32}|(?:[0-9a-f]{4}\s+){7}[0-9a-f]{4})(?![0-9a-z])(?<after>.*)$/i

function partCalled(typed: string, parts: Part[]): Part | undefined {
	const sign = typed.replace(/[\s,;:]+$/, '').toLowerCase()
	if (sign === '') return parts.length === 1 ? parts[0] : undefined
	return parts.find(({ id }) => id === sign) ?? parts[Number(sign) - 1]
}

/** Each option named on a line, and its score if it has one. What nothing is called by stays as it is typed. */
function signsIn(typed: string, part: Part, words: ReadonlyMap<string, readonly string[]>): Sign[] {
	const pieces = typed.replace(/^[\s:]+/, '').split(/[,;،؛]/)
	return pieces.flatMap(piece => {
		const whole = signFrom(piece, part, words)
		if (part.options.includes(whole.option) && piece.split('=').length < 3) return [whole]
		return piece
			.split(/\s+/)
			.filter(Boolean)
			.map(one => signFrom(one, part, words))
	})
}

type Sign = { option: string; score: number }

function signFrom(piece: string, part: Part, words: ReadonlyMap<string, readonly string[]>): Sign {
	const [typed = '', score] = piece.split('=').map(one => one.trim().toLowerCase())
	const called = part.options.filter(id =>
		words.get(id)?.some(word => plain(word).trim().toLowerCase() === typed),
	)
	// A name that two options have says neither: their numbers do.
	const byName = called.length === 1 ? called[0] : undefined
	const option = byName ?? (part.options.includes(typed) ? typed : part.options[Number(typed) - 1])
	return { option: option ?? typed, score: Number(score || Number.NaN) }
}

/** What looks the same is the same: a digit of any writing, a letter with its mark, a sign that only turns the line. */
function plain(text: string): string {
	return withPlainDigits(text.normalize('NFC')).replaceAll(/\p{Cf}/gu, '')
}

function voteFrom({ method }: Part, signs: Sign[]): Vote | undefined {
	const named = signs.map(({ option }) => option)
	if (method === 'rank') return named
	if (method === 'choose') return named.toSorted()
	const vote = Vote.safeParse(Object.fromEntries(signs.map(({ option, score }) => [option, score])))
	return vote.success && new Set(named).size === named.length ? vote.data : undefined
}

/** The lines of what was typed; none of them empty. */
export function linesOf(typed: string): string[] {
	return typed
		.split(/\r?\n/)
		.map(line => line.trim())
		.filter(Boolean)
}
