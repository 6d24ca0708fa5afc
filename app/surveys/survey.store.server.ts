import { remembered } from '#app/base/remembered.ts'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import type { ReplyPromise } from './reply-promise.ts'
import { SurveyDocument } from './survey.ts'

/** A survey as lists and pages need it. Its questions are in its editions. */
export type SurveyBrief = {
	id: string
	slug: string
	code: string
	service: string
	replyBy: string
	opensAt: Date
	closesAt: Date | null
	resultsClosedAt: Date | null
	isSample: boolean
}

/** A survey as it was published, frozen. */
export type Edition = { id: string; surveyId: string; number: number; document: SurveyDocument }

/** What a question, or one of its choices (`choiceId`), speaks to: a wish or an outcome. */
export type QuestionTie = {
	questionId: string
	choiceId: string | null
	wishId: string | null
	outcomeKey: string | null
	basis: string
	reason: string | null
}

const brief = {
	id: true,
	slug: true,
	code: true,
	service: true,
	replyBy: true,
	opensAt: true,
	closesAt: true,
	resultsClosedAt: true,
	isSample: true,
} as const

export async function findSurvey(db: Reader, slug: string): Promise<SurveyBrief | null> {
	return await db.survey.findUnique({ where: { slug }, select: brief })
}

export async function findSurveyById(db: Reader, id: string): Promise<SurveyBrief | null> {
	return await db.survey.findUnique({ where: { id }, select: brief })
}

/** The survey a typed code leads to. Codes are kept in capitals. */
export async function findSurveyByCode(db: Reader, code: string): Promise<SurveyBrief | null> {
	return await db.survey.findUnique({ where: { code }, select: brief })
}

/** Every survey, those that opened last first. */
export async function allSurveys(db: Reader): Promise<SurveyBrief[]> {
	return await db.survey.findMany({ orderBy: [{ opensAt: 'desc' }, { id: 'asc' }], select: brief })
}

/** The newest edition of a survey, or null when it was never published. */
export async function findEdition(db: Reader, surveyId: string): Promise<Edition | null> {
	const row = await db.edition.findFirst({
		where: { surveyId },
		orderBy: { number: 'desc' },
		select: { id: true, surveyId: true, number: true, document: true },
	})
	return row && { ...row, document: SurveyDocument.parse(JSON.parse(row.document)) }
}

/** An edition never changes: pages that tell of its answers would read the same again. */
const frozenDocument = remembered(column => SurveyDocument.parse(JSON.parse(column)))

/** One edition by its id: answers belong to the wording the child saw. */
export async function findEditionById(db: Reader, id: string): Promise<Edition | null> {
	const row = await db.edition.findUnique({
		where: { id },
		select: { id: true, surveyId: true, number: true, document: true },
	})
	return row && { ...row, document: frozenDocument(row.document) }
}

/** All editions of a survey, the first one first: children's answers belong to the one they saw. */
export async function editionIdsOf(db: Reader, surveyId: string): Promise<string[]> {
	const rows = await db.edition.findMany({
		where: { surveyId },
		orderBy: { number: 'asc' },
		select: { id: true },
	})
	return rows.map(({ id }) => id)
}

/** What the questions and choices of a survey speak to. */
export async function tiesOf(db: Reader, surveyId: string): Promise<QuestionTie[]> {
	return await db.questionTie.findMany({
		where: { surveyId },
		orderBy: { id: 'asc' },
		select: { questionId: true, choiceId: true, wishId: true, outcomeKey: true, basis: true, reason: true },
	})
}

/** The surveys with a question that speaks to a wish. */
export async function surveysTiedTo(db: Reader, wishId: string): Promise<string[]> {
	const rows = await db.questionTie.findMany({
		where: { wishId },
		distinct: ['surveyId'],
		select: { surveyId: true },
	})
	return rows.map(({ surveyId }) => surveyId)
}

/** Writes a new survey with its draft; it is not published by that. */
export async function keepSurvey(
	tx: Writer,
	survey: Omit<SurveyBrief, 'resultsClosedAt'> & { draft: SurveyDocument; createdAt: Date },
): Promise<void> {
	await tx.survey.create({ data: { ...survey, draft: JSON.stringify(survey.draft) } })
}

export async function findDraft(db: Reader, surveyId: string): Promise<SurveyDocument | null> {
	const row = await db.survey.findUnique({ where: { id: surveyId }, select: { draft: true } })
	return row && SurveyDocument.parse(JSON.parse(row.draft))
}

/** Keeps a survey's draft, in place of what stood there. What is published stays as it is. */
export async function keepSurveyDraft(tx: Writer, surveyId: string, draft: SurveyDocument): Promise<void> {
	await tx.survey.update({ where: { id: surveyId }, data: { draft: JSON.stringify(draft) } })
}

export async function keepEdition(
	tx: Writer,
	edition: Edition & { publishedAt: Date; publishedById: string | null },
): Promise<void> {
	await tx.edition.create({ data: { ...edition, document: JSON.stringify(edition.document) } })
}

export async function keepTies(
	tx: Writer,
	surveyId: string,
	ties: (QuestionTie & { id: string; tiedAt: Date; tiedById: string | null })[],
): Promise<void> {
	await tx.questionTie.createMany({ data: ties.map(tie => ({ ...tie, surveyId })) })
}

/** Who answers, and by when, of a survey that is not published yet. */
export async function keepReplyPromise(tx: Writer, surveyId: string, promise: ReplyPromise): Promise<void> {
	const { service, replyBy } = promise
	await tx.survey.update({ where: { id: surveyId }, data: { service, replyBy } })
}

/** Closes a survey, or its results, at a moment. */
export async function markSurvey(
	tx: Writer,
	surveyId: string,
	moments: { closesAt?: Date; resultsClosedAt?: Date; opensAt?: Date },
): Promise<void> {
	await tx.survey.update({ where: { id: surveyId }, data: moments })
}

/** Takes sample surveys away, with everything that hangs on them. */
export async function removeSampleSurveys(tx: Writer): Promise<void> {
	const samples = await tx.survey.findMany({
		where: { isSample: true },
		select: { editions: { select: { id: true } } },
	})
	const editionIds = samples.flatMap(({ editions }) => editions.map(({ id }) => id))
	await tx.answerCount.deleteMany({ where: { editionId: { in: editionIds } } })
	await tx.survey.deleteMany({ where: { isSample: true } })
}
