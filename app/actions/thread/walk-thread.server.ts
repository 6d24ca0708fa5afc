import { type Day, dayOf } from '#app/base/moment.ts'
import type { Language } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { presentVoices } from '#app/results/present-voices.server.ts'
import { allReleasedEditionIds, allReleases } from '#app/results/release.store.server.ts'
import type { ReleasedSurvey } from '#app/results/release.ts'
import type { Said } from '#app/results/shown-question.ts'
import { allThemeTies } from '#app/voices/theme.store.server.ts'
import { someVoicesOfTheme } from '#app/voices/voice.store.server.ts'
import { allWishes } from '#app/wishes/wish.store.server.ts'
import {
	allTies,
	countThreadPromises,
	findThreadPromise,
	type ThreadOf,
	type ThreadPromise,
	threadPromises,
} from '../thread.store.server.ts'
import { type CameOf, type CountedNumber, countedIn, numberAt, type Themed, themedIn } from './thread.ts'
import { type ToldPromise, toldPromise } from './told-promise.ts'

type Place = { language: Language; today: Day }

/** How many promises a page of the thread lists; the others are a page on. */
const onOnePage = 20

/** How many of the voices of a theme its page shows: fewer than the least count that may be told. */
const someQuotes = 4

/** A page of promises, as the thread tells them. */
export type PromisesPage = { promises: ToldPromise[]; page: number; pages: number }

/** Promises of a wish, tied to a theme or a question, or to nothing; a page of them. */
export async function promisesOnThread(
	db: Reader,
	of: ThreadOf,
	{ language, today, page = 1, atOnce = onOnePage }: Place & { page?: number; atOnce?: number },
): Promise<PromisesPage> {
	const wishes = await allWishes(db)
	const pages = Math.max(1, Math.ceil((await countThreadPromises(db, of)) / atOnce))
	const here = Math.min(Math.max(1, page), pages)
	const found = await threadPromises(db, of, { skip: (here - 1) * atOnce, take: atOnce })
	return {
		promises: found.map(one => toldPromise(one, { language, today, wishes })),
		page: here,
		pages,
	}
}

/** A theme as everybody may follow it: its voices, the wishes it speaks to, the promises it led to; null when nothing of it may be told. */
export async function walkFromTheme(
	db: Reader,
	themeId: string,
	{ language, today }: Place,
): Promise<{ theme: Themed; quotes: Said[]; wishNumbers: number[]; promises: ToldPromise[] } | null> {
	const editionIds = await allReleasedEditionIds(db)
	const voices = await presentVoices(db, editionIds)
	const [theme] = themedIn(await allThemeTies(db, { themeId }), voices, language)
	if (!theme) return null
	const quotes = await someVoicesOfTheme(db, { themeId, editionIds, language, limit: someQuotes })
	const { promises } = await promisesOnThread(db, { themeId }, { language, today })
	const wishes = await allWishes(db)
	return {
		theme,
		quotes: quotes.map(({ text, language: spoken }) => ({ language: spoken, words: text })),
		wishNumbers: wishes.filter(({ id }) => theme.wishIds.includes(id)).map(({ number }) => number),
		promises,
	}
}

/** A promise walked back to what was said: the numbers and the themes it answers; null when it is not there. */
export async function walkFromPromise(
	db: Reader,
	actionId: string,
	{ language, today }: Place,
): Promise<{ promise: ToldPromise; madeOn: Day; counted: CountedNumber[]; themes: Themed[] } | null> {
	const found = await findThreadPromise(db, actionId)
	if (!found) return null
	const wishes = await allWishes(db)
	const released = await allReleases(db)
	const voices = await presentVoices(
		db,
		released.flatMap(({ editionIds }) => editionIds),
	)
	const themes = themedIn(await allThemeTies(db), voices, language)
	return {
		promise: toldPromise(found, { language, today, wishes }),
		madeOn: dayOf(found.createdAt),
		counted: asksOf(found, released, language),
		themes: themes.filter(({ id }) => found.themeIds.includes(id)),
	}
}

/** What came of the questions of a survey, by question: the wishes each speaks to, and how many promises it is tied to. */
export async function whatCameOfIt(
	db: Reader,
	{ release, ties }: ReleasedSurvey,
): Promise<{ wishes: { id: string; number: number }[]; came: Record<string, CameOf> }> {
	const wishes = await allWishes(db)
	const promised = (await allTies(db)).results.filter(({ surveyId }) => surveyId === release.surveyId)
	const came: Record<string, CameOf> = {}
	for (const { questionId } of [...ties, ...promised]) {
		const speaksTo = [...ties, ...promised].filter(one => one.questionId === questionId)
		came[questionId] = {
			wishNumbers: wishes
				.filter(({ id }) => speaksTo.some(({ wishId }) => wishId === id))
				.map(({ number }) => number),
			promises: promised.filter(one => one.questionId === questionId).length,
		}
	}
	const spokenTo = wishes.filter(({ id }) => ties.some(({ wishId }) => wishId === id))
	return { wishes: spokenTo.map(({ id, number }) => ({ id, number })), came }
}

/** The numbers a promise answers: of each question it is tied to, what speaks to its own wish; or the whole question. */
function asksOf(
	{ wishId, results }: Pick<ThreadPromise, 'wishId' | 'results'>,
	released: readonly ReleasedSurvey[],
	language: Language,
): CountedNumber[] {
	const counted = countedIn(released, language).filter(one => one.wishId === wishId)
	return results.flatMap(({ surveyId, questionId }) => {
		const own = counted.filter(one => one.surveyId === surveyId && one.questionId === questionId)
		if (own.length > 0) return own
		const survey = released.find(({ release }) => release.surveyId === surveyId)
		return (survey && numberAt(survey, { questionId, choiceId: null }, language)) ?? []
	})
}
