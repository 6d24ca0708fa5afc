import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ProtectedTable, RawCounts } from '#app/results/protected-table.ts'
import { type Answered, choiceIds, countersOf, groups, someChildren, survey } from './some-counts.ts'

/** What an attacker sees of one random survey. A cell is named "kind group choice"; "rest" are children in no shown group. */
type Seen = {
	/** Sums everybody knows, the total first. */
	sums: [total: string, ...parts: string[]][]
	/** The true number, for the test to judge by. */
	count: (cell: string) => number
	isPrinted: (cell: string) => boolean
}

test('no number is hidden alone in a sum, and those hidden in one are five children or more', () => {
	attack(({ sums, count, isPrinted }) => {
		for (const [total, ...parts] of sums) {
			const hidden = parts.filter(cell => !isPrinted(cell))
			if (!isPrinted(total) || hidden.length === 0 || hidden.some(cell => cell.includes('rest'))) continue
			expect(hidden.length, total).toBeGreaterThan(1)
			expect(hidden.reduce((sum, cell) => sum + count(cell), 0)).toBeGreaterThanOrEqual(5)
		}
	})
})

test('D-01: whoever knew every printed number exactly could work out no cell of 1 to 4', () => {
	let smallCells = 0
	attack(seen => {
		smallCells += expectNothingSmallSolved(seen)
	})
	expect(smallCells).toBeGreaterThan(1_000) // or the attack attacks nothing
})

test('D-01: a small cell that only several sums together give away is hidden better', () => {
	// In every ward and for every choice two small cells cover each other; but w1 and w2 less a and b leave w2's c.
	const wards = {
		w1: { a: 3, b: 4, c: 30, d: 30 },
		w2: { a: 4, b: 3, c: 2, d: 30 },
		w3: { a: 30, b: 30, c: 3, d: 4 },
		w4: { a: 30, b: 30, c: 4, d: 3 },
	}
	const children = Object.entries(wards).flatMap(([ward, chosen]) =>
		Object.entries(chosen).flatMap(([choice, size]) =>
			Array.from({ length: size }, () => ({ ward, chose: [choice] })),
		),
	)
	attackOn(children, seen => expectNothingSmallSolved(seen))
})

function attack(look: (seen: Seen) => void) {
	fc.assert(
		fc.property(someChildren, children => attackOn(children, look)),
		{ numRuns: 500 },
	)
}

function attackOn(children: Answered[], look: (seen: Seen) => void) {
	const rows = countersOf(children)
	const tables = ProtectedTable.protect(new RawCounts(survey, rows))
		.map(table => table.toJSON())
		.filter(({ questionId }) => questionId === 'q')
	look(seenOf(tables, name => countIn(rows, name)))
}

/** Answers how many cells were attacked. */
function expectNothingSmallSolved({ sums, count, isPrinted }: Seen): number {
	const unknown = [...new Set(sums.flat())].filter(cell => !isPrinted(cell))
	const small = unknown.filter(cell => count(cell) > 0 && count(cell) < 5)
	const equations = sums.map(([total, ...parts]) =>
		unknown.map(cell => (cell === total ? -1 : parts.includes(cell) ? 1 : 0)),
	)
	const rank = rankOf(equations)
	for (const cell of small) {
		const alone = unknown.map(other => (other === cell ? 1 : 0))
		expect(rankOf([...equations, alone]), `${cell} is ${count(cell)}`).toBe(rank + 1)
	}
	return small.length
}

type Tables = ReturnType<ProtectedTable['toJSON']>[]

function seenOf(tables: Tables, counted: (cell: string) => number): Seen {
	const printed = new Set<string>()
	const listed = new Map<string, string[]>()
	for (const { groupKind, parts } of tables) {
		listed.set(
			groupKind ?? 'all',
			parts.map(({ group }) => group ?? ''),
		)
		for (const { group, base, rows } of parts)
			for (const { choiceId, count } of [{ choiceId: '', count: base }, ...rows])
				if (count !== 'c') printed.add(`${groupKind ?? 'all'} ${group ?? ''} ${choiceId}`)
	}
	function count(cell: string): number {
		const [kind = '', group = '', choice = ''] = cell.split(' ')
		if (group !== 'rest') return counted(cell)
		const shown = listed.get(kind) ?? []
		return shown.reduce((left, one) => left - counted(`${kind} ${one} ${choice}`), counted(`all  ${choice}`))
	}
	const sums: Seen['sums'] = [rowOf('all', '')]
	for (const { kind } of groups) {
		const shown = listed.get(kind) ?? []
		if (shown.length === 0) continue
		const parts = [...shown, ...(count(`${kind} rest `) > 0 ? ['rest'] : [])]
		sums.push(...parts.map(part => rowOf(kind, part)))
		for (const choice of ['', ...choiceIds])
			sums.push([`all  ${choice}`, ...parts.map(part => `${kind} ${part} ${choice}`)])
	}
	return { sums, count, isPrinted: cell => printed.has(cell) }
}

function rowOf(kind: string, group: string): [string, ...string[]] {
	return [`${kind} ${group} `, ...choiceIds.map(choice => `${kind} ${group} ${choice}`)]
}

function countIn(rows: ReturnType<typeof countersOf>, cell: string): number {
	const [kind, group, choice] = cell.split(' ')
	const row = rows.find(
		one =>
			one.questionId === 'q' && one.groupKind === kind && one.groupValue === group && one.choiceId === choice,
	)
	return row?.count ?? 0
}

/** By elimination with fractions kept as floats: the entries are -1, 0 and 1 and the tables small. */
function rankOf(matrix: number[][]): number {
	const rows = matrix.map(row => [...row])
	let rank = 0
	for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
		const pivot = rows.findIndex((row, place) => place >= rank && Math.abs(row[column] ?? 0) > 1e-9)
		if (pivot === -1) continue
		const [chosen = []] = rows.splice(pivot, 1)
		rows.splice(rank, 0, chosen)
		for (const row of rows.slice(rank + 1)) {
			const times = (row[column] ?? 0) / (chosen[column] ?? 1)
			if (times !== 0)
				for (const place of row.keys()) row[place] = (row[place] ?? 0) - times * (chosen[place] ?? 0)
		}
		rank++
	}
	return rank
}
