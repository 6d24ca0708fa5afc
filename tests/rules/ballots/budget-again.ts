import type { BudgetContest } from '#app/ballots/counts/budget.ts'
import type { ChosenBallot, OptionId } from '#app/ballots/counts/count.ts'

/**
 * The sharing out of a budget, written a second time from the words of the rules: every voter stands alone,
 * money is a pair of whole numbers, nothing is kept from round to round, and who pays is found by asking
 * again until nobody is asked for more than they have.
 */
type Money = readonly [above: bigint, below: bigint]
type Voter = { chose: ReadonlySet<OptionId>; money: Money }
type Funding = { option: OptionId; because: 'shares' | 'most'; each: string; short: number; left: number }

export function greedyAgain(contest: BudgetContest, ballots: ChosenBallot[]): Funding[] {
	return restBySupport(contest, votersOf(contest, ballots), [])
}

export function equalSharesAgain(contest: BudgetContest, ballots: ChosenBallot[]): Funding[] {
	let voters = votersOf(contest, ballots)
	const fundings: Funding[] = []
	for (;;) {
		const offers = standing(contest)
			.filter(option => !fundings.some(funding => funding.option === option))
			.flatMap(option => {
				const each = fairPrice(
					voters.filter(({ chose }) => chose.has(option)),
					costOf(contest, option),
				)
				return each ? [{ option, each, part: times(each, [1n, costOf(contest, option)]) }] : []
			})
		if (offers.length === 0) return restBySupport(contest, voters, fundings)
		const least = offers.map(({ part }) => part).reduce((a, b) => (less(b, a) ? b : a))
		const alike = offers.filter(({ part }) => !less(least, part))
		const best = contest.lots.flatMap(lot => alike.filter(({ option }) => option === lot))[0]!
		const short = voters.filter(({ chose, money }) => chose.has(best.option) && less(money, best.each)).length
		fundings.push({
			option: best.option,
			because: 'shares',
			each: inLowestTerms(best.each),
			short,
			left: leftAfter(contest, fundings) - Number(costOf(contest, best.option)),
		})
		voters = voters.map(voter => (voter.chose.has(best.option) ? pay(voter, best.each) : voter))
	}
}

function restBySupport(contest: BudgetContest, voters: Voter[], before: Funding[]): Funding[] {
	const left = leftAfter(contest, before)
	const supporters = (option: OptionId) => voters.filter(({ chose }) => chose.has(option)).length
	const next = standing(contest)
		.filter(option => !before.some(funding => funding.option === option))
		.filter(option => supporters(option) > 0 && costOf(contest, option) <= BigInt(left))
		.map(option => ({ option, many: supporters(option), cost: costOf(contest, option) }))
		.reduce<{ option: OptionId; many: number; cost: bigint } | undefined>((a, b) => {
			if (!a || b.many > a.many) return b
			if (b.many < a.many) return a
			if (b.cost !== a.cost) return b.cost < a.cost ? b : a
			return contest.lots.indexOf(b.option) < contest.lots.indexOf(a.option) ? b : a
		}, undefined)
	if (!next) return before
	const each = inLowestTerms([next.cost, BigInt(next.many)])
	const funding: Funding = {
		option: next.option,
		because: 'most',
		each,
		short: 0,
		left: left - Number(next.cost),
	}
	return restBySupport(contest, voters, [...before, funding])
}

/** Asks all for the same; who has less gives all and is asked no more; until those asked can pay. */
function fairPrice(supporters: Voter[], cost: bigint): Money | undefined {
	let asked = supporters
	let missing: Money = [cost, 1n]
	while (asked.length > 0) {
		const each = times(missing, [1n, BigInt(asked.length)])
		const unable = asked.filter(({ money }) => less(money, each))
		if (unable.length === 0) return each
		for (const { money } of unable) missing = minus(missing, money)
		asked = asked.filter(voter => !unable.includes(voter))
	}
	return undefined
}

function pay(voter: Voter, each: Money): Voter {
	return { ...voter, money: less(voter.money, each) ? [0n, 1n] : minus(voter.money, each) }
}

function votersOf(contest: BudgetContest, ballots: ChosenBallot[]): Voter[] {
	const everybody = ballots.flatMap(({ choices, weight }) => Array.from({ length: weight }, () => choices))
	return everybody.map(choices => ({
		chose: new Set(choices),
		money: [BigInt(contest.budget), BigInt(everybody.length)],
	}))
}

function standing({ options, withdrawn }: BudgetContest): OptionId[] {
	return options.filter(option => !withdrawn.includes(option))
}

function leftAfter({ budget }: BudgetContest, fundings: Funding[]): number {
	return fundings.at(-1)?.left ?? budget
}

function costOf({ costs }: BudgetContest, option: OptionId): bigint {
	return BigInt(costs.get(option)!)
}

function less([a, b]: Money, [c, d]: Money): boolean {
	return a * d < c * b
}

function minus([a, b]: Money, [c, d]: Money): Money {
	return shortened([a * d - c * b, b * d])
}

function times([a, b]: Money, [c, d]: Money): Money {
	return shortened([a * c, b * d])
}

function shortened([a, b]: Money): Money {
	let [more, rest] = [a, b]
	while (rest !== 0n) [more, rest] = [rest, more % rest]
	return [a / more, b / more]
}

function inLowestTerms(money: Money): string {
	const [above, below] = shortened(money)
	return below === 1n ? `${above}` : `${above}/${below}`
}
