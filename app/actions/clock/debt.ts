import type { Day } from '#app/base/moment.ts'
import { workingDaysBetween } from '#app/base/working-day.ts'
import { type ReplyClock, stateOfClock } from './reply-clock.ts'

/** What is owed to children who were asked: each reply is in one of the four, and they add up to `asked`. */
export type Debt = {
	asked: number
	inTime: number
	late: number
	/** Not there yet, and not due yet. */
	owed: number
	overdue: number
	/** Those for which more time was asked for, wherever they are now. */
	moved: number
	/** Half of the replies took at most so many working days from the asking; null while there is none. */
	median: number | null
}

/** What is owed over these clocks. */
export function debtOf(clocks: readonly ReplyClock[], today: Day): Debt {
	const states = clocks.map(clock => stateOfClock(clock, today))
	const count = (...wanted: string[]) => states.filter(state => wanted.includes(state)).length
	return {
		asked: clocks.length,
		inTime: count('answered'),
		late: count('answered-late'),
		owed: count('running', 'paused'),
		overdue: count('overdue'),
		moved: clocks.filter(({ moves }) => moves.length > 0).length,
		median: median(
			clocks.flatMap(({ startedOn, answeredOn }) =>
				answeredOn ? workingDaysBetween(startedOn, answeredOn) : [],
			),
		),
	}
}

/** What is owed by each, for example by each service or for each wish; those who owe most first. A clock may count for several. */
export function debtBy(
	clocks: readonly ReplyClock[],
	namesOf: (clock: ReplyClock) => readonly string[],
	today: Day,
): Array<{ name: string; debt: Debt }> {
	const groups = new Map<string, ReplyClock[]>()
	for (const clock of clocks)
		for (const name of new Set(namesOf(clock))) groups.set(name, [...(groups.get(name) ?? []), clock])
	return [...groups]
		.map(([name, those]) => ({ name, debt: debtOf(those, today) }))
		.toSorted(
			(one, other) =>
				other.debt.overdue - one.debt.overdue ||
				other.debt.asked - one.debt.asked ||
				(one.name < other.name ? -1 : 1),
		)
}

/** The middle one; of two in the middle the smaller, which is a number of days somebody waited. */
function median(numbers: readonly number[]): number | null {
	return numbers.toSorted((one, other) => one - other)[Math.ceil(numbers.length / 2) - 1] ?? null
}
