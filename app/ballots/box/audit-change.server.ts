import { z } from 'zod'
import type { Result } from '#app/base/result.ts'
import type { Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { type DrawRefusal, drawAudit, noAuditSlips } from './draw-audit.server.ts'
import { type RevealRefusal, revealAudit } from './reveal-audit.server.ts'

/** What the Youth Council sends: how many slips it drew and their hash, that it drew none, or what it kept. */
export const AuditChange = z.discriminatedUnion('ask', [
	z.strictObject({ ask: z.literal('draw'), count: z.coerce.number().int().min(1), hash: z.string().max(64) }),
	z.strictObject({ ask: z.literal('skip') }),
	z.strictObject({
		ask: z.literal('reveal'),
		slips: z.string().max(5_000),
		votes: z.string().max(50_000).default(''),
	}),
])

/** Does what the Youth Council sent. */
export async function changeAudit(
	db: Database,
	{
		asked,
		secret,
		...who
	}: { asked: z.infer<typeof AuditChange>; secret: Secret; who: Person; slug: string; now: Date },
): Promise<Result<unknown, DrawRefusal | RevealRefusal>> {
	if (asked.ask === 'reveal') return await revealAudit(db, { ...who, secret, ...asked })
	if (asked.ask === 'draw') return await drawAudit(db, { ...who, ...asked })
	return await drawAudit(db, { ...who, count: 0, hash: noAuditSlips })
}
