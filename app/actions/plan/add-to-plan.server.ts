import { type Day, dayOf } from '#app/base/moment.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { findAction } from '../action.store.server.ts'
import { keepPart, markDone, planRowsOf, removePart } from '../plan.store.server.ts'
import { keepChanges } from '../promise-change.store.server.ts'
import { linesOf, type PlanPart } from './plan-part.ts'

export type PlanRefusal =
	| 'not-allowed'
	| 'action.gone'
	| 'plan.gone'
	| 'plan.day-twice'
	| 'plan.say-why'
	| 'plan.day-in-future'

type OfAction = { who: Person; actionId: string; now: Date }

/** Adds a step, a piece of evidence or a number to an action. Answers its id. */
export async function addToPlan(
	db: Database,
	{ who, actionId, part, id, now }: OfAction & { part: PlanPart; id?: string },
): Promise<Result<string, PlanRefusal>> {
	if (!may(who, 'action.edit')) return refuse('not-allowed')
	return await db.write(async tx => {
		const action = await findAction(tx, actionId)
		if (!action) return refuse('action.gone')
		const kept = await keepPart(tx, { actionId, part, id, personId: who.id, now })
		if (!kept) return refuse('plan.day-twice')
		await keepChanges(tx, {
			...{ wishId: action.wishId, actionId, reason: null, personId: who.id, at: now },
			changes: [{ field: part.part, before: null, after: linesOf(part) }],
		})
		await writeInLogbook(tx, {
			...{ who, deed: 'action.add', thing: 'action', thingId: actionId, at: now },
			detail: { part: part.part },
		})
		return ok(kept)
	})
}

/** Takes a step, a piece of evidence or a number away, for a reason that everybody reads; what it was stays in the history. */
export async function takeFromPlan(
	db: Database,
	{ who, actionId, kind, id, why, now }: OfAction & { kind: PlanPart['part']; id: string; why: string },
): Promise<Result<PlanPart, PlanRefusal>> {
	if (!may(who, 'action.edit')) return refuse('not-allowed')
	if (!why.trim()) return refuse('plan.say-why')
	return await db.write(async tx => {
		const action = await findAction(tx, actionId)
		if (!action) return refuse('action.gone')
		const was = await removePart(tx, { actionId, kind, id })
		if (!was) return refuse('plan.gone')
		await keepChanges(tx, {
			...{ wishId: action.wishId, actionId, reason: why.trim(), personId: who.id, at: now },
			changes: [{ field: kind, before: linesOf(was), after: null }],
		})
		await writeInLogbook(tx, {
			...{ who, deed: 'action.take-away', thing: 'action', thingId: actionId, at: now },
			detail: { part: kind },
		})
		return ok(was)
	})
}

/** Says on which day a step was done. */
export async function finishMilestone(
	db: Database,
	{ who, actionId, id, doneOn, now }: OfAction & { id: string; doneOn: Day },
): Promise<Result<'done', PlanRefusal>> {
	if (!may(who, 'action.edit')) return refuse('not-allowed')
	if (doneOn > dayOf(now)) return refuse('plan.day-in-future')
	return await db.write(async tx => {
		const action = await findAction(tx, actionId)
		if (!action) return refuse('action.gone')
		const { milestones } = await planRowsOf(tx, [actionId])
		const milestone = milestones.find(one => one.id === id && !one.doneOn)
		if (!milestone) return refuse('plan.gone')
		await markDone(tx, { id, doneOn })
		const { title } = milestone
		await keepChanges(tx, {
			...{ wishId: action.wishId, actionId, reason: null, personId: who.id, at: now },
			changes: [{ field: 'milestone-done', before: null, after: `${title}\n${doneOn}` }],
		})
		await writeInLogbook(tx, { who, deed: 'action.finish', thing: 'action', thingId: actionId, at: now })
		return ok('done')
	})
}
