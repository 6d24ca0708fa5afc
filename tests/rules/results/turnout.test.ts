import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ProtectedTable, RawCounts } from '#app/results/protected-table.ts'
import { besideEachOther, type SchoolTurnout, turnoutCounts, turnoutInRecord } from '#app/results/turnout.ts'

const school = (
	id: string,
	children: number,
	used: number,
	more: Partial<SchoolTurnout> = {},
): SchoolTurnout => ({
	id,
	ward: null,
	roll: [{ year: '', children }],
	slips: [{ year: '', used }],
	papers: 0,
	...more,
})

function shown(schools: SchoolTurnout[]) {
	const { survey, rows } = turnoutCounts(schools)
	const tables = ProtectedTable.protect(new RawCounts(survey, rows)).map(table => table.toJSON())
	return besideEachOther(
		schools,
		tables.filter(({ questionId }) => questionId === 'turnout'),
	)
}

function line(schools: SchoolTurnout[], kind: 'school' | 'ward' | 'year', group: string) {
	const part = shown(schools)
		.find(({ groupKind }) => groupKind === kind)
		?.parts.find(one => one.group === group)
	return part && [part.base, part.rows.find(({ choiceId }) => choiceId === 'voted')?.count]
}

test('D-04: a turnout is rounded, and a school that is too small is not shown', () => {
	const schools = [school('a', 212, 143), school('b', 98, 61), school('tiny', 7, 3), school('small', 8, 8)]
	expect(line(schools, 'school', 'a')).toEqual([210, 145])
	expect(line(schools, 'school', 'tiny')).toBeUndefined()
})

test('D-04: where all but a few voted, neither number is shown', () => {
	const schools = [school('a', 200, 150), school('b', 90, 88), school('c', 120, 60)]
	expect(line(schools, 'school', 'b')).toEqual([90, 'c'])
})

test('papers count as slips do; the Youth Council’s own slips never make more voters than children', () => {
	expect(line([school('a', 100, 40, { papers: 35 }), school('b', 50, 30)], 'school', 'a')).toEqual([100, 75])
	expect(line([school('a', 100, 103), school('b', 50, 30)], 'school', 'a')).toEqual([100, 100])
})

test('years are told only where every vote has one', () => {
	const years = (id: string, papers: number) =>
		school(id, 0, 0, {
			roll: [
				{ year: '5', children: 60 },
				{ year: '6', children: 55 },
			],
			slips: [
				{ year: '5', used: 40 },
				{ year: '6', used: 20 },
			],
			papers,
		})
	expect(line([years('a', 0), years('b', 0)], 'year', '5')).toEqual([120, 80])
	expect(line([years('a', 0), years('b', 1)], 'year', '5')).toBeUndefined()
})

test('a record tells what it knows of each school', () => {
	const closing = {
		schools: [{ id: 'a', issued: 90, used: 40, unused: 50, void: 0 }],
		root: '',
		receipts: 40,
		used: 40,
		hash: '',
	}
	const paper = [
		{ batch: 'a-1', school: 'a', count: 30, rows: [] },
		{ batch: 'together', school: null, count: 9, rows: [] },
	]
	expect(turnoutInRecord([school('a', 100, 0)], { closing, paper })).toMatchObject([
		{ slips: [{ used: 40 }], papers: 30 },
	])
})

const runs = process.env.LONG === 'yes' ? 3_000 : 150

test(`D-04: in ${runs} random turnouts each number is a multiple of 5, and no ward tells of the one school kept back`, () => {
	const some = fc.array(
		fc.record({
			children: fc.integer({ min: 0, max: 140 }),
			part: fc.integer({ min: 0, max: 100 }),
			ward: fc.constantFrom('north', 'south', null),
		}),
		{ minLength: 1, maxLength: 7 },
	)
	fc.assert(
		fc.property(some, lines => {
			const schools = lines.map(({ children, part, ward }, place) =>
				school(`s${place}`, children, Math.round((children * part) / 100), { ward }),
			)
			const tables = shown(schools)
			for (const { base, rows } of tables.flatMap(({ parts }) => parts))
				for (const count of [base, ...rows.map(row => row.count)])
					expect(count === 'c' || count % 5 === 0).toBe(true)
			const wards = tables.find(({ groupKind }) => groupKind === 'ward')?.parts ?? []
			const whole = (id: string) =>
				tables
					.find(({ groupKind }) => groupKind === 'school')
					?.parts.some(({ group, rows }) => group === id && rows.every(({ count }) => count !== 'c')) ?? false
			for (const { group } of wards)
				expect(schools.filter(({ id, ward }) => ward === group && !whole(id))).not.toHaveLength(1)
		}),
		{ numRuns: runs },
	)
})
