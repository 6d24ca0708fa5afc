import { type Language, wordingIn } from '#app/languages/language.ts'
import type { Variant } from '#app/languages/variant.ts'
import type { Wording } from '#app/surveys/survey.ts'
import type { BallotPaper } from '../ballot-paper.ts'

/** A part with its options as the reader calls them, by their ids. */
export type PartNames = { id: string; name: string; options: Record<string, string> }

/** What this reader calls the parts of a paper and their options. */
export function partNames(
	{ parts }: BallotPaper,
	{ language, variant }: { language: Language; variant?: Variant },
): PartNames[] {
	const inWords = (wording: Wording) => wordingIn(wording, language, variant)?.wording ?? ''
	return parts.map(({ id, wording, options }) => ({
		id,
		name: inWords(wording),
		options: Object.fromEntries(options.map(option => [option.id, inWords(option.name)])),
	}))
}
