import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database, Reader } from '#app/platform/db.server.ts'
import { allWishes } from '#app/wishes/wish.store.server.ts'
import type { Faults } from '../description.ts'
import { allWishTies, findIndicator } from '../indicator.store.server.ts'
import { keepTies, wishIdsTied } from '../tie.store.server.ts'
import type { TiesOfIndicator } from './own.ts'

/** The wishes of one indicator. */
export async function tiesOfIndicator(db: Reader, indicatorId: string): Promise<TiesOfIndicator> {
	const [ties, ids, wishes] = await Promise.all([
		allWishTies(db),
		wishIdsTied(db, indicatorId),
		allWishes(db),
	])
	const ofPeople = wishes.filter(({ id }) => ids.has(id)).map(({ number }) => number)
	const all = new Set(ties.filter(tie => tie.indicatorId === indicatorId).map(({ number }) => number))
	return { ofPlan: [...all].filter(number => !ofPeople.includes(number)), ofPeople }
}

export type TieRefusal = 'not-allowed' | 'indicator.gone' | 'indicator.changed' | 'indicator.no-change'

/**
 * Ties an indicator to these wishes and no others, besides those its plan ties:
 * they come from the plan's file and stay.
 *
 * @param seen the wishes it was tied to when the form was opened: whoever saves second is refused.
 */
export async function tieIndicator(
	db: Database,
	asked: { who: Person; indicatorId: string; wishes: readonly number[]; seen: string; now: Date },
): Promise<Result<'tied', TieRefusal | { faults: Faults }>> {
	const { who, indicatorId, wishes, seen, now } = asked
	if (!may(who, 'indicator.make')) return refuse('not-allowed')
	return await db.write(async tx => {
		const indicator = await findIndicator(tx, indicatorId)
		if (!indicator) return refuse('indicator.gone')
		const today = await allWishes(tx)
		const { ofPlan, ofPeople } = await tiesOfIndicator(tx, indicatorId)
		if (seen !== ofPeople.join(' ')) return refuse('indicator.changed')
		if (wishes.some(number => !today.some(wish => wish.number === number)))
			return refuse({ faults: { wishes: 'wish-unknown' } })
		if (indicator.kind === 'own' && wishes.length === 0) return refuse({ faults: { wishes: 'no-wish' } })
		const idsOf = (numbers: readonly number[], without: readonly number[]) =>
			today.filter(({ number }) => numbers.includes(number) && !without.includes(number)).map(({ id }) => id)
		const tied = idsOf(wishes, [...ofPlan, ...ofPeople])
		const untied = idsOf(ofPeople, wishes)
		if (tied.length + untied.length === 0) return refuse('indicator.no-change')
		await keepTies(tx, { indicatorId, tied, untied, personId: who.id, now })
		await writeInLogbook(tx, {
			...{ who, deed: 'indicator.tie', thing: 'indicator', thingId: indicatorId, at: now },
			detail: { before: seen, after: [...wishes].sort((a, b) => a - b).join(' ') },
		})
		return ok('tied')
	})
}
