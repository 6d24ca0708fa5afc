import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PresentedTable } from '#app/results/presented-table.ts'
import { ProtectedTable, RawCounts } from '#app/results/protected-table.ts'
import { countersOf, countersOfCounts, shownCounts, someChildren, survey } from './some-counts.ts'

test.each([
	{ why: 'shows counts of five and more, rounded', counts: [5, 12], shown: [5, 10] },
	{ why: 'hides the next smallest with a lone small count', counts: [41, 3, 12], shown: [40, 'c', 'c'] },
	{ why: 'hides only the small ones when there are two', counts: [41, 3, 2], shown: [40, 'c', 'c'] },
	{
		why: 'hides a third when two hidden are under five together',
		counts: [41, 1, 2, 8],
		shown: [40, 'c', 'c', 'c'],
	},
	{ why: 'shows a zero', counts: [19, 0], shown: [20, 0] },
	{ why: 'never hides a zero to cover a small count', counts: [41, 3, 0, 12], shown: [40, 'c', 0, 'c'] },
	{ why: 'hides everything of fewer than ten children', counts: [3], shown: ['c'] },
	{ why: 'hides everything of nine children, zeros too', counts: [9, 0], shown: ['c', 'c'] },
	{ why: 'shows everybody’s one choice', counts: [30, 0, 0], shown: [30, 0, 0] },
	{ why: 'shows that nobody has answered', counts: [0, 0], shown: [0, 0] },
	{ why: 'rounds to the nearest five', counts: [17, 18, 22, 23], shown: [15, 20, 20, 25] },
])('$why', ({ counts, shown }) => {
	expect(shownCounts(counts)).toEqual(shown)
})

test.each([-1, 2.5, Number.NaN])('throws on a count of %s', count => {
	expect(() => ProtectedTable.protect(countersOfCounts([40, count]))).toThrow(RangeError)
})

test('throws when groups hold more children than there are', () => {
	const rows = countersOf(Array.from({ length: 40 }, () => ({ year: 'y5', chose: ['a'] })))
	const wrong = rows.map(row => (row.groupKind === 'year' ? { ...row, count: row.count + 1 } : row))
	expect(() => ProtectedTable.protect(new RawCounts(survey, wrong))).toThrow(RangeError)
})

test('says a share only where at least 25 answered, and from the rounded numbers', () => {
	expect(rowsOf(countersOfCounts([17, 6])).map(({ percent }) => percent)).toEqual([60, 20])
	expect(rowsOf(countersOfCounts([16, 6])).map(({ percent }) => percent)).toEqual([null, null])
	expect(rowsOf(countersOfCounts([41, 3, 12])).map(({ percent }) => percent)).toEqual([73, null, null])
})

test('hides a lone small group and the next smallest with it, and says only that some are hidden', () => {
	const table = tableOf(classes({ y5: 40, y6: 25, y7: 9 }), 'year')
	expect(table.parts.map(({ group }) => group)).toEqual(['y5'])
	expect(table.hidesGroups).toBe(true)
	expect(JSON.stringify(table)).not.toMatch(/y6|y7/)
})

test('shows all groups when each has ten, and no word of hidden ones', () => {
	const table = tableOf(classes({ y5: 40, y6: 25, y7: 10 }), 'year')
	expect(table.parts.map(({ group, base }) => [group, base])).toEqual([
		['y5', 40],
		['y6', 25],
		['y7', 10],
	])
	expect(table.hidesGroups).toBe(false)
})

test('a group is hidden when the children who gave no group would be fewer than ten', () => {
	const table = tableOf([...classes({ y5: 40, y6: 25, y7: 10 }), ...classes({ '': 3 })], 'year')
	expect(table.parts.map(({ group }) => group)).toEqual(['y5', 'y6'])
})

test('a small cell in one group hides another in its row and another in its column', () => {
	const table = tableOf(
		[
			...mix('y5', { a: 30, b: 20, c: 12 }),
			...mix('y6', { a: 30, b: 20, c: 3 }),
			...mix('y7', { a: 30, b: 25, c: 15 }),
		],
		'year',
	)
	const shown = table.parts.map(({ rows }) => rows.map(({ count }) => count))
	expect(shown).toEqual([
		[30, 'c', 'c', 0],
		[30, 'c', 'c', 0],
		[30, 25, 15, 0],
	])
})

test('on a sensitive question the floor is eight, and nobody and everybody are hidden', () => {
	const rows = countersOf(mix('y5', { a: 28, b: 8, c: 12 }))
	const sensitive = { ...survey, questions: survey.questions.map(one => ({ ...one, isSensitive: true })) }
	const table = presented(ProtectedTable.protect(new RawCounts(sensitive, rows)))[3]
	expect(table?.parts[0]?.rows.map(({ count }) => count)).toEqual([30, 'c', 10, 'c'])
})

