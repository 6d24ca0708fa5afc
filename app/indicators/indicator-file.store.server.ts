import type { Reader, Writer } from '#app/platform/db.server.ts'
import type { Indicator } from './indicator.ts'

/** An indicator as a file brings it. */
export type NewIndicator = Pick<
	Indicator,
	'id' | 'kind' | 'name' | 'unit' | 'direction' | 'source' | 'sourceUrl' | 'nearId'
> & {
	/** By language; nobody has checked them. */
	plain: Readonly<Record<string, string>>
	wishIds: string[]
	/** Invented, and taken away with the other samples. */
	isSample?: boolean
}

/** The plans' own words for what they will be measured by, with the plan they stand in. */
export async function planNames(
	db: Reader,
): Promise<{ id: string; text: string; source: string; sourceUrl: string | null }[]> {
	const rows = await db.planItem.findMany({
		where: { kind: 'indicator' },
		select: { id: true, text: true, plan: { select: { title: true, source: { select: { url: true } } } } },
	})
	return rows.map(({ id, text, plan }) => ({
		...{ id, text, source: plan.title, sourceUrl: plan.source.url },
	}))
}

/** Adds the indicators that are not there yet. Of those that are, only a plan's own words follow the plan. */
export async function keepNewIndicators(
	tx: Writer,
	indicators: readonly NewIndicator[],
	now: Date,
): Promise<void> {
	const known = new Map(
		(await tx.indicator.findMany({ select: { id: true, name: true } })).map(({ id, name }) => [id, name]),
	)
	const fresh = indicators.filter(({ id }) => !known.has(id))
	await tx.indicator.createMany({
		data: fresh.map(({ plain: _plain, wishIds: _wishIds, ...row }) => ({ ...row, createdAt: now })),
	})
	await tx.indicatorWording.createMany({
		data: fresh.flatMap(({ id, plain }) =>
			Object.entries(plain).map(([language, words]) => ({
				...{ indicatorId: id, language, plain: words },
				state: 'drafted',
			})),
		),
	})
	await tx.indicatorWish.createMany({
		data: fresh.flatMap(({ id, wishIds }) =>
			wishIds.map(wishId => ({ indicatorId: id, wishId, basis: 'proposal', tiedAt: now })),
		),
	})
	for (const { id, kind, name } of indicators)
		if (kind === 'plan' && known.has(id) && known.get(id) !== name)
			await tx.indicator.update({ where: { id }, data: { name } })
}

/** Takes the sample's indicators away with all that hangs on them. */
export async function removeSampleIndicators(tx: Writer): Promise<void> {
	await tx.indicator.deleteMany({ where: { isSample: true } })
}
