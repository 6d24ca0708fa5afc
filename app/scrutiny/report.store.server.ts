import { z } from 'zod'
import { actionStatuses } from '#app/actions/action.ts'
import type { ClockKey } from '#app/actions/clock/reply-clock.ts'
import { type UpdateStatus, updateStatuses } from '#app/actions/update.ts'
import { type Outcome, outcomes } from '#app/actions/verdict/verdict.ts'
import { allLanguages, type Language } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import type { KnownPoint } from './measured-then.ts'
import type { Remembered } from './promise-then.ts'
import type { PromiseToday } from './report.ts'

/** What a report takes back to see how promises stood: their days, their states and why not, whose they were, what they answered. */
const fields = ['made', 'status', 'reason', 'dueOn', 'owner', 'wishId', 'themes', 'results']

/** Every promise that was made before a moment, the soonest due first. One query, because there may be more than a query can name. */
export async function promisesBefore(db: Reader, moment: Date): Promise<PromiseToday[]> {
	const rows = await db.$queryRaw<unknown[]>`
		SELECT a."id", a."wishId", a."owner", a."status", a."reason", a."dueOn",
			CAST(a."isSample" AS TEXT) AS "isSample", CAST(a."createdAt" AS TEXT) AS "createdAt",
			(SELECT json_group_object("language", "title") FROM "ActionWording" WHERE "actionId" = a."id") AS "titles",
			(SELECT json_group_array("themeId")
				FROM (SELECT "themeId" FROM "ActionTheme" WHERE "actionId" = a."id" ORDER BY "themeId")) AS "themeIds",
			(SELECT json_group_array(json_object('surveyId', "surveyId", 'questionId', "questionId"))
				FROM (SELECT "surveyId", "questionId" FROM "ActionResult" WHERE "actionId" = a."id"
					ORDER BY "surveyId", "questionId")) AS "results"
		FROM "Action" a WHERE a."createdAt" < ${moment.getTime()} ORDER BY a."dueOn", a."id"`
	return rows.map(row => RawPromise.parse(row))
}

/** What is remembered of every promise, the oldest first, by promise; and the first moment anything was remembered. */
export async function promiseHistory(
	db: Reader,
): Promise<{ changes: Map<string, Remembered[]>; from: Date | null }> {
	const rows = await db.promiseChange.findMany({
		where: { field: { in: fields }, actionId: { not: null } },
		orderBy: [{ at: 'asc' }, { place: 'asc' }, { id: 'asc' }],
		select: { actionId: true, at: true, field: true, before: true, after: true },
	})
	const first = await db.promiseChange.aggregate({ _min: { at: true } })
	const changes = new Map<string, Remembered[]>()
	for (const { actionId, ...row } of rows) {
		if (!actionId) continue
		const own = changes.get(actionId) ?? []
		own.push({ actionId, ...row })
		changes.set(actionId, own)
	}
	return { changes, from: first._min.at }
}

/** News that young people judged, as it stood when they did. */
export type JudgedNews = {
	slug: string
	titles: Partial<Record<Language, string>>
	status: UpdateStatus
	outcome: Outcome
	settledAt: Date
	/** The words were changed after the verdict, and before the end of these days. */
	isVoid: boolean
	isSample: boolean
}

/** The verdicts that were counted in these days, the oldest first. One query, because there may be more than a query can name. */
export async function verdictsWithin(
	db: Reader,
	{ start, end }: { start: Date; end: Date },
): Promise<JudgedNews[]> {
	const rows = await db.$queryRaw<unknown[]>`
		SELECT u."slug", v."status", v."said", o."outcome", CAST(o."settledAt" AS TEXT) AS "settledAt",
			CAST(u."isSample" AS TEXT) AS "isSample",
			CAST(EXISTS(SELECT 1 FROM "UpdateVersion" n WHERE n."updateId" = o."updateId"
				AND n."number" > o."number" AND n."publishedAt" < ${end.getTime()}) AS TEXT) AS "isVoid"
		FROM "VerdictOutcome" o
		JOIN "UpdateVersion" v ON v."updateId" = o."updateId" AND v."number" = o."number"
		JOIN "Update" u ON u."id" = o."updateId"
		WHERE o."settledAt" >= ${start.getTime()} AND o."settledAt" < ${end.getTime()}
		ORDER BY o."settledAt", o."updateId", o."number"`
	return rows.map(row => {
		const { said, ...one } = RawVerdict.parse(row)
		return { ...one, titles: titlesIn(said) }
	})
}

