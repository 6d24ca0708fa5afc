import type { ChosenBallot, Contest, OptionId, Step } from './count.ts'
import { Fraction } from './fraction.ts'

/** A sum of money to share out among projects. Costs and budget are whole pounds, or whole pence, never both. */
export type BudgetContest = Omit<Contest, 'seats'> & {
	/** What each option costs: a whole number above nought. */
	costs: ReadonlyMap<OptionId, number>
	/** A whole number, nought or more. */
	budget: number
}

/** What became of the money. */
export type BudgetCount = {
	/** In the order they were funded in. */
	funded: OptionId[]
	/** What each funded project cost a supporter, at most. The steps `funded` say how many paid less. */
	each: ReadonlyMap<OptionId, Fraction>
	/** The money that nothing was funded with. */
	left: number
	ballots: number
	/** How many ballots chose nothing, or only the withdrawn. */
	blank: number
	log: Step[]
}

/** One who chose it: as many as `weight`, each with so much of their share left. */
type Purse = { weight: number; money: Fraction }
type Offer = { option: OptionId; each: Fraction; votes: Fraction }

/**
 * Shares out a budget greedily, as most cities do: the project that most chose first, then the next that
 * the money left can pay. Of those chosen by as many, the cheaper first; at the same cost, lots decide.
 *
 * A project that nobody chose is never funded. A tie is told only where not all of the tied can be paid.
 * @throws {RangeError} for a cost or a budget that is no whole number. That is a fault of ours.
 */
export function countGreedy(contest: BudgetContest, ballots: ChosenBallot[]): BudgetCount {
	const count = new Sharing(contest, ballots)
	count.fundMostChosen()
	return count.result()
}

/**
 * Shares out a budget by the method of equal shares: everybody who voted gets the same part of the money, and
 * only those who chose a project pay for it, all the same or all they have left. In each round that project is
 * funded whose supporters pay the smallest part of its cost at most (utility is cost, as equalshares.net has
 * it); of the same part, lots decide. A blank vote has its part too, which no project gets in this way.
 *
 * What is left when no project can be paid so is shared out greedily: the completion that cities use.
 * @see Peters, Pierczyński and Skowron, Proportional Participatory Budgeting with Additive Utilities, 2021
 * @throws {RangeError} for a cost or a budget that is no whole number. That is a fault of ours.
 */
export function countEqualShares(contest: BudgetContest, ballots: ChosenBallot[]): BudgetCount {
	const count = new Sharing(contest, ballots)
	count.fundFromShares()
	count.fundMostChosen()
	return count.result()
}

/** One sharing out, as far as it has come. */
class Sharing {
	private readonly log: Step[] = []
	private readonly funded = new Map<OptionId, Fraction>()
	private readonly open: Set<OptionId>
	private readonly purses: Map<OptionId, Purse[]>
	private readonly supporters: ReadonlyMap<OptionId, number>
	private readonly ballots: number
	private readonly blank: number
	private left: number
	private round = 1

	constructor(
		private readonly contest: BudgetContest,
		ballots: ChosenBallot[],
	) {
		checkMoney(contest)
		const withdrawn = new Set(contest.withdrawn)
		this.open = new Set(contest.options.filter(option => !withdrawn.has(option)))
		this.left = contest.budget
		this.ballots = sum(ballots.map(({ weight }) => weight))
		const share = this.ballots === 0 ? Fraction.zero : Fraction.of(contest.budget, this.ballots)
		this.purses = new Map([...this.open].map(option => [option, []]))
		let blank = 0
		for (const { choices, weight } of ballots) {
			const purse = { weight, money: share }
			const chosen = [...new Set(choices)].filter(option => this.open.has(option))
			for (const option of chosen) this.purses.get(option)?.push(purse)
			if (chosen.length === 0) blank += weight
		}
		this.blank = blank
		this.supporters = new Map(
			[...this.purses].map(([option, purses]) => [option, sum(purses.map(({ weight }) => weight))]),
		)
		const votes = new Map([...this.supporters].map(([option, many]) => [option, Fraction.of(many)]))
		this.log.push({ round: 1, kind: 'tallied', votes, exhausted: Fraction.of(blank) })
	}

	fundFromShares(): void {
		const offers = new Map<OptionId, Offer>()
		let changed = [...this.open]
		for (;;) {
			for (const option of changed) {
				const offer = this.offerOf(option)
				if (offer && this.open.has(option)) offers.set(option, offer)
				else offers.delete(option)
			}
			const best = this.bestOf([...offers.values()])
			if (!best) return
			const payers = new Set(this.purses.get(best.option))
			const short = [...payers].filter(({ money }) => money.compare(best.each) < 0)
			this.fund(best.option, {
				because: 'shares',
				each: best.each,
				short: sum(short.map(({ weight }) => weight)),
			})
			for (const purse of payers) purse.money = rest(purse.money, best.each)
			changed = [...this.purses].filter(([, all]) => all.some(one => payers.has(one))).map(([id]) => id)
		}
	}

