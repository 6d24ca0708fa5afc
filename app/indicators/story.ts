import type { Language } from '#app/languages/language.ts'

/** Who tells the story behind a baseline: both, side by side (C15, X15). */
export const storySides = ['officers', 'young-people'] as const
export type StorySide = (typeof storySides)[number]

export type Story = {
	side: StorySide
	language: Language
	words: string
	isChecked: boolean
	version: number
	writtenAt: Date
}

/** What stands below the stories: what works, partners, what costs little or nothing, what would turn the curve. */
export const ideaKinds = ['works', 'partner', 'little-cost', 'turn'] as const
export type IdeaKind = (typeof ideaKinds)[number]

export type Idea = {
	id: string
	kind: IdeaKind
	isYoung: boolean
	/** The ballot in which it is, or was, voted on. */
	ballotSlug: string | null
	words: Partial<Record<Language, string>>
}

/** Who may write which side. Nobody writes both. */
export const deedOfSide = { officers: 'indicator.edit', 'young-people': 'story.write' } as const