/** A title in every language it is in, with the name of its page. */
export type NamedThing = { path: string; titles: Partial<Record<Language, string>> }

/** What surveys and ballots are called, by the kind and id of their clocks; in two queries, however many. */
export async function namesOfAsked(
	db: Reader,
	clocks: readonly ClockKey[],
): Promise<Map<string, NamedThing>> {
	const ids = (kind: ClockKey['kind']) => clocks.flatMap(one => (one.kind === kind ? one.thingId : []))
	const surveys = await db.survey.findMany({
		where: { id: { in: ids('survey') } },
		select: {
			id: true,
			slug: true,
			editions: { orderBy: { number: 'desc' }, take: 1, select: { document: true } },
		},
	})
	const ballots = await db.ballot.findMany({
		where: { id: { in: ids('ballot') } },
		select: { id: true, slug: true, paper: true },
	})
	return new Map([
		...surveys.flatMap(({ id, slug, editions: [edition] }): [string, NamedThing][] =>
			edition ? [[`survey ${id}`, { path: `results/${slug}`, titles: titleIn(edition.document) }]] : [],
		),
		...ballots.map(({ id, slug, paper }): [string, NamedThing] => [
			`ballot ${id}`,
			{ path: `ballots/${slug}`, titles: titleIn(paper) },
		]),
	])
}

/** Every number of every indicator that was put here before a moment, the ones taken back too. */
export async function pointsBefore(db: Reader, moment: Date): Promise<KnownPoint[]> {
	return await db.indicatorPoint.findMany({
		where: { keptAt: { lt: moment } },
		orderBy: [{ indicatorId: 'asc' }, { keptAt: 'asc' }, { id: 'asc' }],
		select: { indicatorId: true, period: true, value: true, keptAt: true, supersededAt: true },
	})
}

/** The indicators of the city's own that were made before a moment; invented ones measure nothing. */
export async function ownBefore(db: Reader, moment: Date): Promise<Set<string>> {
	const rows = await db.indicator.findMany({
		where: { kind: 'own', isSample: false, createdAt: { lt: moment } },
		select: { id: true },
	})
	return new Set(rows.map(({ id }) => id))
}

/** A column that holds JSON, one that says yes or no, and one that is a moment: raw rows have them as text. */
const json = <Shape extends z.ZodType>(shape: Shape) =>
	z
		.string()
		.transform(text => JSON.parse(text))
		.pipe(shape)
const YesNo = z.string().transform(text => text === '1')
const Moment = z.string().transform(text => new Date(Number(text)))

const Titles = z.partialRecord(z.enum(allLanguages), z.string())
const RawPromise = z.object({
	...{ id: z.string(), wishId: z.string(), owner: z.string(), status: z.enum(actionStatuses) },
	...{ reason: z.string().nullable(), dueOn: z.string(), isSample: YesNo, createdAt: Moment },
	titles: json(Titles),
	themeIds: json(z.array(z.string())),
	results: json(z.array(z.object({ surveyId: z.string(), questionId: z.string() }))),
})
const RawVerdict = z.object({
	...{ slug: z.string(), status: z.enum(updateStatuses), said: z.string(), outcome: z.enum(outcomes) },
	...{ settledAt: Moment, isSample: YesNo, isVoid: YesNo },
})
const Said = z.partialRecord(z.enum(allLanguages), z.object({ title: z.string().nullable() }))
const Titled = z.object({ title: z.record(z.string(), z.string()) })

function titlesIn(column: string): Partial<Record<Language, string>> {
	const said = Said.parse(JSON.parse(column))
	const titles: Partial<Record<Language, string>> = {}
	for (const language of allLanguages) {
		const title = said[language]?.title
		if (title) titles[language] = title
	}
	return titles
}

function titleIn(column: string): Partial<Record<Language, string>> {
	return Titled.parse(JSON.parse(column)).title
}
