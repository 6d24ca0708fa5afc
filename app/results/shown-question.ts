import { type Language, wordingIn } from '#app/languages/language.ts'
import {
	choicesOf,
	type GroupKind,
	type Question,
	type SurveyDocument,
	type Wording,
} from '#app/surveys/survey.ts'
import type { PresentedPart, PresentedTable, Shown } from './presented-table.ts'
import { type Sentence, sentenceFor } from './sentence.ts'

/** Words of a survey, with the language they are in: not always the page's. */
export type Said = { language: Language; words: string }

/** A line of a table on a page: a choice, or a group where groups are counted. `bar` is its length from 0 to 100. */
export type ShownLine = { key: string; said: Said; count: Shown; percent: number | null; bar: number | null }

/** The lines of all children, or of one group. */
export type ShownSection = { key: string; said: Said | null; base: Shown; lines: ShownLine[] }

/** A presented table with the words children saw, ready for a page. No number in it is not in the table. */
export type ShownQuestion = {
	questionId: string
	/** What was asked; null for the table of who answered. */
	said: Said | null
	groupKind: GroupKind | null
	mayChooseSeveral: boolean
	sections: ShownSection[]
	sentence: Sentence
	/** The words of what the sentence names: choices, or a group. */
	named: Record<string, Said>
	hidesGroups: boolean
	hidesNumbers: boolean
}

/** The tables of one grouping, in the order of the survey, with their words in a language. */
export function shownQuestions(
	document: SurveyDocument,
	tables: readonly PresentedTable[],
	{ groupKind, language }: { groupKind: GroupKind | null; language: Language },
): ShownQuestion[] {
	return tables
		.filter(table => table.groupKind === groupKind)
		.map(table => shownQuestion(document, table, language))
}

/** The groupings a release has tables for, besides all children. */
export function groupingsOf(tables: readonly PresentedTable[]): GroupKind[] {
	return [...new Set(tables.flatMap(({ groupKind }) => groupKind ?? []))]
}

/** Words in the language of the page, or else in the language they were written in. */
export function saidIn(wording: Wording | undefined, language: Language, otherwise = ''): Said {
	const found = wordingIn(wording ?? {}, language)
	return found ? { language: found.language, words: found.wording } : { language, words: otherwise }
}

function shownQuestion(document: SurveyDocument, table: PresentedTable, language: Language): ShownQuestion {
	const { questionId, groupKind, parts, hidesGroups } = table
	const question = document.questions.find(({ id }) => id === questionId)
	const choices = namesOf(question, language)
	const groups = namesOf(
		document.questions.find(
			one => one.kind === 'choose-one' && groupKind !== null && one.sorts === groupKind,
		),
		language,
	)
	const isAboutGroups = questionId === '' && groupKind !== null
	return {
		questionId,
		said: question ? saidIn(question.wording, language) : null,
		groupKind,
		mayChooseSeveral: question?.kind === 'choose-some',
		sections: isAboutGroups ? [sizes(parts, groups)] : parts.map(part => section(part, choices, groups)),
		sentence: sentenceFor(table),
		named: isAboutGroups ? groups : choices,
		hidesGroups,
		hidesNumbers: parts.some(({ base, rows }) => base === 'c' || rows.some(({ count }) => count === 'c')),
	}
}

type Names = Record<string, Said>

function section({ group, base, rows }: PresentedPart, choices: Names, groups: Names): ShownSection {
	return {
		key: group ?? 'all',
		said: group === null ? null : nameIn(groups, group),
		base,
		lines: rows.map(({ choiceId, count, percent }) => ({
			key: choiceId,
			said: nameIn(choices, choiceId),
			count,
			percent,
			bar: barOf(count, base),
		})),
	}
}

/** Who answered, group by group; the longest bar is the largest group's. */
function sizes(parts: PresentedPart[], groups: Names): ShownSection {
	const largest = Math.max(0, ...parts.map(({ base }) => (base === 'c' ? 0 : base)))
	const lines = parts.map(({ group, base }) => ({
		key: group ?? 'all',
		said: nameIn(groups, group ?? 'all'),
		count: base,
		percent: null,
		bar: base === 'c' || largest === 0 ? null : Math.round((base / largest) * 100),
	}))
	return { key: 'all', said: null, base: 'c', lines }
}

function barOf(count: Shown, base: Shown): number | null {
	if (count === 'c' || base === 'c') return null
	return base === 0 ? 0 : Math.round((count / base) * 100)
}

function namesOf(question: Question | undefined, language: Language): Names {
	const choices = question ? choicesOf(question) : []
	return Object.fromEntries(choices.map(({ id, wording }) => [id, saidIn(wording, language, id)]))
}

function nameIn(names: Names, id: string): Said {
	return names[id] ?? { language: 'en', words: id }
}
