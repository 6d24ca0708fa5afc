import { type Language, wordingIn } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { voicesOfWish } from '#app/results/voices-of-wish.server.ts'
import { allWishes } from '#app/wishes/wish.store.server.ts'
import { plainOf } from './brief.ts'
import { curveOf } from './curve.ts'
import { forecastSentence, sentenceOf, turnOf } from './curve-words.ts'
import { forecastOf } from './forecast.ts'
import { allPlanLines, allWishTies, findIndicator } from './indicator.store.server.ts'
import { supersededPoints } from './point.store.server.ts'
import type { ShownIndicator } from './shown-indicator.ts'
import { ideasOf, storiesOf } from './story.store.server.ts'
import { type Story, storySides } from './story.ts'

/** Everything a page shows of an indicator, in the reader's language; or null. */
export async function showIndicator(
	db: Reader,
	{ id, language }: { id: string; language: Language },
): Promise<ShownIndicator | null> {
	const indicator = await findIndicator(db, id)
	if (!indicator) return null
	const { points, breaks, direction, baseline, unit, target, nearId } = indicator
	const [lines, ties, old, near] = await Promise.all([
		allPlanLines(db),
		allWishTies(db),
		supersededPoints(db, id),
		nearId ? findIndicator(db, nearId) : null,
	])
	const wishes = ties.filter(tie => tie.indicatorId === id)
	const forecast = forecastOf(points, { breaks, unit })
	const words = wordingIn(indicator.words, language)
	return {
		indicator,
		line: lines.find(line => line.id === id) ?? null,
		near: near && { id: near.id, name: near.name },
		plain: plainOf(indicator, language),
		definition: words?.wording.definition
			? { language: words.language, words: words.wording.definition }
			: null,
		isChecked: words?.wording.isChecked ?? true,
		wishes,
		curve: points.length > 0 ? curveOf({ points, breaks, forecast, target, unit }) : null,
		sentence: sentenceOf(points, { breaks, direction, baseline }),
		forecast: forecastSentence(forecast, points),
		expected: forecast.kind === 'line' ? forecast.expected : [],
		turn: turnOf(points, { breaks, direction }),
		corrected: old.map(({ period, value, supersededAt, why }) => ({ period, value, on: supersededAt, why })),
		...(await toldOf(db, { id, language, numbers: wishes.map(({ number }) => number) })),
	}
}

async function toldOf(
	db: Reader,
	{ id, language, numbers }: { id: string; language: Language; numbers: number[] },
): Promise<Pick<ShownIndicator, 'stories' | 'themes' | 'ideas'>> {
	const [stories, ideas, wishes] = await Promise.all([storiesOf(db, id), ideasOf(db, id), allWishes(db)])
	const tied = wishes.filter(({ number }) => numbers.includes(number))
	const themes = await Promise.all(tied.map(({ id: wishId }) => voicesOfWish(db, { wishId, language })))
	return {
		stories: storySides.flatMap(side => {
			const own: Partial<Record<Language, Story>> = {}
			for (const story of stories) if (story.side === side) own[story.language] = story
			const found = wordingIn(own, language)
			if (!found) return []
			const { words, isChecked } = found.wording
			return [{ side, said: { language: found.language, words }, isChecked }]
		}),
		themes: [...new Map(themes.flat().map(theme => [theme.id, theme])).values()],
		ideas: ideas.flatMap(({ words, ...idea }) => {
			const found = wordingIn(words, language)
			return found ? [{ ...idea, said: { language: found.language, words: found.wording } }] : []
		}),
	}
}
