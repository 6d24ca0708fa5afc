import { ok, type Result, refuse } from '#app/base/result.ts'
import type { Language } from '#app/languages/language.ts'
import { keepTranslations, translationsOf } from '#app/languages/translation.store.server.ts'
import { rowsAfterEdit } from '#app/languages/translation.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { findWish } from '#app/wishes/wish.store.server.ts'
import { themeNamed } from './sort-voices.server.ts'
import {
	findTheme,
	findThemeNamed,
	keepThemeName,
	keepThemeWish,
	removeThemeWish,
} from './theme.store.server.ts'
import { tidyThemeName } from './theme.ts'
import { longestReason } from './voice.ts'

/** Makes a theme, or answers the one of that name. */
export async function makeTheme(
	db: Database,
	{ who, name, language, now }: { who: Person; name: string; language: Language; now: Date },
): Promise<Result<string, 'not-allowed' | 'theme.name-needed'>> {
	if (!may(who, 'theme.edit')) return refuse('not-allowed')
	return await db.write(tx => themeNamed(tx, { who, name, language, now }))
}

/** Gives a theme its name in one language. Refuses a name another theme has. */
export async function nameTheme(
	db: Database,
	{
		who,
		themeId,
		language,
		name: typed,
		now,
	}: { who: Person; themeId: string; language: Language; name: string; now: Date },
): Promise<Result<'named', 'not-allowed' | 'theme.gone' | 'theme.name-needed' | 'theme.name-taken'>> {
	if (!may(who, 'theme.edit')) return refuse('not-allowed')
	const name = tidyThemeName(typed)
	if (!name) return refuse('theme.name-needed')
	return await db.write(async tx => {
		const before = await findTheme(tx, themeId)
		if (!before) return refuse('theme.gone')
		const named = await findThemeNamed(tx, { language, name })
		if (named && named !== themeId) return refuse('theme.name-taken')
		await keepThemeName(tx, { themeId, language, name })
		const subject = `theme:${themeId}`
		const rows = await translationsOf(tx, subject)
		const edited = rowsAfterEdit('name', before.names, { ...before.names, [language]: name }, rows)
		await keepTranslations(tx, subject, edited, { personId: who.id, now })
		const detail = { language, name }
		await writeInLogbook(tx, { who, deed: 'theme.name', thing: 'theme', thingId: themeId, detail, at: now })
		return ok('named')
	})
}

/** Ties a theme to a wish, and says why: a tie without a reason is a guess. */
export async function tieTheme(
	db: Database,
	{
		who,
		themeId,
		wishId,
		reason: typed,
		now,
	}: { who: Person; themeId: string; wishId: string; reason: string; now: Date },
): Promise<Result<'tied', 'not-allowed' | 'theme.gone' | 'wish.gone' | 'reason.needed' | 'reason.too-long'>> {
	if (!may(who, 'theme.edit')) return refuse('not-allowed')
	const reason = typed.trim()
	if (reason === '') return refuse('reason.needed')
	if ([...reason].length > longestReason) return refuse('reason.too-long')
	return await db.write(async tx => {
		if (!(await findTheme(tx, themeId))) return refuse('theme.gone')
		if (!(await findWish(tx, wishId))) return refuse('wish.gone')
		await keepThemeWish(tx, { themeId, wishId, reason, personId: who.id, at: now })
		const detail = { wish: wishId, reason }
		await writeInLogbook(tx, { who, deed: 'theme.tie', thing: 'theme', thingId: themeId, detail, at: now })
		return ok('tied')
	})
}

/** Unties a theme from a wish. Without a tie, nothing happens and nothing is written. */
export async function untieTheme(
	db: Database,
	{ who, themeId, wishId, now }: { who: Person; themeId: string; wishId: string; now: Date },
): Promise<Result<'untied', 'not-allowed'>> {
	if (!may(who, 'theme.edit')) return refuse('not-allowed')
	return await db.write(async tx => {
		if (await removeThemeWish(tx, { themeId, wishId })) {
			const detail = { wish: wishId }
			await writeInLogbook(tx, {
				who,
				deed: 'theme.untie',
				thing: 'theme',
				thingId: themeId,
				detail,
				at: now,
			})
		}
		return ok('untied')
	})
}
