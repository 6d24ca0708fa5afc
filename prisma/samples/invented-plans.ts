import type { PlanPart } from '#app/actions/plan/plan-part.ts'
import { type Day, daysAfter } from '#app/base/moment.ts'

/** What stands beside the first invented promise: its steps, its evidence and its numbers. Nobody counted them. */
export function inventedPlan(today: Day): { parts: PlanPart[]; done: { title: string; day: Day } } {
	const day = (days: number) => daysAfter(today, days)
	const places = { question: 'howMuch', measure: 'Wards with a free activity', unit: 'wards' } as const
	const came = {
		question: 'betterOff',
		measure: 'Children who said they met a friend',
		unit: 'of 100',
	} as const
	const first = 'Find the money (sample)'
	return {
		done: { title: first, day: day(-30) },
		parts: [
			{ part: 'milestone', title: first, dueOn: day(-25) },
			{ part: 'milestone', title: 'Open the first twelve places (sample)', dueOn: day(10) },
			{ part: 'milestone', title: 'Open the rest (sample)', dueOn: day(40) },
			{ part: 'point', ...places, day: day(-60), value: 3 },
			{ part: 'point', ...places, day: day(-30), value: 7 },
			{ part: 'point', ...places, day: day(-2), value: 12 },
			{ part: 'point', ...came, day: day(-30), value: 61 },
			{ part: 'point', ...came, day: day(-2), value: 68 },
			{
				part: 'proof',
				kind: 'figure',
				title: 'Free places this winter (sample)',
				value: 480,
				unit: 'places',
				day: day(-2),
			},
			{
				part: 'proof',
				kind: 'link',
				title: 'The list of places (sample)',
				url: 'https://example.org/places',
				day: day(-2),
			},
		],
	}
}
