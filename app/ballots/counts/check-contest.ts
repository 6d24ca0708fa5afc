import type { Contest } from './count.ts'

/**
 * Lets a contest pass that can be counted.
 *
 * @throws {RangeError} for one without an option or a seat, an option twice on the paper, lots that are not every
 * option once, or a withdrawal of what was never on the paper. A contest is checked when it is made; this is a
 * fault of ours.
 */
export function checkContest({ options, withdrawn, seats, lots }: Contest): void {
	if (!Number.isSafeInteger(seats) || seats < 1)
		throw new RangeError(`${seats} may win; it is 1, 2, 3, … options.`)
	if (options.length === 0) throw new RangeError('A contest has at least one option.')
	const named = new Set(options)
	if (named.size !== options.length) throw new RangeError('An option is on the paper twice.')
	const drawn = new Set(lots)
	if (lots.length !== named.size || drawn.size !== named.size || !lots.every(lot => named.has(lot)))
		throw new RangeError('The lots do not name every option once.')
	const stranger = withdrawn.find(option => !named.has(option))
	if (stranger !== undefined) throw new RangeError(`"${stranger}" is withdrawn, and was never on the paper.`)
}
