import { z } from 'zod'
import { newId } from '#app/base/id.ts'
import { isLanguage } from '#app/languages/language.ts'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import { units } from './figure.ts'
import {
	breakKinds,
	directions,
	type Indicator,
	indicatorKinds,
	type PlanLine,
	type WishTie,
} from './indicator.ts'
import { inTime } from './period.ts'
import type { NewPoint } from './read-points.ts'

const point = {
	...{ id: true, period: true, value: true, numerator: true, denominator: true, answers: true },
	...{ schools: true, source: true, sourceUrl: true, note: true },
} as const

const columns = {
	...{ id: true, kind: true, name: true, unit: true, direction: true, source: true, sourceUrl: true },
	...{ nearId: true, baseline: true, targetValue: true, targetPeriod: true, targetSource: true },
	...{ version: true, isSample: true },
	wordings: { select: { language: true, plain: true, definition: true, state: true } },
	points: { where: { supersededAt: null }, select: point },
	breaks: {
		select: { id: true, fromPeriod: true, kind: true, reason: true },
		orderBy: { fromPeriod: 'asc' },
	},
} as const

/** Every indicator with its points, in the order of their ids: a plan's stand in the plan's order. */
export async function allIndicators(db: Reader): Promise<Indicator[]> {
	return (await db.indicator.findMany({ select: columns, orderBy: { id: 'asc' } })).map(indicatorFrom)
}

/** Some of them, in the same order. */
export async function indicatorsWith(db: Reader, ids: readonly string[]): Promise<Indicator[]> {
	const rows = await db.indicator.findMany({
		where: { id: { in: [...ids] } },
		select: columns,
		orderBy: { id: 'asc' },
	})
	return rows.map(indicatorFrom)
}

export async function findIndicator(db: Reader, id: string): Promise<Indicator | null> {
	const row = await db.indicator.findUnique({ where: { id }, select: columns })
	return row && indicatorFrom(row)
}

/** Which indicators speak of which wish of today: what the plans tie, and what people tied. */
export async function allWishTies(db: Reader): Promise<WishTie[]> {
	const wishes = await db.wish.findMany({ where: { setYear: 2022 }, select: { id: true, number: true } })
	const numbers = new Map(wishes.map(({ id, number }) => [id, number]))
	const ofPlans = await db.wishPlanItem.findMany({
		where: { wishId: { in: [...numbers.keys()] }, item: { kind: 'indicator' } },
		select: { itemId: true, wishId: true, basis: true, reason: true },
	})
	const ofPeople = await db.indicatorWish.findMany()
	return [...ofPlans.map(({ itemId, ...tie }) => ({ ...tie, indicatorId: itemId })), ...ofPeople]
		.map(({ indicatorId, wishId, basis, reason }) => ({
			...{ indicatorId, basis, reason },
			number: numbers.get(wishId) ?? 0,
		}))
		.filter(({ number }) => number > 0)
		.sort((a, b) => a.number - b.number)
}

/** The lines of plans that say what will be measured, newest plan first. */
export async function allPlanLines(db: Reader): Promise<PlanLine[]> {
	const rows = await db.planItem.findMany({
		where: { kind: 'indicator' },
		select: {
			...{ id: true, number: true, planId: true },
			plan: { select: { title: true } },
			outcomes: { select: { outcomeKey: true } },
		},
		orderBy: [{ plan: { place: 'desc' } }, { place: 'asc' }],
	})
	return rows.map(({ plan, outcomes, ...row }) => ({
		...row,
		planTitle: plan.title,
		outcomeKeys: outcomes.map(({ outcomeKey }) => outcomeKey),
	}))
}

/** A question, or a choice of one, that speaks to a wish. */
export type AskedOfWish = { wishId: string; surveyId: string; questionId: string }

