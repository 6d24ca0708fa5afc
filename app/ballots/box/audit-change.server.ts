import { z } from 'zod'
import type { Result } from '#app/base/result.ts'
import type { Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import type { PaperPart } from '../ballot-paper.ts'
import type { Part } from '../record.ts'
import { type DrawRefusal, drawAudit, noAuditSlips } from './draw-audit.server.ts'
import { optionWords } from './kept-audit.ts'
import { type AuditAnswer, addPressed, takeVote } from './pressed-votes.ts'
import type { BallotLife } from './ready.ts'
import { type RevealRefusal, revealAudit } from './reveal-audit.server.ts'

const slips = z.string().max(5_000)
/** Beside these come the fields of the votes of one slip, which `addPressed` reads. */
const shown = { slips, votes: z.string().max(50_000).default('') }

/** What the Youth Council sends: how many slips it drew and their hash, that it drew none, or what it kept, vote by vote. */
export const AuditChange = z.union([
	z.discriminatedUnion('ask', [
		z.strictObject({
			ask: z.literal('draw'),
			count: z.coerce.number().int().min(1),
			hash: z.string().max(64),
		}),
		z.strictObject({ ask: z.literal('skip') }),
		z.object({ ask: z.literal('add'), ...shown }),
		z.object({ ask: z.literal('reveal'), ...shown }),
	]),
	z
		.object({ take: z.coerce.number().int().min(0), ...shown })
		.transform(({ take, slips, votes }) => ({ ask: 'take' as const, place: take, slips, votes })),
])

export type AuditChange = z.infer<typeof AuditChange>

type AuditDeed = Exclude<AuditChange, { ask: 'add' | 'take' }>

/**
 * What is to be done after what was sent. Votes that are added or taken away are kept nowhere: the page shows them again,
 * and so it does where something that was pressed stands in the way of showing them to everybody.
 */
export function nextOfAudit(
	{ paper, manifest }: BallotLife,
	{ asked, fields, now }: { asked: AuditChange; fields: [string, string][]; now: Date },
): { deed: AuditDeed; answer?: AuditAnswer } | { deed: null; answer: AuditAnswer } {
	if (asked.ask === 'draw' || asked.ask === 'skip') return { deed: asked }
	const parts = manifest?.parts ?? []
	const { votes, pressed, isWrong } =
		asked.ask === 'take'
			? takeVote(parts, fields, asked.place)
			: addPressed(parts, fields, optionWords(paper?.parts ?? []))
	const isNothing = asked.ask === 'add' && !pressed && votes === asked.votes
	const refusal = isNothing ? 'votes.nothing-pressed' : isWrong ? 'votes.look-again' : undefined
	const answer = { turn: now.toISOString(), slips: asked.slips, votes, pressed, refusal }
	return asked.ask === 'reveal' && !isWrong ? { deed: { ...asked, votes }, answer } : { deed: null, answer }
}

/** Does what the Youth Council sent; adding and taking votes is no deed (`nextOfAudit`). */
export async function changeAudit(
	db: Database,
	{ asked, secret, ...who }: { asked: AuditDeed; secret: Secret; who: Person; slug: string; now: Date },
): Promise<Result<unknown, DrawRefusal | RevealRefusal>> {
	if (asked.ask === 'reveal') return await revealAudit(db, { ...who, secret, ...asked })
	if (asked.ask === 'draw') return await drawAudit(db, { ...who, ...asked })
	return await drawAudit(db, { ...who, count: 0, hash: noAuditSlips })
}

/** The parts of a ballot as they are marked once more: without what people who stand say, and nobody has stopped standing. */
export function papersToMark({ state, paper, manifest }: BallotLife): { parts: Part[]; paper: PaperPart[] } {
	if (state !== 'opened' || !paper || !manifest) return { parts: [], paper: [] }
	const marked = manifest.parts.flatMap(({ id }) => paper.parts.filter(part => part.id === id))
	return {
		parts: manifest.parts,
		paper: marked.map(part => ({
			...part,
			manifesto: undefined,
			options: part.options.map(({ id, name, picture, cost }) => ({ id, name, picture, cost })),
		})),
	}
}
