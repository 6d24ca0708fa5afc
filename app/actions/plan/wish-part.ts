import { z } from 'zod'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { type Faults, faultsOf } from '../action.ts'

const words = z.string().trim().min(1, 'plan.say-what').max(300, 'action.too-long')

const WishPart = z.discriminatedUnion('part', [
	z.object({ part: z.literal('lead'), post: words, service: words }),
	z.object({
		part: z.literal('goal'),
		term: z.enum(['short', 'long'], 'plan.choose-a-term'),
		text: words,
		dueOn: z
			.union([z.iso.date(), z.literal('')], 'action.day-unreadable')
			.transform(day => (day === '' ? null : day)),
	}),
])

/** What an officer adds to a wish itself: who leads it, by their post, or a goal. */
export type WishPart = z.infer<typeof WishPart>

/** The fields of each form, in order. */
export const wishFields = { lead: ['post', 'service'], goal: ['term', 'text', 'dueOn'] } as const

/** Reads a form that adds a lead or a goal: what was typed by the fields' names, and what it comes to. */
export function readWishPart(
	form: FormData,
	part: WishPart['part'],
): { typed: Record<string, string>; read: Result<WishPart, Faults> } {
	const fields: readonly string[] = wishFields[part]
	const sent = fields.map((field): [string, string] => [field, String(form.get(`${part}.${field}`) ?? '')])
	const parsed = WishPart.safeParse({ part, ...Object.fromEntries(sent) })
	const named = (all: [string, string][]) =>
		Object.fromEntries(all.map(([field, text]) => [`${part}.${field}`, text]))
	return {
		typed: named(sent),
		read: parsed.success ? ok(parsed.data) : refuse(named(Object.entries(faultsOf(parsed.error)))),
	}
}

/** What a lead or a goal says, a line for each thing: how history keeps it. */
export function linesOfWishPart(part: WishPart): string {
	return part.part === 'lead'
		? [part.post, part.service].join('\n')
		: [part.text, part.dueOn].filter(Boolean).join('\n')
}
