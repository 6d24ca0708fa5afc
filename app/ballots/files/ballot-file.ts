import type { BudgetContest } from '../counts/budget.ts'
import type { ChosenBallot, Contest, OptionId, RankedBallot, ScoredBallot } from '../counts/count.ts'
import type { CountName } from '../record.ts'

/** What any file of ballots says of its contest. */
type Named = {
	title: string
	/** What people call each option. One line each. */
	names: ReadonlyMap<OptionId, string>
	/** Whether the lots are in the file; if not, they are the order of its options. */
	lotsFrom: 'file' | 'order'
	/** What a record of our own says itself: how it is counted, and who won, in order. */
	says?: { count: CountName; elected: OptionId[] }
}

/** Ballots that choose one or several options of equal weight. */
export type ChosenFile = Named & { kind: 'chosen'; contest: Contest; ballots: ChosenBallot[] }

/** Ballots that rank. */
export type RankedFile = Named & { kind: 'ranked'; contest: Contest; ballots: RankedBallot[] }

/** Ballots that put each option into one of some categories. The score 0 is the last category, the best has the most. */
export type ScoredFile = Named & {
	kind: 'scored'
	contest: Contest
	/** The categories by name, the best first. */
	categories: string[]
	ballots: ScoredBallot[]
}

/** Ballots that choose projects for a budget. */
export type BudgetFile = Named & { kind: 'budget'; contest: BudgetContest; ballots: ChosenBallot[] }

/** Ballots that can be counted, wherever they come from. */
export type BallotFile = ChosenFile | RankedFile | ScoredFile | BudgetFile

/** Why a file is not what it says, and on which line (the first is 1). */
export type FileRefusal = { line: number; reason: FileReason }

export type FileReason =
	| 'nothing-in-it'
	| 'not-this-format'
	| 'ends-too-soon'
	| 'something-after-the-end'
	| 'no-options'
	| 'too-many-options'
	| 'more-seats-than-options'
	| 'no-seats'
	| 'not-a-whole-number'
	| 'number-too-large'
	| 'no-weight'
	| 'unknown-option'
	| 'option-twice'
	| 'lots-not-complete'
	| 'ballot-has-no-end'
	| 'name-missing'
	| 'name-not-in-quotes'
	| 'name-twice'
	| 'key-missing'
	| 'key-twice'
	| 'type-unknown'
	| 'ranks-not-complete'
	| 'ranks-not-strict'
	| 'brace-not-closed'
	| 'empty-rank'
	| 'ballot-twice'
	| 'wrong-number-of-ballots'
	| 'wrong-number-of-options'
	| 'wrong-number-of-categories'
	| 'quote-not-closed'
	| 'section-missing'
	| 'section-twice'
	| 'column-missing'
	| 'wrong-number-of-cells'
	| 'not-approval'
	| 'cost-is-nought'
	| 'voter-twice'

/** More options than anybody could vote on: a number like this is a mistake, and would take memory. */
export const mostOptions = 10_000

/** Thrown while a file is read and caught by `refusingFaults`, which makes a refusal of it. */
export class Fault extends Error {
	constructor(
		readonly reason: FileReason,
		readonly line: number,
	) {
		super(`${reason} on line ${line}`)
	}
}

type Read<File> = { ok: true; value: File } | { ok: false; refusal: FileRefusal }

/** Reads and answers; a fault found on the way becomes a refusal, anything else is a bug and is thrown on. */
export function refusingFaults<File>(read: () => File): Read<File> {
	try {
		return { ok: true, value: read() }
	} catch (error) {
		if (error instanceof Fault) return { ok: false, refusal: { line: error.line, reason: error.reason } }
		throw error
	}
}

/**
 * The lines of a text, however they end, with the number of each.
 *
 * A mark of byte order before the first, as spreadsheets put it there, is left out.
 */
export function linesOf(text: string): { text: string; line: number }[] {
	return text
		.replace(/^\uFEFF/, '')
		.split(/\r\n|\n|\r/)
		.map((words, place) => ({ text: words, line: place + 1 }))
}

/** A whole number, nought or more, that can be counted with exactly. */
export function wholeNumber(text: string, line: number): number {
	if (!/^[0-9]+$/.test(text)) throw new Fault('not-a-whole-number', line)
	const number = Number(text)
	if (!Number.isSafeInteger(number)) throw new Fault('number-too-large', line)
	return number
}

/** Adds up how many ballots there are, and refuses more than can be counted exactly. */
export class Tally {
	total = 0

	add(weight: number, line: number): void {
		if (weight === 0) throw new Fault('no-weight', line)
		this.total += weight
		if (!Number.isSafeInteger(this.total)) throw new Fault('number-too-large', line)
	}
}

/** As it can stand on one line. */
export function onOneLine(words: string): string {
	return words.replace(/[\r\n]+/g, ' ')
}
