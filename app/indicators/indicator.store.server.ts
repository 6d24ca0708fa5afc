import { z } from 'zod'
import { isLanguage } from '#app/languages/language.ts'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import type { Description } from './description.ts'
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

/** The surveys whose results are out, without reading what they are. */
export async function releasedSurveyIds(db: Reader): Promise<Set<string>> {
	const rows = await db.resultRelease.findMany({ select: { surveyId: true }, distinct: ['surveyId'] })
	return new Set(rows.map(({ surveyId }) => surveyId))
}

/** Keeps how an indicator is described, with its words in every language, in place of what stood there. */
export async function keepDescription(
	tx: Writer,
	kept: { indicatorId: string; description: Description; version: number; personId: string; now: Date },
): Promise<void> {
	const { indicatorId, description, version, personId, now } = kept
	const { words, target, ...row } = description
	await tx.indicator.update({
		where: { id: indicatorId },
		data: {
			...{ ...row, version, changedAt: now, changedById: personId },
			targetValue: target?.value ?? null,
			targetPeriod: target?.period ?? null,
			targetSource: target?.source ?? null,
		},
	})
	await tx.indicatorWording.deleteMany({ where: { indicatorId } })
	await tx.indicatorWording.createMany({
		data: Object.entries(words).map(([language, { plain, definition, isChecked }]) => ({
			...{ indicatorId, language, plain, definition },
			state: isChecked ? 'checked' : 'drafted',
		})),
	})
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
