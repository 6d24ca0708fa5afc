import { newId } from '#app/base/id.ts'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import type { FieldChange } from './plan/action-change.ts'

/** A change of a promise as it is remembered: which field, when, by whom, before, after and why. */
export type PromiseChange = FieldChange & {
	id: string
	at: Date
	personId: string | null
	reason: string | null
}

/** Remembers what one save changed. These rows are never rewritten. */
export async function keepChanges(
	tx: Writer,
	{
		changes,
		...save
	}: {
		wishId: string
		actionId: string | null
		changes: readonly FieldChange[]
		reason: string | null
		personId: string | null
		at: Date
	},
): Promise<void> {
	await tx.promiseChange.createMany({
		data: changes.map((change, place) => ({ id: newId(), ...save, ...change, place })),
	})
}

/** Everything that changed about a promise, the newest first. */
export async function changesOfAction(db: Reader, actionId: string): Promise<PromiseChange[]> {
	return await changesWhere(db, { actionId })
}

/** Everything that changed about the leads and goals of a wish, the newest first. */
export async function changesOfWishPlan(db: Reader, wishId: string): Promise<PromiseChange[]> {
	return await changesWhere(db, { wishId, actionId: null })
}

async function changesWhere(
	db: Reader,
	where: { actionId: string | null; wishId?: string },
): Promise<PromiseChange[]> {
	return await db.promiseChange.findMany({
		where,
		orderBy: [{ at: 'desc' }, { place: 'asc' }, { id: 'asc' }],
		select: { id: true, at: true, personId: true, field: true, before: true, after: true, reason: true },
	})
}

/** Every day and status of a promise that moved from a moment on, the oldest first. */
export async function allMovesSince(
	db: Reader,
	since: Date,
): Promise<{ actionId: string; at: Date; field: string; before: string; after: string }[]> {
	const rows = await db.promiseChange.findMany({
		where: { at: { gte: since }, field: { in: ['status', 'dueOn'] }, actionId: { not: null } },
		orderBy: [{ at: 'asc' }, { place: 'asc' }, { id: 'asc' }],
		select: { actionId: true, at: true, field: true, before: true, after: true },
	})
	// The first status of a promise has nothing before it: the promise itself is the news.
	return rows.flatMap(({ actionId, before, after, ...row }) =>
		actionId && before && after ? { ...row, actionId, before, after } : [],
	)
}
