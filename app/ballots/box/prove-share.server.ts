import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { findBallotLife, markShareProved } from '../box-life.store.server.ts'
import { readShare } from '../key-share.server.ts'
import type { ShareRefusal } from './refusal.ts'
import { shareHash } from './share-hash.server.ts'

export type ProveRefusal =
	| ShareRefusal
	| 'share.of-another-holder'
	| 'share.not-of-this-key'
	| 'keys.not-made'
	| 'not-allowed'
	| 'ballot.gone'
	| 'ballot.not-now'

/** A holder shows, by typing it, that their sheet says what the machine meant. What was typed is not kept. */
export async function proveShare(
	db: Database,
	{ who, slug, place, typed, now }: { who: Person; slug: string; place: number; typed: string; now: Date },
): Promise<Result<'proved', ProveRefusal>> {
	if (!may(who, 'ballot.edit')) return refuse('not-allowed')
	return await db.write(async tx => {
		const life = await findBallotLife(tx, slug)
		if (!life) return refuse('ballot.gone')
		if (life.state !== 'draft') return refuse('ballot.not-now')
		const { publicKey, holders, id: ballotId } = life
		const holder = holders.find(one => one.place === place)
		if (publicKey === null || !holder) return refuse('keys.not-made')
		const share = readShare(typed, Buffer.from(publicKey, 'hex'))
		if (!share.ok) return share
		const hash = shareHash(share.value)
		if (hash !== holder.shareHash) {
			const isAnothers = holders.some(one => one.shareHash === hash)
			return refuse(isAnothers ? 'share.of-another-holder' : 'share.not-of-this-key')
		}
		await markShareProved(tx, { ballotId, place, now })
		const detail = { holder: holder.name }
		await writeInLogbook(tx, {
			...{ who, deed: 'ballot.prove-share', thing: 'ballot', thingId: ballotId, detail, at: now },
		})
		return ok('proved')
	})
}
