import type { Language } from '#app/languages/language.ts'
import { longestThemeName } from './voice.ts'

/** Voices that say the same thing: the theme's name in each language it has one in. */
export type ThemeBrief = {
	id: string
	isSample: boolean
	names: Partial<Record<Language, string>>
}

/** The name as it is kept: one line, trimmed; null when nothing or too much is left. */
export function tidyThemeName(typed: string): string | null {
	const name = typed.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
	return name === '' || [...name].length > longestThemeName ? null : name
}

/** Whether two names would look the same in a list. */
export function sameName(a: string, b: string): boolean {
	return a.toLocaleLowerCase('en') === b.toLocaleLowerCase('en')
}

/** Themes chosen for a voice: ids of those there are, names of those to be made. */
export type Chosen = { ids: string[]; names: string[] }

/** What was chosen, when the list has come to hold a theme of a name that was to be made: then it is that theme. */
export function withKnown({ ids, names }: Chosen, themes: ThemeBrief[]): Chosen {
	const found = names.map(name => ({
		name,
		id: themes.find(theme => Object.values(theme.names).some(one => sameName(one, name)))?.id,
	}))
	const known = found.flatMap(({ id }) => id ?? [])
	return {
		ids: [...new Set([...ids, ...known])],
		names: found.flatMap(({ name, id }) => (id === undefined ? [name] : [])),
	}
}
