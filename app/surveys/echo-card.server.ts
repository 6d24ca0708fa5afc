import { createHash } from 'node:crypto'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { allLanguages, type Language } from '#app/languages/language.ts'
import { type CardPicture, cardFrom, isCardTyped } from './echo-card.ts'
import { type PictureId, pictureFile } from './picture.ts'

/**
 * The echo card of a survey: four pictures, the same for every child who answers it. They come of the survey and of
 * nothing that any child said, so a card that lies on a table tells nothing of who holds it (decision 0029).
 */
export function cardOfSurvey(surveyId: string, language: Language): CardPicture[] {
	return shownPictures(picturesOf(surveyId), language)
}

/** Pictures as a page in this language shows them. */
export function shownPictures(pictures: readonly PictureId[], language: Language): CardPicture[] {
	const { t } = interfaceWords(language)
	return pictures.map(id => ({ id, file: pictureFile(id) ?? '', words: t(`pictures:${id}`) }))
}

/** The surveys whose card somebody typed, in whichever languages: one as a rule; two may happen to have the same card. */
export function surveysOfCard<Asked extends { id: string }>(
	typed: string,
	surveys: readonly Asked[],
): Asked[] {
	const short = typed.slice(0, 200)
	return surveys.filter(({ id }) =>
		isCardTyped(
			short,
			picturesOf(id).map(picture => namesOf(picture)),
		),
	)
}

const cards = new Map<string, PictureId[]>()

function picturesOf(surveyId: string): PictureId[] {
	const known = cards.get(surveyId)
	if (known) return known
	const card = cardFrom(createHash('sha256').update(`12w/echo-card\0${surveyId}`).digest())
	cards.set(surveyId, card)
	return card
}

function namesOf(picture: PictureId): string[] {
	return allLanguages.map(language => interfaceWords(language).t(`pictures:${picture}`))
}
