import type { Framework, FrameworkPlan, ImprovementPlan, Strategy } from './framework.ts'

/** What a plan is made of, as its items are kept: lists of a strategy, and the tree of an improvement plan. */
export const planItemKinds = [
	'obsession',
	'priority',
	'indicator',
	'behaviour',
	'action-area',
	'improvement-area',
	'improvement-action',
	'improvement-measure',
] as const
export type PlanItemKind = (typeof planItemKinds)[number]

export type PlanItemRow = {
	id: string
	planId: string
	kind: PlanItemKind
	number: number | null
	place: number
	text: string
	detail: string | null
	parentId: string | null
	isPlaceholder: boolean
	variantWording: string | null
	restored: string | null
}

export type PlanTextRow = { planId: string; kind: string; place: number; text: string }
export type ItemOutcomeRow = { itemId: string; outcomeKey: string; isPrimary: boolean; basis: string }

/** The plan itself, in the file's order. */
export function planRow(plan: FrameworkPlan, place: number) {
	const strategy = 'priorities' in plan ? plan : undefined
	return {
		id: plan.id,
		place,
		title: plan.title,
		subtitle: plan.subtitle ?? null,
		status: plan.status,
		periodFrom: plan.period.from,
		periodTo: plan.period.to,
		periodBasis: plan.period.basis,
		guidingQuestion: strategy?.guidingQuestion ?? null,
		outcomeIntro: strategy?.outcomeIntro ?? null,
		sourceId: plan.source,
	}
}

/** Sentences of a plan that are not items of a list, by kind and in order. */
export function planTextRows(plan: FrameworkPlan): PlanTextRow[] {
	const texts = 'priorities' in plan ? strategyTexts(plan) : improvementTexts(plan)
	return Object.entries({ ...texts, note: plan.notes }).flatMap(([kind, some]) =>
		[some ?? []].flat().map((text, place) => ({ planId: plan.id, kind, place, text })),
	)
}

function strategyTexts(plan: Strategy): Record<string, string | string[] | undefined> {
	return {
		strapline: plan.strapline,
		focus: plan.focus,
		vision: plan.vision,
		'vision-on-a-page': plan.visionPlanOnAPage,
		'outcome-alternate': plan.outcomesAlternateWording,
		'behaviours-note': plan.behavioursNote,
		'oba-question': plan.obaQuestions,
		fact: plan.facts,
		mindset: plan.mindsets,
		'valuing-families': plan.valuingFamilies,
		'wishes-statement': plan.wishesStatement,
		'adoption-consultation': plan.adoption?.consultation,
		'adoption-executive-board': plan.adoption?.executiveBoard,
		'adoption-then': plan.adoption?.then,
	}
}

function improvementTexts(plan: ImprovementPlan): Record<string, string | string[] | undefined> {
	return { intro: plan.introRestored, 'intro-note': plan.introNote }
}

/** Where something about a plan is told, beside its own document. */
export function planSourceRows(plan: FrameworkPlan) {
	const strategy = 'priorities' in plan ? plan : undefined
	const about = {
		period: plan.period.sources,
		adoption: strategy?.adoption?.sources,
		web: strategy?.webSources,
	}
	return Object.entries(about).flatMap(([name, sources]) =>
		(sources ?? []).map((sourceId, place) => ({ planId: plan.id, about: name, place, sourceId })),
	)
}

/** Every item of a plan, each before its parts. */
export function planItemRows(plan: FrameworkPlan): PlanItemRow[] {
	return 'priorities' in plan ? strategyItems(plan) : improvementItems(plan)
}

function strategyItems(plan: Strategy): PlanItemRow[] {
	const listed = (kind: PlanItemKind, items: Strategy['priorities']) =>
		items.map((item, place) =>
			itemRow(plan.id, kind, {
				id: item.id,
				number: item.number,
				place,
				text: item.text,
				isPlaceholder: item.placeholder ?? false,
				variantWording: item.variantWording ?? null,
				restored: restoredIn(item),
			}),
		)
	return [
		...listed('obsession', plan.obsessions),
		...listed('priority', plan.priorities),
		...listed('indicator', plan.indicators),
		...plan.behaviours.map((text, place) =>
			itemRow(plan.id, 'behaviour', { id: behaviourId(plan.id, place), place, text }),
		),
		...plan.actionAreas.map(({ key, name, text }, place) =>
			itemRow(plan.id, 'action-area', {
				id: areaId(plan.id, key ?? String(place + 1)),
				place,
				text: name,
				detail: text ?? null,
			}),
		),
	]
}

function improvementItems(plan: ImprovementPlan): PlanItemRow[] {
	const part = (kind: PlanItemKind, letter: string, parentId: string) => (text: string, place: number) =>
		itemRow(plan.id, kind, { id: `${parentId}-${letter}${place + 1}`, place, text, parentId })
	return plan.priorityAreas.flatMap((top, place) => [
		itemRow(plan.id, 'improvement-area', { id: top.id, place, text: top.name }),
		...top.areas.flatMap(({ id, area, note, whatWeAreGoingToDo, howWillWeKnow }, at) => [
			itemRow(plan.id, 'improvement-area', {
				id,
				place: at,
				text: area,
				detail: note ?? null,
				parentId: top.id,
			}),
			...whatWeAreGoingToDo.map(part('improvement-action', 'a', id)),
			...howWillWeKnow.map(part('improvement-measure', 'm', id)),
		]),
	])
}

function itemRow(
	planId: string,
	kind: PlanItemKind,
	said: Partial<PlanItemRow> & Pick<PlanItemRow, 'id' | 'place' | 'text'>,
): PlanItemRow {
	const nothing = { number: null, detail: null, parentId: null, variantWording: null, restored: null }
	return { planId, kind, isPlaceholder: false, ...nothing, ...said }
}

/** What was lost in the document and put back, as JSON; nothing when the document has it all. */
function restoredIn({ numberRestored, textRestored }: Strategy['priorities'][number]): string | null {
	return numberRestored || textRestored ? JSON.stringify({ numberRestored, textRestored }) : null
}

/** The id of a plan's behaviour; the file names behaviours by their words alone. */
export function behaviourId(planId: string, place: number): string {
	return `${planId}-b${String(place + 1).padStart(2, '0')}`
}

/** The id of a plan's action area, by its key, or by its place in plans that give none. */
export function areaId(planId: string, key: string): string {
	return `${planId}-a-${key}`
}

/** Which outcomes a plan's items serve, and whether the document or we say so. */
export function itemOutcomeRows(plan: FrameworkPlan): ItemOutcomeRow[] {
	if (!('priorities' in plan)) return []
	return [...plan.obsessions, ...plan.priorities, ...plan.indicators].flatMap(item => {
		const primary = item.outcome ?? item.outcomeProposed
		const basis = item.outcomeLinkBasis
		if (primary === undefined || basis === undefined) return []
		return [primary, ...(item.alsoOutcomesProposed ?? [])].map((outcomeKey, place) => ({
			itemId: item.id,
			outcomeKey,
			isPrimary: place === 0,
			basis,
		}))
	})
}

/** Subjects followed through the plans, with the items that speak of each. */
export function planChangeRows(changes: Framework['changes']) {
	const kinds = { obsessions: 'obsession', priorities: 'priority', indicators: 'indicator' } as const
	return (['obsessions', 'priorities', 'indicators'] as const).flatMap(list =>
		changes[list].map(({ theme, note, items }, place) => ({
			row: { id: `${kinds[list]}-${place + 1}`, kind: kinds[list], place, theme, note: note ?? null },
			items,
		})),
	)
}
