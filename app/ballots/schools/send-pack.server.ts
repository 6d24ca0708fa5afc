import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { findBallot } from '../ballot.store.server.ts'
import { momentOf } from '../ballot.ts'
import { allPacks, keepPack } from '../paper.store.server.ts'
import { mayBeSent } from './paper-pack.ts'

export type PackRefusal =
	| 'not-allowed'
	| 'ballot.gone'
	| 'school.not-in-ballot'
	| 'ballot.closed'
	| 'pack.count'
	| 'pack.more-than-roll'

/** Writes down that a pack of so many numbered papers goes to a school; its pages are printed from there. */
export async function sendPack(
	db: Database,
	{ who, slug, school, count, now }: { who: Person; slug: string; school: string; count: number; now: Date },
): Promise<Result<number, PackRefusal>> {
	if (!may(who, 'slip.issue')) return refuse('not-allowed')
	return await db.write(async tx => {
		const ballot = await findBallot(tx, slug)
		if (!ballot) return refuse('ballot.gone')
		const roll = ballot.manifest.schools.find(({ id }) => id === school)?.roll
		if (roll === undefined) return refuse('school.not-in-ballot')
		if (!['soon', 'open'].includes(momentOf(ballot, now))) return refuse('ballot.closed')
		const packs = await allPacks(tx, ballot.id, school)
		const allowed = mayBeSent({ roll, sent: packs.reduce((sum, { count }) => sum + count, 0), count })
		if (!allowed.ok) return allowed
		const number = packs.length + 1
		await keepPack(tx, { ballotId: ballot.id, school, number, count, sentAt: now, sentById: who.id })
		await writeInLogbook(tx, {
			who,
			deed: 'paper.send',
			thing: 'ballot',
			thingId: ballot.id,
			detail: { school, count },
			at: now,
		})
		return ok(number)
	})
}
