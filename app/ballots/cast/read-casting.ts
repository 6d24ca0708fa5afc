import { withPlainDigits } from '#app/base/plain-digits.ts'
import type { Nonce, Part, PartVote, Vote } from '../record.ts'
import { isShortEnough, mostLetters, tidied, type WrittenText } from '../written.ts'

/** What a child marked in one part, as it stands in the form: by option, `yes`, a number of their own writing, or a face. */
export type Marks = Map<string, string>

/** The place among the marks of a part for "None of these". No option is called so. */
export const nobody = ''

/** A ballot paper as somebody sent it, fitting or not: enough to show it again with every choice. */
export type FilledPaper = {
	slip: string
	/** Names the order of options that this child saw. */
	order: string
	/** The number of the receipt; nothing where what was sent is none. */
	r: Nonce | undefined
	/** The number of each part’s row, by part. */
	v: Map<string, Nonce>
	/** By part. */
	marks: Map<string, Marks>
	/** What was written by hand, by part. */
	written: Map<string, string>
}

/** Why what is marked in a part cannot be a vote. Each is a key of `ballots:refused.part` in `locales`. */
export type Misfit =
	| 'too-many'
	| 'nobody-too'
	| 'not-offered'
	| 'withdrawn'
	| 'same-number'
	| 'no-number'
	| 'too-long'

/** By part; and `other-paper` when something was marked in a part that is not there. */
export type Misfits = { byPart: Map<string, Misfit>; whole?: 'other-paper' }

/** As `Nonce` of record.ts; written here so that the page’s script need not bring what reads shapes. */
const nonceShape = /^[0-9a-f]{32}$/

const mark = /^(choose|rank|score)\.([a-z0-9-]{1,40})(?:\.([a-z0-9-]{1,40}))?$/

/**
 * Reads the fields of a sent ballot paper: `slip`, `order`, `r`, `v.PART`, and what is marked: `choose.PART=OPTION`
 * as often as it was chosen (empty: nobody), `rank.PART.OPTION=1`, `score.PART.OPTION=0` to `5`; and `written.PART`. Fields that are none of
 * these are not looked at. A part with nothing in it is a blank vote, and so is nobody.
 *
 * Numbers of a ranking count as an order: 1, 2, 4 is 1, 2, 3. Digits of every language will do. No score says nothing.
 *
 * Refuses too many choices, nobody beside somebody, an option that is not there or has stopped standing, a number that
 * stands twice or is none, a mark in another paper’s part, and words that are too long.
 *
 * @param writtenParts The parts that are answered by hand.
 */
export function readCasting(
	parts: readonly Part[],
	fields: readonly [string, string][],
	writtenParts: readonly { id: string }[] = [],
): { filled: FilledPaper; votes: PartVote[]; written: WrittenText[]; misfits: Misfits | undefined } {
	const marks = new Map(parts.map(({ id }) => [id, new Map<string, string>()]))
	let whole: Misfits['whole']
	for (const [name, value] of fields) {
		const [, method, id = '', option] = mark.exec(name) ?? []
		if (method === undefined) continue
		const part = parts.find(part => part.id === id && part.method === method)
		if (!part || (method === 'choose') !== (option === undefined)) whole = 'other-paper'
		else if (option === undefined) marks.get(id)?.set(value, 'yes')
		else if (value.trim() !== '') marks.get(id)?.set(option, value.trim().slice(0, 20))
	}
	const byPart = new Map<string, Misfit>()
	const votes = parts.map(part => {
		const read = voteIn(part, marks.get(part.id) ?? new Map())
		if (typeof read === 'string') byPart.set(part.id, read)
		return { part: part.id, vote: typeof read === 'string' ? [] : read }
	})
	const written = writtenParts.map(({ id }) => {
		const text = tidied(fields.find(([name]) => name === `written.${id}`)?.[1] ?? '')
		if (!isShortEnough(text)) byPart.set(id, 'too-long')
		return { part: id, text: text.slice(0, 10 * mostLetters) }
	})
	const misfits = whole || byPart.size > 0 ? { byPart, whole } : undefined
	const texts = new Map(written.map(({ part, text }) => [part, text]))
	return { filled: { ...numbersIn(parts, fields), marks, written: texts }, votes, written, misfits }
}

function numbersIn(
	parts: readonly Part[],
	fields: readonly [string, string][],
): Omit<FilledPaper, 'marks' | 'written'> {
	const first = (name: string) => fields.find(([one]) => one === name)?.[1] ?? ''
	const nonce = (name: string) => nonceShape.exec(first(name))?.[0]
	const v = new Map<string, Nonce>()
	for (const { id } of parts) {
		const read = nonce(`v.${id}`)
		if (read) v.set(id, read)
	}
	return { slip: first('slip').slice(0, 200), order: first('order'), r: nonce('r'), v }
}

/** The vote that these marks make, or why they make none. */
function voteIn(part: Part, marks: Marks): Vote | Misfit {
	const named = [...marks.keys()].filter(option => option !== nobody)
	if (named.some(option => !part.options.includes(option))) return 'not-offered'
	if (named.some(option => part.withdrawn.includes(option))) return 'withdrawn'
	if (named.length > 0 && marks.has(nobody)) return 'nobody-too'
	if (part.method === 'rank') return rankingIn(part, marks)
	if (named.length > part.most) return 'too-many'
	if (part.method === 'choose') return named.toSorted()
	const scores = named.map((option): [string, number] => [option, wholeIn(marks.get(option) ?? '')])
	return scores.every(([, score]) => score <= 5) ? Object.fromEntries(scores) : 'no-number'
}

function rankingIn({ most }: Part, marks: Marks): Vote | Misfit {
	const ranks = [...marks].map(([option, typed]) => ({ option, rank: wholeIn(typed) }))
	if (ranks.some(({ rank }) => !(rank >= 1 && rank <= 99))) return 'no-number'
	if (new Set(ranks.map(({ rank }) => rank)).size < ranks.length) return 'same-number'
	if (ranks.length > most) return 'too-many'
	return ranks.toSorted((a, b) => a.rank - b.rank).map(({ option }) => option)
}

/** A whole number in digits of any of our languages; NaN for anything else. */
function wholeIn(typed: string): number {
	const digits = withPlainDigits(typed.normalize('NFKC'))
	return /^\d{1,3}$/.test(digits) ? Number(digits) : Number.NaN
}
