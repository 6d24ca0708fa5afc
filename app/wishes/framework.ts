import type { z } from 'zod'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { fieldOf, idsGiven, listIn, namesIn } from './framework-names.ts'
import { frameworkShape } from './framework-shape.ts'

/** A city's whole framework, as its file says it: plans, outcomes, wishes, ties, changes, and what was done. */
export type Framework = z.infer<ReturnType<typeof frameworkShape>>
export type FrameworkPlan = Framework['plans'][number]
export type Strategy = Extract<FrameworkPlan, { priorities: unknown }>
export type ImprovementPlan = Extract<FrameworkPlan, { priorityAreas: unknown }>
/** One update of the framework file: history, with the sources it comes from. */
export type FrameworkUpdate = Framework['updates'][number]

/** What is wrong in a file, and where: `mapping.items.3.primaryOutcome`. */
export type Fault = { path: string; message: string }

/**
 * Reads a framework file, or answers every fault in it with its path. A file
 * with any fault is refused whole: half a framework would show children ties
 * that nobody meant.
 */
export function readFramework(json: unknown): Result<Framework, Fault[]> {
	const read = frameworkShape(namesIn(json)).safeParse(json)
	const shapeFaults = (read.error?.issues ?? []).flatMap(({ path, message, ...issue }) =>
		issue.code === 'unrecognized_keys' && 'keys' in issue
			? issue.keys.map(key => faultAt([...path, key], 'Nobody knows this field.'))
			: [faultAt(path, message)],
	)
	const faults = [...shapeFaults, ...repeatedIds(json), ...gapsInMapping(json)]
	return read.success && faults.length === 0 ? ok(read.data) : refuse(faults)
}

function faultAt(path: PropertyKey[], message: string): Fault {
	return { path: path.map(String).join('.'), message }
}

function repeatedIds(json: unknown): Fault[] {
	return idsGiven(json).flatMap(group => {
		const seen = new Set<string>()
		return group.flatMap(({ id, path }) => {
			const isRepeated = id !== '' && seen.has(id)
			seen.add(id)
			return isRepeated ? [faultAt(path, `“${id}” is given twice.`)] : []
		})
	})
}

/** What the mapping must say beside naming things that exist: it speaks of every wish, and its lists of gaps are true. */
function gapsInMapping(json: unknown): Fault[] {
	const names = namesIn(json)
	const mapping = fieldOf(json, 'mapping')
	const items = listIn(mapping, 'items')
	const wishes = [...(names.wishes.get(names.newestYear) ?? [])]
	const mapped = items.map(item => fieldOf(item, 'wish'))
	const unmapped = wishes.filter(wish => wish !== '' && !mapped.includes(wish))
	const primary = items.map(item => fieldOf(item, 'primaryPriority'))
	const priorities = [...(names.items.priorities.get(names.mappedPlan) ?? [])]
	return [
		...unmapped.map(wish => faultAt(['mapping', 'items'], `It says nothing of ${wish}.`)),
		...items.flatMap((item, place) => faultsInTies(item, place)),
		...faultsInGapList(mapping, 'wishesWithNoIndicator', {
			meant: wishes.filter(wish =>
				items.some(item => fieldOf(item, 'wish') === wish && listIn(item, 'indicators').length === 0),
			),
		}),
		...faultsInGapList(mapping, 'prioritiesWithNoPrimaryWish', {
			meant: priorities.filter(priority => !primary.includes(priority)),
		}),
		...faultsInDocuments(json),
	]
}

function faultsInTies(item: unknown, place: number): Fault[] {
	const path = ['mapping', 'items', place]
	const tied = listIn(item, 'priorities').map(tie => fieldOf(tie, 'priority'))
	const outcomes = [fieldOf(item, 'primaryOutcome'), ...listIn(item, 'alsoOutcomes')]
	const isPrimaryTied = tied.includes(fieldOf(item, 'primaryPriority'))
	return [
		...(isPrimaryTied
			? []
			: [faultAt([...path, 'primaryPriority'], 'It is not among the priorities of this wish.')]),
		...repeats(tied).map(at => faultAt([...path, 'priorities', at, 'priority'], 'It is tied twice.')),
		...repeats(outcomes).map(at => faultAt([...path, 'alsoOutcomes', at - 1], 'It is tied twice.')),
		...(['indicators', 'actionAreas', 'behaviours'] as const).flatMap(list =>
			repeats(listIn(item, list)).map(at => faultAt([...path, list, at], 'It is tied twice.')),
		),
	]
}

function repeats(list: unknown[]): number[] {
	return list.flatMap((one, place) => (one !== undefined && list.indexOf(one) < place ? [place] : []))
}

function faultsInGapList(mapping: unknown, list: string, { meant }: { meant: string[] }): Fault[] {
	const said = listIn(mapping, list)
	const missing = meant.filter(id => !said.includes(id))
	return [
		...missing.map(id => faultAt(['mapping', list], `${id} belongs here.`)),
		...said.flatMap((id, place) =>
			meant.some(one => one === id) ? [] : [faultAt(['mapping', list, place], 'It does not belong here.')],
		),
	]
}

/** A plan names its document twice, by source and by file; they must agree. */
function faultsInDocuments(json: unknown): Fault[] {
	const { files } = namesIn(json)
	return listIn(json, 'plans').flatMap((plan, place) => {
		const source = fieldOf(plan, 'source')
		const file = typeof source === 'string' ? files.get(source) : undefined
		return file === fieldOf(plan, 'documentFile')
			? []
			: [faultAt(['plans', place, 'documentFile'], `It is not the file of its source, ${String(source)}.`)]
	})
}
