import type { Reader } from '#app/platform/db.server.ts'

/** An outcome as other areas name it; its words are in `wishes:outcome.<key>`. */
export type OutcomeBrief = { key: string; plainLabel: string; childWording: string }

/** The five outcomes, in order. */
export async function allOutcomes(db: Reader): Promise<OutcomeBrief[]> {
	return await db.outcome.findMany({
		select: { key: true, plainLabel: true, childWording: true },
		orderBy: { place: 'asc' },
	})
}

/** Which outcomes each wish belongs to, its first one first. */
export async function outcomesOfWishes(
	db: Reader,
): Promise<{ wishId: string; outcomeKey: string; isPrimary: boolean }[]> {
	return await db.wishOutcome.findMany({
		select: { wishId: true, outcomeKey: true, isPrimary: true },
		orderBy: [{ wishId: 'asc' }, { isPrimary: 'desc' }, { outcome: { place: 'asc' } }],
	})
}

/** An outcome with everything tied to it. */
export type WholeOutcome = OutcomeBrief & {
	wordings: { planId: string; planTitle: string; text: string }[]
	wishes: { number: number; isPrimary: boolean; basis: string; reason: string | null }[]
	items: {
		id: string
		planId: string
		planTitle: string
		kind: string
		number: number | null
		text: string
		isPrimary: boolean
		basis: string
	}[]
}

/** One outcome by its key with the plans' wordings, its wishes and the plans' items, newest plan first; or null. */
export async function findOutcome(db: Reader, key: string): Promise<WholeOutcome | null> {
	const row = await db.outcome.findUnique({
		where: { key },
		include: {
			wordings: {
				select: { planId: true, text: true, plan: { select: { title: true } } },
				orderBy: { plan: { place: 'desc' } },
			},
			wishes: {
				select: { isPrimary: true, basis: true, reason: true, wish: { select: { number: true } } },
				orderBy: [{ isPrimary: 'desc' }, { wish: { number: 'asc' } }],
			},
			items: {
				include: { item: { include: { plan: { select: { title: true } } } } },
				orderBy: [{ item: { plan: { place: 'desc' } } }, { isPrimary: 'desc' }, { item: { place: 'asc' } }],
			},
		},
	})
	if (!row) return null
	return {
		...{ key, plainLabel: row.plainLabel, childWording: row.childWording },
		wordings: row.wordings.map(({ planId, text, plan }) => ({ planId, text, planTitle: plan.title })),
		wishes: row.wishes.map(({ isPrimary, basis, reason, wish }) => ({ ...wish, isPrimary, basis, reason })),
		items: row.items.map(({ isPrimary, basis, item }) => ({
			...{ id: item.id, planId: item.planId, planTitle: item.plan.title, kind: item.kind },
			...{ number: item.number, text: item.text, isPrimary, basis },
		})),
	}
}
