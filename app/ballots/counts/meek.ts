import type { Contest, Count, OptionId, RankedBallot, Step } from './count.ts'
import { Fraction } from './fraction.ts'
import { type Papers, sortPapers } from './papers.ts'
import { breakTie, inOrder } from './ties.ts'

/** Everything is counted in thousand millionths: one vote is this many. */
const oneVote = 10n ** 9n

/** Votes are near enough in their places when all surpluses together are less than a millionth of a vote. */
const omega = 10n ** 3n

/** The rule ends by itself; after so many passes in one round it is made to. */
const mostPasses = 1_000

/** Where a count stands between two rounds. */
type Standing = {
	papers: readonly Papers[]
	/** What each option keeps of every vote that reaches it, up to `oneVote`. Who is excluded keeps nothing. */
	keeps: Map<OptionId, bigint>
	hopeful: Set<OptionId>
	elected: OptionId[]
	contest: Contest
}

/** Ballots whose votes go the same way: past those who keep only a part, to the first who keeps all. */
type Way = { past: OptionId[]; number: bigint }

/** Every vote distributed once, by the keep values of the moment. */
type Pass = { votes: Map<OptionId, bigint>; exhausted: bigint; quota: bigint }

/**
 * Meek's count (Hill, Wichmann and Woodall 1987, algorithm 123), by the
 * Reference Meek Rule of the Proportional Representation Foundation, whose
 * steps stand beside what they say. Every elected option keeps just so much of
 * each vote as makes a quota of them all, and passes on the rest; an excluded
 * one keeps nothing, as if it had never stood. What is kept is cut up to nine
 * places and what goes on is the rest, so that nothing is lost.
 *
 * The rule leaves open how ties are broken: by lots, of which the one drawn
 * last is excluded. It differs in two things: a round has at most 1,000
 * passes and then ends as where the surplus stops falling, and without one
 * vote nobody is elected.
 *
 * The log tells how each round ended: the votes, the quota, the keep values,
 * and then who was elected or excluded by them.
 *
 * @throws {RangeError} whatever `sortPapers` refuses.
 */
export function countMeek(contest: Contest, ballots: readonly RankedBallot[]): Count {
	const { papers, standing, ballots: all, blank } = sortPapers(contest, ballots)
	// A. Everybody who stands is hopeful, with a keep value of one.
	const keeps = new Map(standing.map(option => [option, oneVote]))
	const now: Standing = { papers, keeps, hopeful: new Set(standing), elected: [], contest }
	const log: Step[] = contest.withdrawn.map(option => ({
		round: 1,
		kind: 'excluded',
		option,
		because: 'withdrawn',
	}))
	let round = 1
	let pass = distribute(waysOf(now), now)
	// B.1. Until the seats are filled, or not more are left than seats.
	for (; papers.length > 0 && vacancies(now) > 0 && now.hopeful.size > vacancies(now); round++) {
		const ended = iterate(now)
		pass = ended.pass
		log.push(...told(pass, now, round))
		const changed = ended.winners.length > 0 ? elect(now, ended.winners, pass, 'quota') : exclude(now, ended)
		log.push(...changed.map(step => ({ round, ...step })))
	}
	if (round === 1) log.push(...told(pass, now, round))
	// C.1. Whoever is left has a seat, where seats are left.
	if (papers.length > 0 && vacancies(now) > 0)
		log.push(...elect(now, [...now.hopeful], pass, 'remaining').map(step => ({ round, ...step })))
	return { elected: now.elected, ballots: all, blank, log }
}

function vacancies({ contest, elected }: Standing): number {
	return contest.seats - elected.length
}

/** B.2. Distributes votes and lowers keep values, again and again, until somebody wins or little surplus is left. */
function iterate(now: Standing) {
	const { keeps, hopeful, elected } = now
	const ways = waysOf(now)
	let before: bigint | undefined
	for (let passes = 1; ; passes++) {
		const pass = distribute(ways, now)
		const { votes, quota } = pass
		// B.2.c. Whoever has the quota or more is elected.
		const winners = [...hopeful].filter(option => (votes.get(option) ?? 0n) >= quota)
		// B.2.d. The surplus of all the elected together, not below nought.
		const over = elected.reduce((sum, option) => sum + (votes.get(option) ?? 0n) - quota, 0n)
		const surplus = over < 0n ? 0n : over
		// B.2.e. Ended by an election, by a surplus below omega, or by one that no longer falls.
		const stands = before !== undefined && surplus >= before
		if (winners.length > 0 || surplus < omega || stands || passes === mostPasses)
			return { pass, winners, surplus }
		before = surplus
		// B.2.f. Each elected keeps quota ÷ votes of what it kept, twice cut up.
		for (const option of elected) {
			const product = cutUp((keeps.get(option) ?? 0n) * quota, oneVote)
			keeps.set(option, cutUp(product * oneVote, votes.get(option) ?? oneVote))
		}
	}
}

