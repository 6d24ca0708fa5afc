import { numberInWords } from '#app/languages/in-words.ts'
import { type Language, wordingIn } from '#app/languages/language.ts'
import { pictureFile } from '#app/surveys/picture.ts'
import type { Wording } from '#app/surveys/survey.ts'
import type { BallotPaper, PaperPart } from '../ballot-paper.ts'

/**
 * An option as it is printed. Its number is its own whatever the order on this paper, and stands in the digits of the
 * number pad in every language: whoever keys a pack may not read the language it was printed in.
 */
export type PrintedOption = {
	number: number
	name: string
	/** The file of its picture: the same that screens show beside the name. */
	picture?: string
	cost?: string
	hasStopped: boolean
}

/** A part as it is printed in one language. */
export type PrintedPart = {
	id: string
	wording: string
	hint: string
	method: PaperPart['method']
	most: number
	options: PrintedOption[]
}

/** What is printed on every paper in one language; the number of an option is its place in the manifest, as tellers key it. */
export function printedParts(paper: BallotPaper, language: Language): PrintedPart[] {
	const words = (wording: Wording | undefined) => (wording && wordingIn(wording, language)?.wording) ?? ''
	return paper.parts.map(({ id, wording, hint, method, most, options }) => ({
		...{ id, method, most },
		wording: words(wording),
		hint: words(hint),
		options: options.map(({ name, picture, cost, isWithdrawn }, place) => ({
			...{ number: place + 1, name: words(name), picture: pictureFile(picture) },
			cost: cost === undefined ? undefined : `£${numberInWords(cost, language)}`,
			hasStopped: isWithdrawn === true,
		})),
	}))
}
