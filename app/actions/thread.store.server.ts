import { z } from 'zod'
import { isLanguage, type Language } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { type Action, type ActionStatus, actionStatuses } from './action.ts'
import type { AllTies } from './thread/thread.ts'
import { type Outcome, outcomes } from './verdict/verdict.ts'

/** A promise as the thread shows it: with its ties, and the newest of its published news. */
export type ThreadPromise = Pick<
	Action,
	| 'id'
	| 'wishId'
	| 'owner'
	| 'status'
	| 'reason'
	| 'dueOn'
	| 'isSample'
	| 'createdAt'
	| 'titles'
	| 'themeIds'
	| 'results'
> & {
	/** Why not in other languages than English. */
	no: { reasons: Partial<Record<Language, string>> }
	updates: { slug: string; title: Partial<Record<Language, string>> }[]
}

/** How much news of a promise the thread shows; all of it is in the list of updates. */
const mostNews = 5

const isOut = { publishedAt: { not: null }, isHistory: false } as const
const untied = { themes: { none: {} }, results: { none: {} } } as const
const columns = {
	id: true,
	wishId: true,
	owner: true,
	status: true,
	reason: true,
	dueOn: true,
	isSample: true,
	createdAt: true,
	no: { select: { reasons: { select: { language: true, reason: true } } } },
	wordings: { select: { language: true, title: true } },
	themes: { orderBy: { themeId: 'asc' }, select: { themeId: true } },
	results: { orderBy: { questionId: 'asc' }, select: { surveyId: true, questionId: true } },
	updates: {
		where: isOut,
		orderBy: { publishedAt: 'desc' },
		take: mostNews,
		select: { slug: true, wordings: { select: { language: true, title: true } } },
	},
} as const

/** What promises are tied to, over the whole city: no promise is read whole. */
export async function allTies(db: Reader): Promise<AllTies> {
	const themes = await db.actionTheme.groupBy({ by: ['themeId'] })
	const results = await db.$queryRaw<AllTies['results'][number][]>`
		SELECT r."surveyId", r."questionId", a."wishId" FROM "ActionResult" r JOIN "Action" a ON a."id" = r."actionId"
		ORDER BY r."surveyId", r."questionId", a."wishId"`
	return { themeIds: themes.map(({ themeId }) => themeId), results }
}

/** Which promises: of one wish, tied to a theme or a question, or tied to nothing. */
export type ThreadOf = {
	wishId?: string
	themeId?: string
	result?: { surveyId: string; questionId: string }
	isUntied?: true
}

/** Promises with their ties and their newest news, the soonest due first. */
export async function threadPromises(
	db: Reader,
	of: ThreadOf,
	{ skip = 0, take }: { skip?: number; take: number },
): Promise<ThreadPromise[]> {
	const rows = await db.action.findMany({
		where: whereOf(of),
		orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
		skip,
		take,
		select: columns,
	})
	return rows.map(promiseFrom)
}

export async function countThreadPromises(db: Reader, of: ThreadOf): Promise<number> {
	return await db.action.count({ where: whereOf(of) })
}

/** One promise with its ties and its newest news, or null. */
export async function findThreadPromise(db: Reader, actionId: string): Promise<ThreadPromise | null> {
	const row = await db.action.findUnique({ where: { id: actionId }, select: columns })
	return row && promiseFrom(row)
}

/** How many promises, promises tied to nothing, and pieces of news there are. */
export type WishCounts = { promises: number; untied: number; news: number }

/** The same for each wish and for the city, where news of two wishes counts once. */
export async function countByWish(
	db: Reader,
): Promise<{ city: WishCounts; byWish: Map<string, WishCounts> }> {
	const byWish = new Map<string, WishCounts>()
	const of = (wishId: string) => {
		const there = byWish.get(wishId) ?? { promises: 0, untied: 0, news: 0 }
		byWish.set(wishId, there)
		return there
	}
	const city = { promises: 0, untied: 0, news: await db.update.count({ where: isOut }) }
	for (const { wishId, _count } of await db.action.groupBy({ by: ['wishId'], _count: true })) {
		of(wishId).promises = _count
		city.promises += _count
	}
	const alone = await db.action.groupBy({ by: ['wishId'], where: untied, _count: true })
	for (const { wishId, _count } of alone) {
		of(wishId).untied = _count
		city.untied += _count
	}
	const news = await db.updateWish.groupBy({ by: ['wishId'], where: { update: isOut }, _count: true })
	for (const { wishId, _count } of news) of(wishId).news = _count
	return { city, byWish }
}

/** How many promises and pieces of news one wish has. */
export async function countOfWish(
	db: Reader,
	wishId: string,
): Promise<Pick<WishCounts, 'promises' | 'news'>> {
	const promises = await db.action.count({ where: { wishId } })
	return { promises, news: await db.updateWish.count({ where: { wishId, update: isOut } }) }
}

/**
 * What young people said last of news of a wish, and where that stands; null
 * where nobody has judged any. A verdict about words that were changed since
 * says nothing of the words there are now.
 */
export async function newestVerdict(
	db: Reader,
	wishId: string,
): Promise<{ outcome: Outcome; slug: string } | null> {
	const rows = await db.verdictOutcome.findMany({
		where: { outcome: { not: 'nobody' }, version: { update: { wishes: { some: { wishId } } } } },
		orderBy: { settledAt: 'desc' },
		take: 10,
		select: {
			outcome: true,
			number: true,
			version: { select: { update: { select: { slug: true, _count: { select: { versions: true } } } } } },
		},
	})
	const standing = rows.find(({ number, version }) => number === version.update._count.versions)
	return standing ? { outcome: OutcomeRow.parse(standing.outcome), slug: standing.version.update.slug } : null
}

function whereOf({ wishId, themeId, result, isUntied }: ThreadOf) {
	return {
		wishId,
		...(themeId ? { themes: { some: { themeId } } } : {}),
		...(result ? { results: { some: result } } : {}),
		...(isUntied ? untied : {}),
	}
}

const Status = z.enum(actionStatuses)
const OutcomeRow = z.enum(outcomes)

type Worded = { language: string; title: string | null }
type Row = Omit<ThreadPromise, 'no' | 'status' | 'titles' | 'themeIds' | 'updates'> & {
	status: string
	no: { reasons: { language: string; reason: string }[] } | null
	wordings: Worded[]
	themes: { themeId: string }[]
	updates: { slug: string; wordings: Worded[] }[]
}

function promiseFrom({ no, wordings, themes, status, updates, ...row }: Row): ThreadPromise {
	const read: ActionStatus = Status.parse(status)
	return {
		...row,
		status: read,
		no: {
			reasons: titlesIn((no?.reasons ?? []).map(({ language, reason: title }) => ({ language, title }))),
		},
		titles: titlesIn(wordings),
		themeIds: themes.map(({ themeId }) => themeId),
		updates: updates.map(({ slug, wordings: titles }) => ({ slug, title: titlesIn(titles) })),
	}
}

function titlesIn(wordings: readonly Worded[]): Partial<Record<Language, string>> {
	const titles: Partial<Record<Language, string>> = {}
	for (const { language, title } of wordings) if (title && isLanguage(language)) titles[language] = title
	return titles
}
