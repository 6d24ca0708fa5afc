import type { Language } from '#app/languages/language.ts'
import { type InLanguages, wordsIn } from '../in-languages/in-languages.ts'
import { InOrder, markedIn } from '../YouSaid.tsx'

/** What the council answered, in the reader's language, or in the one it was written in. */
export function ReplyWords({ words, language }: { words: InLanguages; language: Language }) {
	const told = wordsIn(words, language)
	return (
		<p {...markedIn(told, language)}>
			<InOrder words={told} />
		</p>
	)
}
