import type { Language } from '#app/languages/language.ts'
import { isSimple, type Variant, variants } from '#app/languages/variant.ts'
import { languagesOf, type SurveyDocument } from './survey.ts'

/** How many questions have no words of their own for these readers, out of how many. Children see the nearest words there are. */
export type MissingWords = { language: Language; variant?: Variant; missing: number; of: number }

/**
 * Where a survey's questions still lack words, for the team: in each language
 * it is asked in for everybody, for 4 to 7 and in Easy Read. The other ages
 * read what is for everybody, and lack nothing.
 */
export function missingWords(survey: SurveyDocument): MissingWords[] {
	const { questions } = survey
	const readers = [undefined, ...variants.filter(isSimple)]
	return languagesOf(survey).flatMap(language =>
		readers.map(variant => {
			const key = variant ? (`${language}/${variant}` as const) : language
			const missing = questions.filter(({ wording }) => wording[key] === undefined).length
			return { language, variant, missing, of: questions.length }
		}),
	)
}
