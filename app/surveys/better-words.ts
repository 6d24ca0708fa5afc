import { allLanguages, type Language, type WordingKey, wordingKeys } from '#app/languages/language.ts'
import { wordsHash } from '#app/languages/translation.ts'
import { choicesOf, type Question, type SurveyDocument } from './survey.ts'
import { wordsOfSurvey } from './survey-words.ts'

/** One text before and after; nothing where it is new, or taken away. `field` is its name in `survey-words.ts`. */
export type ChangedText = { field: string; was?: string; now?: string }

/** What children would find different in a survey of other words: nothing that they answered means another thing by it. */
export type BetterWords = {
	/** The texts that are written, mended or taken away, under each key that has any: what they said, and what they say. */
	texts: { key: WordingKey; lines: ChangedText[] }[]
	/** How many questions and choices have another picture, or none. */
	pictures: number
	/** Whether pictures are shown to other readers than before. */
	picturesForOthers: boolean
	/** Languages it can be answered in from now on, and those that are marked otherwise than before. */
	languages: { added: Language[]; marked: Language[] }
}

/**
 * What is better in a survey's words, when nothing but words, pictures and
 * languages is other than it was; `undefined` when more is: a question, a
 * choice, their ids and order, a kind, a limit, what hangs on what, or what
 * results are sorted by. Then answers before and after would not belong together.
 */
export function betterWords(before: SurveyDocument, after: SurveyDocument): BetterWords | undefined {
	if (questionsAlone(before) !== questionsAlone(after)) return undefined
	const marked = allLanguages.filter(language => before.languages[language] !== after.languages[language])
	const isNew = (language: Language) => before.languages[language] === undefined
	return {
		texts: changedTexts(before, after),
		pictures: changedPictures(before, after),
		picturesForOthers: (before.picturesFor ?? 'simple') !== (after.picturesFor ?? 'simple'),
		languages: { added: marked.filter(isNew), marked: marked.filter(language => !isNew(language)) },
	}
}

/** Whether nothing is other than it was. */
export function isNothingBetter({ texts, pictures, picturesForOthers, languages }: BetterWords): boolean {
	return (
		texts.length + pictures + languages.added.length + languages.marked.length === 0 && !picturesForOthers
	)
}

/** A short name for a draft as somebody had it before them: another draft, another name. */
export function draftName(draft: SurveyDocument): string {
	return wordsHash(JSON.stringify(draft))
}

/** A survey without its words and pictures: what its answers mean. */
function questionsAlone({ questions }: SurveyDocument): string {
	return JSON.stringify(
		questions.map(question => [
			question.id,
			question.kind,
			question.onlyIf ? [question.onlyIf.question, [...question.onlyIf.choices].sort()] : null,
			sortsAndLimits(question),
			choicesOf(question).map(({ id, isRatherNotSay }) => [id, isRatherNotSay === true]),
		]),
	)
}

function sortsAndLimits(question: Question): unknown[] {
	if (question.kind === 'choose-one') return [question.sorts ?? null]
	return question.kind === 'choose-some' ? [question.atLeast, question.atMost] : []
}

function changedTexts(before: SurveyDocument, after: SurveyDocument): BetterWords['texts'] {
	const [then, now] = [before, after].map(
		survey => new Map(wordsOfSurvey(survey).map(({ field, wording }) => [field, wording])),
	)
	const fields = [...new Set([...(then?.keys() ?? []), ...(now?.keys() ?? [])])]
	return wordingKeys
		.map(key => ({
			key,
			lines: fields
				.map(field => ({ field, was: then?.get(field)?.[key], now: now?.get(field)?.[key] }))
				.filter(line => line.was !== line.now),
		}))
		.filter(({ lines }) => lines.length > 0)
}

function changedPictures(before: SurveyDocument, after: SurveyDocument): number {
	const [then, now] = [before, after].map(({ questions }) =>
		questions.flatMap(question => [question.picture, ...choicesOf(question).map(({ picture }) => picture)]),
	)
	return now?.filter((picture, place) => picture !== then?.[place]).length ?? 0
}
