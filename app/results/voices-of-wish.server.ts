import type { Language } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { themesOfWish } from '#app/voices/theme.store.server.ts'
import { clearedVoices } from '#app/voices/voice.store.server.ts'
import { allReleases } from './release.store.server.ts'
import { type Said, saidIn } from './shown-question.ts'

/** A theme under a wish, with some of its cleared voices. How many there are is not said: that number is raw. */
export type ThemeSaid = { id: string; name: Said; isSample: boolean; quotes: Said[] }

/** No page needs every voice; a few show what a theme means. */
const mostQuotes = 3

/**
 * What children said under a wish in their own words: its themes, each with a
 * few voices that a person has cleared. Voices of a survey whose results are
 * not released yet wait for them (S-05); a theme with none to show waits too.
 */
export async function voicesOfWish(
	db: Reader,
	{ wishId, language }: { wishId: string; language: Language },
): Promise<ThemeSaid[]> {
	const themes = await themesOfWish(db, wishId)
	if (themes.length === 0) return []
	const released = new Set((await allReleases(db)).flatMap(({ editionIds }) => editionIds))
	const voices = (await clearedVoices(db, { themeIds: themes.map(({ id }) => id) })).filter(({ editionId }) =>
		released.has(editionId),
	)
	return themes.flatMap(({ id, names, isSample }) => {
		const own = voices.filter(({ themeIds }) => themeIds.includes(id))
		if (own.length === 0) return []
		const nearest = own.sort((a, b) => rank(a.language, language) - rank(b.language, language))
		const quotes = nearest
			.slice(0, mostQuotes)
			.map(({ text, language: spoken }) => ({ language: spoken, words: text }))
		return [{ id, isSample, name: saidIn(names, language), quotes }]
	})
}

/** Voices in the reader's language come first. */
function rank(spoken: Language, language: Language): number {
	return spoken === language ? 0 : 1
}
