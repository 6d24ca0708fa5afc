import { type Language, wordingIn } from '#app/languages/language.ts'
import type { Variant } from '#app/languages/variant.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { allSurveys, findEdition } from './survey.store.server.ts'
import { type OpenSurvey, stateOf } from './survey.ts'

/** The surveys that take answers at this moment, with their titles in the reader's language. */
export async function openSurveys(
	db: Reader,
	{ language, variant, now }: { language: Language; variant?: Variant; now: Date },
): Promise<OpenSurvey[]> {
	const open = (await allSurveys(db)).filter(survey => stateOf(survey, now) === 'open')
	const found = await Promise.all(
		open.map(async ({ id, slug, service, replyBy, isSample }) => {
			const edition = await findEdition(db, id)
			if (!edition) return []
			const { title, questions } = edition.document
			return [
				{
					slug,
					service,
					replyBy,
					isSample,
					questions: questions.length,
					title: wordingIn(title, language, variant)?.wording ?? slug,
				},
			]
		}),
	)
	return found.flat()
}
