import { languagesOfBallot } from '#app/ballots/ballot-words.ts'
import { findDraftById } from '#app/ballots/draft.store.server.ts'
import type { Language } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { findEdition } from '#app/surveys/survey.store.server.ts'
import { languagesOf } from '#app/surveys/survey.ts'
import { readAskedAgainName } from '../ask-again/asked-again.ts'
import { languagesOfPromise, languagesOfUpdate, withEnglish } from '../languages-asked.server.ts'
import { type ClockKey, clockName, type ReplyClock } from './reply-clock.ts'

/**
 * The languages those were asked in who wait for a reply: why it takes longer is owed in each, and in English. What was
 * asked again is read by those its promise answers, what was sent back by those its update was written for.
 */
export async function languagesOfClock(db: Reader, key: ClockKey): Promise<Language[]> {
	return withEnglish(await languagesOfThing(db, key))
}

/** The same of each clock that still runs, by its name. */
export async function languagesOfClocks(
	db: Reader,
	clocks: readonly Pick<ReplyClock, 'kind' | 'thingId' | 'answeredOn'>[],
): Promise<Record<string, Language[]>> {
	const running = clocks.filter(({ answeredOn }) => answeredOn === null)
	const named = running.map(async key => [clockName(key), await languagesOfClock(db, key)] as const)
	return Object.fromEntries(await Promise.all(named))
}

async function languagesOfThing(db: Reader, { kind, thingId }: ClockKey): Promise<Language[]> {
	if (kind === 'survey') {
		const edition = await findEdition(db, thingId)
		return edition ? languagesOf(edition.document) : []
	}
	if (kind === 'ballot') {
		const ballot = await findDraftById(db, thingId)
		return ballot ? languagesOfBallot(ballot.paper) : []
	}
	return kind === 'asked-again'
		? await languagesOfPromise(db, readAskedAgainName(thingId)?.actionId ?? '')
		: await languagesOfUpdate(db, thingId.split('/')[0] ?? '')
}
