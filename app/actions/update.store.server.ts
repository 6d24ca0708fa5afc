import { z } from 'zod'
import { isLanguage } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { actionStatuses } from './action.ts'
import { inOrder } from './history.ts'
import type { ToldAction } from './telling.ts'
import {
	type Evidence,
	type Update,
	type UpdateStatus,
	type UpdateWords,
	updateStatuses,
	wordsStates,
} from './update.ts'

/** Where an old answer is written down. */
export type UpdateSource = { id: string; url: string | null; publishedOn: string | null }

/** An update with everything a reader is told of it. Drafts look the same; `publishedAt` tells them apart. */
export type ToldUpdate = Update & {
	/** Who did it: the service that promised, or whom the old source names. */
	who: string | null
	/** When, in an old source's words. */
	happened: string | null
	linkCertainty: string | null
	note: string | null
	/** The promise it is the news of, as it stands today; null in history. */
	action: ToldAction | null
	/** Ids of the wishes it answers, the nearest first. */
	wishIds: string[]
	sources: UpdateSource[]
}

/** What the public list may be narrowed to. All that are given must hold. */
export type UpdateFilters = { wishId?: string; outcomeKey?: string; status?: UpdateStatus }

const columns = {
	id: true,
	slug: true,
	actionId: true,
	status: true,
	isHistory: true,
	isSample: true,
	version: true,
	who: true,
	happened: true,
	linkCertainty: true,
	note: true,
	publishedAt: true,
	wordings: { orderBy: { language: 'desc' } },
	evidence: { orderBy: { place: 'asc' } },
	wishes: { orderBy: { place: 'asc' }, select: { wishId: true } },
	sources: {
		orderBy: { place: 'asc' },
		select: { source: { select: { id: true, url: true, publishedOn: true } } },
	},
	action: {
		select: {
			owner: true,
			status: true,
			dueOn: true,
			reason: true,
			howMuch: true,
			howWell: true,
			betterOff: true,
		},
	},
} as const

/** Every published update that fits, in the order of the public list: our own newest first, then history. */
export async function allPublishedUpdates(db: Reader, filters: UpdateFilters = {}): Promise<ToldUpdate[]> {
	const { wishId, outcomeKey, status } = filters
	const ofOutcome = outcomeKey
		? await db.wishOutcome.findMany({ where: { outcomeKey }, select: { wishId: true } })
		: undefined
	const rows = await db.update.findMany({
		where: {
			publishedAt: { not: null },
			status,
			AND: [
				wishId ? { wishes: { some: { wishId } } } : {},
				ofOutcome ? { wishes: { some: { wishId: { in: ofOutcome.map(tie => tie.wishId) } } } } : {},
			],
		},
		select: columns,
	})
	return inOrder(rows.map(told))
}

/** What was published under a wish, in the order of the public list. */
export async function updatesOfWish(db: Reader, wishId: string): Promise<ToldUpdate[]> {
	return allPublishedUpdates(db, { wishId })
}

/** The newest so many published under a wish, in the order of the public list; no more are read. */
export async function newestUpdatesOfWish(db: Reader, wishId: string, limit: number): Promise<ToldUpdate[]> {
	const where = { publishedAt: { not: null }, wishes: { some: { wishId } } }
	const own = await db.update.findMany({
		where: { ...where, isHistory: false },
		orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
		take: limit,
		select: columns,
	})
	// There are a few dozen old answers, and their order is in their words: all of them are read, if any is needed.
	const old =
		own.length < limit
			? await db.update.findMany({ where: { ...where, isHistory: true }, select: columns })
			: []
	return inOrder([...own, ...old].map(told)).slice(0, limit)
}

/** The published update at this address; null for a draft, whose address nobody may know of. */
export async function findPublishedUpdate(db: Reader, slug: string): Promise<ToldUpdate | null> {
	const row = await db.update.findUnique({ where: { slug }, select: columns })
	return row?.publishedAt ? told(row) : null
}

/** Every update, draft or not, the newest first, for the team. */
export async function allUpdates(db: Reader): Promise<ToldUpdate[]> {
	const rows = await db.update.findMany({
		select: columns,
		orderBy: [{ isHistory: 'asc' }, { createdAt: 'desc' }, { id: 'asc' }],
	})
	return rows.map(told)
}

/** An update, draft or not, for the team. */
export async function findUpdate(db: Reader, updateId: string): Promise<ToldUpdate | null> {
	const row = await db.update.findUnique({ where: { id: updateId }, select: columns })
	return row && told(row)
}

/** The drafts and published updates of an action, oldest first. */
export async function allUpdatesOfAction(db: Reader, actionId: string): Promise<ToldUpdate[]> {
	const rows = await db.update.findMany({
		where: { actionId },
		select: columns,
		orderBy: { createdAt: 'asc' },
	})
	return rows.map(told)
}

const UpdateStatusRow = z.enum(updateStatuses)
const ActionStatusRow = z.enum(actionStatuses)

type Row = {
	id: string
	slug: string
	actionId: string | null
	status: string
	isHistory: boolean
	isSample: boolean
	version: number
	who: string | null
	happened: string | null
	linkCertainty: string | null
	note: string | null
	publishedAt: Date | null
	wordings: {
		language: string
		title: string | null
		youSaid: string | null
		weDid: string
		next: string | null
		state: string
	}[]
	evidence: {
		kind: string
		releaseId: string | null
		questionId: string | null
		choiceId: string | null
		wordsId: string | null
	}[]
	wishes: { wishId: string }[]
	sources: { source: UpdateSource }[]
	action: (Omit<ToldAction, 'status'> & { owner: string; status: string }) | null
}

function told(row: Row): ToldUpdate {
	const { wordings, evidence, wishes, sources, action, status, ...rest } = row
	return {
		...rest,
		status: UpdateStatusRow.parse(status),
		who: rest.who ?? action?.owner ?? null,
		words: wordings.flatMap(wordsFrom),
		evidence: evidence.flatMap(one => evidenceIn(one) ?? []),
		wishIds: wishes.map(({ wishId }) => wishId),
		sources: sources.map(({ source }) => source),
		action: action && promiseFrom(action),
	}
}

function promiseFrom({ owner: _, status, ...rest }: NonNullable<Row['action']>): ToldAction {
	return { ...rest, status: ActionStatusRow.parse(status) }
}

function wordsFrom({ language, state, ...words }: Row['wordings'][number]): UpdateWords[] {
	if (!isLanguage(language)) return []
	return [{ ...words, language, state: wordsStates.find(known => known === state) ?? 'drafted' }]
}

function evidenceIn(row: Row['evidence'][number]): Evidence | null {
	const { kind, wordsId, releaseId, questionId, choiceId } = row
	if (kind === 'quote' && wordsId) return { kind, wordsId }
	if (kind === 'count' && releaseId && questionId && choiceId)
		return { kind, releaseId, questionId, choiceId }
	return null
}
