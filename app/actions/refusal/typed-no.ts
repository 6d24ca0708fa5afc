import { z } from 'zod'
import { allLanguages, inEachLanguage, type Language, sourceLanguage } from '#app/languages/language.ts'
import type { NoBecause } from '../action.ts'
import { fieldIn } from '../in-languages/in-languages.ts'

/** What stands in the fields of a no. The English reason has a field of its own. */
export type NoTyped = { decidedBy: string; couldDecide: string; reasons: Record<Language, string> }

const words = z.string().trim().max(1_000, 'action.too-long')

/** What the fields of a no send. */
export const NoForm = z.object({
	decidedBy: z.string().trim().max(200, 'action.too-long'),
	couldDecide: z.string().trim().max(300, 'action.too-long'),
	reasons: z.object(inEachLanguage(() => words)),
})

/** The languages a reason is typed in here. */
export const otherLanguages = allLanguages.filter(language => language !== sourceLanguage)

/** What the fields of its reason are called before their language. */
export const reasonName = 'no.reason'

/** The names of the fields of a no. */
export const noFields = [
	'no.decidedBy',
	'no.couldDecide',
	...otherLanguages.map(language => fieldIn(reasonName, language)),
]

/** What was typed, from a form's fields. */
export function noTyped(text: (name: string) => string): NoTyped {
	return {
		decidedBy: text('no.decidedBy'),
		couldDecide: text('no.couldDecide'),
		reasons: inEachLanguage(language =>
			language === sourceLanguage ? '' : text(fieldIn(reasonName, language)),
		),
	}
}

/** What the fields show before anybody has typed. */
export function noTypedOf(no: NoBecause | undefined): NoTyped {
	return {
		decidedBy: no?.decidedBy ?? '',
		couldDecide: no?.couldDecide ?? '',
		reasons: inEachLanguage(language => no?.reasons[language] ?? ''),
	}
}

/** What a no is to hold: a language nobody has written in is not in it. */
export function noFrom({ reasons, ...no }: z.infer<typeof NoForm>): NoBecause {
	const written: NoBecause['reasons'] = {}
	for (const language of otherLanguages) if (reasons[language]) written[language] = reasons[language]
	return { ...no, reasons: written }
}
