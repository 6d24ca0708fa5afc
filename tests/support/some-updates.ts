import { findAction, keepAction } from '#app/actions/action.store.server.ts'
import type { Action, ActionContent } from '#app/actions/action.ts'
import { newId } from '#app/base/id.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { SurveyDocument } from '#app/surveys/survey.ts'

const document: SurveyDocument = {
	title: { en: 'Getting about', ar: 'التنقّل' },
	introduction: { en: 'One question.', ar: 'سؤال واحد.' },
	languages: { en: 'source', ar: 'checked' },
	questions: [
		{
			id: 'roads',
			kind: 'choose-one',
			wording: { en: 'What would help most?', ar: 'ما الذي يساعد أكثر؟' },
			choices: [
				{ id: 'crossings', wording: { en: 'Safer roads', ar: 'طرق أكثر أمانًا' } },
				{ id: 'buses', wording: { en: 'Cheaper buses', ar: 'حافلات أرخص' } },
			],
		},
	],
}

/** A survey of one question whose results are out: 120 of 300 said safer roads; how many said buses is kept confidential. */
export async function someRelease(
	db: Database,
	{
		languages = document.languages,
		...instead
	}: { languages?: SurveyDocument['languages']; document?: SurveyDocument; tables?: object[] } = {},
): Promise<{ surveyId: string; slug: string; releaseId: string }> {
	const surveyId = newId()
	const editionId = newId()
	const releaseId = newId()
	const slug = `roads-${surveyId.slice(0, 6)}`
	const at = new Date('2026-11-01T09:00:00Z')
	const asked = JSON.stringify(instead.document ?? { ...document, languages })
	const rows = [
		{ choiceId: 'crossings', count: 120, percent: 40 },
		{ choiceId: 'buses', count: 'c', percent: null },
	]
	const tables = instead.tables ?? [
		{
			questionId: 'roads',
			groupKind: null,
			parts: [{ group: null, base: 300, rows }],
			hidesGroups: false,
		},
	]
	await db.write(async tx => {
		await tx.survey.create({
			data: {
				id: surveyId,
				slug,
				code: surveyId.slice(0, 8).toUpperCase(),
				service: 'Highways',
				replyBy: '2027-02-01',
				opensAt: at,
				draft: asked,
				createdAt: at,
			},
		})
		await tx.edition.create({
			data: { id: editionId, surveyId, number: 1, document: asked, publishedAt: at },
		})
		await tx.resultRelease.create({
			data: {
				id: releaseId,
				surveyId,
				editionId,
				releasedAt: at,
				tables: JSON.stringify(tables),
				ledger: '{}',
			},
		})
	})
	return { surveyId, slug, releaseId }
}

/** A promise under a wish. */
export async function someAction(db: Database, change: Partial<ActionContent> = {}): Promise<Action> {
	const id = newId()
	const content: ActionContent = {
		wishId: 'wish-2022-06',
		owner: 'Highways',
		status: 'under-way',
		reason: null,
		dueOn: '2027-06-01',
		replyBy: null,
		howMuch: null,
		howWell: null,
		betterOff: null,
		partners: null,
		responsibleId: null,
		parentId: null,
		titles: { en: 'Two new crossings' },
		themeIds: [],
		results: [],
		...change,
	}
	await db.write(tx =>
		keepAction(tx, { id, content, personId: 'nobody', now: new Date('2026-11-10T09:00:00Z') }),
	)
	const action = await findAction(db.read, id)
	if (!action) throw new Error(`The action ${id} was kept and is not there.`)
	return action
}
