import type { Day } from '#app/base/moment.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import type { BallotPaper } from './ballot-paper.ts'
import type { Manifest, SchoolSlips } from './record.ts'

/**
 * Being written; fixed and waiting for its hours or in them; its closing record
 * is made; two key holders opened the box; its public record is out.
 */
export const ballotStates = ['draft', 'ready', 'closed', 'opened', 'published'] as const

export type BallotState = (typeof ballotStates)[number]

/** One ballot that has its manifest. */
export type Ballot = {
	id: string
	slug: string
	paper: BallotPaper
	manifest: Manifest
	state: BallotState
	/** Who asks, and owes children a reply by a day. */
	service: string
	replyBy: Day
	isSample: boolean
}

/** A ballot as those who set it up know it, whatever its state: while it is a draft, its paper may be unfinished. */
export type BallotDraft = {
	id: string
	slug: string
	paper: BallotPaper
	state: BallotState
	/** Of the box, in hex; null until its keys were made. */
	publicKey: string | null
	auditSlips: number
	/** Of the list of audit slips; null until the Youth Council drew them. */
	auditHash: string | null
	opensAt: Date
	closesAt: Date
	/** Who asks, and owes children a reply by a day; empty while nobody said so. */
	service: string
	replyBy: Day
	isSample: boolean
}

export type NotOpen = 'ballot.not-yet-open' | 'ballot.closed'

/**
 * Whether a ballot takes votes at this moment of the server's clock: from when it opens until just before it
 * closes. Once the closing record is made it takes none, whatever the clock says (B-07).
 *
 * Refuses `ballot.not-yet-open`, also while it is being written, and `ballot.closed`.
 */
export function takesBallots(
	{ state, opensAt, closesAt }: { state: BallotState; opensAt: Date; closesAt: Date },
	now: Date,
): Result<'open', NotOpen> {
	if (state === 'draft' || (state === 'ready' && now < opensAt)) return refuse('ballot.not-yet-open')
	return state === 'ready' && now < closesAt ? ok('open') : refuse('ballot.closed')
}

/** Where a ballot is for somebody who looks from outside: its votes are being counted from its close on. */
export const ballotMoments = ['soon', 'open', 'counting', 'counted'] as const

export type BallotMoment = (typeof ballotMoments)[number]

/** Where a ballot that has its manifest is at this moment of the server's clock. */
export function momentOf(
	{ state, manifest }: { state: BallotState; manifest: Pick<Manifest, 'opens' | 'closes'> },
	now: Date,
): BallotMoment {
	const hours = { opensAt: new Date(manifest.opens), closesAt: new Date(manifest.closes) }
	const open = takesBallots({ state, ...hours }, now)
	if (open.ok) return 'open'
	if (open.refusal === 'ballot.not-yet-open') return 'soon'
	return state === 'published' ? 'counted' : 'counting'
}

/** What is known of a slip that somebody votes with. It is `signed` once a second person counted its batch. */
export type SlipFound = { used: boolean; void: boolean; signed: boolean; ofThisBallot: boolean }

export type CastRefusal =
	| NotOpen
	| 'slip.unknown'
	| 'slip.other-ballot'
	| 'slip.void'
	| 'slip.used'
	| 'slip.not-signed'
	| 'receipt.other-slip'

/**
 * What becomes of a vote: it is cast, or it was cast before and the reply was
 * lost (`repeated`: the same receipt again, also after the close), or it is refused.
 *
 * A receipt that is there although the slip was not used came with another
 * slip: a page that was left open for the next child. It is refused and the
 * slip stays good; a fresh page draws a fresh receipt.
 *
 * @see trust.md 3.4, step 5
 */
export function answerToCast({
	open,
	slip,
	receiptThere,
}: {
	open: Result<'open', NotOpen>
	slip: SlipFound | null
	receiptThere: boolean
}): 'cast' | 'repeated' | CastRefusal {
	if (slip?.ofThisBallot && slip.used && receiptThere) return 'repeated'
	if (!open.ok) return open.refusal
	if (!slip) return 'slip.unknown'
	if (!slip.ofThisBallot) return 'slip.other-ballot'
	if (slip.void) return 'slip.void'
	if (slip.used) return 'slip.used'
	if (!slip.signed) return 'slip.not-signed'
	return receiptThere ? 'receipt.other-slip' : 'cast'
}

/**
 * The schools whose slips do not add up: issued = used + unused + void (B-13).
 * None when all do.
 */
export function unreconciled(schools: SchoolSlips[]): string[] {
	return schools
		.filter(({ issued, used, unused, void: voided }) => issued !== used + unused + voided)
		.map(({ id }) => id)
}
