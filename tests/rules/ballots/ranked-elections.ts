import fc from 'fast-check'
import type { Contest, Count, OptionId, RankedBallot } from '#app/ballots/counts/count.ts'
import { Fraction } from '#app/ballots/counts/fraction.ts'

/** How many random elections each count with transfers is written twice for. */
export const howMany = process.env.LONG === 'yes' ? 20_000 : 1_000

export type Election = { contest: Contest; ballots: RankedBallot[] }

/**
 * Small elections, where there are most ties, and a few liked by many, so that there are surpluses.
 * Now and then somebody withdrew, a ballot is blank, or more can win than stand.
 */
export function someTransfers(mostSeats: number): fc.Arbitrary<Election> {
	return fc.integer({ min: 1, max: 6 }).chain(number => {
		const options = [...'abcdef'].slice(0, number)
		const liked = options.slice(0, 2).reverse()
		const order = fc.oneof(
			{ arbitrary: fc.shuffledSubarray(options), weight: 3 },
			{
				arbitrary: fc
					.shuffledSubarray(options)
					.map(rest => [...liked, ...rest.filter(option => !liked.includes(option))]),
				weight: 1,
			},
		)
		return fc.record({
			contest: fc.record({
				options: fc.constant(options),
				withdrawn: fc.oneof(
					{ arbitrary: fc.constant<OptionId[]>([]), weight: 3 },
					{ arbitrary: fc.subarray(options), weight: 1 },
				),
				seats: fc.integer({ min: 1, max: mostSeats }),
				lots: fc.shuffledSubarray(options, { minLength: number, maxLength: number }),
			}),
			ballots: fc.array(
				fc.record({
					ranks: order.map(ranked => ranked.map(option => [option])),
					weight: fc.integer({ min: 1, max: 5 }),
				}),
				{ maxLength: 12 },
			),
		})
	})
}

/** `rankings('42 m>n>c', '26 c')`: how many, and what they rank; no ranking is blank. */
export function rankings(...lines: string[]): RankedBallot[] {
	return lines.map(line => {
		const [number, ranking = ''] = line.split(' ')
		return { weight: Number(number), ranks: ranking === '' ? [] : ranking.split('>').map(one => [one]) }
	})
}

/** A contest without anything special: lots are drawn in the order of the paper. */
export function contestOf(options: string, special: Partial<Contest> = {}): Contest {
	return { options: [...options], withdrawn: [], seats: 1, lots: [...options], ...special }
}

/** Each ballot by itself, as lists of choices that can win, and how many had none. */
export function oneByOne({ contest, ballots }: Election): { papers: OptionId[][]; blank: number } {
	const all = ballots.flatMap(({ ranks, weight }) =>
		Array.from({ length: weight }, () => ranks.flat().filter(one => !contest.withdrawn.includes(one))),
	)
	const papers = all.filter(choices => choices.length > 0)
	return { papers, blank: all.length - papers.length }
}

/** What two writings of a count must agree on: who won in which order, who was excluded, and every tally. */
export function inNumbers({ elected, blank, log }: Count) {
	return {
		elected,
		blank,
		excluded: log.flatMap(step =>
			step.kind === 'excluded' && step.because === 'fewest' ? [step.option] : [],
		),
		tallies: log.flatMap(step =>
			step.kind === 'tallied'
				? [{ ...Object.fromEntries(step.votes), exhausted: step.exhausted, quota: step.quota }]
				: [],
		),
	}
}

export type InNumbers = ReturnType<typeof inNumbers>

/** A tally as a record of it would be, from whole numbers of so many parts of a vote. */
export function tallyOf(votes: Record<OptionId, bigint>, { parts = 1n, exhausted = 0n, quota = -1n }) {
	const exact = Object.entries(votes).map(([option, many]) => [option, Fraction.of(many, parts)])
	return {
		...Object.fromEntries(exact),
		exhausted: Fraction.of(exhausted, parts),
		quota: quota < 0n ? undefined : Fraction.of(quota, parts),
	}
}
