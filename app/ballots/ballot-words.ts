import { allLanguages, type Language, sourceLanguage, type WordingKey } from '#app/languages/language.ts'
import { countStates, type Translatable, type TranslationRow, wordsHash } from '#app/languages/translation.ts'
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
export function wordsOfBallot({
	title,
	introduction,
	about,
	parts,
	written = [],
}: BallotPaper): BallotText[] {
	return [
		{ field: 'title', wording: title },
		{ field: 'introduction', wording: introduction },
		...(about ? [{ field: 'about', wording: about }] : []),
		...parts.flatMap(part => [
			{ field: partField(part), wording: part.wording },
			...(part.hint ? [{ field: `${partField(part)}.hint`, wording: part.hint }] : []),
			...(part.manifesto ?? []).map(({ id, wording }) => ({ field: questionField(part, id), wording })),
			...part.options.flatMap(option => wordsOfOption(part, option)),
		]),
		...written.map(part => ({ field: writtenField(part), wording: part.wording })),
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

function writtenField(part: Named): string {
	return `written.${part.id}`
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

/** The name a ballot's words are remembered under. */
export function ballotSubject(ballotId: string): string {
	return `ballot:${ballotId}`
}

/** A short name for a paper as it stands: another when anything in it is. */
export function versionOf(paper: BallotPaper): string {
	return wordsHash(JSON.stringify(paper))
}

/** The longest text of a paper, in letters. */
const longestBallotText = 1_000

/** The texts of a paper as the translation desk takes them; names of people are left as they are. */
export function translatablesOfBallot(paper: BallotPaper): Translatable[] {
	return wordsOfBallot(paper)
		.filter(({ isName, wording }) => !isName && wording[sourceLanguage])
		.map(({ field, wording }) => ({ field, wording, most: longestBallotText }))
}

/** The paper with new words under one key, by field; empty words are taken away. Everything else stays as it is. */
export function withBallotWords(
	paper: BallotPaper,
	key: WordingKey,
	words: ReadonlyMap<string, string>,
): BallotPaper {
	const worded = (field: string, wording: Wording): Wording => {
		const said = words.get(field)
		if (said === undefined) return wording
		const { [key]: _, ...others } = wording
		return said ? { ...wording, [key]: said } : others
	}
	const option = (part: PaperPart, one: PaperOption): PaperOption => ({
		...one,
		name: worded(optionField(part, one), one.name),
		...(one.manifesto
			? {
					manifesto: Object.fromEntries(
						Object.entries(one.manifesto).map(([id, said]) => [id, worded(answerField(part, one, id), said)]),
					),
				}
			: {}),
	})
	const part = (one: PaperPart): PaperPart => ({
		...one,
		wording: worded(partField(one), one.wording),
		...(one.hint ? { hint: worded(`${partField(one)}.hint`, one.hint) } : {}),
		...(one.manifesto
			? {
					manifesto: one.manifesto.map(({ id, wording }) => ({
						id,
						wording: worded(questionField(one, id), wording),
					})),
				}
			: {}),
		options: one.options.map(choice => option(one, choice)),
	})
	return {
		...paper,
		title: worded('title', paper.title),
		introduction: worded('introduction', paper.introduction),
		...(paper.about ? { about: worded('about', paper.about) } : {}),
		parts: paper.parts.map(part),
		...(paper.written
			? { written: paper.written.map(one => ({ ...one, wording: worded(writtenField(one), one.wording) })) }
			: {}),
	}
}

/** The paper with how far each of its languages has come: checked only when every text of it is, in that language and its variants. */
export function withLanguagesNow(paper: BallotPaper, rows: readonly TranslationRow[]): BallotPaper {
	const texts = translatablesOfBallot(paper)
	const languages: BallotPaper['languages'] = {}
	for (const language of languagesOfBallot(paper)) {
		const keys = keysAsked({ languages: { [language]: 'drafted' }, variants: paper.variants })
		const open = keys.map(key => countStates(texts, rows, key))
		const isChecked = open.every(({ missing, drafted, stale }) => missing + drafted + stale === 0)
		languages[language] = language === sourceLanguage ? 'source' : isChecked ? 'checked' : 'drafted'
	}
	return { ...paper, languages }
}
