import type { Contest, Count, OptionId, Step } from './count.ts'
import { Fraction } from './fraction.ts'
import type { Sifted } from './sift-ballots.ts'

type Race = {
	/** Whether the first comes before the second. Never both ways and never in a circle; neither is a tie. */
	isAhead: (one: OptionId, other: OptionId) => boolean
	because: 'most' | 'ahead'
	/** What is told before this winner's seat, when more than `isAhead` is worth knowing. */
	tellOf?: (winner: OptionId, left: OptionId[], seats: number) => Step[]
}

/**
 * The count of a method where the greatest totals win the seats, once everything is added up.
 *
 * @param totals Of every option that stands: votes, or points.
 */
export function mostWin<Ballot>(
	contest: Contest,
	sifted: Sifted<Ballot>,
	totals: ReadonlyMap<OptionId, Fraction>,
): Count {
	const totalOf = (option: OptionId) => totals.get(option) ?? Fraction.zero
	return finishCount(
		contest,
		sifted,
		[{ round: 1, kind: 'tallied', votes: totals, exhausted: Fraction.zero }],
		{
			isAhead: (one, other) => totalOf(one).compare(totalOf(other)) > 0,
			because: 'most',
		},
	)
}

/** Puts a count together: who was withdrawn, what was found, and who won the seats. */
export function finishCount<Ballot>(
	contest: Contest,
	{ ballots, blank, named }: Sifted<Ballot>,
	found: Step[],
	race: Race,
): Count {
	const withdrawn = contest.options
		.filter(option => contest.withdrawn.includes(option))
		.map((option): Step => ({ round: 1, kind: 'excluded', option, because: 'withdrawn' }))
	const won = fillSeats(contest, named, race)
	const elected = won.flatMap(step => (step.kind === 'elected' ? [step.option] : []))
	return { elected, ballots, blank, log: [...withdrawn, ...found, ...won] }
}

/** Each seat goes to an option that nobody left is ahead of; of several, to the one whose lot came first. */
function fillSeats(contest: Contest, runners: OptionId[], { isAhead, because, tellOf }: Race): Step[] {
	const log: Step[] = []
	let left = contest.lots.filter(option => runners.includes(option))
	for (let seats = contest.seats; seats > 0 && left.length > 0; seats--) {
		const foremost = left.filter(one => !left.some(other => isAhead(other, one)))
		const [winner] = foremost
		if (winner === undefined) throw new Error(`Of ${left.join(', ')} each is behind another: a circle.`)
		log.push(...(tellOf?.(winner, left, seats) ?? []))
		if (foremost.length > 1) {
			// Were all that are not behind every one of these to have seats, only the order is drawn.
			const rivals = left.filter(other => !foremost.every(one => isAhead(one, other)))
			const over = rivals.length > seats ? 'seat' : 'order'
			log.push({ round: 1, kind: 'tied', options: foremost, over, rule: 'lots', ahead: winner })
		}
		log.push({ round: 1, kind: 'elected', option: winner, because })
		left = left.filter(option => option !== winner)
	}
	return log
}
