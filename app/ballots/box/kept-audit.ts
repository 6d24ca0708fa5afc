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

/**
 * Reads the votes the Youth Council cast with its slips. One on a line: the part, the check code, and what was chosen,
 * with gaps between: ids in the order they were ranked, or `id=3` where options were scored. Nothing after the code is
 * a blank vote.
 */
export function readKeptVotes(typed: string, parts: Part[]): Result<OpenedVote[], KeptVotesRefusal> {
	const votes: OpenedVote[] = []
	for (const line of linesOf(typed)) {
		const [id = '', ...pieces] = line.toLowerCase().split(/[\s,;:]+/)
		const { code, named } = codeIn(pieces)
		const part = parts.find(one => one.id === id)
		const v = Nonce.safeParse(code)
		if (!part || !v.success) return refuse('votes.unreadable')
		const vote = voteFrom(part, named.filter(Boolean))
		if (!vote || !voteFits(part, vote)) return refuse('votes.do-not-fit')
		votes.push({ part: id, v: v.data, vote })
	}
	if (new Set(votes.map(({ part, v }) => `${part} ${v}`)).size !== votes.length) return refuse('votes.twice')
	const counts = parts.map(({ id }) => votes.filter(({ part }) => part === id).length)
	return counts.every(count => count === counts[0]) ? ok(votes) : refuse('votes.parts-differ')
}

/** The check code is printed in fours: its 32 letters may stand together or apart. */
function codeIn(pieces: string[]): { code: string; named: string[] } {
	let code = ''
	let place = 0
	while (code.length < 32 && place < pieces.length) code += pieces[place++]
	return { code, named: pieces.slice(place) }
}

function voteFrom({ method }: Part, named: string[]): Vote | undefined {
	if (method === 'rank') return named
	if (method === 'choose') return named.toSorted()
	const scores = named.map(one => one.split('=')).map(([id = '', score]) => [id, Number(score)])
	const vote = Vote.safeParse(Object.fromEntries(scores))
	return vote.success && new Set(scores.map(([id]) => id)).size === scores.length ? vote.data : undefined
}

function linesOf(typed: string): string[] {
	return typed
		.split(/\r?\n/)
		.map(line => line.trim())
		.filter(Boolean)
}
