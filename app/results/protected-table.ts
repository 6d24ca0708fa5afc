import type { CountedQuestion, CountedSurvey } from './counted-survey.ts'
import { cellKey, hiddenCells, type QuestionCounts, type Tally } from './hidden-cells.ts'
import { hiddenGroups } from './hidden-groups.ts'
import { type PresentedTable, Shown } from './presented-table.ts'

/** One counter as it is stored. `questionId` "" counts those who sent the survey, `choiceId` "" those who answered. */
export type CountRow = {
	groupKind: string
	groupValue: string
	questionId: string
	choiceId: string
	count: number
}

/** The smallest cell and the smallest group that are shown (trust.md §2.3: K and G). Raised, never lowered. */
export type Floors = { smallestCell: number; smallestGroup: number }
export const lowestFloors: Floors = { smallestCell: 5, smallestGroup: 10 }
const smallestSensitiveCell = 8

let rowsIn: (raw: RawCounts) => readonly CountRow[]

/**
 * What the counters hold of one survey, closed: numbers go in, and only
 * `ProtectedTable` in this file can read them (D-07). Made by the count store.
 */
export class RawCounts {
	readonly #rows: readonly CountRow[]
	static {
		rowsIn = raw => raw.#rows
	}
	constructor(
		readonly survey: CountedSurvey,
		rows: readonly CountRow[],
	) {
		this.#rows = rows
	}
}

/**
 * A table of results that may be shown. The one door through which numbers
 * about children's answers leave the server (trust.md §2.3 step 8, decision 0011).
 */
export class ProtectedTable {
	readonly #presented: PresentedTable

	private constructor(presented: PresentedTable) {
		this.#presented = presented
	}

	/**
	 * All tables of a survey: for each question over all children, then by each
	 * kind of group; first of all how many answered. They are protected together,
	 * because a reader sees them together.
	 *
	 * @param floors higher floors than the house's; whatever is hidden at the house's stays hidden (D-08).
	 * @throws {RangeError} if a floor is below the house's, or the counters contradict themselves.
	 */
	static protect(raw: RawCounts, floors: Floors = lowestFloors): ProtectedTable[] {
		if (
			floors.smallestCell < lowestFloors.smallestCell ||
			floors.smallestGroup < lowestFloors.smallestGroup
		) {
			throw new RangeError(
				`Floors may be raised, not lowered: ${floors.smallestCell} and ${floors.smallestGroup}.`,
			)
		}
		const counts = new Counts(rowsIn(raw))
		const everybody: CountedQuestion = { questionId: '', choiceIds: [], isSensitive: false }
		return [everybody, ...raw.survey.questions].flatMap(question =>
			presentedTables(raw.survey, counts, question, floors).map(table => new ProtectedTable(table)),
		)
	}

