import { newId } from '#app/base/id.ts'
import type { Language } from '#app/languages/language.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { SurveyDocument } from '#app/surveys/survey.ts'

const document: SurveyDocument = {
	title: { en: 'Your park', ar: 'حديقتك' },
	introduction: { en: 'Three questions.', ar: 'ثلاثة أسئلة.' },
	languages: { en: 'source', ar: 'checked' },
	questions: [
		{
			id: 'change',
			kind: 'own-words',
			wording: { en: 'What would you change?', ar: 'ماذا تريد أن تغيّر؟' },
		},
	],
}

/** A survey with one box for words, published once. */
export async function someEdition(
	db: Database,
	{ isSample = false }: { isSample?: boolean } = {},
): Promise<{ editionId: string; surveyId: string; slug: string }> {
	const surveyId = newId()
	const editionId = newId()
	const slug = `park-${surveyId.slice(0, 6)}`
	const at = new Date('2026-11-01T09:00:00Z')
	await db.write(async tx => {
		await tx.survey.create({
			data: {
				id: surveyId,
				slug,
				code: surveyId.slice(0, 8).toUpperCase(),
				service: 'Parks',
				replyBy: '2027-02-01',
				opensAt: at,
				isSample,
				draft: JSON.stringify(document),
				createdAt: at,
			},
		})
		await tx.edition.create({
			data: { id: editionId, surveyId, number: 1, document: JSON.stringify(document), publishedAt: at },
		})
	})
	return { editionId, surveyId, slug }
}

/** Words a child wrote in the box, waiting to be read. */
export async function someWords(
	db: Database,
	{
		editionId,
		text = 'More swings.',
		language = 'en',
		day = '2026-11-20',
		id = `${day}-${newId()}`,
	}: { editionId: string; text?: string; language?: Language; day?: string; id?: string },
): Promise<string> {
	await db.write(async tx => {
		await tx.words.create({
			data: { id, editionId, questionId: 'change', language, day, chosen: '[]', text },
		})
	})
	return id
}
