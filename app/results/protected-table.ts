import { z } from 'zod'
import { groupKinds } from '#app/surveys/survey.ts'
import type { CountedQuestion, CountedSurvey } from './counted-survey.ts'
import { climb, type Floors, lowestFloors } from './floors.ts'
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
	/** Where one choice is taken, who wrote words and chose nothing is not in the base: it is the sum of its rows. */
	of(kind: string, value: string, { questionId, choiceIds, takesOne }: CountedQuestion): Tally {
		const count = (choiceId: string) =>
			this.#byKey.get(JSON.stringify([kind, value, questionId, choiceId])) ?? 0
		const chosen = new Map(choiceIds.map(id => [id, count(id)]))
		return { base: takesOne ? [...chosen.values()].reduce((sum, one) => sum + one, 0) : count(''), chosen }
	}
}

/** Who sent the survey at all: a question with no choices. */
const everybody: CountedQuestion = { questionId: '', choiceIds: [], takesOne: false, isSensitive: false }

/**
 * How many children each group had when results were released: what the next
 * release is measured by (trust.md §2.3 step 6). Its numbers never leave the server.
 */
export class ReleaseLedger {
	readonly #groups: ReadonlyMap<string, number>

	private constructor(groups: ReadonlyMap<string, number>) {
		this.#groups = groups
	}

	static of(raw: RawCounts): ReleaseLedger {
		const counts = new Counts(rowsIn(raw))
		const groups = raw.survey.groups.flatMap(({ kind, values }) =>
			values.map(value => [groupName(kind, value), counts.of(kind, value, everybody).base] as const),
		)
		return new ReleaseLedger(
			new Map([[groupName(null, null), counts.of('all', '', everybody).base], ...groups]),
		)
	}

	/** Reads back what `toColumn` wrote. */
	static fromColumn(text: string): ReleaseLedger {
		return new ReleaseLedger(new Map(LedgerColumn.parse(JSON.parse(text))))
	}

	/** For the release's own row, and nothing else. */
	toColumn(): string {
		return JSON.stringify([...this.#groups])
	}

	/**
	 * Whether showing `tables` now would tell, beside what was shown before, of
	 * a few children: some shown group has grown or shrunk by 1 to 9, or has as
	 * many children as before and would be shown with other numbers (D-04).
	 */
	isTooCloseTo(
		before: { ledger: ReleaseLedger; tables: PresentedTable[] },
		tables: PresentedTable[],
	): boolean {
		const now = partsByGroup(tables)
		const then = partsByGroup(before.tables)
		const grown = (name: string) => (this.#groups.get(name) ?? 0) - (before.ledger.#groups.get(name) ?? 0)
		const few = (change: number) => change !== 0 && Math.abs(change) < lowestFloors.smallestGroup

		const groups = [...new Set([...now.keys(), ...then.keys()])]
		if (groups.some(name => few(grown(name)) || (grown(name) === 0 && now.get(name) !== then.get(name))))
			return true
		// Whoever takes the groups shown both times from all children sees the others grow.
		const both = groups.filter(name => now.has(name) && then.has(name))
		return groupKinds.some(kind => {
			const ofKind = both.filter(name => name.startsWith(groupName(kind, null)))
			return few(ofKind.reduce((left, name) => left - grown(name), grown(groupName(null, null))))
		})
	}
}

const LedgerColumn = z.array(z.tuple([z.string(), z.number().int().nonnegative()]))

function groupName(kind: string | null, value: string | null): string {
	return `${kind ?? 'all'} ${value ?? ''}`
}

/** All that is shown of each group, as one text to compare. */
function partsByGroup(tables: PresentedTable[]): Map<string, string> {
	const shown = new Map<string, string>()
	for (const { questionId, groupKind, parts } of tables) {
		for (const part of parts) {
			const name = groupName(groupKind, part.group)
			shown.set(name, (shown.get(name) ?? '') + JSON.stringify([questionId, part]))
		}
	}
	return shown
}

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

/** To the nearest 5, half away from zero, and never to a number that is itself too small to show. */
export function rounded(count: number, smallestCell: number): Shown {
	const nearest = Math.round(count / 5) * 5
	return Shown.parse(count > 0 && nearest < smallestCell ? Math.ceil(smallestCell / 5) * 5 : nearest)
}

/** A whole percentage of two rounded numbers, where at least 25 answered (trust.md §2.3 step 7). */
function percentOf(count: Shown, base: Shown): number | null {
	if (count === 'c' || base === 'c' || base < 25) return null
	return Math.round((count / base) * 100)
}
