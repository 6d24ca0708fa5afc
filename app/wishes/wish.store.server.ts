import { z } from 'zod'
import type { Reader } from '#app/platform/db.server.ts'
import { wishNumberIn } from './wish-number.ts'

/** A wish as other areas name it. */
export type WishBrief = { id: string; number: number; officialTitle: string; shortLabel: string }

const brief = { id: true, number: true, officialTitle: true, shortLabel: true } as const

/** The twelve wishes of a set, in order; today's unless another year is asked for. */
export async function allWishes(db: Reader, year = 2022): Promise<WishBrief[]> {
	return await db.wish.findMany({ where: { setYear: year }, select: brief, orderBy: { number: 'asc' } })
}

/** One wish of any set by its id, or null. */
export async function findWish(db: Reader, id: string): Promise<WishBrief | null> {
	return await db.wish.findUnique({ where: { id }, select: brief })
}

/** The wish of today whose number stands in an address; undefined where it is none. */
export async function wishAsked(db: Reader, { number }: { number?: string }): Promise<WishBrief | undefined> {
	const asked = wishNumberIn(number)
	return (await allWishes(db)).find(wish => wish.number === asked)
}

/** Which wish of 2012 lives on in which wish of today, by today's number. */
export async function allAncestors(db: Reader): Promise<{ ancestorId: string; number: number }[]> {
	const rows = await db.wishAncestor.findMany({
		select: { ancestorId: true, wish: { select: { number: true } } },
		orderBy: { wish: { number: 'asc' } },
	})
	return rows.map(({ ancestorId, wish }) => ({ ancestorId, number: wish.number }))
}

/** What a wish set was made from: how many views, what evidence, with whom. */
export type WishSet = {
	year: number
	views: number
	viewsPeriod: string | null
	launched: string
	wordingTestedWith: number | null
	evidence: string[]
	workedWith: string[]
}

const Words = z.array(z.string())

/** How the wishes of a year came to be, or null. */
export async function findWishSet(db: Reader, year: number): Promise<WishSet | null> {
	const row = await db.wishSet.findUnique({ where: { year } })
	return (
		row && {
			...row,
			evidence: Words.parse(JSON.parse(row.evidence)),
			workedWith: Words.parse(JSON.parse(row.workedWith)),
		}
	)
}
