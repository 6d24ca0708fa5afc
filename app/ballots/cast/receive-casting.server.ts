import { setTimeout as wait } from 'node:timers/promises'
import { newId } from '#app/base/id.ts'
import { DatabaseUnavailable } from '#app/platform/db.server.ts'
import { TooBusy } from '#app/platform/group-commit.server.ts'
import type { OpenedVote, PartVote } from '../record.ts'
import { readSlip } from '../slip.ts'
import type { WrittenText } from '../written.ts'
import { type BallotHere, ballotHere, castHere } from './ballot-here.server.ts'
import { newNonce, orderSaid } from './order.server.ts'
import type { Problems, SlipProblem } from './problems.ts'
import { type FilledPaper, readCasting } from './read-casting.ts'
import { WrongSlips } from './slow-guesses.server.ts'

/** What became of a ballot paper that somebody sent. Nothing was stored unless it is `cast`. */
export type Received =
	| { kind: 'unknown' }
	| { kind: 'not-open'; here: BallotHere; isLate: boolean; fields: [string, string][] }
	| { kind: 'form'; here: BallotHere; filled: FilledPaper; problems?: Problems }
	| { kind: 'review'; here: BallotHere; filled: FilledPaper; votes: PartVote[] }
	| { kind: 'busy'; here: BallotHere; fields: [string, string][] }
	| { kind: 'cast'; here: BallotHere; code: string }

/**
 * Reads a sent ballot paper (`application/x-www-form-urlencoded`). `step` says what for: `change` and `review` show it
 * again and store nothing; `cast` casts it, once. Without a step it is reviewed: so does a press of Enter.
 */
export async function receiveCasting({
	slug,
	body,
	caller,
	now,
}: {
	slug: string
	body: string
	/** Who sent it, as `callerNames` calls them; for counting slips that there are not. */
	caller: string
	now: Date
}): Promise<Received> {
	const here = await ballotHere(slug, now)
	if (!here) return { kind: 'unknown' }
	const fields = [...new URLSearchParams(body)]
	const step = fields.find(([name]) => name === 'step')?.[1]
	if (step === 'change') return showAgain(here, fields)
	const { filled, votes, written, misfits } = readCasting(here.parts, fields, here.ballot.paper.written)
	const slip = readSlip(filled.slip)
	const fits = slip.ok && !misfits
	if (here.moment !== 'open' && !(step === 'cast' && fits))
		return { kind: 'not-open', here, isLate: here.moment !== 'soon', fields }
	if (!fits) {
		const problems = { misfits, slip: slipProblem(filled, slip) }
		return { kind: 'form', here, filled: withNumbers(here, filled), problems }
	}
	if (step !== 'cast') return { kind: 'review', here, filled: withNumbers(here, filled), votes }
	return await cast(here, { filled, votes, written, slip: slip.value, fields, caller, now })
}

/** The same paper to be filled in further, in the words that were asked for. Stores nothing. */
export async function showCastingAgain(options: {
	slug: string
	body: string
	now: Date
}): Promise<Extract<Received, { kind: 'form' }> | null> {
	const here = await ballotHere(options.slug, options.now)
	if (here?.moment !== 'open') return null
	return showAgain(here, [...new URLSearchParams(options.body)])
}

function showAgain(here: BallotHere, fields: [string, string][]): Extract<Received, { kind: 'form' }> {
	const { filled } = readCasting(here.parts, fields, here.ballot.paper.written)
	return { kind: 'form', here, filled: withNumbers(here, filled) }
}

type Casting = {
	filled: FilledPaper
	votes: PartVote[]
	written: WrittenText[]
	slip: string
	fields: [string, string][]
	caller: string
	now: Date
}

/** The slips tried at this process that there are not. */
const wrongSlips = new WrongSlips()

async function cast(
	here: BallotHere,
	{ filled, votes, written, slip, fields, caller, now }: Casting,
): Promise<Received> {
	const { ballot } = here
	const opened = votes.map(({ part, vote }): OpenedVote => ({ part, vote, v: filled.v.get(part) ?? '' }))
	try {
		const answer = await castHere({ ballot, slip, r: filled.r ?? '', votes: opened, written, now })
		if (answer.ok) return { kind: 'cast', here, code: answer.value }
		switch (answer.refusal) {
			case 'ballot.not-yet-open':
			case 'ballot.closed':
				return { kind: 'not-open', here, isLate: answer.refusal === 'ballot.closed', fields }
			case 'receipt.other-slip':
			case 'ballot.does-not-fit': {
				// Its numbers were used, or are none: with new ones the same choices are a new vote.
				const fresh = withNumbers(here, { ...filled, r: undefined, v: new Map() })
				return { kind: 'form', here, filled: fresh, problems: { whole: answer.refusal } }
			}
			case 'slip.unknown':
				await wait(wrongSlips.count({ browser: orderSaid(filled.order) ?? '', address: caller }, now))
				return { kind: 'form', here, filled: withNumbers(here, filled), problems: { slip: answer.refusal } }
			case 'slip.other-ballot':
			case 'slip.void':
			case 'slip.used':
			case 'slip.not-signed':
				return { kind: 'form', here, filled: withNumbers(here, filled), problems: { slip: answer.refusal } }
		}
	} catch (error) {
		if (error instanceof TooBusy || error instanceof DatabaseUnavailable)
			return { kind: 'busy', here, fields }
		throw error
	}
}

/** A paper on which nothing is marked, with new numbers. */
export function emptyPaper(here: BallotHere, order: string): FilledPaper {
	const nothing = { v: new Map(), marks: new Map(), written: new Map() }
	return withNumbers(here, { slip: '', order, r: undefined, ...nothing })
}

/** A paper has its numbers and its order, whoever sent it without. */
function withNumbers({ ballot }: BallotHere, filled: FilledPaper): FilledPaper {
	const parts = ballot.manifest.parts.map(({ id }): [string, string] => [id, filled.v.get(id) ?? newNonce()])
	const order = orderSaid(filled.order) ?? newId()
	return { ...filled, order, r: filled.r ?? newNonce(), v: new Map(parts) }
}

function slipProblem({ slip }: FilledPaper, read: ReturnType<typeof readSlip>): SlipProblem | undefined {
	if (read.ok) return undefined
	return slip.trim() === '' ? 'slip.missing' : read.refusal
}
