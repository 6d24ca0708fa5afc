import fc from 'fast-check'
import { expect } from 'vitest'
import type { Contest, Count, OptionId, RankedBallot } from '#app/ballots/counts/count.ts'

/** How many random elections each method is counted twice in. */
export const elections = process.env.LONG === 'yes' ? 20_000 : 1_000

/** For the tests that count them all: two cores may have other things to do. */
export const patience = { timeout: 300_000 }

export type Election<Ballot> = { contest: Contest; ballots: Ballot[] }

const weight = fc.integer({ min: 1, max: 4 })

export const someChosen = someElection(6, options =>
	fc.record({ choices: fc.shuffledSubarray(options), weight }),
)

/** Few grades, so that many are level. */
export const someScored = someElection(6, options =>
	fc.record({
		scores: forEach(options, fc.constantFrom(0, 1, 2, 5)).map(scores => new Map(scores)),
		weight,
	}),
)

/** Full rankings, short ones, and ranks that several share. */
export function someRanked(mostOptions: number): fc.Arbitrary<Election<RankedBallot>> {
	return someElection(mostOptions, options =>
		fc.record({
			ranks: fc.oneof(
				fc.shuffledSubarray(options).map(order => order.map(option => [option])),
				forEach(options, fc.integer({ min: 0, max: 3 })).map(places =>
					[0, 1, 2, 3]
						.map(rank => places.filter(([, place]) => place === rank).map(([option]) => option))
						.filter(rank => rank.length > 0),
				),
			),
			weight,
		}),
	)
}

/** Small ones: where few vote there are most ties. Now and then somebody withdrew, or everybody did. */
function someElection<Ballot>(
	mostOptions: number,
	ballotOf: (options: OptionId[]) => fc.Arbitrary<Ballot>,
): fc.Arbitrary<Election<Ballot>> {
	return fc.integer({ min: 1, max: mostOptions }).chain(number => {
		const options = [...'abcdefgh'].slice(0, number)
		return fc.record({
			contest: fc.record({
				options: fc.constant(options),
				withdrawn: fc.oneof(
					{ arbitrary: fc.constant<OptionId[]>([]), weight: 2 },
					{ arbitrary: fc.subarray(options), weight: 1 },
				),
				seats: fc.integer({ min: 1, max: number + 1 }),
				lots: fc.shuffledSubarray(options, { minLength: number, maxLength: number }),
			}),
			ballots: fc.array(ballotOf(options), { maxLength: 9 }),
		})
	})
}

function forEach(options: OptionId[], value: fc.Arbitrary<number>): fc.Arbitrary<[OptionId, number][]> {
	return fc
		.tuple(...options.map(option => fc.option(value.map((one): [string, number] => [option, one]))))
		.map(all => all.flatMap(one => (one ? [one] : [])))
}

/** A contest without anything special; lots are drawn in the order of the paper. */
export function contestOf(options: OptionId[], special: Partial<Contest> = {}): Contest {
	return { options, withdrawn: [], seats: 1, lots: options, ...special }
}

/** `rankings('42 m>n>c', '26 a=b>c')`: how many ballots, and what they rank. */
export function rankings(...lines: string[]): RankedBallot[] {
	return lines.map(line => {
		const [number, ranking = ''] = line.split(' ')
		return { weight: Number(number), ranks: ranking.split('>').map(rank => rank.split('=')) }
	})
}

/** The example that most textbooks count in every way: where in Tennessee should the capital be? */
export const tennessee = rankings(
	'42 memphis>nashville>chattanooga>knoxville',
	'26 nashville>chattanooga>knoxville>memphis',
	'15 chattanooga>knoxville>nashville>memphis',
	'17 knoxville>chattanooga>nashville>memphis',
)

/** As if those who withdrew had never been on the paper. */
export function withoutWithdrawn({ options, withdrawn, seats, lots }: Contest) {
	const stands = (option: OptionId) => !withdrawn.includes(option)
	return { options: options.filter(stands), seats, lots: lots.filter(stands), stands }
}

/** Every ballot by itself. */
export function oneByOne<Ballot extends { weight: number }>(ballots: Ballot[]): Ballot[] {
	return ballots.flatMap(ballot => Array.from({ length: ballot.weight }, () => ballot))
}

/** Winners where options have a plain order: whoever has fewer before them than there are seats. */
export function winnersByPlace(
	contest: { seats: number; lots: OptionId[] },
	named: OptionId[],
	difference: (one: OptionId, other: OptionId) => number,
): OptionId[] {
	const lot = (option: OptionId) => contest.lots.indexOf(option)
	const isBefore = (other: OptionId, option: OptionId) => {
		const more = difference(other, option)
		return more > 0 || (more === 0 && lot(other) < lot(option))
	}
	return named
		.map(option => ({ option, place: named.filter(other => isBefore(other, option)).length }))
		.filter(({ place }) => place < contest.seats)
		.sort((one, other) => one.place - other.place)
		.map(({ option }) => option)
}

/** What a count says in numbers: who won, how many ballots, and each total as it is written. */
export function inNumbers({ elected, ballots, blank, log }: Count) {
	const totals = log.flatMap(step => (step.kind === 'tallied' ? [...step.votes] : []))
	return {
		elected,
		ballots,
		blank,
		totals: Object.fromEntries(totals.map(([option, total]) => [option, `${total}`])),
	}
}

/** Counts many random elections in both writings and holds them together; `tell` is what of a count the second one knows. */
export function expectSameTwice<Ballot>(
	some: fc.Arbitrary<Election<Ballot>>,
	{
		count,
		tell,
		again,
	}: {
		count: (contest: Contest, ballots: Ballot[]) => Count
		tell: (counted: Count) => unknown
		again: (election: Election<Ballot>) => unknown
	},
) {
	fc.assert(
		fc.property(some, election => {
			const counted = count(election.contest, election.ballots)
			expect(tell(counted)).toEqual(again(election))
			expectSound(election.contest, counted)
		}),
		{ numRuns: elections },
	)
}

/** What holds for every count of every method. */
function expectSound(contest: Contest, { elected, ballots, blank, log }: Count) {
	expect(elected.length).toBeLessThanOrEqual(contest.seats)
	expect(new Set(elected).size).toBe(elected.length)
	expect(elected.filter(option => contest.withdrawn.includes(option))).toEqual([])
	expect(log.flatMap(step => (step.kind === 'elected' ? [step.option] : []))).toEqual(elected)
	expect(elected.length > 0).toBe(ballots > blank)
	log.forEach((step, place) => {
		if (step.kind !== 'tied') return
		const next = log.slice(place).find(({ kind }) => kind === 'elected')
		expect(next).toMatchObject({ option: step.ahead })
		expect(step.options).toContain(step.ahead)
		expect(step.options.length).toBeGreaterThan(1)
	})
}
