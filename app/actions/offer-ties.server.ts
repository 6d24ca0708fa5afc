import { type Language, wordingIn } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { allSurveys, findEdition } from '#app/surveys/survey.store.server.ts'
import { choicesOf } from '#app/surveys/survey.ts'
import { allThemes } from '#app/voices/theme.store.server.ts'
import { allWishes } from '#app/wishes/wish.store.server.ts'
import type { OfferedTies } from './offers.ts'
import { tieName } from './plan/typed-action.ts'
import type { Worded } from './telling.ts'

/** Everything an action can be tied to, in this language where there are words in it. Questions are those that are counted. */
export async function offerTies(db: Reader, language: Language): Promise<OfferedTies> {
	const wishes = (await allWishes(db)).map(({ id, number }) => ({ id, number }))
	const themes = (await allThemes(db)).map(({ id, names }) => ({ id, name: wordedIn(names, language) }))
	const questions: OfferedTies['questions'] = []
	for (const { id: surveyId } of await allSurveys(db)) {
		const edition = await findEdition(db, surveyId)
		if (!edition) continue
		const { title, questions: asked } = edition.document
		for (const question of asked.filter(one => choicesOf(one).length > 0)) {
			questions.push({
				name: tieName({ surveyId, questionId: question.id }),
				survey: wordedIn(title, language),
				question: wordedIn(question.wording, language),
			})
		}
	}
	return { wishes, themes, questions }
}

/** Words in this language, or in the nearest there is; nothing when there are none. */
export function wordedIn(wordings: Partial<Record<Language, string>>, language: Language): Worded {
	const found = wordingIn(wordings, language)
	return { language: found?.language ?? language, text: found?.wording ?? '' }
}
