import { dayOf } from '#app/base/moment.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database, Reader } from '#app/platform/db.server.ts'
import { schoolOfJudge } from '../council.store.server.ts'
import { allOutcomes, keepVerdict, verdictsOn } from '../verdict.store.server.ts'
import { newestVersion } from '../version.store.server.ts'
import { isOpenToJudge, type VerdictContent } from './verdict.ts'

export type GiveRefusal =
	| 'not-allowed'
	| 'verdict.gone'
	| 'verdict.too-late'
	| 'verdict.update-changed'
	| 'verdict.no-school'

/** Who judges for whom: a member for themselves, a teacher for the school council that was invited. Null: for nobody. */
export async function judgesFor(db: Reader, who: Person): Promise<{ school: string | null } | null> {
	if (who.roles.includes('youth-council')) return { school: null }
	const school = await schoolOfJudge(db, who.id)
	return school === null ? null : { school }
}

/**
 * Keeps what a young councillor says of an update, in place of what they said of
 * it before. Refuses once its window is over (`verdict.too-late`), and a verdict
 * about words that were corrected meanwhile (`verdict.update-changed`).
 */
export async function giveVerdict(
	db: Database,
	{ who, updateId, content, now }: { who: Person; updateId: string; content: VerdictContent; now: Date },
): Promise<Result<'given', GiveRefusal>> {
	if (!may(who, 'verdict.give')) return refuse('not-allowed')
	return await db.write(async tx => {
		const judge = await judgesFor(tx, who)
		if (!judge) return refuse('verdict.no-school')
		const newest = await newestVersion(tx, updateId)
		if (!newest) return refuse('verdict.gone')
		const { number, ...said } = content
		if (number !== newest.number) return refuse('verdict.update-changed')
		const settled = (await allOutcomes(tx, [updateId])).some(one => one.number === number)
		if (settled || !isOpenToJudge(newest, dayOf(now))) return refuse('verdict.too-late')
		const before = (await verdictsOn(tx, { updateIds: [updateId], personId: who.id })).find(
			one => one.number === number,
		)
		// A second press sends the same again: it says nothing new.
		if (before && isSame(before, said)) return ok('given')
		const given = { givenAt: now, givenOn: dayOf(now) }
		await keepVerdict(tx, { updateId, number, personId: who.id, ...judge, ...said, ...given })
		await writeInLogbook(tx, {
			who,
			deed: 'verdict.give',
			thing: 'update',
			thingId: updateId,
			// Not what was said: who reads the logbook is not told how a member voted.
			detail: { version: number, isChanged: before !== undefined },
			at: now,
		})
		return ok('given')
	})
}

type Said = Omit<VerdictContent, 'number'>

function isSame(before: Said, now: Said): boolean {
	return (['word', 'reason', 'language', 'evidence'] as const).every(part => before[part] === now[part])
}
