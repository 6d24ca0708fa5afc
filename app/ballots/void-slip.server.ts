import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database, Reader, Writer } from '#app/platform/db.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { findDraft } from './draft.store.server.ts'
import { slipHash } from './slip.server.ts'
import { allSlipsNumbered, findSlip, type KeptSlip, markVoid, markVoidAsked } from './slip.store.server.ts'
import type { Slip } from './slip.ts'

/** Which slips: one by its letters, or some by what else is printed on them, for who lost a slip lost its letters. */
export type WhichSlips = { slip: Slip } | { batch: number; numbers: number[] }

type Asked = { secret: Secret; who: Person; slug: string; which: WhichSlips; now: Date }

export type VoidRefusal =
	| 'not-allowed'
	| 'ballot.gone'
	| 'ballot.closed'
	| 'slip.unknown'
	| 'slip.other-ballot'
	| 'slip.used'
	| 'slip.void'

/**
 * The first of two officers asks that slips be void: spoilt, or lost. They stay good until the second agrees.
 * Of several, those that were used or void before are left as they are.
 *
 * @returns how many it asks for.
 */
export async function askToVoidSlips(db: Database, asked: Asked): Promise<Result<number, VoidRefusal>> {
	return await withGoodSlips(db, asked, async (tx, slips) => {
		await markVoidAsked(tx, hashesOf(slips), asked.who.id)
		await tell(tx, asked, { deed: 'slip.ask-void', slips })
		return ok(slips.length)
	})
}

/** The first officer takes it back before the second agreed. Refuses `slip.nobody-asked` and `slip.not-yours`. */
export async function takeBackVoid(
	db: Database,
	asked: Asked,
): Promise<Result<number, VoidRefusal | 'slip.nobody-asked' | 'slip.not-yours'>> {
	return await withGoodSlips(db, asked, async (tx, slips) => {
		const waiting = slips.filter(({ voidAskedById }) => voidAskedById !== null)
		const own = waiting.filter(({ voidAskedById }) => voidAskedById === asked.who.id)
		if (own.length === 0) return refuse(waiting.length === 0 ? 'slip.nobody-asked' : 'slip.not-yours')
		await markVoidAsked(tx, hashesOf(own), null)
		await tell(tx, asked, { deed: 'slip.keep', slips: own })
		return ok(own.length)
	})
}

/**
 * The second officer makes them void, for good (B-13). Refuses `slip.nobody-asked`, and `slip.second-person`
 * for the one who asked.
 */
export async function voidSlips(
	db: Database,
	asked: Asked,
): Promise<Result<number, VoidRefusal | 'slip.nobody-asked' | 'slip.second-person'>> {
	return await withGoodSlips(db, asked, async (tx, slips) => {
		const waiting = slips.filter(({ voidAskedById }) => voidAskedById !== null)
		const others = waiting.filter(({ voidAskedById }) => voidAskedById !== asked.who.id)
		if (others.length === 0) return refuse(waiting.length === 0 ? 'slip.nobody-asked' : 'slip.second-person')
		await markVoid(tx, hashesOf(others))
		await tell(tx, asked, { deed: 'slip.void', slips: others })
		return ok(others.length)
	})
}

async function withGoodSlips<Refusal>(
	db: Database,
	{ secret, who, slug, which }: Asked,
	work: (tx: Writer, slips: KeptSlip[]) => Promise<Result<number, Refusal>>,
): Promise<Result<number, Refusal | VoidRefusal>> {
	if (!may(who, 'slip.void')) return refuse('not-allowed')
	return await db.write(async tx => {
		const ballot = await findDraft(tx, slug)
		if (!ballot) return refuse('ballot.gone')
		// The closing record says what became of every slip: after it nothing becomes of any.
		if (ballot.state !== 'draft' && ballot.state !== 'ready') return refuse('ballot.closed')
		const found = await slipsOf(tx, { secret, ballotId: ballot.id, which })
		if (found.length === 0) return refuse('slip.unknown')
		if (found.some(({ ballotId }) => ballotId !== ballot.id)) return refuse('slip.other-ballot')
		const good = found.filter(slip => !slip.used && !slip.void)
		if (good.length === 0) return refuse(found.some(({ used }) => used) ? 'slip.used' : 'slip.void')
		return await work(tx, good)
	})
}

async function slipsOf(
	db: Reader,
	{ secret, ballotId, which }: { secret: Secret; ballotId: string; which: WhichSlips },
): Promise<KeptSlip[]> {
	if ('numbers' in which) return await allSlipsNumbered(db, { ballotId, ...which })
	const slip = await findSlip(db, slipHash(secret, which.slip))
	return slip ? [slip] : []
}

function hashesOf(slips: KeptSlip[]): string[] {
	return slips.map(({ hash }) => hash)
}

/** The logbook knows the school, the batch and how many, and not which slips. */
async function tell(tx: Writer, { who, now }: Asked, { deed, slips }: { deed: string; slips: KeptSlip[] }) {
	const [first] = slips
	if (!first) return
	const { ballotId, school, batch } = first
	const detail = { school, batch: batch.number, count: slips.length }
	await writeInLogbook(tx, { who, deed, thing: 'ballot', thingId: ballotId, detail, at: now })
}
