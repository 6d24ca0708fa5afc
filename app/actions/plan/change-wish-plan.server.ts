import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { findWish } from '#app/wishes/wish.store.server.ts'
import { type MissingWords, wordsMissing } from '../in-languages/in-languages.ts'
import { languagesOfWish } from '../languages-asked.server.ts'
import { keepWishPart, removeWishPart } from '../plan.store.server.ts'
import { keepChanges } from '../promise-change.store.server.ts'
import { linesOfWishPart, type WishPart } from './wish-part.ts'

type WishPlanRefusal = 'not-allowed' | 'plan.gone'

type OfWish = { who: Person; wishId: string; now: Date }

/** Names who leads a wish, or sets it a goal: that in every language of those who were asked about the wish. */
export async function addToWishPlan(
	db: Database,
	{ who, wishId, part, now }: OfWish & { part: WishPart },
): Promise<Result<string, WishPlanRefusal | MissingWords>> {
	if (!may(who, 'action.edit')) return refuse('not-allowed')
	return await db.write(async tx => {
		if (!(await findWish(tx, wishId))) return refuse('plan.gone')
		const missing = part.part === 'goal' && wordsMissing(part.text, await languagesOfWish(tx, wishId))
		if (missing) return refuse(missing)
		const id = await keepWishPart(tx, wishId, part)
		await keepChanges(tx, {
			...{ wishId, actionId: null, reason: null, personId: who.id, at: now },
			changes: [{ field: part.part, before: null, after: linesOfWishPart(part) }],
		})
		await writeInLogbook(tx, { who, deed: 'plan.add', thing: 'plan', thingId: wishId, at: now })
		return ok(id)
	})
}

/** Takes a lead or a goal away, for a reason; who led and what the goal was stays in the history (C20). */
export async function takeFromWishPlan(
	db: Database,
	{ who, wishId, kind, id, why, now }: OfWish & { kind: WishPart['part']; id: string; why: string },
): Promise<Result<'taken', WishPlanRefusal | 'plan.say-why'>> {
	if (!may(who, 'action.edit')) return refuse('not-allowed')
	if (!why.trim()) return refuse('plan.say-why')
	return await db.write(async tx => {
		const was = await removeWishPart(tx, { wishId, kind, id })
		if (!was) return refuse('plan.gone')
		await keepChanges(tx, {
			...{ wishId, actionId: null, reason: why.trim(), personId: who.id, at: now },
			changes: [{ field: kind, before: linesOfWishPart(was), after: null }],
		})
		await writeInLogbook(tx, { who, deed: 'plan.take-away', thing: 'plan', thingId: wishId, at: now })
		return ok('taken')
	})
}
