/** One sum that a reader knows, over cells that are hidden: `parent = children`, whatever is shown taken away. */
export type Equation = { parent?: number; children: number[] }

/** A prime small enough that a product of two remainders is still a whole number to JavaScript. */
const prime = 67_108_859

/**
 * The hidden cells that a reader with pencil and paper can work out exactly,
 * by adding and taking away the sums they know (trust.md §2.3 step 5a).
 *
 * Cells are whole numbers from 0. The equations are reduced until each begins
 * with a cell no other has; a cell that is then alone in its equation is known.
 * Counted modulo a prime: the coefficients are 1 and -1 and stay small.
 */
export function determinedCells(equations: Equation[]): Set<number> {
	const reduced = new Map<number, Map<number, number>>()
	for (const equation of equations) {
		const row = rowOf(equation)
		for (const [cell, other] of reduced) {
			const times = row.get(cell)
			if (times) subtract(row, other, times)
		}
		const [first] = row
		if (!first) continue
		const [pivot, leading] = first
		const scale = inverse(leading)
		for (const [cell, value] of row) row.set(cell, (value * scale) % prime)
		for (const other of reduced.values()) {
			const times = other.get(pivot)
			if (times) subtract(other, row, times)
		}
		reduced.set(pivot, row)
	}
	return new Set([...reduced].filter(([, row]) => row.size === 1).map(([cell]) => cell))
}

function rowOf({ parent, children }: Equation): Map<number, number> {
	const row = new Map(children.map(cell => [cell, 1]))
	if (parent !== undefined) row.set(parent, prime - 1)
	return row
}

function subtract(row: Map<number, number>, other: Map<number, number>, times: number): void {
	for (const [cell, value] of other) {
		const left = ((row.get(cell) ?? 0) + (prime - value) * times) % prime
		if (left === 0) row.delete(cell)
		else row.set(cell, left)
	}
}

/** By Fermat: x to the power of p - 2. */
function inverse(value: number): number {
	let result = 1
	let base = value
	for (let power = prime - 2; power > 0; power = Math.floor(power / 2)) {
		if (power % 2 === 1) result = (result * base) % prime
		base = (base * base) % prime
	}
	return result
}
