import { isSimple, type Variant } from '#app/languages/variant.ts'
import type { PictureId } from './picture.ts'
import { type Choice, choicesOf, type Question, type SurveyDocument } from './survey.ts'

/** More choices than this are a list to open, where no picture can stand; fewer are cards to tap. */
export const mostCards = 12

/** The choices of a question that a child meets as cards with a picture. Faces are drawn already. */
export function picturedChoices(question: Question): Choice[] {
	const choices = choicesOf(question)
	return question.kind === 'five-faces' || choices.length > mostCards ? [] : choices
}

/** Where a picture stands: beside a question, or beside one of its choices. */
export type PicturePlace = { question: Question; choice: Choice | null }

/** The name of a place in addresses and forms: `<question>` or `<question>/<choice>`. */
export function pictureAddress({ question, choice }: PicturePlace): string {
	return choice ? `${question.id}/${choice.id}` : question.id
}

/** The place with this name, if a picture can stand there. */
export function pictureAt({ questions }: SurveyDocument, address: string): PicturePlace | undefined {
	const places = questions.flatMap((question): PicturePlace[] => [
		{ question, choice: null },
		...picturedChoices(question).map(choice => ({ question, choice })),
	])
	return places.find(place => pictureAddress(place) === address)
}

/** The survey with this picture at a place, or none there. Everything else stays as it is. */
export function withPicture(
	survey: SurveyDocument,
	{ question, choice }: PicturePlace,
	picture: PictureId | undefined,
): SurveyDocument {
	const pictured = (one: Question): Question => {
		if (one.id !== question.id) return one
		if (choice === null) return { ...one, picture }
		if (one.kind === 'own-words') return one
		const choices = one.choices.map(other => (other.id === choice.id ? { ...other, picture } : other))
		return { ...one, choices }
	}
	return { ...survey, questions: survey.questions.map(pictured) }
}

/** Whether a reader sees the pictures of a survey: readers of simple words always do. */
export function showsPictures({ picturesFor }: SurveyDocument, variant: Variant | undefined): boolean {
	return isSimple(variant) || picturesFor === 'everybody'
}

/**
 * The pictures that somebody may mean, by their names in any language, in the
 * order they were given: each word they typed begins a word of a name. All of
 * them when nothing was typed.
 */
export function picturesNamed<Named extends { names: readonly string[] }>(
	pictures: readonly Named[],
	typed: string,
): Named[] {
	const wanted = wordsIn(typed)
	return pictures.filter(({ names }) =>
		names.some(name => {
			const words = wordsIn(name)
			return wanted.every(one => words.some(word => word.startsWith(one)))
		}),
	)
}

/** Words without capitals, accents and vowel signs that people leave out. */
function wordsIn(text: string): string[] {
	const plain = text.normalize('NFKD').replaceAll(/[\p{Mn}\u0640]/gu, '')
	return plain.toLowerCase().match(/[\p{L}\p{N}\p{Mc}]+/gu) ?? []
}