test('D-06: no shown count is 1 to 4, nor anything but a multiple of five', () => {
	check(children => {
		for (const { parts } of presentedOf(children))
			for (const { base, rows } of parts)
				for (const shown of [base, ...rows.map(({ count }) => count)])
					if (shown !== 'c') expect(shown % 5).toBe(0)
	})
})

test('how many answered is never hidden in a part that is shown: who-answered would tell it', () => {
	check(children => {
		for (const { groupKind, parts } of presentedOf(children))
			if (groupKind) for (const { base } of parts) expect(base).not.toBe('c')
	})
})

test('D-08: the order of rows changes nothing, and the same counts give the same bytes', () => {
	check(children => {
		const rows = countersOf(children)
		const bytes = JSON.stringify(ProtectedTable.protect(new RawCounts(survey, rows)))
		expect(JSON.stringify(ProtectedTable.protect(new RawCounts(survey, [...rows].reverse())))).toBe(bytes)
	})
})

test('D-08: the order of choices and groups changes no number', () => {
	check(children => {
		const rows = countersOf(children)
		const turned = {
			questions: survey.questions.map(one => ({ ...one, choiceIds: [...one.choiceIds].reverse() })),
			groups: survey.groups.map(one => ({ ...one, values: [...one.values].reverse() })),
		}
		const sorted = (tables: ProtectedTable[]) =>
			presented(tables).map(table => table.parts.flatMap(linesOf).sort())
		expect(sorted(ProtectedTable.protect(new RawCounts(turned, rows)))).toEqual(
			sorted(ProtectedTable.protect(new RawCounts(survey, rows))),
		)
	})
})

test('D-08: raising a floor never shows what was hidden', () => {
	fc.assert(
		fc.property(
			someChildren,
			fc.integer({ min: 5, max: 8 }),
			fc.integer({ min: 10, max: 14 }),
			(children, k, g) => {
				const raw = new RawCounts(survey, countersOf(children))
				const low = shownCells(ProtectedTable.protect(raw, { smallestCell: k, smallestGroup: g }))
				const higherCell = shownCells(ProtectedTable.protect(raw, { smallestCell: k + 1, smallestGroup: g }))
				const higherGroup = shownCells(ProtectedTable.protect(raw, { smallestCell: k, smallestGroup: g + 1 }))
				for (const cell of [...higherCell, ...higherGroup]) expect(low).toContain(cell)
			},
		),
		{ numRuns: 250 },
	)
})

test('the floors are never lowered', () => {
	const raw = countersOfCounts([40, 2, 3])
	expect(() => ProtectedTable.protect(raw, { smallestCell: 1, smallestGroup: 10 })).toThrow(RangeError)
	expect(() => ProtectedTable.protect(raw, { smallestCell: 5, smallestGroup: 1 })).toThrow(RangeError)
})

test('the numbers inside cannot be read by printing, copying or walking the object', () => {
	const raw = countersOfCounts([1013, 2017])
	expect(JSON.stringify([raw, { ...raw }, Object.entries(raw)])).not.toMatch(/1013|2017/)
	const tables = ProtectedTable.protect(raw)
	expect(JSON.stringify([tables, tables.map(table => Object.entries(table))])).not.toMatch(/1013|2017/)
})

function check(property: (children: Parameters<typeof countersOf>[0]) => void) {
	fc.assert(fc.property(someChildren, property), { numRuns: 300 })
}

function presented(tables: ProtectedTable[]): PresentedTable[] {
	return tables.map(table => table.toJSON())
}

function presentedOf(children: Parameters<typeof countersOf>[0]): PresentedTable[] {
	return presented(ProtectedTable.protect(new RawCounts(survey, countersOf(children))))
}

function rowsOf(raw: RawCounts) {
	return presented(ProtectedTable.protect(raw)).find(({ questionId }) => questionId === 'q')!.parts[0]!.rows
}

function tableOf(children: Parameters<typeof countersOf>[0], kind: string): PresentedTable {
	const table = presentedOf(children).find(one => one.questionId === 'q' && one.groupKind === kind)
	if (!table) throw new Error(`There is no table by ${kind}.`)
	return table
}

function shownCells(tables: ProtectedTable[]): string[] {
	return presented(tables).flatMap(({ questionId, groupKind, parts }) =>
		parts.flatMap(({ group, base, rows }) =>
			[{ choiceId: '', count: base }, ...rows]
				.filter(({ count }) => count !== 'c')
				.map(({ choiceId }) => [questionId, groupKind, group, choiceId].join()),
		),
	)
}

function linesOf({ group, base, rows }: PresentedTable['parts'][number]): string[] {
	return [`${group} ${base}`, ...rows.map(({ choiceId, count }) => `${group} ${choiceId} ${count}`)]
}

/** So many children in each year, who all chose the same. */
function classes(years: Record<string, number>) {
	return Object.entries(years).flatMap(([year, size]) => mix(year, { a: size }))
}

function mix(year: string, chosen: Record<string, number>) {
	return Object.entries(chosen).flatMap(([choice, size]) =>
		Array.from({ length: size }, () => ({ year: year || undefined, chose: [choice] })),
	)
}
