import { bestLanguage, isLanguage, type Language } from './language.ts'
import { isVariant, type Variant, variantLike } from './variant.ts'

/**
 * Where an address should have led that asks for a language or for words we do
 * not have (`/pa-IN/…`, `?words=easyread`): to the nearest real ones. Nothing
 * when it asks for none or for real ones, so what this answers is never
 * answered once more: there is no loop. It stays on our own site.
 *
 * @param accepted the browser's Accept-Language, for a language that is like none of ours.
 */
export function realAddress(
	{ pathname, search }: Pick<URL, 'pathname' | 'search'>,
	accepted: string | null,
): string | undefined {
	const [, first = '', ...rest] = pathname.split('/')
	const language = isLanguage(first) ? first : languageLike(first, accepted)
	const asked = new URLSearchParams(search).getAll('words')
	const isReal = asked.length === 0 || (asked.length === 1 && isVariant(asked[0]))
	if (language === undefined || (language === first && isReal)) return undefined
	const wanted = new URLSearchParams(search)
	wanted.delete('words')
	const variant = asked.map(text => (isVariant(text) ? text : variantLike(text))).find(Boolean)
	if (variant) wanted.set('words', variant)
	return `/${[language, ...rest].join('/')}${wanted.size > 0 ? `?${wanted}` : ''}`
}

/** The variant of words that an address asks for; for everybody when it asks for none that is real. */
export function variantIn({ url }: { url: string }): Variant | undefined {
	const asked = new URL(url).searchParams.get('words')
	return isVariant(asked) ? asked : undefined
}

/** The end of an address that asks for this variant. */
export function wordsIn(variant: Variant | undefined): string {
	return variant === undefined ? '' : `?words=${variant}`
}

/** A language of ours for something written like a language (RFC 5646), such as `pa-IN` or `xx`. Nothing when it is not even like one. */
function languageLike(tag: string, accepted: string | null): Language | undefined {
	if (!/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i.test(tag)) return undefined
	const primary = tag.toLowerCase().split(/[-_]/)[0]
	return isLanguage(primary) ? primary : bestLanguage(accepted)
}
