import { allLanguages, type Language, sourceLanguage } from '#app/languages/language.ts'
import { type Action, isNo } from '../action.ts'
import { fieldIn, type InLanguages, missingIn } from '../in-languages/in-languages.ts'
import { vagueIn } from './plain-update.ts'
import { reasonName } from './typed-no.ts'

/** What a no still owes the children who asked (C12). The language that is missing is named. */
export type NoFault = 'no.say-who-decided' | 'no.say-who-could' | 'no.vague' | `no.missing-reason.${Language}`

/**
 * What a no still owes; null where nothing is missing, or where it is no "no".
 * English is always one of the languages, and every language children were asked in.
 */
export function faultInNo(
	{ status, reason, no }: Pick<Action, 'status' | 'reason' | 'no'>,
	languagesAsked: readonly Language[],
): NoFault | null {
	if (!isNo(status)) return null
	const reasons: InLanguages = { ...no?.reasons, [sourceLanguage]: reason ?? '' }
	const missing = missingIn(reasons, languagesAsked)
	if (missing) return `no.missing-reason.${missing}`
	if (!no?.decidedBy.trim()) return 'no.say-who-decided'
	if (!no.couldDecide.trim()) return 'no.say-who-could'
	// A reason that says nothing is none.
	const told = Object.entries(reasons).flatMap(([language, weDid]) =>
		isAsked(language) ? [{ language, title: null, weDid, next: null }] : [],
	)
	return vagueIn(told).length > 0 ? 'no.vague' : null

	function isAsked(language: string): language is Language {
		return language in reasons
	}
}

/** The field of the form at which it is told; undefined where it is no refusal of a no. */
export function fieldOfNo(refusal: string): string | undefined {
	if (refusal === 'no.say-who-decided') return 'no.decidedBy'
	if (refusal === 'no.say-who-could') return 'no.couldDecide'
	if (refusal === 'no.vague') return 'reason'
	const language = allLanguages.find(one => refusal === `no.missing-reason.${one}`)
	return language && (language === sourceLanguage ? 'reason' : fieldIn(reasonName, language))
}
