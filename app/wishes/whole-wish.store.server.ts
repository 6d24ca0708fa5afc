import { z } from 'zod'
import type { Reader } from '#app/platform/db.server.ts'

/** A tie of a wish to an outcome, and what it rests on. */
export type OutcomeTie = { outcomeKey: string; isPrimary: boolean; basis: string; reason: string | null }

/** A tie of a wish to an item of a plan, with the item's own words. */
export type ItemTie = {
	itemId: string
	planId: string
	kind: string
	number: number | null
	text: string
	isPrimary: boolean
	strength: string | null
	basis: string
	reason: string | null
}

/** A page or document that tells something of a wish. */
export type WishSource = {
	about: string
	id: string
	url: string | null
	/** The plan that is the document itself, when the source is a plan's own document. */
	plan: { id: string; title: string } | null
}

export type WholeWish = {
	id: string
	number: number
	officialTitle: string
	paraphrase: string
	paraphraseBasis: string | null
	note: string | null
	gap: string | null
	isCrossCutting: boolean
	hasIndicator: boolean
	wordingVariants: string[]
	ancestors: { number: number; officialTitle: string; basis: string }[]
	outcomes: OutcomeTie[]
	items: ItemTie[]
	goals: { term: string; text: string; sourceUrl: string | null }[]
	sources: WishSource[]
}

const Words = z.array(z.string())

/** One wish of a set with everything tied to it, or null. Twelve rows at most of each kind. */
export async function findWholeWish(db: Reader, number: number, year = 2022): Promise<WholeWish | null> {
	const row = await db.wish.findUnique({
		where: { setYear_number: { setYear: year, number } },
		include: {
			ancestors: {
				select: { basis: true, ancestor: { select: { number: true, officialTitle: true } } },
				orderBy: { ancestor: { number: 'asc' } },
			},
			outcomes: { orderBy: [{ isPrimary: 'desc' }, { outcome: { place: 'asc' } }] },
			items: {
				include: { item: { select: { planId: true, kind: true, number: true, text: true } } },
				orderBy: [{ isPrimary: 'desc' }, { item: { place: 'asc' } }],
			},
			goals: {
				include: { source: { select: { url: true } } },
				orderBy: [{ term: 'desc' }, { place: 'asc' }],
			},
			sources: {
				select: {
					about: true,
					source: { select: { id: true, url: true, plans: { select: { id: true, title: true } } } },
				},
				orderBy: [{ about: 'desc' }, { place: 'asc' }],
			},
		},
	})
	if (!row) return null
	const { id, officialTitle, paraphrase, paraphraseBasis, note, gap, isCrossCutting, hasIndicator } = row
	return {
		...{ id, number, officialTitle, paraphrase, paraphraseBasis, note, gap, isCrossCutting, hasIndicator },
		wordingVariants: Words.parse(JSON.parse(row.wordingVariants)),
		ancestors: row.ancestors.map(({ basis, ancestor }) => ({ ...ancestor, basis })),
		outcomes: row.outcomes.map(({ outcomeKey, isPrimary, basis, reason }) => ({
			...{ outcomeKey, isPrimary, basis, reason },
		})),
		items: row.items.map(({ itemId, isPrimary, strength, basis, reason, item }) => ({
			...{ itemId, isPrimary, strength, basis, reason },
			...item,
		})),
		goals: row.goals.map(({ term, text, source }) => ({ term, text, sourceUrl: source.url })),
		sources: row.sources.map(({ about, source }) => ({
			...{ about, id: source.id, url: source.url, plan: source.plans[0] ?? null },
		})),
	}
}
