import { z } from 'zod'
import { newId } from '#app/base/id.ts'
import { isLanguage, type Language } from '#app/languages/language.ts'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import { type Idea, ideaKinds, type Story, type StorySide, storySides } from './story.ts'

const Side = z.enum(storySides)
const Kind = z.enum(ideaKinds)

/** Both stories behind a baseline, in every language they are told in. */
export async function storiesOf(db: Reader, indicatorId: string): Promise<Story[]> {
	const rows = await db.indicatorStory.findMany({
		where: { indicatorId },
		select: { side: true, language: true, words: true, state: true, version: true, writtenAt: true },
		orderBy: [{ side: 'asc' }, { language: 'asc' }],
	})
	return rows.flatMap(({ side, language, words, state, version, writtenAt }) =>
		isLanguage(language)
			? [{ side: Side.parse(side), language, words, isChecked: state === 'checked', version, writtenAt }]
			: [],
	)
}

/** Which sides have told a story of which indicator. */
export async function sidesTold(db: Reader): Promise<{ indicatorId: string; side: StorySide }[]> {
	const rows = await db.indicatorStory.findMany({
		select: { indicatorId: true, side: true },
		distinct: ['indicatorId', 'side'],
	})
	return rows.map(({ indicatorId, side }) => ({ indicatorId, side: Side.parse(side) }))
}

/** Keeps one side's story in one language, in place of what stood there; no words take it away. */
export async function keepStory(
	tx: Writer,
	kept: {
		indicatorId: string
		side: StorySide
		language: Language
		words: string
		isChecked: boolean
		version: number
		personId: string | null
		now: Date
	},
): Promise<void> {
	const { indicatorId, side, language, words, isChecked, version, personId, now } = kept
	const key = { indicatorId, side, language }
	await tx.indicatorStory.deleteMany({ where: key })
	if (words === '') return
	const state = isChecked ? 'checked' : 'drafted'
	await tx.indicatorStory.create({
		data: { ...key, words, state, version, writtenAt: now, writtenById: personId },
	})
}

/** What works, who helps, what costs little, what would turn the curve, in the order it was written. */
export async function ideasOf(db: Reader, indicatorId: string): Promise<Idea[]> {
	const rows = await db.indicatorIdea.findMany({
		where: { indicatorId },
		select: {
			...{ id: true, kind: true, isYoung: true, ballotSlug: true },
			wordings: { select: { language: true, words: true } },
		},
		orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
	})
	return rows.map(({ kind, wordings, ...row }) => {
		const words: Idea['words'] = {}
		for (const one of wordings) if (isLanguage(one.language)) words[one.language] = one.words
		return { ...row, kind: Kind.parse(kind), words }
	})
}

export async function keepIdea(
	tx: Writer,
	kept: Omit<Idea, 'id'> & { indicatorId: string; personId: string | null; now: Date },
): Promise<void> {
	const { indicatorId, kind, isYoung, ballotSlug, words, personId, now } = kept
	await tx.indicatorIdea.create({
		data: {
			...{ id: newId(), indicatorId, kind, isYoung, ballotSlug, addedAt: now, addedById: personId },
			wordings: {
				create: Object.entries(words).map(([language, text]) => ({ language, words: text })),
			},
		},
	})
}

/** Takes an idea away; answers its kind and whose it was, or null. */
export async function removeIdea(
	tx: Writer,
	{ indicatorId, id }: { indicatorId: string; id: string },
): Promise<void> {
	await tx.indicatorIdea.deleteMany({ where: { indicatorId, id } })
}
