import { allLanguages, type Language, type WordingKey } from '#app/languages/language.ts'
import type { Wording } from '#app/surveys/survey.ts'
import type { BallotPaper, PaperOption, PaperPart } from './ballot-paper.ts'

/** One text of a ballot paper, by the name of where it stands; `wording` is empty where nobody has written it yet. */
export type BallotText = {
	field: string
	wording: Wording
	/** The name of somebody who stands: the same in every language, and nobody's to translate. */
	isName?: boolean
}

/** Every text of a ballot paper that a child reads, in the order of the paper. Answers that are owed and not there stand in it, empty. */
export function wordsOfBallot({ title, introduction, parts }: BallotPaper): BallotText[] {
	return [
		{ field: 'title', wording: title },
		{ field: 'introduction', wording: introduction },
		...parts.flatMap(part => [
			{ field: partField(part), wording: part.wording },
			...(part.hint ? [{ field: `${partField(part)}.hint`, wording: part.hint }] : []),
			...(part.manifesto ?? []).map(({ id, wording }) => ({ field: questionField(part, id), wording })),
			...part.options.flatMap(option => wordsOfOption(part, option)),
		]),
	]
}

function wordsOfOption(part: PaperPart, option: PaperOption): BallotText[] {
	// Who no longer stands owes no answer; what they have answered may still be read.
	const owed = (part.manifesto ?? []).filter(({ id }) => !option.isWithdrawn || option.manifesto?.[id])
	return [
		{ field: optionField(part, option), wording: option.name, isName: part.isOfPeople },
		...owed.map(({ id }) => ({
			field: answerField(part, option, id),
			wording: option.manifesto?.[id] ?? {},
		})),
	]
}

type Named = { id: string }

/** Names of places: words before the first dot and between dots are ids or ours, and ids have no dots. */
function partField(part: Named): string {
	return `parts.${part.id}`
}

function questionField(part: Named, question: string): string {
	return `${partField(part)}.questions.${question}`
}

function optionField(part: Named, option: Named): string {
	return `${partField(part)}.options.${option.id}`
}

function answerField(part: Named, option: Named, question: string): string {
	return `${optionField(part, option)}.${question}`
}

/** The languages a ballot is asked in, in the site's order. */
export function languagesOfBallot({ languages }: Pick<BallotPaper, 'languages'>): Language[] {
	return allLanguages.filter(language => languages[language] !== undefined)
}

/** The keys a ballot must have all its words under: every language, for everybody and in each variant asked. */
export function keysAsked(paper: Pick<BallotPaper, 'languages' | 'variants'>): WordingKey[] {
	return languagesOfBallot(paper).flatMap((language): WordingKey[] => [
		language,
		...paper.variants.map(variant => `${language}/${variant}` as const),
	])
}

/** Texts that are not there under a key. */
export type MissingBallotWords = { key: WordingKey; fields: string[] }

/**
 * What a paper still lacks before it may open: every text in every language and variant asked (title, introduction,
 * parts, questions, what may be chosen, answers). Names of people need no translation: a name falls back to how it
 * was written first, and everything else must be there. None where nothing is missing.
 */
export function missingWords(paper: BallotPaper): MissingBallotWords[] {
	const texts = wordsOfBallot(paper).filter(({ isName }) => !isName)
	return keysAsked(paper)
		.map(key => ({
			key,
			fields: texts.filter(({ wording }) => !wording[key]).map(({ field }) => field),
		}))
		.filter(({ fields }) => fields.length > 0)
}
