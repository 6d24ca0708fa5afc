import { z } from 'zod'
import { units } from './figure.ts'
import { directions } from './indicator.ts'
import { periodIn } from './period.ts'

/** Our own reading of what plans and surveys count: which way is good, in plain words, near which wishes. Proposals, all of it. */
const Reading = z.strictObject({
	direction: z.enum(directions),
	plain: z.record(z.string(), z.string().min(1)),
})

export const Readings = z.strictObject({
	plans: z.record(z.string(), Reading.extend({ unit: z.enum(units) })),
	measures: z.array(
		Reading.extend({
			id: z.string(),
			survey: z.string(),
			measure: z.string().nullable(),
			group: z.string().nullable(),
			wishes: z.array(z.number().int().min(1).max(12)),
			near: z.string().optional(),
		}),
	),
})
export type Readings = z.infer<typeof Readings>
export type Measure = Readings['measures'][number]

/** The city's file of real figures, as far as indicators read it. */
export const CitySurveys = z.object({
	sources: z.record(z.string(), z.union([z.string(), z.object({ url: z.string().optional() })])),
	surveys: z.array(
		z.object({
			id: z.string(),
			name: z.string(),
			year: z.union([z.string(), z.number()]).nullish(),
			responses: z.record(z.string(), z.number()).nullish(),
			caveat: z.string().optional(),
			findings: z.array(
				z.object({
					measure: z.string(),
					group: z.string(),
					value: z.number(),
					unit: z.literal('%'),
					note: z.string().optional(),
				}),
			),
			sources: z.array(z.string()),
		}),
	),
})
export type CitySurveys = z.infer<typeof CitySurveys>

/** What a file of figures says of one measure in one period. */
export type FoundPoint = {
	period: string
	value: number
	answers: number | null
	schools: number | null
	note: string | null
	source: string
	sourceUrl: string | null
}

/**
 * The points of one measure in the city's surveys. Only figures that the file
 * has: one for each survey that says it, an older one that its note names
 * (`13% in 2007/08`), and with no measure named, how many answered.
 */
export function pointsOfMeasure({ sources, surveys }: CitySurveys, measure: Measure): FoundPoint[] {
	return surveys
		.filter(({ name }) => name === measure.survey)
		.flatMap(survey => {
			const period = periodIn(String(survey.year ?? ''))
			if (!period) return []
			const total = survey.responses?.total ?? null
			const from = {
				...{ period, answers: total, schools: survey.responses?.schools ?? null },
				source: `${survey.name}, ${survey.year}`,
				sourceUrl: urlOf(sources[survey.sources[0] ?? '']),
			}
			if (measure.measure === null)
				return total === null ? [] : [{ ...from, value: total, note: survey.caveat ?? null }]
			return survey.findings
				.filter(one => one.measure === measure.measure && one.group === measure.group)
				.flatMap(({ value, note }) => [
					...earlierIn(note).map(earlier => ({ ...from, ...earlier, answers: null, schools: null })),
					{ ...from, value, note: [note, survey.caveat].filter(Boolean).join('; ') || null },
				])
		})
}

/** A figure of an older year that a note repeats. */
function earlierIn(note = ''): { period: string; value: number; note: string }[] {
	const [, value = '', years = ''] = /^(\d+(?:\.\d+)?)% in (\d{4}\/\d\d)$/.exec(note) ?? []
	const period = periodIn(years)
	return period ? [{ period, value: Number(value), note }] : []
}

function urlOf(source: CitySurveys['sources'][string] | undefined): string | null {
	return typeof source === 'string' ? source : (source?.url ?? null)
}
