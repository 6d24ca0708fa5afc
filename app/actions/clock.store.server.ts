import { z } from 'zod'
import { inParts } from '#app/base/in-parts.ts'
import { type Day, dayOf } from '#app/base/moment.ts'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import { type ClockKey, clockKinds, type ReplyClock } from './clock/reply-clock.ts'
import { type InLanguages, rowsOf, wordsFrom } from './in-languages/in-languages.ts'

const columns = {
	kind: true,
	thingId: true,
	service: true,
	startedAt: true,
	firstReplyBy: true,
	replyBy: true,
	answeredOn: true,
	isSample: true,
	answer: { select: { slug: true } },
	moves: {
		orderBy: { number: 'asc' },
		select: {
			...{ before: true, after: true, reason: true, at: true },
			words: { select: { language: true, text: true } },
		},
	},
	wishes: { orderBy: { wishId: 'asc' }, select: { wishId: true } },
} as const

/** Every clock of children who were asked by this day. */
export async function allClocks(db: Reader, today: Day): Promise<ReplyClock[]> {
	const rows = await inParts(part =>
		db.replyClock.findMany({
			...part,
			select: columns,
			orderBy: [{ replyBy: 'asc' }, { kind: 'asc' }, { thingId: 'asc' }],
		}),
	)
	const wishes = await wishesOfSurveys(db)
	return rows
		.map(row => clockFrom(row, wishes.get(row.thingId)))
		.filter(({ startedOn }) => startedOn <= today)
}

/** The clock of a thing; null where nobody promised a reply. */
export async function clockOf(
	db: Reader,
	kind: ClockKey['kind'],
	thingId: string,
): Promise<ReplyClock | null> {
	const row = await db.replyClock.findUnique({
		where: { kind_thingId: { kind, thingId } },
		select: columns,
	})
	const wishes = kind === 'survey' ? await wishesOfSurveys(db, thingId) : undefined
	return row && clockFrom(row, wishes?.get(thingId))
}

/** The clocks of what was asked again about a promise, the first first. */
export async function clocksAskedAgain(db: Reader, actionId: string): Promise<ReplyClock[]> {
	const rows = await db.replyClock.findMany({
		where: { kind: 'asked-again', thingId: { startsWith: `${actionId}/` } },
		select: columns,
	})
	const number = ({ thingId }: ReplyClock) => Number(thingId.slice(actionId.length + 1))
	return rows.map(row => clockFrom(row)).toSorted((one, other) => number(one) - number(other))
}

/** The wishes that questions of a survey, or of all, speak to. */
async function wishesOfSurveys(db: Reader, surveyId?: string): Promise<Map<string, string[]>> {
	const ties = await db.questionTie.findMany({
		where: { surveyId, wishId: { not: null } },
		distinct: ['surveyId', 'wishId'],
		orderBy: [{ wishId: 'asc' }],
		select: { surveyId: true, wishId: true },
	})
	const found = new Map<string, string[]>()
	for (const { surveyId: id, wishId } of ties) if (wishId) found.set(id, [...(found.get(id) ?? []), wishId])
	return found
}

/** The surveys whose results, or whose children's words, these are; words also by the themes they stand under. */
export async function allSurveysBehind(
	db: Reader,
	{
		releaseIds,
		wordsIds,
		themeIds,
	}: { releaseIds: readonly string[]; wordsIds: readonly string[]; themeIds: readonly string[] },
): Promise<string[]> {
	const releases = await db.resultRelease.findMany({
		where: { id: { in: [...releaseIds] } },
		select: { surveyId: true },
	})
	const said = {
		OR: [{ id: { in: [...wordsIds] } }, { themes: { some: { themeId: { in: [...themeIds] } } } }],
	}
	const editions = await db.edition.findMany({
		where: { words: { some: said } },
		select: { surveyId: true },
	})
	return [...new Set([...releases, ...editions].map(({ surveyId }) => surveyId))]
}

