import { findDraftById } from '#app/ballots/draft.store.server.ts'
import type { Day } from '#app/base/moment.ts'
import { type Language, type Wordings, wordingIn } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { allSurveys, findEdition, findSurveyById } from '#app/surveys/survey.store.server.ts'
import { allWishes } from '#app/wishes/wish.store.server.ts'
import { findAction } from '../action.store.server.ts'
import { readAskedAgainName } from '../ask-again/asked-again.ts'
import { allClocks } from '../clock.store.server.ts'
import type { Worded } from '../telling.ts'
import { findUpdate } from '../update.store.server.ts'
import {
	clockWhileAsking,
	inOrderOfUrgency,
	type ReplyClock,
	type ShownClock,
	shownClock,
} from './reply-clock.ts'
import type { ToldClock } from './told-clock.ts'

/** After every day that a clock can start on. */
const evermore: Day = '9999-12-31'

/** Every clock as a page in one language lists it: what is overdue first. The team's own also has what is published and not asked yet. */
export async function tellClocks(
	db: Reader,
	{ language, today, withToCome = false }: { language: Language; today: Day; withToCome?: boolean },
): Promise<ToldClock[]> {
	const numbers = new Map((await allWishes(db)).map(({ id, number }) => [id, number]))
	return await Promise.all(
		inOrderOfUrgency(await allClocks(db, withToCome ? evermore : today), today).map(async clock => ({
			...shownClock(clock, today),
			...(await thingOfClock(db, clock, language)),
			wishNumbers: clock.wishIds.flatMap(id => numbers.get(id) ?? []).sort((one, other) => one - other),
		})),
	)
}

/** The clocks of surveys by their names in addresses, for lists of what children may answer now. */
export async function clocksOfSurveys(db: Reader, today: Day): Promise<Record<string, ShownClock>> {
	const slugs = new Map((await allSurveys(db)).map(({ id, slug }) => [id, slug]))
	return Object.fromEntries(
		(await allClocks(db, today)).flatMap(clock => {
			const slug = clock.kind === 'survey' ? slugs.get(clock.thingId) : undefined
			const shown = clockWhileAsking(clock, today)
			return slug && shown ? [[slug, shown] as const] : []
		}),
	)
}

/** What a clock is of, and its page. What was asked again is told by the promise it is about. What was sent back, by the news that came too early. */
export async function thingOfClock(
	db: Reader,
	{ kind, thingId }: Pick<ReplyClock, 'kind' | 'thingId'>,
	language: Language,
): Promise<Pick<ToldClock, 'title' | 'path'>> {
	if (kind === 'survey') {
		const survey = await findSurveyById(db, thingId)
		const edition = survey && (await findEdition(db, thingId))
		if (edition) return { title: worded(edition.document.title, language), path: `results/${survey.slug}` }
	}
	if (kind === 'ballot') {
		const ballot = await findDraftById(db, thingId)
		if (ballot) return { title: worded(ballot.paper.title, language), path: `ballots/${ballot.slug}` }
	}
	if (kind === 'asked-again') {
		const actionId = readAskedAgainName(thingId)?.actionId ?? ''
		const action = await findAction(db, actionId)
		if (action) return { title: worded(action.titles, language), path: `promises/${actionId}` }
	}
	if (kind === 'sent-back') {
		const update = await findUpdate(db, thingId.split('/')[0] ?? '')
		const titles = update?.words.map(({ language: one, title }) => [one, title ?? update.slug]) ?? []
		if (update)
			return { title: worded(Object.fromEntries(titles), language), path: `you-said-we-did/${update.slug}` }
	}
	return { title: null, path: null }
}

function worded(wordings: Wordings<string>, language: Language): Worded | null {
	const found = wordingIn(wordings, language)
	return found ? { language: found.language, text: found.wording } : null
}
