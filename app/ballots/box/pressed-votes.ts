import { type Marks, type Misfits, readCasting } from '../cast/read-casting.ts'
import type { Nonce, OpenedVote, Part } from '../record.ts'
import { lineOfVote, linesOf, type OptionWords, readCode, readKeptVote } from './kept-audit.ts'

/** The name of the field for the check code of a part; what was chosen has the names of a child’s paper. */
export function codeField(part: string): string {
	return `code.${part}`
}

/** The votes of one slip as they stand in the form, and what is wrong with them. */
type Pressed = {
	/** By part, as they were typed. */
	codes: Map<string, string>
	marks: Map<string, Marks>
	/** The parts whose code is none, or stands in the list already. */
	wrongCodes: Map<string, 'none' | 'twice'>
	misfits?: Misfits
}

/** What the page sent and was not kept: to be mended, or to be added to. It is no secret any more. */
export type AuditAnswer = {
	/** Names the answer, so that fields begin anew with what it says. */
	turn: string
	refusal?: string
	slips: string
	votes: string
	/** What was pressed and is not among the votes. */
	pressed?: Pressed
}

type Sent = {
	votes: string
	/** What was pressed and is not among the votes; nothing where nothing was. */
	pressed?: Pressed
	/** Whether something stands in the way of putting it there. */
	isWrong: boolean
}

/**
 * Puts the votes of one slip, pressed and with their check codes, under the lines of those that are there: one for each
 * part. What cannot be read stays as it was pressed. Where nothing was pressed, nothing changes.
 *
 * An option that stopped standing may be in it: it stood when the vote was cast.
 *
 * @param fields `votes`, `code.PART`, and those of `readCasting`.
 */
export function addPressed(parts: Part[], fields: [string, string][], words: OptionWords): Sent {
	const pressed = pressedIn(parts, fields)
	const votes = fieldIn(fields, 'votes')
	if (!pressed) return { votes, isWrong: false }
	const before = linesOf(votes).flatMap(line => {
		const read = readKeptVote(line, parts, words)
		return read.ok ? [read.value] : []
	})
	const { read, wrongCodes } = readCodes(parts, pressed.codes, before)
	if (pressed.misfits || wrongCodes.size > 0)
		return { votes, pressed: { ...pressed, wrongCodes }, isWrong: true }
	const added = pressed.votes.map(({ part, vote }) =>
		lineOfVote({ part, vote, v: read.get(part) ?? '' }, parts),
	)
	return { votes: [...linesOf(votes), ...added].join('\n'), isWrong: false }
}

/** Takes one line away from the votes; what was pressed stays in the form. */
export function takeVote(parts: Part[], fields: [string, string][], place: number): Sent {
	const votes = linesOf(fieldIn(fields, 'votes')).toSpliced(place, 1).join('\n')
	return { votes, pressed: pressedIn(parts, fields), isWrong: false }
}

function pressedIn(parts: Part[], fields: [string, string][]) {
	const standing = parts.map(part => ({ ...part, withdrawn: [] }))
	const { filled, votes, misfits } = readCasting(standing, fields)
	const codes = new Map(parts.map(({ id }) => [id, fieldIn(fields, codeField(id)).trim()]))
	const isEmpty =
		[...codes.values()].every(code => code === '') &&
		[...filled.marks.values()].every(({ size }) => size === 0)
	const wrongCodes: Pressed['wrongCodes'] = new Map()
	return isEmpty ? undefined : { codes, marks: filled.marks, misfits, votes, wrongCodes }
}

function readCodes(parts: Part[], codes: Map<string, string>, before: OpenedVote[]) {
	const read = new Map<string, Nonce>()
	const wrongCodes: Pressed['wrongCodes'] = new Map()
	for (const { id } of parts) {
		const v = readCode(codes.get(id) ?? '')
		if (!v) wrongCodes.set(id, 'none')
		else if (before.some(one => one.part === id && one.v === v)) wrongCodes.set(id, 'twice')
		else read.set(id, v)
	}
	return { read, wrongCodes }
}

function fieldIn(fields: [string, string][], name: string): string {
	return fields.find(([one]) => one === name)?.[1] ?? ''
}
