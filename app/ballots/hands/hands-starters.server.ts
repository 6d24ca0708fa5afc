import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { inEachLanguage } from '#app/languages/language.ts'
import type { PictureId } from '#app/surveys/picture.ts'
import type { Question, SurveyDocument } from '#app/surveys/survey.ts'

/** Questions that can be asked without writing a word: they are there in every language. */
export const handsStarters = ['one-wish', 'two-wishes', 'how-was-it'] as const
export type HandsStarter = (typeof handsStarters)[number]

/** The picture nearest to what each wish is about. */
const pictureOfWish: Record<number, PictureId> = {
	1: 'brain',
	2: 'playground',
	3: 'speech',
	4: 'friends',
	5: 'world',
	6: 'bus',
	7: 'party',
	8: 'bread',
	9: 'apple',
	10: 'books',
	11: 'backpack',
	12: 'wheelchair',
}

/** The saddest first, as a survey's five faces are. */
const faceWords = ['hands.face.1', 'hands.face.2', 'hands.face.3', 'hands.face.4', 'hands.face.5']

/** A starter as a question, in every language the interface has. */
export function starterDocument(starter: HandsStarter): SurveyDocument {
	const words = (key: string) => inEachLanguage(language => interfaceWords(language).t(key))
	const wishes = Array.from({ length: 12 }, (_, place) => ({
		id: `wish-${place + 1}`,
		wording: words(`wishes:label.${place + 1}`),
		picture: pictureOfWish[place + 1],
	}))
	const faces = faceWords.map((key, place) => ({
		id: `face-${place + 1}`,
		wording: words(`ballots:${key}`),
	}))
	const asked = { id: 'question', wording: words(`ballots:hands.starter.${starter}`) }
	const questions: Record<HandsStarter, Question> = {
		'one-wish': { ...asked, kind: 'choose-one', choices: wishes },
		'two-wishes': { ...asked, kind: 'choose-some', atLeast: 1, atMost: 2, choices: wishes },
		'how-was-it': { ...asked, kind: 'five-faces', choices: faces },
	}
	return {
		title: asked.wording,
		introduction: words('ballots:hands.honest'),
		languages: { ...inEachLanguage(() => 'drafted' as const), en: 'source' },
		picturesFor: 'everybody',
		questions: [questions[starter]],
	}
}

/** A question in an officer's own words, with what may be chosen, in English. */
export function ownDocument(question: string, options: string[], most: number): SurveyDocument {
	const choices = options.map((option, place) => ({ id: `option-${place + 1}`, wording: { en: option } }))
	const asked = { id: 'question', wording: { en: question }, choices }
	return {
		title: asked.wording,
		introduction: { en: interfaceWords('en').t('ballots:hands.honest') },
		languages: { en: 'source' },
		questions: [
			most > 1
				? { ...asked, kind: 'choose-some', atLeast: 1, atMost: most }
				: { ...asked, kind: 'choose-one' },
		],
	}
}
