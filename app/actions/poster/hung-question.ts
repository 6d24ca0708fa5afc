import { type Language, wordingIn } from '#app/languages/language.ts'
import type { PresentedPart, PresentedTable, Shown } from '#app/results/presented-table.ts'
import { choicesOf, type GroupKind, type Question, type SurveyDocument } from '#app/surveys/survey.ts'
import { type Cut, cutTo, most, type PosterLine, type PosterQuestion, room } from './poster.ts'

/**
 * Whether a question's answers may hang on a wall: not what sorts children, and
 * nothing that a child might rather not say. Those are told on the page of
 * results, where nobody stands beside.
 */
export function mayHang(question: Question): boolean {
	if (question.kind === 'own-words' || ('sorts' in question && question.sorts)) return false
	return !choicesOf(question).some(({ isRatherNotSay }) => isRatherNotSay)
}

type Asked = {
	document: SurveyDocument
	tables: readonly PresentedTable[]
	language: Language
	/** A group whose own numbers are shown; none: all children. */
	group?: { kind: GroupKind; id: string } | null
}

/**
 * One question as it hangs on a wall: its most chosen answers, in Easy Read
 * words with their pictures. Numbers kept confidential are left out. None where
 * it may not hang there, or was not counted.
 *
 * @param only these choices alone, where the poster is about what they speak to.
 */
export function hungQuestion(
	questionId: string,
	{ document, tables, language, group = null }: Asked,
	only?: readonly string[],
): PosterQuestion | null {
	const question = document.questions.find(({ id }) => id === questionId)
	const part = partOf(tables, questionId, group)
	if (!question || !part || !mayHang(question)) return null
	const choices = choicesOf(question)
	const lines = part.rows
		.flatMap(({ choiceId, count }): PosterLine[] => {
			const place = choices.findIndex(({ id }) => id === choiceId)
			const choice = choices[place]
			if (!choice || count === 'c' || count === 0 || (only && !only.includes(choiceId))) return []
			const face = question.kind === 'five-faces' ? place + 1 : null
			const words = easily(choice.wording, language, room.choice)
			return [
				{ id: choiceId, picture: choice.picture ?? null, face, words, count, bar: barOf(count, part.base) },
			]
		})
		.toSorted((a, b) => numberOf(b.count) - numberOf(a.count))
		.slice(0, most.choices)
	const words = easily(question.wording, language, room.question)
	return { id: questionId, picture: question.picture ?? null, words, base: part.base, lines }
}

/**
 * The questions of a survey that hang on its poster: those a promise answers
 * first, then those that speak to a wish, then the others; each in the order of
 * the survey, and those with no number to show last of all.
 */
export function hungQuestions(
	asked: Asked,
	{ promised, tied }: { promised: ReadonlySet<string>; tied: ReadonlySet<string> },
): PosterQuestion[] {
	const rank = ({ id, lines }: PosterQuestion) =>
		(lines.length === 0 ? 10 : 0) + (promised.has(id) ? 0 : tied.has(id) ? 1 : 2)
	return asked.document.questions
		.flatMap(({ id }) => hungQuestion(id, asked) ?? [])
		.toSorted((a, b) => rank(a) - rank(b))
}

/** The groups somebody may ask a poster for, by the question that sorts by them. Who would rather not say is no group. */
export function groupsOf({ questions }: SurveyDocument, language: Language) {
	return questions.flatMap(question =>
		question.kind === 'choose-one' && question.sorts
			? question.choices
					.filter(({ isRatherNotSay }) => !isRatherNotSay)
					.map(({ id, wording }) => ({
						kind: question.sorts ?? 'year',
						id,
						words: easily(wording, language, 60),
					}))
			: [],
	)
}

/** Whether the release shows any numbers of a group: it is large enough (trust.md §2.3). */
export function showsGroup(
	tables: readonly PresentedTable[],
	group: { kind: GroupKind; id: string },
): boolean {
	return tables.some(
		({ questionId, groupKind, parts }) =>
			questionId !== '' && groupKind === group.kind && parts.some(part => part.group === group.id),
	)
}

/** Words in Easy Read where there are any, as they fit. */
export function easily(wording: Question['wording'], language: Language, room: number): Cut {
	const found = wordingIn(wording, language, 'easy-read')
	return cutTo({ language: found?.language ?? language, text: found?.wording ?? '' }, room)
}

function partOf(
	tables: readonly PresentedTable[],
	questionId: string,
	group: { kind: GroupKind; id: string } | null,
): PresentedPart | undefined {
	const table = tables.find(one => one.questionId === questionId && one.groupKind === (group?.kind ?? null))
	return table?.parts.find(part => part.group === (group?.id ?? null))
}

function barOf(count: Shown, base: Shown): number {
	return count === 'c' || base === 'c' || base === 0 ? 0 : Math.min(100, Math.round((count / base) * 100))
}

function numberOf(count: Shown): number {
	return count === 'c' ? 0 : count
}