/** Where votes can go while the same are elected, hopeful and excluded: far fewer ways than there are papers. */
function waysOf({ papers, keeps, hopeful }: Standing): Way[] {
	const ways = new Map<string, Way>()
	const letters = new Map([...keeps.keys()].map((option, place) => [option, String.fromCharCode(place)]))
	for (const { order, number } of papers) {
		const past: OptionId[] = []
		let word = ''
		for (const option of order) {
			if (keeps.get(option) === 0n) continue
			past.push(option)
			word += letters.get(option)
			if (hopeful.has(option)) break
		}
		const way = ways.get(word)
		if (way) way.number += BigInt(number)
		else ways.set(word, { past, number: BigInt(number) })
	}
	return [...ways.values()]
}

/**
 * B.2.a. Each ballot has one vote. In the order of the ballot everybody keeps
 * their part of what is left of it, cut up. B.2.b. The quota is all the votes
 * that were kept over the seats and one, cut, and a thousand millionth more.
 */
function distribute(ways: readonly Way[], { keeps, hopeful, elected, contest }: Standing): Pass {
	const votes = new Map([...hopeful, ...elected].map(option => [option, 0n]))
	let exhausted = 0n
	for (const { past, number } of ways) {
		let left = oneVote
		for (const option of past) {
			const kept = cutUp(left * (keeps.get(option) ?? 0n), oneVote)
			votes.set(option, (votes.get(option) ?? 0n) + kept * number)
			left -= kept
		}
		exhausted += left * number
	}
	const all = [...votes.values()].reduce((sum, more) => sum + more, 0n)
	return { votes, exhausted, quota: all / BigInt(contest.seats + 1) + 1n }
}

type Told = Step extends infer One ? (One extends Step ? Omit<One, 'round'> : never) : never

function elect(now: Standing, winners: OptionId[], { votes }: Pass, because: 'quota' | 'remaining'): Told[] {
	const { elected, hopeful, contest } = now
	const ordered = inOrder(winners, asFractions(votes), { stages: [], lots: contest.lots })
	return ordered.slice(0, vacancies(now)).flatMap(({ option, ties }) => {
		elected.push(option)
		hopeful.delete(option)
		return [...ties, { kind: 'elected', option, because }] satisfies Told[]
	})
}

/** B.3. Whoever has the fewest is excluded; all within the surplus of the fewest tie, for it could lift any of them. */
function exclude(
	{ hopeful, keeps, contest }: Standing,
	{ pass, surplus }: ReturnType<typeof iterate>,
): Told[] {
	const has = (option: OptionId) => pass.votes.get(option) ?? 0n
	const near = (one: OptionId, other: OptionId) => has(one) <= has(other) + surplus
	const tied = [...hopeful].filter(option => [...hopeful].every(other => near(option, other)))
	const tie = tied.length > 1 ? breakTie(tied, 'exclusion', { stages: [], lots: contest.lots }) : undefined
	const option = tie?.options.at(-1) ?? tied[0]
	if (option === undefined) throw new Error('A round found nobody to elect, and nobody to exclude.')
	hopeful.delete(option)
	keeps.set(option, 0n)
	return [...(tie ? [tie] : []), { kind: 'excluded', option, because: 'fewest' }]
}

function told(pass: Pass, { keeps, hopeful, elected }: Standing, round: number): Step[] {
	const quota = Fraction.of(pass.quota, oneVote)
	const inPlay = new Map([...keeps].filter(([option]) => hopeful.has(option) || elected.includes(option)))
	return [
		{ round, kind: 'keep-values', keeps: asFractions(inPlay), quota },
		{
			round,
			kind: 'tallied',
			votes: asFractions(pass.votes),
			exhausted: Fraction.of(pass.exhausted, oneVote),
			quota,
		},
	]
}

function asFractions(millionths: ReadonlyMap<OptionId, bigint>): Map<OptionId, Fraction> {
	return new Map([...millionths].map(([option, many]) => [option, Fraction.of(many, oneVote)]))
}

function cutUp(above: bigint, below: bigint): bigint {
	return (above + below - 1n) / below
}
