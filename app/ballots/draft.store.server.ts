import { z } from 'zod'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import { type BallotDraft, ballotStates } from './ballot.ts'
import { DraftPaper } from './ballot-paper.ts'

const State = z.enum(ballotStates)

const inWhole = {
	id: true,
	slug: true,
	paper: true,
	state: true,
	publicKey: true,
	auditSlips: true,
	auditHash: true,
	opensAt: true,
	closesAt: true,
	service: true,
	replyBy: true,
	isSample: true,
} as const

type Row = Omit<BallotDraft, 'paper' | 'state'> & { paper: string; state: string }

function draftOf({ paper, state, ...row }: Row): BallotDraft {
	return { ...row, paper: DraftPaper.parse(JSON.parse(paper)), state: State.parse(state) }
}

/** A ballot in any state, by the name in its address. */
export async function findDraft(db: Reader, slug: string): Promise<BallotDraft | null> {
	const row = await db.ballot.findUnique({ where: { slug }, select: inWhole })
	return row && draftOf(row)
}

export async function findDraftById(db: Reader, id: string): Promise<BallotDraft | null> {
	const row = await db.ballot.findUnique({ where: { id }, select: inWhole })
	return row && draftOf(row)
}

/** Every ballot in any state, the one that opens last first. */
export async function allDrafts(db: Reader): Promise<BallotDraft[]> {
	const rows = await db.ballot.findMany({ orderBy: [{ opensAt: 'desc' }, { id: 'asc' }], select: inWhole })
	return rows.map(draftOf)
}

/** Keeps a new ballot that is being written. */
export async function keepDraft(
	tx: Writer,
	{
		paper,
		...draft
	}: Pick<
		BallotDraft,
		'id' | 'slug' | 'paper' | 'opensAt' | 'closesAt' | 'service' | 'replyBy' | 'isSample'
	> & {
		createdAt: Date
	},
): Promise<void> {
	await tx.ballot.create({ data: { ...draft, paper: JSON.stringify(paper), state: 'draft' } })
}

/** Puts another paper, other hours or another promise of a reply in place of a draft's. The database refuses it for a ballot that is fixed. */
export async function changeDraft(
	tx: Writer,
	ballotId: string,
	{ paper, ...hours }: Partial<Pick<BallotDraft, 'paper' | 'opensAt' | 'closesAt' | 'service' | 'replyBy'>>,
): Promise<void> {
	await tx.ballot.update({
		where: { id: ballotId },
		data: { ...hours, ...(paper ? { paper: JSON.stringify(paper) } : {}) },
	})
}
