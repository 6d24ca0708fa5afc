import type { Language } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { saidIn } from '#app/results/shown-question.ts'
import { findEdition, findSurveyById } from '#app/surveys/survey.store.server.ts'
import { allWishes } from '#app/wishes/wish.store.server.ts'
import {
	type Brief,
	briefOf,
	type CouldMeasure,
	isMeasured,
	type ListedIndicators,
	type MeasuresOfWish,
} from './brief.ts'
import {
	allIndicators,
	allPlanLines,
	allWishTies,
	indicatorsWith,
	questionsOfWishes,
	releasedSurveyIds,
} from './indicator.store.server.ts'
import type { Indicator, PlanLine } from './indicator.ts'

/** Every indicator there is, by wish; then those of no wish, then those of older plans. */
export async function listIndicators(db: Reader, language: Language): Promise<ListedIndicators> {
	const [indicators, ties, lines, wishes] = await Promise.all([
		allIndicators(db),
		allWishTies(db),
		allPlanLines(db),
		allWishes(db),
	])
	const today = todaysPlan(lines)
	const brief = (one: Indicator) => briefOf(one, language)
	const isToday = ({ id }: Indicator) => lineOf(lines, id)?.planId === today
	const isTied = ({ id }: Indicator) => ties.some(tie => tie.indicatorId === id)
	const could = await couldMeasure(db, language)
	return {
		wishes: wishes.map(({ id, number }) => {
			const own = indicators.filter(one =>
				ties.some(tie => tie.number === number && tie.indicatorId === one.id),
			)
			const measures = measuresAmong(own, brief)
			return { number, ...measures, could: isMeasured(measures) ? [] : (could.get(id) ?? []) }
		}),
		untied: indicators.filter(one => isToday(one) && !isTied(one)).map(brief),
		others: indicators.filter(one => !isOfPlan(one) && !isTied(one)).map(brief),
		older: plansOf(lines)
			.filter(({ planId }) => planId !== today)
			.map(plan => ({
				...plan,
				indicators: indicators.filter(({ id }) => lineOf(lines, id)?.planId === plan.planId).map(brief),
			})),
	}
}

/** The same for one wish, for its own page: nothing is read but what it is tied to. */
export async function measuresOfWish(
	db: Reader,
	{ id, number, language }: { id: string; number: number; language: Language },
): Promise<MeasuresOfWish> {
	const ids = (await allWishTies(db)).filter(tie => tie.number === number).map(tie => tie.indicatorId)
	const own = await indicatorsWith(db, ids)
	const brief = (one: Indicator) => briefOf(one, language)
	const measures = measuresAmong(own, brief)
	const could = isMeasured(measures) ? undefined : await couldMeasure(db, language, id)
	return { number, ...measures, could: could?.get(id) ?? [] }
}

/** A wish's indicators by whose they are. An invented one measures nothing, so a sample's stands with the others. */
function measuresAmong(
	indicators: readonly Indicator[],
	brief: (one: Indicator) => Brief,
): Pick<MeasuresOfWish, 'ofPlan' | 'own' | 'others'> {
	const isOwn = ({ kind, isSample }: Indicator) => kind === 'own' && !isSample
	return {
		ofPlan: indicators.filter(isOfPlan).map(brief),
		own: indicators.filter(isOwn).map(brief),
		others: indicators.filter(one => !isOfPlan(one) && !isOwn(one)).map(brief),
	}
}

function isOfPlan({ kind }: Indicator): boolean {
	return kind === 'plan'
}

/** For each wish, or the one asked for, the questions of published surveys that are tied to it. */
async function couldMeasure(
	db: Reader,
	language: Language,
	wishId?: string,
): Promise<Map<string, CouldMeasure[]>> {
	const asked = await questionsOfWishes(db, wishId)
	if (asked.length === 0) return new Map()
	const released = await releasedSurveyIds(db)
	const found = new Map<string, CouldMeasure[]>()
	for (const surveyId of new Set(asked.map(one => one.surveyId))) {
		const [survey, edition] = await Promise.all([findSurveyById(db, surveyId), findEdition(db, surveyId)])
		if (!survey || !edition) continue
		for (const { wishId, questionId } of asked.filter(one => one.surveyId === surveyId)) {
			const question = edition.document.questions.find(({ id }) => id === questionId)
			if (!question) continue
			const one = {
				...{ slug: survey.slug, isReleased: released.has(surveyId) },
				survey: saidIn(edition.document.title, language),
				question: saidIn(question.wording, language),
			}
			found.set(wishId, [...(found.get(wishId) ?? []), one])
		}
	}
	return found
}

function lineOf(lines: readonly PlanLine[], id: string): PlanLine | undefined {
	return lines.find(line => line.id === id)
}

function todaysPlan(lines: readonly PlanLine[]): string | undefined {
	return lines[0]?.planId
}

function plansOf(lines: readonly PlanLine[]): { planId: string; title: string }[] {
	return [...new Map(lines.map(({ planId, planTitle }) => [planId, planTitle]))].map(([planId, title]) => ({
		planId,
		title,
	}))
}
