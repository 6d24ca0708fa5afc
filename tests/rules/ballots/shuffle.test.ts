import { expect, test } from 'vitest'
import { shuffled } from '#app/ballots/shuffle.server.ts'

/** One run in 600 is past 0.1 by chance: of so many, no more than ten are. */
const runs = 1_000
const ballots = 1_000

test('a shuffle keeps everything, once', () => {
	const things = Array.from({ length: 500 }, (_, place) => place)
	expect(shuffled(things).sort((a, b) => a - b)).toEqual(things)
	expect(shuffled([])).toEqual([])
})

test('every order of three comes up about as often as every other', () => {
	const seen = new Map<string, number>()
	for (let time = 0; time < 6_000; time++) {
		const order = shuffled(['a', 'b', 'c']).join('')
		seen.set(order, (seen.get(order) ?? 0) + 1)
	}
	// χ² with 5 degrees of freedom passes 30 once in 70,000 times.
	const chi = [...seen.values()].reduce((sum, times) => sum + (times - 1_000) ** 2 / 1_000, 0)
	expect(seen.size).toBe(6)
	expect(chi).toBeLessThan(30)
})

test(`B-20: the order ballots come out in says nothing of the order they were cast in (${runs} runs of ${ballots})`, () => {
	const cast = Array.from({ length: ballots }, (_, place) => place)
	const near = Array.from({ length: runs }, () => rankCorrelation(shuffled(cast))).filter(
		rho => Math.abs(rho) < 0.1,
	)
	expect(near.length / runs).toBeGreaterThanOrEqual(0.99)
	expect(Math.abs(rankCorrelation(cast))).toBe(1)
})

/** Spearman's ρ between places and the whole numbers that stand in them. */
function rankCorrelation(order: number[]): number {
	const squares = order.reduce((sum, cast, place) => sum + (cast - place) ** 2, 0)
	return 1 - (6 * squares) / (order.length * (order.length ** 2 - 1))
}
