import { z } from 'zod'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { allLanguages, sourceLanguage } from '#app/languages/language.ts'
import { type Faults, faultsOf } from '../action.ts'
import { fieldIn, typedIn } from '../in-languages/in-languages.ts'

const words = z.string().trim().min(1, 'plan.say-what').max(300, 'action.too-long')

const WishPart = z.discriminatedUnion('part', [
	z.object({ part: z.literal('lead'), post: words, service: words }),
	z.object({
		part: z.literal('goal'),
		term: z.enum(['short', 'long'], 'plan.choose-a-term'),
		/** In English, and in the languages of those who were asked about the wish. */
		text: z
			.partialRecord(z.enum(allLanguages), z.string().trim().max(300, 'action.too-long'))
			.refine(text => text[sourceLanguage], { message: 'plan.say-what', path: [sourceLanguage] }),
		dueOn: z
			.union([z.iso.date(), z.literal('')], 'action.day-unreadable')
			.transform(day => (day === '' ? null : day)),
	}),
])

/** What an officer adds to a wish itself: who leads it, by their post, or a goal. */
export type WishPart = z.infer<typeof WishPart>

/** The fields of each form, in order. What a goal is has one for each language. */
export const wishFields = { lead: ['post', 'service'], goal: ['term', 'text', 'dueOn'] } as const

/** Reads a form that adds a lead or a goal: what was typed by the fields' names, and what it comes to. */
export function readWishPart(
	form: FormData,
	part: WishPart['part'],
): { typed: Record<string, string>; read: Result<WishPart, Faults> } {
	const name = (field: string) => `${part}.${field}`
	const fields = wishFields[part].flatMap((field): readonly string[] =>
		field === 'text' ? allLanguages.map(language => fieldIn(field, language)) : [field],
	)
	const sent = fields.map((field): [string, string] => [field, String(form.get(name(field)) ?? '')])
	const text = typedIn(form, name('text'))
	const parsed = WishPart.safeParse({ ...Object.fromEntries(sent), part, text })
	const named = (all: [string, string][]) => Object.fromEntries(all.map(([field, one]) => [name(field), one]))
	return {
		typed: named(sent),
		read: parsed.success ? ok(parsed.data) : refuse(named(Object.entries(faultsOf(parsed.error)))),
	}
}

/** What a lead or a goal says, a line for each thing: how history keeps it. A goal in English. */
export function linesOfWishPart(part: WishPart): string {
	return part.part === 'lead'
		? [part.post, part.service].join('\n')
		: [part.text[sourceLanguage], part.dueOn].filter(Boolean).join('\n')
}
