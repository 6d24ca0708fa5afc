import { markWritten } from '#app/ballots/written.store.server.ts'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import {
	countWaiting,
	findReaderName,
	findVoice,
	markVoice,
	type WaitingWords,
	wordsWaiting,
} from './voice.store.server.ts'
import type { VoiceState } from './voice.ts'
import { countWrittenWaiting, findWritten, writtenWaiting } from './written.store.server.ts'

/**
 * Words to be read: answers to surveys, and what was written on ballots, which keep no language. Of a ballot, `editionId`
 * is the ballot and `questionId` the part of its paper.
 */
type ToRead = Omit<WaitingWords, 'language'> & { language: WaitingWords['language'] | null }

/** Words that wait to be read, the oldest day first; of one survey, or of all surveys and ballots. */
export async function wordsToRead(
	db: Reader,
	{ surveyId, limit }: { surveyId?: string; limit: number },
): Promise<ToRead[]> {
	const ofSurveys: ToRead[] = await wordsWaiting(db, { surveyId, limit })
	if (surveyId !== undefined) return ofSurveys
	const ofBallots = (await writtenWaiting(db, { limit })).map(
		({ ballotId, part, ...words }): ToRead => ({
			...words,
			...{ editionId: ballotId, questionId: part, language: null, chosen: [] },
		}),
	)
	const all = [...ofSurveys, ...ofBallots]
	return all.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).slice(0, limit)
}

/** How many words wait, and since which day; of one survey, or of all surveys and ballots. */
export async function countToRead(
	db: Reader,
	{ surveyId }: { surveyId?: string } = {},
): Promise<{ count: number; oldestDay: string | null }> {
	const ofSurveys = await countWaiting(db, { surveyId })
	if (surveyId !== undefined) return ofSurveys
	const ofBallots = await countWrittenWaiting(db)
	const days = [ofSurveys.oldestDay, ofBallots.oldestDay].filter(day => day !== null).sort()
	return { count: ofSurveys.count + ofBallots.count, oldestDay: days[0] ?? null }
}

/** Where the reading of words stands; null when they are gone. Words from a ballot go into no theme: themes are of surveys. */
export async function findAnyVoice(
	db: Reader,
	wordsId: string,
): Promise<{ text: string; state: VoiceState; readById: string | null; isOfBallot: boolean } | null> {
	const voice = await findVoice(db, wordsId)
	if (voice) return { ...voice, isOfBallot: false }
	const written = await findWritten(db, wordsId)
	return written && { ...written, isOfBallot: true }
}

/** The name of the person who did the last thing to these words, or null. */
export async function findLastReader(db: Reader, wordsId: string): Promise<string | null> {
	const voice = await findAnyVoice(db, wordsId)
	return voice?.readById ? await findReaderName(db, voice.readById) : null
}

/** Where words stand after an act. Of words from a ballot only the logbook keeps the act itself. */
export async function markAnyVoice(tx: Writer, act: Parameters<typeof markVoice>[1]): Promise<void> {
	const { wordsId, state, redacted = null, personId } = act
	const voice = await findAnyVoice(tx, wordsId)
	if (voice?.isOfBallot) await markWritten(tx, wordsId, { state, redacted, readById: personId })
	else await markVoice(tx, act)
}
