import type { Language } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { type Brief, briefOf } from './brief.ts'
import { allIndicators, allPlanLines } from './indicator.store.server.ts'
import { sidesTold } from './story.store.server.ts'
import { type StorySide, storySides } from './story.ts'

/** An indicator in the team's list. */
export type Overview = Brief & { points: number; sides: StorySide[] }

/** Every indicator for the team: today's plan first, then what has no plan, then older plans. */
export async function overviewOfIndicators(db: Reader, language: Language): Promise<Overview[]> {
	const [indicators, lines, told] = await Promise.all([allIndicators(db), allPlanLines(db), sidesTold(db)])
	const today = lines[0]?.planId
	const rank = (id: string) => {
		const plan = lines.find(line => line.id === id)?.planId
		return plan === today ? 0 : plan ? 2 : 1
	}
	return indicators
		.map(one => ({
			...briefOf(one, language),
			points: one.points.length,
			sides: storySides.filter(side =>
				told.some(story => story.indicatorId === one.id && story.side === side),
			),
		}))
		.sort((a, b) => rank(a.id) - rank(b.id))
}