	/** The only way out: rounded numbers and `c`. */
	toJSON(): PresentedTable {
		return structuredClone(this.#presented)
	}
}

class Counts {
	readonly #byKey = new Map<string, number>()
	constructor(rows: readonly CountRow[]) {
		for (const { groupKind, groupValue, questionId, choiceId, count } of rows)
			this.#byKey.set(JSON.stringify([groupKind, groupValue, questionId, choiceId]), count)
	}
	of(kind: string, value: string, { questionId, choiceIds }: CountedQuestion): Tally {
		const count = (choiceId: string) =>
			this.#byKey.get(JSON.stringify([kind, value, questionId, choiceId])) ?? 0
		return { base: count(''), chosen: new Map(choiceIds.map(id => [id, count(id)])) }
	}
}

type Hidden = { groups: Set<string>; cells: Set<string> }

function presentedTables(
	survey: CountedSurvey,
	counts: Counts,
	question: CountedQuestion,
	{ smallestCell, smallestGroup }: Floors,
): PresentedTable[] {
	const floor = question.isSensitive ? Math.max(smallestCell, smallestSensitiveCell) : smallestCell
	const whole = counts.of('all', '', question)
	const groups = survey.groups.flatMap(({ kind, values }) =>
		values.map(value => ({ key: `${kind} ${value}`, kind, value, tally: counts.of(kind, value, question) })),
	)
	const everybody = { questionId: '', choiceIds: [], isSensitive: false }
	const respondents = {
		children: counts.of('all', '', everybody).base,
		groups: groups.map(({ key, kind, value }) => ({
			key,
			kind,
			children: counts.of(kind, value, everybody).base,
		})),
	}
	const answered = {
		children: whole.base,
		groups: groups.map(({ key, kind, tally }) => ({ key, kind, children: tally.base })),
	}

	const hidden = climb({ smallestCell: floor, smallestGroup }, (step, below) => {
		const tooFew = hiddenGroups(respondents, step.smallestGroup, below.groups)
		const hiddenHere = hiddenGroups(answered, step.smallestGroup, tooFew)
		const shown = groups.filter(({ key }) => !hiddenHere.has(key))
		const asked: QuestionCounts = { ...question, all: whole, groups: shown }
		return { groups: hiddenHere, cells: hiddenCells(asked, step, below.cells) }
	})

	function part(group: string | null, key: string, { base, chosen }: Tally) {
		const shown = (choiceId: string, count: number): Shown =>
			hidden.cells.has(cellKey(key, choiceId)) ? 'c' : rounded(count, floor)
		const shownBase = shown('', base)
		const rows = question.choiceIds.map(choiceId => {
			const count = shown(choiceId, chosen.get(choiceId) ?? 0)
			return { choiceId, count, percent: percentOf(count, shownBase) }
		})
		return { group, base: shownBase, rows }
	}

	return [
		{ questionId: question.questionId, groupKind: null, parts: [part(null, '', whole)], hidesGroups: false },
		...survey.groups.map(({ kind }): PresentedTable => {
			const ofKind = groups.filter(group => group.kind === kind)
			const shown = ofKind.filter(({ key }) => !hidden.groups.has(key))
			return {
				questionId: question.questionId,
				groupKind: kind,
				parts: shown.map(({ value, key, tally }) => part(value, key, tally)),
				hidesGroups: shown.length < ofKind.length,
			}
		}),
	]
}

/**
 * What is hidden at these floors. Higher floors are climbed to step by step
 * from the lowest, each step keeping what the steps below it hid, so that
 * raising a floor never shows what was hidden (D-08).
 */
function climb(floors: Floors, hide: (step: Floors, below: Hidden) => Hidden): Hidden {
	const steps = new Map<string, Hidden>()
	for (let cell = lowestFloors.smallestCell; cell <= floors.smallestCell; cell++) {
		for (let group = lowestFloors.smallestGroup; group <= floors.smallestGroup; group++) {
			const lower = [steps.get(`${cell - 1} ${group}`), steps.get(`${cell} ${group - 1}`)]
			const below = {
				groups: new Set(lower.flatMap(step => [...(step?.groups ?? [])])),
				cells: new Set(lower.flatMap(step => [...(step?.cells ?? [])])),
			}
			steps.set(`${cell} ${group}`, hide({ smallestCell: cell, smallestGroup: group }, below))
		}
	}
	const top = steps.get(`${floors.smallestCell} ${floors.smallestGroup}`)
	if (!top) throw new RangeError('Floors are whole numbers.')
	return top
}

/** To the nearest 5, half away from zero, and never to a number that is itself too small to show. */
function rounded(count: number, smallestCell: number): Shown {
	const nearest = Math.round(count / 5) * 5
	return Shown.parse(count > 0 && nearest < smallestCell ? Math.ceil(smallestCell / 5) * 5 : nearest)
}

/** A whole percentage of two rounded numbers, where at least 25 answered (trust.md §2.3 step 7). */
function percentOf(count: Shown, base: Shown): number | null {
	if (count === 'c' || base === 'c' || base < 25) return null
	return Math.round((count / base) * 100)
}
