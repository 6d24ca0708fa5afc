import type { GroupKind } from '#app/surveys/survey.ts'

/** A number as it may be shown: rounded to 5, or `c` for one that is kept confidential (trust.md §2.3 step 7). */
export type Shown = number | 'c'

/** One line of a table: a choice, how many chose it, and what share of those who answered, where that may be said. */
export type PresentedRow = { choiceId: string; count: Shown; percent: number | null }

/** The children a part of a table speaks of: all, or one group such as a ward. */
export type PresentedPart = { group: string | null; base: Shown; rows: PresentedRow[] }

/**
 * A table after disclosure control: only such values leave the server. With a
 * `groupKind`, there is one part for each group large enough to show.
 */
export type PresentedTable = {
	questionId: string
	groupKind: GroupKind | null
	parts: PresentedPart[]
	hiddenGroups: number
}
