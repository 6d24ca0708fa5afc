import { z } from 'zod'
import { inParts } from '#app/base/in-parts.ts'
import { isLanguage, type Language } from '#app/languages/language.ts'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import { type Action, type ActionContent, actionStatuses, type NoBecause } from './action.ts'

const columns = {
	id: true,
	wishId: true,
	owner: true,
	status: true,
	reason: true,
	dueOn: true,
	replyBy: true,
	howMuch: true,
	howWell: true,
	betterOff: true,
	partners: true,
	responsibleId: true,
	parentId: true,
	version: true,
	isSample: true,
	createdAt: true,
	no: {
		select: { decidedBy: true, couldDecide: true, reasons: { select: { language: true, reason: true } } },
	},
	wordings: { select: { language: true, title: true } },
	themes: { orderBy: { themeId: 'asc' }, select: { themeId: true } },
	results: { orderBy: { questionId: 'asc' }, select: { surveyId: true, questionId: true } },
} as const

/** Every promise, the soonest due first. */
export async function allActions(db: Reader): Promise<Action[]> {
	const rows = await inParts(part =>
		db.action.findMany({ ...part, select: columns, orderBy: [{ dueOn: 'asc' }, { id: 'asc' }] }),
	)
	return rows.map(actionFrom)
}

/** What was promised under a wish, the soonest due first; all of it, or so many. */
export async function actionsOfWish(db: Reader, wishId: string, limit?: number): Promise<Action[]> {
	const rows = await db.action.findMany({
		where: { wishId },
		select: columns,
		orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
		take: limit,
	})
	return rows.map(actionFrom)
}

export async function findAction(db: Reader, actionId: string): Promise<Action | null> {
	const row = await db.action.findUnique({ where: { id: actionId }, select: columns })
	return row && actionFrom(row)
}

/** The parts of an action, the soonest due first. */
export async function partsOf(db: Reader, parentId: string): Promise<Action[]> {
	const rows = await db.action.findMany({
		where: { parentId },
		select: columns,
		orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
	})
	return rows.map(actionFrom)
}

/** Keeps an action with its words and ties, in place of what stood there. Ties that stay keep who made them and when. */
export async function keepAction(
	tx: Writer,
	action: { id: string; content: ActionContent; personId: string; now: Date },
): Promise<void> {
	const { id, content, personId, now } = action
	const { titles, themeIds, results, no, ...row } = content
	await tx.action.upsert({
		where: { id },
		create: { id, ...row, createdAt: now, createdById: personId },
		update: { ...row, version: { increment: 1 } },
	})
	await tx.actionWording.deleteMany({ where: { actionId: id } })
	await tx.actionWording.createMany({
		data: Object.entries(titles).map(([language, title]) => ({ actionId: id, language, title })),
	})
	if (no) await keepNo(tx, id, no)
	const tied = { actionId: id, tiedAt: now, tiedById: personId }
	await tx.actionTheme.deleteMany({ where: { actionId: id, themeId: { notIn: themeIds } } })
	for (const themeId of themeIds) {
		await tx.actionTheme.upsert({
			where: { actionId_themeId: { actionId: id, themeId } },
			create: { ...tied, themeId },
			update: {},
		})
	}
	await tx.actionResult.deleteMany({ where: { actionId: id, NOT: { OR: results } } })
	for (const tie of results) {
		await tx.actionResult.upsert({
			where: { actionId_surveyId_questionId: { actionId: id, ...tie } },
			create: { ...tied, ...tie },
			update: {},
		})
	}
}

async function keepNo(tx: Writer, actionId: string, { reasons, ...no }: NoBecause): Promise<void> {
	await tx.actionNo.upsert({ where: { actionId }, create: { actionId, ...no }, update: no })
	await tx.actionNoReason.deleteMany({ where: { actionId } })
	await tx.actionNoReason.createMany({
		data: Object.entries(reasons).map(([language, reason]) => ({ actionId, language, reason })),
	})
}

/** Keeps an action's title in one language; nothing there takes it away. */
export async function keepActionTitle(
	tx: Writer,
	{ actionId, language, title }: { actionId: string; language: Language; title: string },
): Promise<void> {
	await tx.actionWording.deleteMany({ where: { actionId, language } })
	if (title) await tx.actionWording.create({ data: { actionId, language, title } })
	// Whoever has the form open is told, and overwrites nothing.
	await tx.action.update({ where: { id: actionId }, data: { version: { increment: 1 } } })
}

const Status = z.enum(actionStatuses)

type Row = Omit<Action, 'no' | 'status' | 'titles' | 'themeIds' | 'results'> & {
	status: string
	no: { decidedBy: string; couldDecide: string; reasons: { language: string; reason: string }[] } | null
	wordings: { language: string; title: string }[]
	themes: { themeId: string }[]
	results: { surveyId: string; questionId: string }[]
}

function actionFrom({ wordings, themes, status, no, ...row }: Row): Action {
	const titles: Partial<Record<Language, string>> = {}
	for (const { language, title } of wordings) if (isLanguage(language)) titles[language] = title
	const action = { ...row, status: Status.parse(status), titles, themeIds: themes.map(one => one.themeId) }
	if (!no) return action
	const reasons: NoBecause['reasons'] = {}
	for (const { language, reason } of no.reasons) if (isLanguage(language)) reasons[language] = reason
	return { ...action, no: { ...no, reasons } }
}