/** When each of these surveys closes, or closed. One that is open until somebody closes it is not among them. */
export async function closesOfSurveys(db: Reader, ids: readonly string[]): Promise<Map<string, Date>> {
	const surveys = await db.survey.findMany({
		where: { id: { in: [...ids] }, closesAt: { not: null } },
		select: { id: true, closesAt: true },
	})
	return new Map(surveys.flatMap(({ id, closesAt }) => (closesAt ? [[id, closesAt]] : [])))
}

/** Every name that answers already, in lists of replies or of promises: in the order of the alphabet, each once. */
export async function namesOfServices(db: Reader): Promise<string[]> {
	const clocks = await db.replyClock.findMany({ distinct: ['service'], select: { service: true } })
	const owners = await db.action.findMany({ distinct: ['owner'], select: { owner: true } })
	const names = [...clocks.map(({ service }) => service), ...owners.map(({ owner }) => owner)]
	return [...new Set(names.filter(name => name.trim() !== ''))].toSorted()
}

/** Starts a clock. Those of surveys and ballots start by themselves, where these open. */
export async function keepClock(
	tx: Writer,
	{
		wishIds,
		now,
		...clock
	}: ClockKey & {
		wishIds: readonly string[]
		service: string
		replyBy: Day
		isSample?: boolean
		now: Date
	},
): Promise<void> {
	const wishes = { create: wishIds.map(wishId => ({ wishId })) }
	await tx.replyClock.create({
		data: { ...clock, firstReplyBy: clock.replyBy, startedAt: now, wishes },
	})
}

/** More time. The date it moves from, and the reason, stay. */
export async function keepClockMove(
	tx: Writer,
	{
		kind,
		thingId,
		to,
		reasons,
		now,
		byId,
	}: ClockKey & { to: Day; reasons: InLanguages; now: Date; byId: string },
): Promise<void> {
	const where = { kind_thingId: { kind, thingId } }
	const { replyBy } = await tx.replyClock.findUniqueOrThrow({ where, select: { replyBy: true } })
	const number = 1 + (await tx.clockMove.count({ where: { kind, thingId } }))
	const { english, rows } = rowsOf(reasons)
	const move = { kind, thingId, number, before: replyBy, after: to, reason: english, at: now, byId }
	await tx.clockMove.create({ data: { ...move, words: { create: rows } } })
	await tx.replyClock.update({ where, data: { replyBy: to } })
}

/**
 * Stops a clock that runs: children have their answer.
 *
 * @param updateId the update that answers; null where a promise itself does, by what was changed in it.
 * @returns whether it ran.
 */
export async function stopClock(
	tx: Writer,
	{ kind, thingId, updateId, on }: ClockKey & { updateId: string | null; on: Day },
): Promise<boolean> {
	const stopped = await tx.replyClock.updateMany({
		where: { kind, thingId, answeredOn: null },
		data: { answeredOn: on, answerId: updateId },
	})
	return stopped.count > 0
}

const Kind = z.enum(clockKinds)

type Row = Pick<
	ReplyClock,
	'thingId' | 'service' | 'firstReplyBy' | 'replyBy' | 'answeredOn' | 'isSample'
> & {
	kind: string
	startedAt: Date
	answer: { slug: string } | null
	moves: {
		before: Day
		after: Day
		reason: string
		at: Date
		words: { language: string; text: string }[]
	}[]
	wishes: { wishId: string }[]
}

function clockFrom(
	{ kind, startedAt, answer, moves, wishes, ...row }: Row,
	wishIds?: readonly string[],
): ReplyClock {
	return {
		...row,
		kind: Kind.parse(kind),
		startedOn: dayOf(startedAt),
		answer: answer?.slug ?? null,
		moves: moves.map(({ at, reason, words, ...days }) => ({
			...days,
			reasons: wordsFrom(reason, words),
			on: dayOf(at),
		})),
		wishIds: [...(wishIds ?? wishes.map(({ wishId }) => wishId))],
	}
}