/** The survey questions tied to a wish, or to any: what could measure it. */
export async function questionsOfWishes(db: Reader, wishId?: string): Promise<AskedOfWish[]> {
	const rows = await db.questionTie.findMany({
		where: { wishId: wishId ?? { not: null } },
		select: { wishId: true, surveyId: true, questionId: true },
		distinct: ['wishId', 'surveyId', 'questionId'],
	})
	return rows.map(({ wishId, ...row }) => ({ ...row, wishId: wishId ?? '' }))
}

/** A point that stood once, with who put it there and why it was taken back. */
export type OldPoint = {
	period: string
	value: number
	keptAt: Date
	keptById: string | null
	supersededAt: Date
	supersededById: string | null
	why: string | null
}

/** The points that were corrected or taken out, newest first. */
export async function supersededPoints(db: Reader, indicatorId: string): Promise<OldPoint[]> {
	const rows = await db.indicatorPoint.findMany({
		where: { indicatorId, supersededAt: { not: null } },
		orderBy: [{ supersededAt: 'desc' }, { id: 'asc' }],
	})
	return rows.map(({ period, value, keptAt, keptById, supersededAt, supersededById, why }) => ({
		...{ period, value, keptAt, keptById, supersededById, why },
		supersededAt: supersededAt ?? keptAt,
	}))
}

/** The periods an indicator ever had a number for, corrected ones too. */
export async function periodsEver(db: Reader): Promise<Set<string>> {
	const rows = await db.indicatorPoint.findMany({ select: { indicatorId: true, period: true } })
	return new Set(rows.map(({ indicatorId, period }) => `${indicatorId} ${period}`))
}

/** Adds a point. The one that stood for its period is marked as corrected, with the reason. */
export async function keepPoint(
	tx: Writer,
	kept: {
		indicatorId: string
		point: NewPoint & { sourceUrl?: string | null }
		personId: string | null
		why: string | null
		now: Date
	},
): Promise<void> {
	const { indicatorId, point, personId, why, now } = kept
	await markSuperseded(tx, { indicatorId, period: point.period, personId, why, now })
	await tx.indicatorPoint.create({
		data: { id: newId(), indicatorId, ...point, keptAt: now, keptById: personId },
	})
}

/** Marks what stands for a period as corrected or taken out; answers whether anything stood there. */
async function markSuperseded(
	tx: Writer,
	marked: { indicatorId: string; period: string; personId: string | null; why: string | null; now: Date },
): Promise<boolean> {
	const { indicatorId, period, personId, why, now } = marked
	const gone = await tx.indicatorPoint.updateMany({
		where: { indicatorId, period, supersededAt: null },
		data: { supersededAt: now, supersededById: personId, why },
	})
	return gone.count > 0
}

type Row = Omit<Indicator, 'kind' | 'unit' | 'direction' | 'target' | 'words' | 'breaks'> & {
	kind: string
	unit: string
	direction: string
	targetValue: number | null
	targetPeriod: string | null
	targetSource: string | null
	wordings: { language: string; plain: string; definition: string | null; state: string }[]
	breaks: { id: string; fromPeriod: string; kind: string; reason: string }[]
}

const Known = {
	kind: z.enum(indicatorKinds),
	unit: z.enum(units),
	direction: z.enum(directions),
	breakKind: z.enum(breakKinds),
}

function indicatorFrom({ wordings, targetValue, targetPeriod, targetSource, ...row }: Row): Indicator {
	const words: Indicator['words'] = {}
	for (const { language, plain, definition, state } of wordings)
		if (isLanguage(language)) words[language] = { plain, definition, isChecked: state !== 'drafted' }
	const hasTarget = targetValue !== null && targetPeriod !== null && targetSource !== null
	return {
		...row,
		kind: Known.kind.parse(row.kind),
		unit: Known.unit.parse(row.unit),
		direction: Known.direction.parse(row.direction),
		breaks: row.breaks.map(one => ({ ...one, kind: Known.breakKind.parse(one.kind) })),
		target: hasTarget ? { value: targetValue, period: targetPeriod, source: targetSource } : null,
		words,
		points: [...row.points].sort(inTime),
	}
}
