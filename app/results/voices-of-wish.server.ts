import type { Language } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { themesOfWish } from '#app/voices/theme.store.server.ts'
import { someVoicesOfTheme } from '#app/voices/voice.store.server.ts'
import { presentVoices } from './present-voices.server.ts'
import type { Shown } from './presented-table.ts'
import { allReleasedEditionIds } from './release.store.server.ts'
import { type Said, saidIn } from './shown-question.ts'

/** A theme under a wish, with about how many cleared voices it has and some of them. */
export type ThemeSaid = { id: string; name: Said; isSample: boolean; voices: Shown; quotes: Said[] }

/** No page needs every voice; a few show what a theme means. */
const mostQuotes = 3

/** No page needs every theme: the loudest are told, the others a link away. */
const mostThemes = 8

/**
 * What children said under a wish in their own words: its loudest themes, each
 * with a few voices that a person has cleared. Voices of a survey whose results
 * are not released yet wait for them (S-05); a theme with none to show waits too.
 */
export async function voicesOfWish(
	db: Reader,
	{ wishId, language, atMost = mostThemes }: { wishId: string; language: Language; atMost?: number },
): Promise<ThemeSaid[]> {
	const themes = await themesOfWish(db, wishId)
	if (themes.length === 0) return []
	const editionIds = await allReleasedEditionIds(db)
	const voices = (await presentVoices(db, editionIds)).themes
	const loudest = themes
		.flatMap(theme => {
			const shown = voices[theme.id]
			return shown === undefined || shown === 0 ? [] : { ...theme, voices: shown }
		})
		.sort((a, b) => (b.voices === 'c' ? 0 : b.voices) - (a.voices === 'c' ? 0 : a.voices))
		.slice(0, atMost)
	return await Promise.all(
		loudest.map(async ({ id, names, isSample, voices }) => {
			const quotes = await someVoicesOfTheme(db, { themeId: id, editionIds, language, limit: mostQuotes })
			const said = quotes.map(({ text, language: spoken }) => ({ language: spoken, words: text }))
			return { id, isSample, voices, name: saidIn(names, language), quotes: said }
		}),
	)
}
