import type { Database, Writer } from '#app/platform/db.server.ts'
import { allWishes } from '#app/wishes/wish.store.server.ts'
import type { Unit } from './figure.ts'
import { keepNewIndicators, type NewIndicator, planNames } from './indicator-file.store.server.ts'
import { keepPoint, periodsEver } from './point.store.server.ts'
import { CitySurveys, type Measure, pointsOfMeasure, Readings } from './readings.ts'

/**
 * Gives every indicator of the plans a page of its own, and the city's survey
 * figures theirs, with the points that the file has. What people changed since
 * stays: only what was never there is added. No person does this, so there is
 * no permission to ask for.
 *
 * @param figures the city's file of real figures, `leeds.json`.
 * @param readings our own reading of both, `indicators.json`.
 * @throws where a file has another shape: a city does not start on half its figures.
 */
export async function loadIndicators(
	db: Database,
	{ figures, readings, now }: { figures: unknown; readings: unknown; now: Date },
): Promise<void> {
	const city = CitySurveys.parse(figures)
	const { plans, measures } = Readings.parse(readings)
	await db.write(async tx => {
		const ofPlans = (await planNames(tx)).map(({ id, text, source, sourceUrl }) => ({
			...{ id, kind: 'plan' as const, name: text, source, sourceUrl, nearId: null, wishIds: [] },
			unit: plans[id]?.unit ?? unitNamed(text),
			direction: plans[id]?.direction ?? ('neither' as const),
			plain: plans[id]?.plain ?? {},
		}))
		const wishIds = new Map((await allWishes(tx)).map(({ id, number }) => [number, id]))
		await keepNewIndicators(tx, [...ofPlans, ...measures.map(one => measured(one, wishIds))], now)
		await addPoints(tx, { city, measures, now })
	})
}

function measured(measure: Measure, wishIds: ReadonlyMap<number, string>): NewIndicator {
	const { id, survey, measure: said, group, direction, plain, wishes, near } = measure
	return {
		...{ id, direction, plain, source: survey, sourceUrl: null, nearId: near ?? null },
		kind: 'survey',
		name: said === null ? `Answers to the ${survey}` : `${said} (${group})`,
		unit: said === null ? 'count' : 'percent',
		wishIds: wishes.flatMap(number => wishIds.get(number) ?? []),
	}
}

async function addPoints(
	tx: Writer,
	{ city, measures, now }: { city: CitySurveys; measures: readonly Measure[]; now: Date },
): Promise<void> {
	const known = await periodsEver(tx)
	for (const measure of measures) {
		for (const found of pointsOfMeasure(city, measure)) {
			if (known.has(`${measure.id} ${found.period}`)) continue
			const point = { ...found, numerator: null, denominator: null }
			await keepPoint(tx, { indicatorId: measure.id, point, personId: null, why: null, now })
		}
	}
}

/** What a plan's own words say it is counted in. */
function unitNamed(text: string): Unit {
	if (/\bscore\b/i.test(text)) return 'score'
	if (/\brates?\b/i.test(text)) return 'rate'
	return /^number|admission episodes/i.test(text) ? 'count' : 'percent'
}
