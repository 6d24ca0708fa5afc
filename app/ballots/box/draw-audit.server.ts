import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { findBallotLife, keepAuditDraw } from '../box-life.store.server.ts'
import { auditSlipsHash } from '../record-hash.server.ts'
import { auditSlipsFor } from './ready.ts'

export type DrawRefusal =
	| 'not-allowed'
	| 'ballot.gone'
	| 'ballot.not-now'
	| 'audit.too-many'
	| 'audit.not-a-hash'

/** The hash of no slips at all, which says in public that none were drawn. */
export const noAuditSlips = auditSlipsHash([], '0'.repeat(32))

/**
 * The Youth Council says how many slips it drew for itself, and the hash of their list. Which slips they are stays
 * with it: only its own browser saw them. Drawing none is allowed and said in public.
 */
export async function drawAudit(
	db: Database,
	{ who, slug, count, hash, now }: { who: Person; slug: string; count: number; hash: string; now: Date },
): Promise<Result<'drawn', DrawRefusal>> {
	if (!may(who, 'ballot.audit')) return refuse('not-allowed')
	if (!/^[0-9a-f]{64}$/.test(hash) || !Number.isSafeInteger(count) || count < 0)
		return refuse('audit.not-a-hash')
	if ((count === 0) !== (hash === noAuditSlips)) return refuse('audit.not-a-hash')
	return await db.write(async tx => {
		const life = await findBallotLife(tx, slug)
		if (!life) return refuse('ballot.gone')
		if (life.state !== 'draft') return refuse('ballot.not-now')
		if (count > auditSlipsFor(life.schools)) return refuse('audit.too-many')
		await keepAuditDraw(tx, { ballotId: life.id, count, hash })
		await writeInLogbook(tx, {
			...{ who, deed: 'ballot.draw-audit', thing: 'ballot', thingId: life.id, detail: { count }, at: now },
		})
		return ok('drawn')
	})
}
