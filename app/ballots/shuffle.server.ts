import { randomInt } from 'node:crypto'

/**
 * The same things in an order that nobody can foretell: Fisher and Yates, with the system's own chance.
 *
 * @param draw answers a whole number from 0 to below what it is given.
 */
export function shuffled<Thing>(
	things: readonly Thing[],
	draw: (below: number) => number = below => randomInt(below),
): Thing[] {
	const left = [...things]
	return things.flatMap(() => {
		const [drawn] = left.splice(draw(left.length), 1)
		return drawn === undefined ? [] : [drawn]
	})
}
