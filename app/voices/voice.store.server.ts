import { z } from 'zod'
import { isLanguage, type Language, sourceLanguage } from '#app/languages/language.ts'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import { isVoiceState, shownText, type VoiceAct, type VoiceState } from './voice.ts'

/** Words nobody has cleared yet: for the inbox, and nowhere else. */
export type WaitingWords = {
	wordsId: string
	editionId: string
	questionId: string
	language: Language
	day: string
	text: string
	/** The choices these words explain, where the question asked to choose and say why. */
	chosen: string[]
}

/** A cleared voice, as everybody may see it. */
export type ClearedVoice = {
	wordsId: string
	editionId: string
	questionId: string
	text: string
	language: Language
	isRedacted: boolean
	themeIds: string[]
}

const Chosen = z.array(z.string())

const unread = { OR: [{ voice: null }, { voice: { state: 'waiting' } }] }

function ofSurvey(surveyId: string | undefined) {
	return surveyId === undefined ? {} : { edition: { surveyId } }
}

/** Words waiting to be read, the oldest day first; those put back stand at their old place. */
export async function wordsWaiting(
	db: Reader,
	{ surveyId, limit }: { surveyId?: string; limit: number },
): Promise<WaitingWords[]> {
	const rows = await db.words.findMany({
		where: { ...unread, ...ofSurvey(surveyId) },
		orderBy: { id: 'asc' },
		take: limit,
		select: {
			id: true,
			editionId: true,
			questionId: true,
			language: true,
			day: true,
			text: true,
			chosen: true,
		},
	})
	return rows.map(({ id, language, chosen, ...row }) => ({
		...row,
		wordsId: id,
		language: languageFrom(language),
		chosen: Chosen.parse(JSON.parse(chosen)),
	}))
}

/** The name of somebody who read words, or null when nobody knows them any more. */
export async function findReaderName(db: Reader, personId: string): Promise<string | null> {
	const reader = await db.person.findUnique({ where: { id: personId }, select: { name: true } })
	return reader?.name ?? null
}

/** How many words wait, and since which day; S-05 asks both before anything of a survey is released. */
export async function countWaiting(
	db: Reader,
	{ surveyId }: { surveyId?: string } = {},
): Promise<{ count: number; oldestDay: string | null }> {
	const found = await db.words.aggregate({
		where: { ...unread, ...ofSurvey(surveyId) },
		_count: true,
		_min: { day: true },
	})
	return { count: found._count, oldestDay: found._min.day }
}

/**
 * Voices a person has read and cleared, in the words that may be shown: the one
 * way children's own words leave the team's inbox.
 */
export async function clearedVoices(
	db: Reader,
	{
		themeIds,
		wordsIds,
		withoutTheme,
		limit,
	}: { themeIds?: string[]; wordsIds?: string[]; withoutTheme?: true; limit?: number } = {},
): Promise<ClearedVoice[]> {
	const rows = await db.words.findMany({
		where: {
			voice: { state: 'cleared' },
			...(wordsIds ? { id: { in: wordsIds } } : {}),
			...(themeIds ? { themes: { some: { themeId: { in: themeIds } } } } : {}),
			...(withoutTheme ? { themes: { none: {} } } : {}),
		},
		orderBy: { id: 'asc' },
		take: limit,
		select: {
			id: true,
			editionId: true,
			questionId: true,
			language: true,
			text: true,
			voice: { select: { state: true, redacted: true } },
			themes: { select: { themeId: true }, orderBy: { themeId: 'asc' } },
		},
	})
	return rows.flatMap(({ id, voice, text, language, themes, ...row }) => {
		const shown = voice && shownText({ state: stateFrom(voice.state), redacted: voice.redacted, text })
		if (shown === null) return []
		return {
			...row,
			wordsId: id,
			text: shown,
			language: languageFrom(language),
			isRedacted: voice?.redacted !== null,
			themeIds: themes.map(({ themeId }) => themeId),
		}
	})
}

/**
 * A few cleared voices of one theme, of these editions, in the words that may
 * be shown; those in the reader's language first. However many voices the theme
 * has, only a few are read.
 */
export async function someVoicesOfTheme(
	db: Reader,
	{
		themeId,
		editionIds,
		language,
		limit,
	}: { themeId: string; editionIds: readonly string[]; language: Language; limit: number },
): Promise<Array<Pick<ClearedVoice, 'wordsId' | 'text' | 'language'>>> {
	const found = async (spoken: { equals: Language } | { not: Language }, take: number) =>
		await db.themeVoice.findMany({
			where: {
				themeId,
				words: { editionId: { in: [...editionIds] }, language: spoken, voice: { state: 'cleared' } },
			},
			orderBy: { wordsId: 'asc' },
			take,
			select: {
				wordsId: true,
				words: {
					select: { text: true, language: true, voice: { select: { state: true, redacted: true } } },
				},
			},
		})
	const own = await found({ equals: language }, limit)
	const rows = own.length < limit ? [...own, ...(await found({ not: language }, limit - own.length))] : own
	return rows.flatMap(({ wordsId, words: { text, language: spoken, voice } }) => {
		const shown = voice && shownText({ state: stateFrom(voice.state), redacted: voice.redacted, text })
		return shown === null ? [] : [{ wordsId, text: shown, language: languageFrom(spoken) }]
	})
}

/** Where the reading of these words stands, and who did the last thing to them; null when the words are gone. */
export async function findVoice(
	db: Reader,
	wordsId: string,
): Promise<{ wordsId: string; text: string; state: VoiceState; readById: string | null } | null> {
	const row = await db.words.findUnique({
		where: { id: wordsId },
		select: { text: true, voice: { select: { state: true, readById: true } } },
	})
	if (!row) return null
	const state = row.voice ? stateFrom(row.voice.state) : 'waiting'
	return { wordsId, text: row.text, state, readById: row.voice?.readById ?? null }
}

/** Where words stand after an act, and the act's own row. The words themselves are never changed. */
export async function markVoice(
	tx: Writer,
	act: {
		id: string
		wordsId: string
		act: VoiceAct
		state: VoiceState
		redacted?: string
		reason?: string
		personId: string
		at: Date
	},
): Promise<void> {
	const { id, wordsId, state, personId, at } = act
	const standing = { state, redacted: act.redacted ?? null, readAt: at, readById: personId }
	await tx.voice.upsert({
		where: { wordsId },
		create: { wordsId, ...standing },
		update: standing,
	})
	await tx.voiceAct.create({
		data: { id, wordsId, act: act.act, at, personId, reason: act.reason ?? null },
	})
}

/** Writes down that a voice went into a theme or out of it; where its reading stands does not change. */
export async function keepThemeAct(
	tx: Writer,
	act: {
		id: string
		wordsId: string
		act: 'theme' | 'untheme'
		themeId: string
		personId: string
		at: Date
	},
): Promise<void> {
	const { themeId, ...row } = act
	await tx.voiceAct.create({ data: { ...row, reason: themeId } })
}

function languageFrom(text: string): Language {
	return isLanguage(text) ? text : sourceLanguage
}

/** A state we do not know is a row somebody else wrote: it is never shown. */
function stateFrom(text: string): VoiceState {
	if (isVoiceState(text)) return text
	throw new Error(`A voice has the state "${text}"; it is waiting, cleared, withheld or safeguarding.`)
}
