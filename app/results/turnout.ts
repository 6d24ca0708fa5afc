import type { PublicRecord } from '#app/ballots/record.ts'
import type { CountedSurvey } from './counted-survey.ts'
import type { PresentedPart, PresentedTable } from './presented-table.ts'
import type { CountRow } from './protected-table.ts'

/** The question a turnout is a table of: who voted, of those on the roll. */
export const turnoutQuestion = 'turnout'

/** A school that votes: who is on its roll by year, and who voted. `year` is empty where nobody told years apart. */
export type SchoolTurnout = {
	id: string
	ward: string | null
	roll: { year: string; children: number }[]
	/** Slips used on screens, by the year they were printed for. */
	slips: { year: string; used: number }[]
	/** Papers with a vote, blank ones too. No paper says its year. */
	papers: number
}

/** How many voted, as it may be shown: `names` are those of its schools. */
export type PresentedTurnout = { tables: PresentedTable[]; names: Record<string, string> }

/** What is counted of a turnout, as counters that only the door of results may open. */
export function turnoutCounts(schools: SchoolTurnout[]): { survey: CountedSurvey; rows: CountRow[] } {
	const sized = schools.map(school => ({ ...school, ...sizeOf(school) }))
	const wards = sized.filter(({ ward }) => ward !== null)
	const groups = [
		{
			kind: 'school' as const,
			lines: sized.map(({ id, children, voted }) => ({ value: id, children, voted })),
		},
		{ kind: 'ward' as const, lines: added(wards.map(one => ({ ...one, value: one.ward ?? '' }))) },
		{ kind: 'year' as const, lines: linesByYear(schools) },
	].filter(({ lines }) => lines.length > 0)
	const all = added(sized.map(one => ({ ...one, value: '' })))
	return {
		survey: {
			questions: [
				{ questionId: turnoutQuestion, choiceIds: ['voted', 'not'], takesOne: true, isSensitive: false },
			],
			groups: groups.map(({ kind, lines }) => ({ kind, values: lines.map(({ value }) => value) })),
		},
		rows: [
			...all.flatMap(line => rowsOf('all', line)),
			...groups.flatMap(({ kind, lines }) => lines.flatMap(line => rowsOf(kind, line))),
		],
	}
}

/**
 * The tables that may stand beside each other. A ward is the sum of its schools: where one school of a ward is kept
 * back and the others are shown, the ward would tell of it, so then no ward is shown at all.
 */
export function besideEachOther(schools: SchoolTurnout[], tables: PresentedTable[]): PresentedTable[] {
	const ofSchools = tables.find(isOfKind('school'))
	const isShown = (id: string) => ofSchools?.parts.some(part => part.group === id && isWhole(part)) ?? false
	const keptBack = new Map<string, number>()
	for (const { id, ward } of schools)
		if (ward !== null && !isShown(id)) keptBack.set(ward, (keptBack.get(ward) ?? 0) + 1)
	const tells = [...keptBack.values()].some(many => many === 1)
	return tells ? tables.filter(table => table.groupKind !== 'ward') : tables
}

function isOfKind(kind: PresentedTable['groupKind']): (table: PresentedTable) => boolean {
	return ({ questionId, groupKind }) => questionId === turnoutQuestion && groupKind === kind
}

function isWhole({ base, rows }: PresentedPart): boolean {
	return base !== 'c' && rows.every(({ count }) => count !== 'c')
}

/** What a public record says of each school, for a ballot of which nothing else is kept. Small batches name no school. */
export function turnoutInRecord(
	schools: SchoolTurnout[],
	{ closing, paper }: Pick<PublicRecord, 'closing' | 'paper'>,
): SchoolTurnout[] {
	return schools.map(school => ({
		...school,
		slips: [{ year: '', used: closing.schools.find(({ id }) => id === school.id)?.used ?? 0 }],
		papers: sum(paper.filter(batch => batch.school === school.id).map(({ count }) => count)),
	}))
}

type Line = { value: string; children: number; voted: number }

/** The Youth Council's own slips are drawn from those of schools, so more may be used than there are children. */
function sizeOf({ roll, slips, papers }: SchoolTurnout): { children: number; voted: number } {
	const children = sum(roll.map(line => line.children))
	return { children, voted: Math.min(children, sum(slips.map(({ used }) => used)) + papers) }
}

/** Years are told only where every vote has one: no paper came, and every slip was printed for a year of the roll. */
function linesByYear(schools: SchoolTurnout[]): Line[] {
	const isKnown = schools.every(
		({ roll, slips, papers }) =>
			papers === 0 &&
			roll.every(({ year }) => year !== '') &&
			slips.every(({ year, used }) => used === 0 || roll.some(line => line.year === year)),
	)
	if (!isKnown) return []
	return added(
		schools.flatMap(({ roll, slips }) =>
			roll.map(({ year, children }) => {
				const used = sum(slips.filter(one => one.year === year).map(one => one.used))
				return { value: year, children, voted: Math.min(children, used) }
			}),
		),
	)
}

function added(lines: Line[]): Line[] {
	const sums = new Map<string, Line>()
	for (const { value, children, voted } of lines) {
		const before = sums.get(value) ?? { value, children: 0, voted: 0 }
		sums.set(value, { value, children: before.children + children, voted: before.voted + voted })
	}
	return [...sums.values()]
}

function rowsOf(groupKind: string, { value: groupValue, children, voted }: Line): CountRow[] {
	const row = (questionId: string, choiceId: string, count: number) => ({
		...{ groupKind, groupValue, questionId, choiceId, count },
	})
	return [
		row('', '', children),
		row(turnoutQuestion, '', children),
		row(turnoutQuestion, 'voted', voted),
		row(turnoutQuestion, 'not', children - voted),
	]
}

function sum(numbers: number[]): number {
	return numbers.reduce((all, one) => all + one, 0)
}
