import { lowestFloors } from './floors.ts'
import type { Shown } from './presented-table.ts'
import { rounded } from './protected-table.ts'

/** What a count of cleared voices is of: a theme, a wish, or everything that was cleared. */
export type VoiceCountRow = { of: 'theme' | 'wish' | 'all'; id: string; cleared: number }

/** How many cleared voices speak to what, as it may be shown. Who is not named has none. */
export type PresentedVoices = { themes: Record<string, Shown>; wishes: Record<string, Shown>; all: Shown }

let rowsIn: (raw: RawVoices) => readonly VoiceCountRow[]

/** Counts of cleared voices as they are stored, closed: only this file can read them (D-07). Made by the count store. */
export class RawVoices {
	readonly #rows: readonly VoiceCountRow[]
	static {
		rowsIn = raw => raw.#rows
	}
	constructor(rows: readonly VoiceCountRow[]) {
		this.#rows = rows
	}
}

/** How many people there are of some kind, by the house's floor: a few are `c`, others are rounded to 5. */
export function protectCount(count: number): Shown {
	const { smallestCell } = lowestFloors
	return count > 0 && count < smallestCell ? 'c' : rounded(count, smallestCell)
}

/**
 * Opens counts of cleared voices as they may be shown: fewer than the house's
 * floor are `c`, others are rounded to 5. A voice may be in several themes, so
 * these counts are no sums of each other (decision 0025).
 */
export function protectVoices(raw: RawVoices): PresentedVoices {
	const presented: PresentedVoices = { themes: {}, wishes: {}, all: rounded(0, lowestFloors.smallestCell) }
	for (const { of, id, cleared } of rowsIn(raw)) {
		const shown = protectCount(cleared)
		if (of === 'all') presented.all = shown
		else presented[of === 'theme' ? 'themes' : 'wishes'][id] = shown
	}
	return presented
}
