import { newId } from '#app/base/id.ts'
import type { Database } from '#app/platform/db.server.ts'
import { keepEdition, keepSurvey, keepTies } from '#app/surveys/survey.store.server.ts'
import type { SurveyDocument } from '#app/surveys/survey.ts'

const now = new Date('2026-11-20T10:00:00Z')

/** A survey with one question of each kind that is counted, sorted by year and by ward. */
export const parkDocument: SurveyDocument = {
	title: { en: 'Our park', ar: 'حديقتنا' },
	introduction: { en: 'Tell us about the park.', ar: 'أخبرنا عن الحديقة.' },
	languages: { en: 'source', ar: 'drafted' },
	questions: [
		{
			id: 'year',
			kind: 'choose-one',
			sorts: 'year',
			wording: { en: 'What year are you in?', ar: 'في أي سنة دراسية أنت؟' },
			choices: [
				{ id: 'year-5', wording: { en: 'Year 5', ar: 'السنة الخامسة' } },
				{ id: 'year-6', wording: { en: 'Year 6', ar: 'السنة السادسة' } },
				{ id: 'year-8', wording: { en: 'Year 8', ar: 'السنة الثامنة' } },
				{ id: 'not-say', wording: { en: 'I would rather not say' }, isRatherNotSay: true },
			],
		},
		{
			id: 'safe',
			kind: 'choose-one',
			wording: { en: 'Do you feel safe in the park?', ar: 'هل تشعر بالأمان في الحديقة؟' },
			choices: [
				{ id: 'yes', wording: { en: 'Yes', ar: 'نعم' } },
				{ id: 'sometimes', wording: { en: 'Sometimes', ar: 'أحيانًا' } },
				{ id: 'no', wording: { en: 'No', ar: 'لا' } },
			],
		},
		{
			id: 'wants',
			kind: 'choose-some',
			atLeast: 1,
			atMost: 2,
			wording: { en: 'What should we add?', ar: 'ماذا نضيف؟' },
			choices: [
				{ id: 'lights', wording: { en: 'More lights', ar: 'مزيد من الأضواء' } },
				{ id: 'benches', wording: { en: 'Benches', ar: 'مقاعد' } },
				{ id: 'trees', wording: { en: 'Trees' } },
			],
		},
		{ id: 'else', kind: 'own-words', wording: { en: 'Anything else?' } },
	],
}

/** So many children of one year who chose the same; `safe` and `wants` as in the survey above, null for skipped. */
export type Children = { year: string | null; safe: string | null; wants: string[] | null; how: number }

/** Writes a published survey, as the surveys area would, with counters for these children and no responses. */
export async function someSurvey(
	db: Database,
	{ slug = `park-${newId().slice(0, 6)}`, children = [] as Children[], isSample = false } = {},
): Promise<{ surveyId: string; editionId: string; slug: string }> {
	const [surveyId, editionId] = [newId(), newId()]
	const survey = { id: surveyId, slug, code: newId().slice(0, 6), service: 'Parks and Countryside' }
	await db.write(async tx => {
		await keepSurvey(tx, {
			...survey,
			replyBy: '2027-01-31',
			opensAt: now,
			closesAt: null,
			isSample,
			draft: parkDocument,
			createdAt: now,
		})
		const edition = { id: editionId, surveyId, number: 1, document: parkDocument }
		await keepEdition(tx, { ...edition, publishedAt: now, publishedById: null })
		const tie = { basis: 'proposed', reason: null, tiedAt: now, tiedById: null }
		await keepTies(tx, surveyId, [
			{ ...tie, id: newId(), questionId: 'safe', choiceId: null, wishId: 'wish-2022-01', outcomeKey: null },
			{
				...tie,
				id: newId(),
				questionId: 'wants',
				choiceId: 'trees',
				wishId: 'wish-2022-02',
				outcomeKey: null,
			},
			{ ...tie, id: newId(), questionId: 'safe', choiceId: null, wishId: null, outcomeKey: 'safe' },
		])
	})
	await addChildren(db, editionId, children)
	return { surveyId, editionId, slug }
}

/** Adds children to the counters; a negative `how` takes them back. */
export async function addChildren(db: Database, editionId: string, children: Children[]): Promise<void> {
	const counts = new Map<string, number>()
	for (const { year, safe, wants, how } of children) {
		const made = [
			['', ''],
			...(safe
				? [
						['safe', ''],
						['safe', safe],
					]
				: []),
			...(wants ? [['wants', ''], ...wants.map(choice => ['wants', choice])] : []),
			...(year
				? [
						['year', ''],
						['year', year],
					]
				: []),
		]
		for (const group of [['all', ''], ...(year ? [['year', year]] : [])])
			for (const one of made) {
				const key = JSON.stringify([...group, ...one])
				counts.set(key, (counts.get(key) ?? 0) + how)
			}
	}
	const rows = [...counts].map(([key, count]) => [...JSON.parse(key), count])
	await db.write(
		tx => tx.$executeRaw`INSERT INTO "AnswerCount" ("editionId", "groupKind", "groupValue", "questionId", "choiceId", "count")
			SELECT ${editionId}, value->>0, value->>1, value->>2, value->>3, value->>4 FROM json_each(${JSON.stringify(rows)}) WHERE true
			ON CONFLICT DO UPDATE SET "count" = "count" + excluded."count"`,
	)
}

/** 120 children of three years who agree on little. */
export const someAnswers: Children[] = [
	{ year: 'year-5', safe: 'yes', wants: ['lights', 'trees'], how: 21 },
	{ year: 'year-5', safe: 'sometimes', wants: ['lights'], how: 14 },
	{ year: 'year-5', safe: 'no', wants: ['benches'], how: 11 },
	{ year: 'year-6', safe: 'yes', wants: ['trees'], how: 16 },
	{ year: 'year-6', safe: 'sometimes', wants: ['lights', 'benches'], how: 13 },
	{ year: 'year-6', safe: 'no', wants: ['lights'], how: 12 },
	{ year: 'year-8', safe: 'yes', wants: ['lights'], how: 17 },
	{ year: 'year-8', safe: 'no', wants: null, how: 3 },
	{ year: null, safe: 'sometimes', wants: ['trees'], how: 13 },
]
