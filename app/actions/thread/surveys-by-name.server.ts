import type { Language } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { type Said, saidIn } from '#app/results/shown-question.ts'
import { allSurveys, findEdition } from '#app/surveys/survey.store.server.ts'

/** Every survey that was published, by its title, for a list to choose from. */
export async function surveysByName(db: Reader, language: Language): Promise<{ id: string; title: Said }[]> {
	const named: { id: string; title: Said }[] = []
	for (const { id, slug } of await allSurveys(db)) {
		const edition = await findEdition(db, id)
		if (edition) named.push({ id, title: saidIn(edition.document.title, language, slug) })
	}
	return named
}
