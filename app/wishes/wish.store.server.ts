import type { Reader } from '#app/platform/db.server.ts'

/** A wish as other areas name it. */
export type WishBrief = { id: string; number: number; officialTitle: string; shortLabel: string }

const brief = { id: true, number: true, officialTitle: true, shortLabel: true } as const

/** The twelve wishes of a set, in order; today's unless another year is asked for. */
export async function allWishes(db: Reader, year = 2022): Promise<WishBrief[]> {
	return db.wish.findMany({ where: { setYear: year }, select: brief, orderBy: { number: 'asc' } })
}

/** One wish of any set by its id, or null. */
export async function findWish(db: Reader, id: string): Promise<WishBrief | null> {
	return db.wish.findUnique({ where: { id }, select: brief })
}
