import { ok, type Result, refuse } from '#app/base/result.ts'
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
	const nonce = Nonce.safeParse(first.toLowerCase())
	if (!nonce.success) return refuse('slips.no-number')
	const slips = readSlips(rest.join('\n'))
	return slips.ok ? ok({ nonce: nonce.data, slips: slips.value }) : slips
}

export type KeptVotesRefusal = 'votes.unreadable' | 'votes.do-not-fit' | 'votes.twice' | 'votes.parts-differ'

/** What the options of each part are called, in every language: by the id of the part, then of the option. */
export type OptionWords = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>

/**
 * Reads the votes the Youth Council cast with its slips. One on a line: the number of the part or its id, the check
 * code, and what was chosen with commas between: names in any language of the paper, numbers in the order of the
 * manifest, or ids, from most wanted where options are ranked; `name=3` where they were scored. Nothing after the
 * code is a blank vote. The part may be left out where there is one alone.
 */
export function readKeptVotes(
	typed: string,
	parts: Part[],
	words: OptionWords = new Map(),
): Result<OpenedVote[], KeptVotesRefusal> {
	const votes: OpenedVote[] = []
	for (const line of linesOf(typed)) {
		const { before = '', code = '', after = '' } = lineShape.exec(line.normalize('NFC'))?.groups ?? {}
		const v = Nonce.safeParse(code.replaceAll(/\s/g, '').toLowerCase())
		const part = partCalled(before, parts)
		if (!part || !v.success) return refuse('votes.unreadable')
		const vote = voteFrom(part, signsIn(after, part, words.get(part.id) ?? new Map()))
		if (!vote || !voteFits(part, vote)) return refuse('votes.do-not-fit')
		votes.push({ part: part.id, v: v.data, vote })
	}
	if (new Set(votes.map(({ part, v }) => `${part} ${v}`)).size !== votes.length) return refuse('votes.twice')
	const counts = parts.map(({ id }) => votes.filter(({ part }) => part === id).length)
	return counts.every(count => count === counts[0]) ? ok(votes) : refuse('votes.parts-differ')
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
	const called = part.options.filter(id => words.get(id)?.some(word => lower(word) === typed))
	// A name that two options have says neither: their numbers do.
	const byName = called.length === 1 ? called[0] : undefined
	const option = byName ?? (part.options.includes(typed) ? typed : part.options[Number(typed) - 1])
	return { option: option ?? typed, score: Number(score || Number.NaN) }
}

function lower(word: string): string {
	return word.normalize('NFC').trim().toLowerCase()
}

function voteFrom({ method }: Part, signs: Sign[]): Vote | undefined {
	const named = signs.map(({ option }) => option)
	if (method === 'rank') return named
	if (method === 'choose') return named.toSorted()
	const vote = Vote.safeParse(Object.fromEntries(signs.map(({ option, score }) => [option, score])))
	return vote.success && new Set(named).size === named.length ? vote.data : undefined
}

function linesOf(typed: string): string[] {
	return typed
		.split(/\r?\n/)
		.map(line => line.trim())
		.filter(Boolean)
}
