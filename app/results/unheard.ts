import type { Language } from '#app/languages/language.ts'
import {
	type Choice,
	choicesOf,
	type GroupKind,
	groupKinds,
	type SurveyDocument,
} from '#app/surveys/survey.ts'
import type { PresentedTable, Shown } from './presented-table.ts'
import { type Said, saidIn } from './shown-question.ts'

/**
 * Of every hundred children of a group, how many must have answered before what they say speaks for the group.
 * The 5 in 100 is that of England's Big Ask, as features C11 names it; decision 0036.
 */
export const enoughInEvery100 = 5

/** How many answered of the children there are; `inEvery100` rounded down, null where how many answered is not shown. */
export type Heard = { answered: Shown; children: number; inEvery100: number | null; isEnough: boolean }

/** Who was not heard, or not enough, made from what is shown and nothing else. */
export type Unheard = {
	/** Of all children of the ages the survey asked for; null where it does not say for which. */
	all: Heard | null
	/** School years that are shown and whose ages are known, the least heard first. */
	years: (Heard & { key: string; said: Said })[]
	/** By each kind of group: those of which nobody answered, or too few to show. `of` is how many groups there are. */
	quiet: { kind: GroupKind; questionId: string; groups: Said[]; of: number }[]
	/** Where the numbers of children are from, in English. */
	source: string
}

/** How many children live in a city, by age in years, and where that is from. */
export type CityChildren = { byAge: Readonly<Record<string, number>>; source: string }

/**
 * Answers who was not heard in a survey (features C11). It reads presented tables only: a group that is not in them
 * had nobody or too few, and nothing here tells these two apart.
 */
export function whoWasNotHeard(
	document: SurveyDocument,
	tables: readonly PresentedTable[],
	{ city: { byAge, source }, language }: { city: CityChildren; language: Language },
): Unheard {
	const groups = groupKinds.flatMap(kind => groupsOf(document, tables, kind) ?? [])
	const ofYear = groups.find(({ kind }) => kind === 'year')?.choices ?? []
	const aged = ofYear.flatMap(choice =>
		choice.ages ? [{ ...choice, children: livingAt(choice.ages, byAge) }] : [],
	)
	const everybody = tables.find(isOfAnswering(null))?.parts[0]?.base
	const living = aged.reduce((sum, { children }) => sum + children, 0)
	return {
		all: everybody === undefined || living === 0 ? null : heard(everybody, living),
		years: aged
			.flatMap(({ id, wording, base, children }) =>
				base === undefined || children === 0
					? []
					: [{ key: id, said: saidIn(wording, language, id), ...heard(base, children) }],
			)
			.sort((a, b) => share(a) - share(b)),
		quiet: groups.flatMap(({ kind, questionId, choices }) => {
			const missing = choices.filter(({ base }) => base === undefined)
			const said = missing.map(({ id, wording }) => saidIn(wording, language, id))
			return said.length === 0 ? [] : [{ kind, questionId, groups: said, of: choices.length }]
		}),
		source,
	}
}

/** The groups of a kind that a survey asks for, each with how many answered where that is shown; null where it asks for none. */
function groupsOf(document: SurveyDocument, tables: readonly PresentedTable[], kind: GroupKind) {
	const question = document.questions.find(one => one.kind === 'choose-one' && one.sorts === kind)
	const table = tables.find(isOfAnswering(kind))
	if (!question || !table) return null
	const choices = choicesOf(question)
		.filter(({ isRatherNotSay, isElsewhere }) => !(isRatherNotSay || isElsewhere))
		.map((choice: Choice) => ({
			...choice,
			base: table.parts.find(({ group }) => group === choice.id)?.base,
		}))
	return { kind, questionId: question.id, choices }
}

function isOfAnswering(kind: GroupKind | null): (table: PresentedTable) => boolean {
	return ({ questionId, groupKind }) => questionId === '' && groupKind === kind
}

function livingAt([first, last]: [number, number], byAge: CityChildren['byAge']): number {
	const ages = Array.from({ length: last - first + 1 }, (_, place) => String(first + place))
	return ages.reduce((sum, age) => sum + (byAge[age] ?? 0), 0)
}

function heard(answered: Shown, children: number): Heard {
	if (answered === 'c') return { answered, children, inEvery100: null, isEnough: false }
	const isEnough = answered * 100 >= enoughInEvery100 * children
	return { answered, children, inEvery100: Math.floor((answered * 100) / children), isEnough }
}

function share({ answered, children }: Heard): number {
	return answered === 'c' ? 0 : answered / children
}
