import latin from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff2?url'
import latinExtended from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-ext-400-normal.woff2?url'
import gurmukhi from '@fontsource/noto-sans-gurmukhi/files/noto-sans-gurmukhi-gurmukhi-400-normal.woff2?url'
import arabic from '@fontsource/vazirmatn/files/vazirmatn-arabic-400-normal.woff2?url'
import type { Language } from '#app/languages/language.ts'

/**
 * The faces each language is set in, asked for before the style sheet is read.
 * One that comes late is kept for the next page (`font-display: optional`):
 * words that somebody has begun to read do not jump.
 */
export const facesOf: Record<Language, readonly string[]> = {
	en: [latin],
	pl: [latin, latinExtended],
	ro: [latin, latinExtended],
	ar: [arabic],
	ur: [arabic],
	ckb: [arabic],
	fa: [arabic],
	pa: [gurmukhi],
}
