import { directionOf, type Language, wordingIn } from '#app/languages/language.ts'
import type { Variant } from '#app/languages/variant.ts'
import { Isolated } from '#app/ui/Isolated.tsx'
import type { Wording } from './survey.ts'

/** How somebody wants the words: in which language, written for whom. Without a variant, for everybody. */
export type Reader = { language: Language; variant?: Variant }

/** Words as this reader wants them, or the nearest there are, marked with the language they are in. */
export function Words({ wording, reader }: { wording: Wording; reader: Reader }) {
	const found = wordingIn(wording, reader.language, reader.variant)
	if (!found) return null
	const direction = directionOf(found.language)
	const words = <Isolated text={found.wording} direction={direction} />
	if (found.language === reader.language) return <span>{words}</span>
	return (
		<span lang={found.language} dir={direction}>
			{words}
		</span>
	)
}

/** The same as plain text, where a page can show nothing else: in a list to open, in a title. */
export function plainWords(wording: Wording, { language, variant }: Reader): string {
	return wordingIn(wording, language, variant)?.wording ?? ''
}
