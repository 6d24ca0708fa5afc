import { z } from 'zod'
import { groupKinds } from '#app/surveys/survey.ts'

/**
 * A number as it may be shown: rounded to 5, or `c` for one that is kept
 * confidential (trust.md §2.3 step 7). A plain number does not fit this type:
 * `ProtectedTable` makes such values, and a frozen release is read back into them.
 */
export const Shown = z.union([
	z
		.number()
		.int()
		.nonnegative()
		.refine(count => count % 5 === 0, { error: 'A count that may be shown is a multiple of 5.' })
		.brand<'Shown'>(),
	z.literal('c'),
])
export type Shown = z.infer<typeof Shown>

/** One line of a table: a choice, how many chose it, and what share of those who answered, where that may be said. */
const PresentedRow = z.object({
	choiceId: z.string(),
	count: Shown,
	percent: z.number().int().min(0).max(100).nullable(),
})
export type PresentedRow = z.infer<typeof PresentedRow>

/** The children a part of a table speaks of: all, or one group such as a ward. `base` answered the question. */
const PresentedPart = z.object({ group: z.string().nullable(), base: Shown, rows: z.array(PresentedRow) })
export type PresentedPart = z.infer<typeof PresentedPart>

/**
 * A table after disclosure control: only such values leave the server. With a
 * `groupKind`, there is one part for each group large enough to show.
 * `questionId` is "" for the table of who answered the survey at all; its parts have no rows.
 */
export const PresentedTable = z.object({
	questionId: z.string(),
	groupKind: z.enum(groupKinds).nullable(),
	parts: z.array(PresentedPart),
	/** Whether some group is too small to show. Never how many, nor how many children are in them. */
	hidesGroups: z.boolean(),
})
export type PresentedTable = z.infer<typeof PresentedTable>

/** How many answered the survey, or chose one choice, over all children; null when no such number was shown. */
export function presentedCount(
	release: { tables: readonly PresentedTable[] },
	questionId: string,
	choiceId: string,
): Shown | null {
	const part = release.tables.find(table => table.questionId === questionId && table.groupKind === null)
		?.parts[0]
	if (!part) return null
	return choiceId === '' ? part.base : (part.rows.find(row => row.choiceId === choiceId)?.count ?? null)
}
