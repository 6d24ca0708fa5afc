import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { allWishes } from '#app/wishes/wish.store.server.ts'
import type { Faults } from '../description.ts'
import { keepDescription } from '../indicator.store.server.ts'
import { addOwn, keepTies, namesInUse } from '../tie.store.server.ts'
import { type OwnIndicator, sameName } from './own.ts'

/**
 * Makes an indicator that no plan has, tied to the wishes it belongs to; answers
 * its id. From then on these wishes are no longer measured by nobody, though it
 * has no number yet (C15).
 *
 * @param wishes the numbers of today's wishes: at least one, or nobody would find it.
 */
export async function makeIndicator(
	db: Database,
	{ who, own, wishes, now }: { who: Person; own: OwnIndicator; wishes: readonly number[]; now: Date },
): Promise<Result<string, 'not-allowed' | { faults: Faults }>> {
	if (!may(who, 'indicator.make')) return refuse('not-allowed')
	return await db.write(async tx => {
		const faults: Faults = {}
		if ((await namesInUse(tx)).some(name => sameName(name, own.name))) faults.name = 'name-taken'
		const chosen = (await allWishes(tx)).filter(({ number }) => wishes.includes(number))
		if (wishes.length === 0) faults.wishes = 'no-wish'
		else if (chosen.length < wishes.length) faults.wishes = 'wish-unknown'
		if (Object.keys(faults).length > 0) return refuse({ faults })
		const indicatorId = await addOwn(tx, { own, personId: who.id, now })
		const { description } = own
		await keepDescription(tx, { indicatorId, description, version: 1, personId: who.id, now })
		const tied = chosen.map(({ id }) => id)
		await keepTies(tx, { indicatorId, tied, untied: [], personId: who.id, now })
		await writeInLogbook(tx, {
			...{ who, deed: 'indicator.make', thing: 'indicator', thingId: indicatorId, at: now },
			detail: { name: own.name, wishes: chosen.map(({ number }) => number).join(' ') },
		})
		return ok(indicatorId)
	})
}
