/** The smallest cell and the smallest group that are shown (trust.md §2.3: K and G). Raised, never lowered. */
export type Floors = { smallestCell: number; smallestGroup: number }
export const lowestFloors: Floors = { smallestCell: 5, smallestGroup: 10 }

/** What is not shown, by name. */
export type Hidden = { groups: Set<string>; cells: Set<string> }

/**
 * What is hidden at these floors. Higher floors are climbed to step by step
 * from the lowest, each step keeping what the steps below it hid, so that
 * raising a floor never shows what was hidden (D-08).
 */
export function climb(floors: Floors, hide: (step: Floors, below: Hidden) => Hidden): Hidden {
	const steps = new Map<string, Hidden>()
	for (let cell = lowestFloors.smallestCell; cell <= floors.smallestCell; cell++) {
		for (let group = lowestFloors.smallestGroup; group <= floors.smallestGroup; group++) {
			const lower = [steps.get(`${cell - 1} ${group}`), steps.get(`${cell} ${group - 1}`)]
			const below = {
				groups: new Set(lower.flatMap(step => [...(step?.groups ?? [])])),
				cells: new Set(lower.flatMap(step => [...(step?.cells ?? [])])),
			}
			steps.set(`${cell} ${group}`, hide({ smallestCell: cell, smallestGroup: group }, below))
		}
	}
	const top = steps.get(`${floors.smallestCell} ${floors.smallestGroup}`)
	if (!top) throw new RangeError('Floors are whole numbers.')
	return top
}
