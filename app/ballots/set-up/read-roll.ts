import { ok, type Result, refuse } from '#app/base/result.ts'
import { rowsOf } from '#app/languages/exchange-csv.ts'
import type { Faults } from './new-ballot.ts'
import type { Typed } from './read-paper.ts'
import { isSameSchool, type RollLine, type SchoolRoll, schoolYears, wardCalled, yearCalled } from './roll.ts'

/** A school and its roll before it has an id. */
export type ReadSchool = Omit<SchoolRoll, 'id'>

/** Why a row of a table cannot be read, on which line, and what stands there. */
export type RowFault = {
	line: number
	fault: 'no-school' | 'ward-unknown' | 'ward-differs' | 'children-unreadable' | 'row-twice' | 'too-long'
	words: string
}

const columns = ['school', 'ward', 'year', 'children'] as const

/**
 * Reads a table of rolls, a line for each school and year: `school,ward,year,children` between commas, semicolons or
 * tabs, with or without that head. Ward and year may be empty. All of it is right, or nothing is read: every row that
 * is wrong is named.
 */
export function readRolls(
	text: string,
	wards: readonly string[],
): Result<ReadSchool[], RowFault[] | 'no-rows'> {
	const first = text.trimStart().split('\n')[0] ?? ''
	const separator = [',', ';', '\t'].find(sign => first.includes(sign)) ?? ','
	const rows = rowsOf(text.replace(/^\uFEFF/, ''), separator).filter(({ cells }) =>
		cells.some(cell => cell.trim()),
	)
	const head = rows[0]?.cells.map(cell => cell.trim().toLowerCase()) ?? []
	const hasHead = head.includes('school') && head.includes('children')
	const order = hasHead ? head : [...columns]
	const schools: ReadSchool[] = []
	const faults: RowFault[] = []
	for (const { line, cells } of hasHead ? rows.slice(1) : rows) {
		const cell = (name: (typeof columns)[number]) =>
			(cells[order.indexOf(name)] ?? '').trim().normalize('NFC')
		const row = { name: cell('school'), ward: cell('ward'), year: cell('year'), children: cell('children') }
		const fault = addRow(schools, row, wards)
		if (fault) faults.push({ line, fault, words: cells.join(' · ').slice(0, 120) })
	}
	if (faults.length > 0) return refuse(faults)
	return schools.length > 0 ? ok(schools) : refuse('no-rows')
}

function addRow(
	schools: ReadSchool[],
	{
		name,
		ward: asked,
		year: called,
		children,
	}: { name: string; ward: string; year: string; children: string },
	wards: readonly string[],
): RowFault['fault'] | undefined {
	const year = yearCalled(called)
	if (!name) return 'no-school'
	if ([...name].length > 100 || [...year].length > 20) return 'too-long'
	const ward = asked === '' ? null : wardCalled(asked, wards)
	if (ward === undefined) return 'ward-unknown'
	const number = childrenIn(children)
	if (number === undefined) return 'children-unreadable'
	const there = schools.find(school => isSameSchool(school.name, name))
	if (there?.roll.some(line => line.year === year)) return 'row-twice'
	if (there?.ward && ward && there.ward !== ward) return 'ward-differs'
	if (there) {
		there.ward ??= ward
		there.roll.push({ year, children: number })
	} else schools.push({ name, ward, roll: [{ year, children: number }] })
	return undefined
}

/** The fields of one school's form: its whole roll, or so many a year. */
export const schoolField = { year: (place: number) => `year.${place}` }

/** Years the form has no field for keep their lines: they came from a table. */
export function typedOfSchool(school: SchoolRoll | undefined): Typed {
	const childrenOf = (year: string) => school?.roll.find(line => line.year === year)?.children
	return {
		...{ id: school?.id ?? '', name: school?.name ?? '', ward: school?.ward ?? '' },
		whole: String(childrenOf('') ?? ''),
		...Object.fromEntries(
			schoolYears.map((year, place) => [schoolField.year(place), String(childrenOf(year) ?? '')]),
		),
	}
}

/** What the form of one school comes to, or what is wrong with each field. A roll is told as a whole or by year, and not both. */
export function readSchool(
	typed: Typed,
	{ wards, schools }: { wards: readonly string[]; schools: readonly SchoolRoll[] },
): Result<ReadSchool, Faults> {
	const faults: Faults = {}
	const name = (typed.name ?? '').trim().normalize('NFC')
	const before = schools.find(({ id }) => id === typed.id)
	if (!name) faults.name = 'school-missing'
	if ([...name].length > 100) faults.name = 'too-long'
	if (schools.some(school => school.id !== typed.id && isSameSchool(school.name, name)))
		faults.name = 'school-twice'
	const ward = typed.ward ? wardCalled(typed.ward, wards) : null
	if (ward === undefined) faults.ward = 'ward-unknown'
	const roll: RollLine[] = (before?.roll ?? []).filter(
		({ year }) => year !== '' && !schoolYears.includes(year),
	)
	const fields = [['whole', ''], ...schoolYears.map((year, place) => [schoolField.year(place), year])]
	for (const [field = '', year = ''] of fields) {
		const text = typed[field]?.trim()
		if (!text) continue
		const children = childrenIn(text)
		if (children === undefined) faults[field] = 'children-unreadable'
		else roll.push({ year, children })
	}
	if (roll.length === 0 && Object.keys(faults).length === 0) faults.whole = 'roll-missing'
	if (roll.length > 1 && roll.some(({ year }) => year === '')) faults.whole = 'roll-both'
	if (Object.keys(faults).length > 0 || ward === undefined) return refuse(faults)
	return ok({ name, ward, roll })
}

/** A whole number of children; a comma or a space between thousands does no harm. */
function childrenIn(text: string): number | undefined {
	const digits = text.normalize('NFKC').replaceAll(/[\s,]/g, '')
	return /^\d{1,5}$/.test(digits) ? Number(digits) : undefined
}
