import type { Reader } from '#app/platform/db.server.ts'

/** A plan document in a list. */
export type PlanBrief = {
	id: string
	title: string
	subtitle: string | null
	status: string
	periodFrom: number | null
	periodTo: number | null
	periodBasis: string
}

export type PlanItem = {
	id: string
	kind: string
	number: number | null
	text: string
	detail: string | null
	parentId: string | null
	isPlaceholder: boolean
	variantWording: string | null
}

/** A plan with all it says, for its own page. */
export type WholePlan = PlanBrief & {
	guidingQuestion: string | null
	outcomeIntro: string | null
	sourceKind: string | null
	texts: { kind: string; text: string }[]
	items: PlanItem[]
	outcomes: { key: string; text: string }[]
}

const brief = {
	id: true,
	title: true,
	subtitle: true,
	status: true,
	periodFrom: true,
	periodTo: true,
	periodBasis: true,
} as const

/** Every plan document, in the order of the framework file: oldest first. */
export async function allPlans(db: Reader): Promise<PlanBrief[]> {
	return await db.plan.findMany({ select: brief, orderBy: { place: 'asc' } })
}

/** One plan with everything it says, or null. */
export async function findPlan(db: Reader, planId: string): Promise<WholePlan | null> {
	const row = await db.plan.findUnique({
		where: { id: planId },
		select: {
			...brief,
			guidingQuestion: true,
			outcomeIntro: true,
			source: { select: { kind: true } },
			texts: { select: { kind: true, text: true }, orderBy: [{ kind: 'asc' }, { place: 'asc' }] },
			items: {
				select: {
					id: true,
					kind: true,
					number: true,
					text: true,
					detail: true,
					parentId: true,
					isPlaceholder: true,
					variantWording: true,
				},
				orderBy: [{ place: 'asc' }, { id: 'asc' }],
			},
			outcomeWordings: {
				select: { outcomeKey: true, text: true },
				orderBy: { outcome: { place: 'asc' } },
			},
		},
	})
	if (!row) return null
	const { source, outcomeWordings, ...plan } = row
	return {
		...plan,
		sourceKind: source.kind,
		outcomes: outcomeWordings.map(({ outcomeKey, text }) => ({ key: outcomeKey, text })),
	}
}

/** One subject through the plans: the items that speak of it, with the plan each is in. */
export type PlanChange = {
	id: string
	kind: string
	theme: string
	note: string | null
	items: { planId: string; number: number | null; text: string; isPlaceholder: boolean }[]
}

/** Everything that came, went or changed its words between the plans, in order. */
export async function allPlanChanges(db: Reader): Promise<PlanChange[]> {
	const rows = await db.planChange.findMany({
		include: {
			items: {
				select: { item: { select: { planId: true, number: true, text: true, isPlaceholder: true } } },
				orderBy: { item: { place: 'asc' } },
			},
		},
		orderBy: { place: 'asc' },
	})
	return rows.map(({ id, kind, theme, note, items }) => ({
		...{ id, kind, theme, note },
		items: items.map(({ item }) => item),
	}))
}
