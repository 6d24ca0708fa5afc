import type { Writer } from '#app/platform/db.server.ts'
import type { Framework } from './framework.ts'
import {
	ancestorRows,
	goalRows,
	wishItemRows,
	wishOutcomeRows,
	wishRows,
	wishSetRows,
	wishSetSourceRows,
	wishSourceRows,
} from './wish-rows.ts'

/** Keeps both wish sets with their wishes, ancestors, goals and sources. Sources are there already. */
export async function keepWishes(tx: Writer, framework: Framework): Promise<void> {
	for (const set of wishSetRows(framework))
		await tx.wishSet.upsert({ where: { year: set.year }, create: set, update: set })
	await tx.wishSetSource.deleteMany()
	await tx.wishSetSource.createMany({ data: wishSetSourceRows(framework) })

	const known = new Set((await tx.wish.findMany({ select: { id: true } })).map(({ id }) => id))
	const rows = wishRows(framework)
	for (const row of rows.filter(({ id }) => known.has(id)))
		await tx.wish.update({ where: { id: row.id }, data: row })
	await tx.wish.createMany({ data: rows.filter(({ id }) => !known.has(id)) })

	await tx.wishAncestor.deleteMany()
	await tx.wishAncestor.createMany({ data: ancestorRows(framework) })
	await tx.wishGoal.deleteMany()
	await tx.wishGoal.createMany({ data: goalRows(framework) })
	await tx.wishSource.deleteMany()
	await tx.wishSource.createMany({ data: wishSourceRows(framework) })
}

/**
 * Keeps the file's ties from wishes to outcomes and to items of the plan. A tie
 * that a person made stays as that person made it, whatever the file says.
 */
export async function keepTiesOfFile(tx: Writer, framework: Framework): Promise<void> {
	await tx.wishOutcome.deleteMany({ where: { tiedById: null } })
	const madeToOutcomes = new Set(
		(await tx.wishOutcome.findMany()).map(({ wishId, outcomeKey }) => `${wishId} ${outcomeKey}`),
	)
	await tx.wishOutcome.createMany({
		data: wishOutcomeRows(framework).filter(
			({ wishId, outcomeKey }) => !madeToOutcomes.has(`${wishId} ${outcomeKey}`),
		),
	})
	await tx.wishPlanItem.deleteMany({ where: { tiedById: null } })
	const madeToItems = new Set(
		(await tx.wishPlanItem.findMany()).map(({ wishId, itemId }) => `${wishId} ${itemId}`),
	)
	await tx.wishPlanItem.createMany({
		data: wishItemRows(framework).filter(({ wishId, itemId }) => !madeToItems.has(`${wishId} ${itemId}`)),
	})
}
