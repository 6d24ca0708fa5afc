import { newId } from '#app/base/id.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { findBallot } from './ballot.store.server.ts'
import { type IssueRefusal, mayIssue } from './ballot.ts'
import { newSlip, slipHash } from './slip.server.ts'
import { countSlips, keepSlips } from './slip.store.server.ts'
import type { Slip } from './slip.ts'

/**
 * Makes slips for a school and answers what is printed on them: once, for only
 * their keyed hashes are kept. Writes down who did it and how many.
 *
 * Refuses more than the roll and the audit slips (`mayIssue`), and any after the close.
 */
export async function issueSlips(
	db: Database,
	{
		secret,
		who,
		slug,
		school,
		count,
		now,
	}: { secret: Secret; who: Person; slug: string; school: string; count: number; now: Date },
): Promise<Result<Slip[], IssueRefusal | 'not-allowed' | 'ballot.gone' | 'ballot.closed'>> {
	if (!may(who, 'slip.issue')) return refuse('not-allowed')
	return await db.write(async tx => {
		const ballot = await findBallot(tx, slug)
		if (!ballot) return refuse('ballot.gone')
		const { manifest, id: ballotId } = ballot
		if (ballot.state === 'closed' || now >= new Date(manifest.closes)) return refuse('ballot.closed')
		const schools = manifest.schools.map(({ id }) => id)
		const allowed = mayIssue(manifest, await countSlips(tx, ballotId, schools), { school, count })
		if (!allowed.ok) return allowed
		const slips = Array.from({ length: count }, newSlip)
		await keepSlips(tx, {
			id: newId(),
			ballotId,
			school,
			hashes: slips.map(slip => slipHash(secret, slip)),
			issuedAt: now,
			issuedById: who.id,
		})
		await writeInLogbook(tx, {
			who,
			deed: 'slip.issue',
			thing: 'ballot',
			thingId: ballotId,
			detail: { school, count },
			at: now,
		})
		return ok(slips)
	})
}
