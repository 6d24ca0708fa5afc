import { z } from 'zod'
import { allLanguages } from '#app/languages/language.ts'
import { longestReason, longestThemeName } from './voice.ts'

const Id = z.string().regex(/^[\w-]{1,64}$/)
const name = z.string().max(4 * longestThemeName)

/** What can be asked of the page of all themes: make one, or put cleared voices into some. */
export const ThemesForm = z.discriminatedUnion('act', [
	z.strictObject({ act: z.literal('make'), name }),
	z.strictObject({
		act: z.literal('sort'),
		words: z.array(Id).max(200),
		theme: z.array(Id).max(50),
		newTheme: z.array(name).max(10),
	}),
])

/** What can be asked of one theme's page. */
export const ThemeForm = z.discriminatedUnion('act', [
	z.strictObject({ act: z.literal('name'), language: z.enum(allLanguages), name }),
	z.strictObject({
		act: z.literal('tie'),
		wishId: z.string().max(64),
		reason: z.string().max(4 * longestReason),
	}),
	z.strictObject({ act: z.literal('untie'), wishId: Id }),
	z.strictObject({ act: z.literal('take-out'), wordsId: Id }),
	z.strictObject({ act: z.literal('put-back'), wordsId: Id }),
])

/** A form's fields as a schema reads them: those named in `lists` as lists, without empty ones. */
export function fieldsOf(
	sent: Iterable<[string, unknown]>,
	lists: readonly string[],
): Record<string, unknown> {
	const fields: Record<string, unknown> = Object.fromEntries(lists.map(list => [list, []]))
	for (const [field, value] of sent) {
		const before = fields[field]
		if (!Array.isArray(before)) fields[field] = value
		else if (value !== '') before.push(value)
	}
	return fields
}
