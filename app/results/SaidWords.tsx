import { directionOf } from '#app/languages/language.ts'
import type { Said } from './shown-question.ts'

/** Words of a survey, marked with the language they are in, and kept apart from the words around them. */
export function SaidWords({ said }: { said: Said }) {
	return (
		<bdi lang={said.language} dir={directionOf(said.language)}>
			{said.words}
		</bdi>
	)
}
