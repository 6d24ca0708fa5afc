import { allLanguages, sourceLanguage, type WordingKey } from '#app/languages/language.ts'
import { countStates, type Translatable, type TranslationRow } from '#app/languages/translation.ts'
import { choicesOf, type Question, type SurveyDocument, type Wording } from './survey.ts'

/** One text of a survey, by the name of where it stands: `title`, `<question>`, `<question>.hint`, `<question>.<choice>`. */
export type SurveyText = {
	field: string
	wording: Wording
	/** A ward's name: the same in every language, and nobody's to translate. */
	isName?: boolean
}

/** Every text of a survey that a child reads, in the order of the page. */
export function wordsOfSurvey({ title, introduction, questions }: SurveyDocument): SurveyText[] {
	return [
		{ field: 'title', wording: title },
		{ field: 'introduction', wording: introduction },
		...questions.flatMap(question => [
			{ field: question.id, wording: question.wording },
			...(question.hint ? [{ field: `${question.id}.hint`, wording: question.hint }] : []),
			...(question.hardWords ?? []).flatMap(({ word, meaning }, place) => [
				{ field: hardWordField(question.id, place, 'word'), wording: word },
				{ field: hardWordField(question.id, place, 'meaning'), wording: meaning },
			]),
			...choicesOf(question).map(({ id, wording, isRatherNotSay }) => ({
				field: `${question.id}.${id}`,
				wording,
				isName: sortsByWard(question) && !isRatherNotSay,
			})),
		]),
	]
}

function sortsByWard(question: Question): boolean {
	return question.kind === 'choose-one' && question.sorts === 'ward'
}

/** Two dots more than a choice's name: they are never the same. */
function hardWordField(questionId: string, place: number, part: 'word' | 'meaning'): string {
	return `${questionId}.hard-words.${place + 1}.${part}`
}

/** The name a survey's words are remembered under. */
export function surveySubject(surveyId: string): string {
	return `survey:${surveyId}`
}

/** The longest text of a survey, in letters. */
const longestSurveyText = 600

/** The texts of a survey as the translation desk takes them; names are left as they are. */
export function translatablesOf(survey: SurveyDocument): Translatable[] {
	return wordsOfSurvey(survey)
		.filter(({ isName }) => !isName)
		.map(({ field, wording }) => ({ field, wording, most: longestSurveyText }))
}

/** The survey with new words under one key, by field; empty words are taken away. Everything else stays as it is. */
export function withWords(
	survey: SurveyDocument,
	key: WordingKey,
	words: ReadonlyMap<string, string>,
): SurveyDocument {
	const worded = (field: string, wording: Wording): Wording => {
		const said = words.get(field)
		if (said === undefined) return wording
		const { [key]: _, ...others } = wording
		return said ? { ...wording, [key]: said } : others
	}
	const question = (one: Question): Question => {
		const mended = {
			wording: worded(one.id, one.wording),
			...(one.hint ? { hint: worded(`${one.id}.hint`, one.hint) } : {}),
			...(one.hardWords
				? {
						hardWords: one.hardWords.map(({ word, meaning }, place) => ({
							word: worded(hardWordField(one.id, place, 'word'), word),
							meaning: worded(hardWordField(one.id, place, 'meaning'), meaning),
						})),
					}
				: {}),
		}
		if (one.kind === 'own-words') return { ...one, ...mended }
		const choices = one.choices.map(choice => ({
			...choice,
			wording: worded(`${one.id}.${choice.id}`, choice.wording),
		}))
		return { ...one, ...mended, choices }
	}
	return {
		...survey,
		title: worded('title', survey.title),
		introduction: worded('introduction', survey.introduction),
		questions: survey.questions.map(question),
	}
}

/**
 * The languages a survey can be answered in once it is published, and how far
 * each has come: every language that has the title, the introduction and every
 * question. It is checked only when every line of it is.
 */
export function languagesWhenPublished(
	survey: SurveyDocument,
	rows: readonly TranslationRow[],
): SurveyDocument['languages'] {
	const texts = translatablesOf(survey)
	const needed = [survey.title, survey.introduction, ...survey.questions.map(({ wording }) => wording)]
	const languages: SurveyDocument['languages'] = {}
	for (const language of allLanguages) {
		const isThere = needed.every(wording => wording[language]) || survey.languages[language] !== undefined
		const { missing, drafted, stale } = countStates(texts, rows, language)
		if (language === sourceLanguage) languages[language] = 'source'
		else if (isThere) languages[language] = missing + drafted + stale === 0 ? 'checked' : 'drafted'
	}
	return languages
}
