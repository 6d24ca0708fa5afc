import type { Writer } from '#app/platform/db.server.ts'
import type { Framework } from './framework.ts'
import {
	itemOutcomeRows,
	planChangeRows,
	planItemRows,
	planRow,
	planSourceRows,
	planTextRows,
} from './plan-rows.ts'

/** Keeps the plans of a framework file with their texts and sources. Their sources are there already. */
export async function keepPlans(tx: Writer, plans: Framework['plans']): Promise<void> {
	const rows = plans.map(planRow)
	const known = new Set((await tx.plan.findMany({ select: { id: true } })).map(({ id }) => id))
	await tx.plan.createMany({ data: rows.filter(({ id }) => !known.has(id)) })
	for (const row of rows.filter(({ id }) => known.has(id)))
		await tx.plan.update({ where: { id: row.id }, data: row })
	await tx.planText.deleteMany()
	await tx.planText.createMany({ data: plans.flatMap(planTextRows) })
	await tx.planSource.deleteMany()
	await tx.planSource.createMany({ data: plans.flatMap(planSourceRows) })
}

/** Keeps the five outcomes and how each plan words them. The plans are there already. */
export async function keepOutcomes(tx: Writer, outcomes: Framework['outcomes']): Promise<void> {
	const known = new Set((await tx.outcome.findMany({ select: { key: true } })).map(({ key }) => key))
	for (const { key, order, plainLabel, childVersion2016 } of outcomes) {
		const row = { key, place: order, plainLabel, childWording: childVersion2016 }
		if (known.has(key)) await tx.outcome.update({ where: { key }, data: row })
		else await tx.outcome.create({ data: row })
	}
	await tx.outcomeWording.deleteMany()
	await tx.outcomeWording.createMany({
		data: outcomes.flatMap(({ key, wording }) =>
			Object.entries(wording).map(([planId, text]) => ({ outcomeKey: key, planId, text })),
		),
	})
}

/**
 * Keeps every item of the plans, and which outcomes they serve. An item that
 * the file no longer has goes, unless a person has tied a wish to it.
 */
export async function keepPlanItems(tx: Writer, plans: Framework['plans']): Promise<void> {
	const rows = plans.flatMap(planItemRows)
	const known = new Set((await tx.planItem.findMany({ select: { id: true } })).map(({ id }) => id))
	await tx.planItem.createMany({ data: rows.filter(({ id }) => !known.has(id)) })
	for (const row of rows.filter(({ id }) => known.has(id)))
		await tx.planItem.update({ where: { id: row.id }, data: row })
	await tx.planItem.deleteMany({
		where: { id: { notIn: rows.map(({ id }) => id) }, wishes: { none: { tiedById: { not: null } } } },
	})
	await tx.planItemOutcome.deleteMany()
	await tx.planItemOutcome.createMany({ data: plans.flatMap(itemOutcomeRows) })
}

/** Keeps the subjects followed through the plans. The items are there already. */
export async function keepPlanChanges(tx: Writer, changes: Framework['changes']): Promise<void> {
	const subjects = planChangeRows(changes)
	await tx.planChange.deleteMany()
	await tx.planChange.createMany({ data: subjects.map(({ row }) => row) })
	await tx.planChangeItem.createMany({
		data: subjects.flatMap(({ row, items }) => items.map(itemId => ({ changeId: row.id, itemId }))),
	})
}
