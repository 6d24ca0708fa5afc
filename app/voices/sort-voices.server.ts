import { newId } from '#app/base/id.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import type { Language } from '#app/languages/language.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database, Writer } from '#app/platform/db.server.ts'
import {
	allThemeIds,
	findThemeNamed,
	keepTheme,
	keepThemeVoice,
	removeThemeVoice,
} from './theme.store.server.ts'
import { tidyThemeName } from './theme.ts'
import { clearedVoices, keepThemeAct } from './voice.store.server.ts'

/** Themes to put voices into: some there are, and some by a name, made if there is none of that name yet. */
export type ThemesChosen = {
	themeIds: string[]
	newThemes?: Array<{ name: string; language: Language }>
}

export type ThemeRefusal = 'not-allowed' | 'theme.gone' | 'theme.name-needed'

/**
 * Puts cleared voices into themes, one or several at once, making the theme if
 * it is new. Refuses `voice.not-cleared` if one of them is not cleared (any
 * more), and then puts none.
 */
export async function sortVoices(
	db: Database,
	{ who, wordsIds, now, ...chosen }: { who: Person; wordsIds: string[]; now: Date } & ThemesChosen,
): Promise<Result<number, ThemeRefusal | 'voice.not-cleared' | 'theme.none-chosen'>> {
	if (!may(who, 'theme.edit')) return refuse('not-allowed')
	return await db.write(async tx => {
		if (wordsIds.length === 0) return refuse('voice.not-cleared')
		const cleared = await clearedVoices(tx, { wordsIds })
		if (cleared.length !== new Set(wordsIds).size) return refuse('voice.not-cleared')
		const themes = await themesChosen(tx, { who, ...chosen, now })
		if (!themes.ok) return themes
		if (themes.value.length === 0) return refuse('theme.none-chosen')
		return ok(await putIntoThemes(tx, { who, wordsIds, themeIds: themes.value, now }))
	})
}

/** Takes a voice out of a theme; it stays cleared. Out of one it is not in, nothing happens. */
export async function takeOutOfTheme(
	db: Database,
	{ who, wordsId, themeId, now }: { who: Person; wordsId: string; themeId: string; now: Date },
): Promise<Result<'taken-out', 'not-allowed'>> {
	if (!may(who, 'theme.edit')) return refuse('not-allowed')
	return await db.write(async tx => {
		await takeOut(tx, { who, wordsId, themeId, now })
		return ok('taken-out')
	})
}

/** Takes a voice out of one theme, or of all its themes, inside another deed's transaction. */
export async function takeOut(
	tx: Writer,
	{ who, wordsId, themeId, now }: { who: Person; wordsId: string; themeId?: string; now: Date },
): Promise<void> {
	for (const from of await removeThemeVoice(tx, { wordsId, themeId })) {
		await keepThemeAct(tx, {
			id: newId(),
			wordsId,
			act: 'untheme',
			themeId: from,
			personId: who.id,
			at: now,
		})
		const detail = { theme: from }
		await writeInLogbook(tx, {
			who,
			deed: 'voice.untheme',
			thing: 'voice',
			thingId: wordsId,
			detail,
			at: now,
		})
	}
}

/** The themes meant, those there are and the new ones, inside another deed's transaction. */
export async function themesChosen(
	tx: Writer,
	{ who, themeIds, newThemes = [], now }: { who: Person; now: Date } & ThemesChosen,
): Promise<Result<string[], ThemeRefusal>> {
	if (themeIds.length + newThemes.length > 0 && !may(who, 'theme.edit')) return refuse('not-allowed')
	const wanted = new Set(themeIds)
	if ((await allThemeIds(tx, [...wanted])).length !== wanted.size) return refuse('theme.gone')
	if (newThemes.some(({ name }) => !tidyThemeName(name))) return refuse('theme.name-needed')
	for (const one of newThemes) {
		const made = await themeNamed(tx, { who, ...one, now })
		if (!made.ok) return made
		wanted.add(made.value)
	}
	return ok([...wanted])
}

/** The theme of this name, made if there is none yet: two readers with one thought make one theme. */
export async function themeNamed(
	tx: Writer,
	{ who, name: typed, language, now }: { who: Person; name: string; language: Language; now: Date },
): Promise<Result<string, 'theme.name-needed'>> {
	const name = tidyThemeName(typed)
	if (!name) return refuse('theme.name-needed')
	const there = await findThemeNamed(tx, { language, name })
	if (there) return ok(there)
	const id = newId()
	await keepTheme(tx, { id, language, name, personId: who.id, at: now })
	await writeInLogbook(tx, {
		who,
		deed: 'theme.make',
		thing: 'theme',
		thingId: id,
		detail: { name },
		at: now,
	})
	return ok(id)
}

/** Puts voices into themes inside another deed's transaction; answers how many ties are new. */
export async function putIntoThemes(
	tx: Writer,
	{ who, wordsIds, themeIds, now }: { who: Person; wordsIds: string[]; themeIds: string[]; now: Date },
): Promise<number> {
	let ties = 0
	for (const wordsId of new Set(wordsIds)) {
		for (const themeId of themeIds) {
			if (!(await keepThemeVoice(tx, { themeId, wordsId, personId: who.id, at: now }))) continue
			ties++
			await keepThemeAct(tx, {
				id: newId(),
				wordsId,
				act: 'theme',
				themeId,
				personId: who.id,
				at: now,
			})
			const detail = { theme: themeId }
			await writeInLogbook(tx, {
				who,
				deed: 'voice.theme',
				thing: 'voice',
				thingId: wordsId,
				detail,
				at: now,
			})
		}
	}
	return ties
}
