import { randomInt } from 'node:crypto'

/** The same things in an order that nobody can foretell: Fisher and Yates, with the system's own chance. */
export function shuffled<Thing>(things: readonly Thing[]): Thing[] {
	const left = [...things]
	return things.flatMap(() => {
		const [drawn] = left.splice(randomInt(left.length), 1)
		return drawn === undefined ? [] : [drawn]
	})
}