	fundMostChosen(): void {
		const waiting = [...this.open].sort((a, b) => this.inGreedyOrder(a, b))
		for (const [place, option] of waiting.entries()) {
			const cost = this.cost(option)
			const many = this.supporters.get(option) ?? 0
			if (cost > this.left || many === 0) {
				const because = many === 0 ? 'nobody' : 'too-dear'
				this.log.push({ round: this.round, kind: 'passed-over', option, because, cost, left: this.left })
				continue
			}
			const others = waiting.slice(place).filter(other => this.supporters.get(other) === many)
			this.tellGreedyTie(option, others)
			this.fund(option, { because: 'most', each: Fraction.of(cost, many), short: 0 })
		}
	}

	result(): BudgetCount {
		const { funded: each, left, ballots, blank, log } = this
		return { funded: [...each.keys()], each, left, ballots, blank, log }
	}

	/** The least that supporters of this must each be ready to pay; nothing if they cannot pay for it together. */
	private offerOf(option: OptionId): Offer | undefined {
		const cost = this.cost(option)
		const poorestFirst = [...(this.purses.get(option) ?? [])].sort((a, b) => a.money.compare(b.money))
		let missing = Fraction.of(cost)
		let payers = this.supporters.get(option) ?? 0
		for (const { money, weight } of poorestFirst) {
			const each = missing.over(Fraction.of(payers))
			if (each.compare(money) <= 0) return { option, each, votes: Fraction.of(cost).over(each) }
			missing = missing.minus(money.times(Fraction.of(weight)))
			payers -= weight
		}
		return undefined
	}

	private bestOf(offers: Offer[]): Offer | undefined {
		const inOrder = offers.sort((a, b) => b.votes.compare(a.votes) || this.lot(a.option) - this.lot(b.option))
		const best = inOrder[0]
		if (!best) return undefined
		const votes = new Map(offers.map(offer => [offer.option, offer.votes]))
		this.log.push({ round: this.round, kind: 'affordable', votes })
		const alike = inOrder.filter(offer => offer.votes.equals(best.votes)).map(({ option }) => option)
		if (alike.length > 1) this.tellTie(alike, { rule: 'lots', ahead: best.option })
		return best
	}

	/** Those chosen by as many do not compete while the money left pays for them all. */
	private tellGreedyTie(ahead: OptionId, others: OptionId[]): void {
		const fitting = others.filter(option => this.cost(option) <= this.left)
		if (fitting.length < 2 || sum(fitting.map(option => this.cost(option))) <= this.left) return
		const asCheap = fitting.filter(option => this.cost(option) === this.cost(ahead))
		this.tellTie(fitting, { rule: asCheap.length > 1 ? 'lots' : 'cheaper', ahead })
	}

	private tellTie(options: OptionId[], { rule, ahead }: { rule: 'lots' | 'cheaper'; ahead: OptionId }): void {
		this.log.push({ round: this.round, kind: 'tied', options, over: 'money', rule, ahead })
	}

	private fund(option: OptionId, how: { because: 'shares' | 'most'; each: Fraction; short: number }): void {
		const cost = this.cost(option)
		const supporters = this.supporters.get(option) ?? 0
		this.left -= cost
		this.open.delete(option)
		this.funded.set(option, how.each)
		this.log.push({ round: this.round, kind: 'funded', option, cost, supporters, ...how, left: this.left })
		this.round += 1
	}

	private inGreedyOrder(a: OptionId, b: OptionId): number {
		const byVotes = (this.supporters.get(b) ?? 0) - (this.supporters.get(a) ?? 0)
		return byVotes || this.cost(a) - this.cost(b) || this.lot(a) - this.lot(b)
	}

	private cost(option: OptionId): number {
		return this.contest.costs.get(option) ?? 0
	}

	private lot(option: OptionId): number {
		return this.contest.lots.indexOf(option)
	}
}

function rest(money: Fraction, each: Fraction): Fraction {
	return money.compare(each) < 0 ? Fraction.zero : money.minus(each)
}

function sum(numbers: number[]): number {
	return numbers.reduce((all, one) => all + one, 0)
}

function checkMoney({ options, costs, budget }: BudgetContest): void {
	if (!Number.isSafeInteger(budget) || budget < 0)
		throw new RangeError(`The budget is ${budget}; it is a whole number, nought or more.`)
	for (const option of options) {
		const cost = costs.get(option)
		if (!Number.isSafeInteger(cost) || cost === undefined || cost < 1)
			throw new RangeError(`The cost of "${option}" is ${cost}; it is a whole number above nought.`)
	}
}
