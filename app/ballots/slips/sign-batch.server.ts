import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { findDraft } from '../draft.store.server.ts'
import { allSlipBatches, markSigned } from '../slip.store.server.ts'
import { maySign, type SignRefusal } from './batch.ts'

/**
 * A second person counted the slips of a batch and signs for them: from now on they vote (trust.md 3.4, 3).
 *
 * Refuses `batch.second-person` for who printed them, and `batch.count-differs`, which is written down.
 */
export async function signBatch(
	db: Database,
	{
		who,
		slug,
		batch: number,
		counted,
		now,
	}: { who: Person; slug: string; batch: number; counted: number; now: Date },
): Promise<
	Result<'signed', SignRefusal | 'not-allowed' | 'ballot.gone' | 'ballot.closed' | 'batch.unknown'>
> {
	if (!may(who, 'slip.issue')) return refuse('not-allowed')
	return await db.write(async tx => {
		const ballot = await findDraft(tx, slug)
		if (!ballot) return refuse('ballot.gone')
		if (ballot.state !== 'draft' && ballot.state !== 'ready') return refuse('ballot.closed')
		const batch = (await allSlipBatches(tx, ballot.id)).find(one => one.number === number)
		if (!batch) return refuse('batch.unknown')
		const allowed = maySign(batch, { whoId: who.id, counted })
		const { school } = batch
		const line = {
			who,
			thing: 'ballot',
			thingId: ballot.id,
			detail: { school, batch: number, counted },
			at: now,
		}
		if (allowed.ok) {
			await markSigned(tx, batch.id, { signedAt: now, signedById: who.id })
			await writeInLogbook(tx, { ...line, deed: 'slip.sign' })
			return ok('signed')
		}
		if (allowed.refusal === 'batch.count-differs')
			await writeInLogbook(tx, { ...line, deed: 'slip.miscount' })
		return allowed
	})
}
