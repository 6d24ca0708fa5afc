import { expect, test } from 'vitest'
import { determinedCells } from '#app/results/determined-cells.ts'

test.each([
	{ why: 'a cell alone in a sum is known', equations: [{ children: [0] }], known: [0] },
	{ why: 'a hidden total over shown cells is known', equations: [{ parent: 0, children: [] }], known: [0] },
	{ why: 'two cells of one sum are not', equations: [{ children: [0, 1] }], known: [] },
	{
		why: 'four corners of a square are not',
		equations: [{ children: [0, 1] }, { children: [2, 3] }, { children: [0, 2] }, { children: [1, 3] }],
		known: [],
	},
	{
		why: 'three of four corners are',
		equations: [{ children: [0, 1] }, { children: [2] }, { children: [0, 2] }, { children: [1] }],
		known: [0, 1, 2],
	},
	{
		why: 'a total and its only hidden part hide each other, until another sum tells the total',
		equations: [{ parent: 0, children: [1] }, { children: [0] }],
		known: [0, 1],
	},
])('$why', ({ equations, known }) => {
	expect([...determinedCells(equations)].sort()).toEqual(known)
})
