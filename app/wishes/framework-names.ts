import { z } from 'zod'

/** What a framework file names: every id another part of the file may point at. */
export type FrameworkNames = {
	sources: Set<string>
	/** Plans that follow the city through the years: they have outcomes, priorities and a column in `changes`. */
	strategies: Set<string>
	outcomes: Set<string>
	/** Ids of each kind of item of each strategy. */
	items: Record<ItemList, Map<string, Set<string>>>
	areaKeys: Map<string, Set<string>>
	behaviours: Map<string, Set<string>>
	wishes: Map<string, Set<string>>
	/** The year of the newest wish set: today's wishes. */
	newestYear: string
	/** The plan that today's wishes are tied to. */
	mappedPlan: string
	/** The file that each document source was read from. */
	files: Map<string, string>
}

export const itemLists = ['obsessions', 'priorities', 'indicators'] as const
export type ItemList = (typeof itemLists)[number]

/** One id and where it stands, so that an id given twice can be pointed at. */
export type Named = { id: string; path: (string | number)[] }

/**
 * Reads the names in a file without judging its shape, so that a reference can
 * be checked even where another part of the file is broken.
 */
export function namesIn(json: unknown): FrameworkNames {
	const strategies = listIn(json, 'plans').filter(plan => !isImprovementPlan(plan))
	const byPlan = (read: (plan: unknown) => string[]) =>
		new Map(strategies.map(plan => [textIn(plan, 'id'), new Set(read(plan))]))
	const sets = entriesOf(fieldOf(json, 'wishes'))
	return {
		sources: new Set(entriesOf(fieldOf(json, 'sources')).map(([name]) => name)),
		strategies: new Set(strategies.map(plan => textIn(plan, 'id'))),
		outcomes: new Set(listIn(json, 'outcomes').map(outcome => textIn(outcome, 'key'))),
		items: {
			obsessions: byPlan(plan => idsIn(plan, 'obsessions')),
			priorities: byPlan(plan => idsIn(plan, 'priorities')),
			indicators: byPlan(plan => idsIn(plan, 'indicators')),
		},
		areaKeys: byPlan(plan => listIn(plan, 'actionAreas').map(area => textIn(area, 'key'))),
		behaviours: byPlan(plan => listIn(plan, 'behaviours').filter(text => typeof text === 'string')),
		wishes: new Map(sets.map(([year, set]) => [year, new Set(idsIn(set, 'items'))])),
		newestYear:
			sets
				.map(([year]) => year)
				.sort()
				.at(-1) ?? '',
		mappedPlan: textIn(fieldOf(json, 'mapping'), 'plan'),
		files: new Map(
			entriesOf(fieldOf(json, 'sources')).map(([name, source]) => [name, textIn(source, 'file')]),
		),
	}
}

/** Every id the file gives, in groups within which each must be given once. */
export function idsGiven(json: unknown): Named[][] {
	const plans = listIn(json, 'plans')
	const ids = (list: unknown[], path: Named['path'], key = 'id'): Named[] =>
		list.map((one, place) => ({ id: textIn(one, key), path: [...path, place, key] }))
	const itemIds = plans.flatMap((plan, place) =>
		itemLists.flatMap(kind => ids(listIn(plan, kind), ['plans', place, kind])),
	)
	const improvementIds = plans.flatMap((plan, place) => {
		const tops = listIn(plan, 'priorityAreas')
		const path = ['plans', place, 'priorityAreas']
		return [
			...ids(tops, path),
			...tops.flatMap((top, at) => ids(listIn(top, 'areas'), [...path, at, 'areas'])),
		]
	})
	const sets = entriesOf(fieldOf(json, 'wishes'))
	const wishIds = sets.flatMap(([year, set]) => ids(listIn(set, 'items'), ['wishes', year, 'items']))
	return [
		ids(plans, ['plans']),
		[...itemIds, ...improvementIds],
		ids(listIn(json, 'outcomes'), ['outcomes'], 'key'),
		wishIds,
		...sets.map(([year, set]) => ids(listIn(set, 'items'), ['wishes', year, 'items'], 'number')),
		ids(listIn(fieldOf(json, 'mapping'), 'items'), ['mapping', 'items'], 'wish'),
		ids(listIn(json, 'updates'), ['updates']),
		...plans.map((plan, place) => ids(listIn(plan, 'actionAreas'), ['plans', place, 'actionAreas'], 'name')),
	]
}

/** Whether a plan is the services' own plan of improvements: areas, actions and measures, no priorities. */
export function isImprovementPlan(plan: unknown): boolean {
	return fieldOf(plan, 'priorityAreas') !== undefined
}

const Things = z.record(z.string(), z.unknown())

export function fieldOf(thing: unknown, key: string): unknown {
	const read = Things.safeParse(thing)
	return read.success && Object.hasOwn(read.data, key) ? read.data[key] : undefined
}

function entriesOf(thing: unknown): [string, unknown][] {
	const read = Things.safeParse(thing)
	return read.success ? Object.entries(read.data) : []
}

export function listIn(thing: unknown, key: string): unknown[] {
	const list = fieldOf(thing, key)
	return Array.isArray(list) ? list : []
}

function textIn(thing: unknown, key: string): string {
	const text = fieldOf(thing, key)
	return typeof text === 'string' || typeof text === 'number' ? String(text) : ''
}

function idsIn(thing: unknown, list: string): string[] {
	return listIn(thing, list).map(item => textIn(item, 'id'))
}
