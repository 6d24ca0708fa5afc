import type { Day } from '#app/base/moment.ts'
import type { Language } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { presentVoices } from '#app/results/present-voices.server.ts'
import { allReleases } from '#app/results/release.store.server.ts'
import type { ReleasedSurvey } from '#app/results/release.ts'
import { editionIdsOf } from '#app/surveys/survey.store.server.ts'
import { allThemeTies, themesOfWish } from '#app/voices/theme.store.server.ts'
import { allTies, countByWish, countOfWish, type WishCounts } from '../thread.store.server.ts'
import {
	answersBehind,
	type Counted,
	countedIn,
	type PictureNumbers,
	saidAndNothingDone,
	type Themed,
	type ThreadNumbers,
	themedIn,
	type Unanswered,
	wishesOf,
} from './thread.ts'

/** Everything the city's thread is told from. */
export type OpenThread = {
	released: ReleasedSurvey[]
	counted: Counted[]
	themes: Themed[]
	/** Said and nothing done, the loudest first. */
	unanswered: Unanswered[]
	city: ThreadNumbers
	ofWish: (wishId: string) => ThreadNumbers
}

/**
 * Opens the thread of the whole city: a fixed number of queries over counters,
 * ties and releases, however many voices there are (features.md C1).
 *
 * @param surveyId for the team: themes are counted by the voices of this survey alone, and its numbers alone are listed.
 * @param isTeam also voices of surveys whose results are not out.
 */
export async function openThread(
	db: Reader,
	{
		language,
		today,
		surveyId,
		isTeam = false,
	}: { language: Language; today: Day; surveyId?: string; isTeam?: boolean },
): Promise<OpenThread> {
	const released = (await allReleases(db)).filter(({ release }) => !surveyId || release.surveyId === surveyId)
	const out = released.flatMap(({ editionIds }) => editionIds)
	const ofTeam = surveyId ? await editionIdsOf(db, surveyId) : undefined
	const voices = await presentVoices(db, isTeam ? ofTeam : out)
	const themes = themedIn(await allThemeTies(db), voices, language)
	const counted = countedIn(released, language)
	const unanswered = saidAndNothingDone({ counted, themes, ties: await allTies(db) }, today)
	const counts = await countByWish(db)
	const numbers = (wishId: string | undefined, { promises, untied, news }: WishCounts): ThreadNumbers => {
		const of = (one: Counted | Themed) => !wishId || wishesOf(one).includes(wishId)
		return {
			answers: answersBehind(released, wishId),
			voices: (wishId ? voices.wishes[wishId] : voices.all) || null,
			themes: themes.filter(of).length,
			promises,
			news,
			unanswered: unanswered.filter(of).length,
			unasked: untied,
		}
	}
	return {
		released,
		counted,
		themes,
		unanswered,
		city: numbers(undefined, counts.city),
		ofWish: wishId => numbers(wishId, counts.byWish.get(wishId) ?? { promises: 0, untied: 0, news: 0 }),
	}
}

/** The thread of one wish in numbers alone, from a few counters: for the wish's own page. */
export async function numbersOfWish(
	db: Reader,
	{ wishId, released }: { wishId: string; released: readonly ReleasedSurvey[] },
): Promise<PictureNumbers> {
	const voices = await presentVoices(
		db,
		released.flatMap(({ editionIds }) => editionIds),
	)
	const themeIds = (await themesOfWish(db, wishId)).map(({ id }) => id)
	const { promises, news } = await countOfWish(db, wishId)
	return {
		answers: answersBehind(released, wishId),
		voices: voices.wishes[wishId] || null,
		themes: themeIds.filter(id => voices.themes[id]).length,
		promises,
		news,
	}
}
