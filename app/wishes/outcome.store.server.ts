import type { Reader } from '#app/platform/db.server.ts'

/** An outcome as other areas name it; its words are in `wishes:outcome.<key>`. */
export type OutcomeBrief = { key: string; plainLabel: string; childWording: string }

/** The five outcomes, in order. */
export async function allOutcomes(db: Reader): Promise<OutcomeBrief[]> {
	return db.outcome.findMany({
		select: { key: true, plainLabel: true, childWording: true },
		orderBy: { place: 'asc' },
	})
}

/** Which outcomes each wish belongs to, its first one first. */
export async function outcomesOfWishes(
	db: Reader,
): Promise<{ wishId: string; outcomeKey: string; isPrimary: boolean }[]> {
	return db.wishOutcome.findMany({
		select: { wishId: true, outcomeKey: true, isPrimary: true },
		orderBy: [{ wishId: 'asc' }, { isPrimary: 'desc' }, { outcome: { place: 'asc' } }],
	})
}
