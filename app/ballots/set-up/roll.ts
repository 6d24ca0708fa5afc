/** How many children of a year are on a school's roll. `year` is empty where a roll is not told by year. */
export type RollLine = { year: string; children: number }

/** A school that votes, and whom it has on its roll. `id` is what the manifest names. */
export type SchoolRoll = { id: string; name: string; ward: string | null; roll: RollLine[] }

/** How many children there are on these rolls. */
export function childrenOn(schools: readonly Pick<SchoolRoll, 'roll'>[]): number {
	return schools.flatMap(({ roll }) => roll).reduce((sum, { children }) => sum + children, 0)
}
