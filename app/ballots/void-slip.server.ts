import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database, Writer } from '#app/platform/db.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { slipHash } from './slip.server.ts'
import { findSlip, type KeptSlip, markVoid, markVoidAsked } from './slip.store.server.ts'
import type { Slip } from './slip.ts'

type Asked = { secret: Secret; who: Person; slip: Slip; now: Date }

export type VoidRefusal = 'not-allowed' | 'slip.unknown' | 'slip.used' | 'slip.void'

/**
 * The first of two officers asks that a slip be void: one that was spoilt, or
 * lost and found. It stays good until the second agrees.
 */
export async function askToVoidSlip(db: Database, asked: Asked): Promise<Result<'asked', VoidRefusal>> {
	return await withGoodSlip(db, asked, async (tx, hash, slip) => {
		await markVoidAsked(tx, hash, asked.who.id)
		await tell(tx, asked, { deed: 'slip.ask-void', slip })
		return ok('asked')
	})
}

/**
 * The second officer makes it void, for good (B-13). Refuses `slip.nobody-asked`, and `slip.second-person`
 * for the one who asked.
 */
export async function voidSlip(
	db: Database,
	asked: Asked,
): Promise<Result<'void', VoidRefusal | 'slip.nobody-asked' | 'slip.second-person'>> {
	return await withGoodSlip(db, asked, async (tx, hash, slip) => {
		if (slip.voidAskedById === null) return refuse('slip.nobody-asked')
		if (slip.voidAskedById === asked.who.id) return refuse('slip.second-person')
		await markVoid(tx, hash)
		await tell(tx, asked, { deed: 'slip.void', slip })
		return ok('void')
	})
}

async function withGoodSlip<Value, Refusal>(
	db: Database,
	{ secret, who, slip }: Asked,
	work: (tx: Writer, hash: string, slip: KeptSlip) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | VoidRefusal>> {
	if (!may(who, 'slip.void')) return refuse('not-allowed')
	const hash = slipHash(secret, slip)
	return await db.write(async tx => {
		const found = await findSlip(tx, hash)
		if (!found) return refuse('slip.unknown')
		if (found.void) return refuse('slip.void')
		return found.used ? refuse('slip.used') : await work(tx, hash, found)
	})
}

/** The logbook knows the school and not the slip. */
async function tell(tx: Writer, { who, now }: Asked, { deed, slip }: { deed: string; slip: KeptSlip }) {
	const { ballotId, school } = slip
	await writeInLogbook(tx, { who, deed, thing: 'ballot', thingId: ballotId, detail: { school }, at: now })
}
