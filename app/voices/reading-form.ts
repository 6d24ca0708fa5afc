import { z } from 'zod'
import { type Span, spanFrom } from './redaction.ts'
import { longestReason, longestThemeName, redactReasons, withholdReasons } from './voice.ts'

const Id = z.string().regex(/^[\w-]{1,64}$/)
const Themes = { theme: z.array(Id).max(50), newTheme: z.array(z.string().max(4 * longestThemeName)).max(10) }

const ReadingForm = z.discriminatedUnion('act', [
	z.strictObject({ act: z.literal('clear'), wordsId: Id, ...Themes }),
	z.strictObject({
		act: z.literal('redact'),
		wordsId: Id,
		...Themes,
		span: z.array(z.string()).max(3_000),
		reason: z.enum(redactReasons),
	}),
	z.strictObject({ act: z.literal('withhold'), wordsId: Id, reason: z.enum(withholdReasons) }),
	z.strictObject({ act: z.literal('refer'), wordsId: Id, reason: z.string().max(4 * longestReason) }),
	z.strictObject({ act: z.literal('put-back'), wordsId: Id }),
])

/** What a reader sent from the inbox: one act on one child's words. */
export type ReadingForm =
	| Exclude<z.infer<typeof ReadingForm>, { act: 'redact' }>
	| (Omit<Extract<z.infer<typeof ReadingForm>, { act: 'redact' }>, 'span'> & { spans: Span[] })

/** Fields that may come more than once, by act. */
const lists: Record<string, string[]> = {
	clear: ['theme', 'newTheme'],
	redact: ['theme', 'newTheme', 'span'],
}

/**
 * The form as it was sent, or null for one that no page of ours sends: a field
 * too many, an act or a reason we do not know. An empty new name is no name.
 */
export function readingForm(sent: Iterable<[string, unknown]>): ReadingForm | null {
	const fields = [...sent]
	const act = String(fields.find(([name]) => name === 'act')?.[1])
	const typed: Record<string, unknown> = Object.fromEntries((lists[act] ?? []).map(name => [name, []]))
	for (const [name, value] of fields) {
		const before = typed[name]
		if (!Array.isArray(before)) typed[name] = value
		else if (value !== '') before.push(value)
	}
	const form = ReadingForm.safeParse(typed)
	if (!form.success) return null
	if (form.data.act !== 'redact') return form.data
	const { span, ...rest } = form.data
	const spans = span.map(spanFrom)
	return spans.includes(null) ? null : { ...rest, spans: spans.filter(one => one !== null) }
}
