import { z } from 'zod'
import { isLanguage } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { type Idea, ideaKinds, type Story, storySides } from './story.ts'

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
