import type { Contest, Count, OptionId, RankedBallot, Step } from './count.ts'
import { Fraction } from './fraction.ts'
import { byNextChoice, numberIn, type Papers, sortPapers } from './papers.ts'
import { fewest, inOrder, most, type Votes } from './ties.ts'

/** Papers that have the same value. Papers are moved in parcels and never one by one. */
type Parcel = { value: Fraction; papers: Papers[] }

type Stage = {
	round: number
	quota: Fraction
	/** Neither deemed to be elected nor excluded. */
	continuing: Set<OptionId>
	/** What lies with each option, by the value it has there. */
	parcels: Map<OptionId, Map<string, Parcel>>
	votes: Map<OptionId, Fraction>
	/** Deemed to be elected, their surplus not yet transferred. */
	surpluses: Set<OptionId>
	exhausted: Fraction
	/** The votes at the end of every stage. */
	stages: Votes[]
	elected: OptionId[]
	log: Step[]
}

/**
 * The single transferable vote as Scottish councils are elected: the weighted
 * inclusive Gregory method of the Scottish Local Government Elections Order
 * 2007 (SSI 2007/42), schedule 1, rules 45 to 52, whose numbers stand beside
 * what they say. Values are cut to five decimal places, so that a little of
 * each surplus is lost: ballots − blank − tallies − exhausted says how much.
 *
 * It differs in three things the Order does not know: the withdrawn are passed
 * over as if they had not been on the paper, a lot is not drawn at the count
 * but was before (of those who tie, the one drawn first goes first and the
 * one drawn last is excluded), and without one valid vote nobody is elected.
 *
 * A round of the log is a stage that ended with its tally, and what was then
 * decided on it. The elected are in the order they were deemed so; at the same
 * stage whoever has more votes comes first.
 *
 * @throws {RangeError} whatever `sortPapers` refuses.
 */
export function countSingleTransferable(contest: Contest, ballots: readonly RankedBallot[]): Count {
	const { papers, standing, ballots: all, blank } = sortPapers(contest, ballots)
	const stage = firstStage(contest, papers, standing)
	while (papers.length > 0) {
		electByQuota(stage, contest)
		if (fillLast(stage, contest)) break
		if (!transferSurplus(stage, contest) && !excludeFewest(stage, contest)) break
		stage.round += 1
		endStage(stage)
	}
	return { elected: stage.elected, ballots: all, blank, log: stage.log }
}

/** Rule 45: every candidate is credited with one vote for each paper of first preference. Rule 46: the quota. */
function firstStage(contest: Contest, papers: Papers[], standing: OptionId[]): Stage {
	const { piles } = byNextChoice(papers, new Set(standing))
	const stage: Stage = {
		round: 1,
		quota: Fraction.of(Math.floor(numberIn(papers) / (contest.seats + 1)) + 1),
		continuing: new Set(standing),
		parcels: new Map(standing.map(option => [option, new Map()])),
		votes: new Map(standing.map(option => [option, Fraction.zero])),
		surpluses: new Set(),
		exhausted: Fraction.zero,
		stages: [],
		elected: [],
		log: contest.withdrawn.map(option => ({ round: 1, kind: 'excluded', option, because: 'withdrawn' })),
	}
	for (const [option, pile] of piles) credit(stage, option, { value: Fraction.one, papers: pile })
	endStage(stage)
	return stage
}

function endStage({ stages, log, round, votes, exhausted, quota }: Stage): void {
	const tally = new Map(votes)
	stages.push(tally)
	log.push({ round, kind: 'tallied', votes: tally, exhausted, quota })
}

/** Rule 47(1): whoever equals or exceeds the quota is deemed to be elected. Rule 48(1): a surplus is what exceeds it. */
function electByQuota(stage: Stage, { lots }: Contest): void {
	const { continuing, votes, quota, stages } = stage
	const over = [...continuing].filter(option => compare(votes, option, quota) >= 0)
	elect(stage, inOrder(over, votes, { stages, lots }), 'quota')
	for (const option of over) if (compare(votes, option, quota) > 0) stage.surpluses.add(option)
}

/**
 * Rule 52: where as many continue as there are vacancies, all of them are
 * deemed to be elected, and nothing more is transferred. So too where fewer
 * continue, which cannot be at an election that was contested.
 */
function fillLast(stage: Stage, { seats, lots }: Contest): boolean {
	const { continuing, votes, stages, elected } = stage
	const vacancies = seats - elected.length
	if (continuing.size > vacancies) return vacancies === 0
	elect(stage, inOrder(continuing, votes, { stages, lots }), 'remaining')
	return true
}

function elect(stage: Stage, winners: ReturnType<typeof inOrder>, because: 'quota' | 'remaining'): void {
	const { round, log, elected, continuing } = stage
	for (const { option, ties } of winners) {
		log.push(...ties.map(tie => ({ round, ...tie })), { round, kind: 'elected', option, because })
		elected.push(option)
		continuing.delete(option)
	}
}

/**
 * Rules 48 and 49: the largest surplus goes on, one at each stage; equal ones
 * by earlier stages, then by lots. Rule 48(3): a paper goes on with surplus ×
 * its value ÷ the votes of whom it leaves, to five decimal places, any
 * remainder being ignored.
 */
function transferSurplus(stage: Stage, { lots }: Contest): boolean {
	const { surpluses, votes, stages, quota, round, log } = stage
	const largest = most(surpluses, votes, { stages, lots })
	if (!largest) return false
	log.push(...largest.ties.map(tie => ({ round, ...tie })))
	const had = votes.get(largest.option) ?? quota
	const surplus = had.minus(quota)
	surpluses.delete(largest.option)
	transfer(stage, largest.option, 'surplus', value => surplus.times(value).over(had).cutTo(5))
	votes.set(largest.option, quota)
	return true
}

/**
 * Rules 50 and 51: whoever has the fewest is excluded, equal ones by earlier
 * stages, then by lots. Papers keep the value they had (50(4)). They are not
 * transferred where the exclusion leaves as many as there are vacancies
 * (50(5), 52(2)).
 */
function excludeFewest(stage: Stage, contest: Contest): boolean {
	const { continuing, votes, stages, round, log } = stage
	const last = fewest(continuing, votes, { stages, lots: contest.lots })
	if (!last) return false
	const { option, ties } = last
	log.push(...ties.map(tie => ({ round, ...tie })), { round, kind: 'excluded', option, because: 'fewest' })
	continuing.delete(option)
	if (fillLast(stage, contest)) return false
	transfer(stage, option, 'exclusion', value => value)
	votes.delete(option)
	return true
}

/** Rules 48(2) and 50(3): every parcel goes to the next available preference, with what its papers are now worth. */
function transfer(
	stage: Stage,
	from: OptionId,
	because: 'surplus' | 'exclusion',
	worth: (value: Fraction) => Fraction,
): void {
	const { round, log, parcels, continuing } = stage
	const to = new Map<OptionId, Fraction>()
	const leaving = [...(parcels.get(from)?.values() ?? [])]
	let lost = Fraction.zero
	for (const parcel of leaving) {
		const value = worth(parcel.value)
		const { piles, exhausted } = byNextChoice(parcel.papers, continuing)
		for (const [option, pile] of piles)
			to.set(option, credit(stage, option, { value, papers: pile }).plus(to.get(option) ?? Fraction.zero))
		lost = lost.plus(value.times(Fraction.of(numberIn(exhausted))))
	}
	parcels.delete(from)
	stage.exhausted = stage.exhausted.plus(lost)
	const [one, ...others] = leaving.map(({ value }) => worth(value))
	const alike = one !== undefined && others.length === 0 ? { value: one } : {}
	log.push({ round, kind: 'transferred', from, because, to, exhausted: lost, ...alike })
}

/** Lays a parcel with an option, and answers the votes it brings. */
function credit({ parcels, votes }: Stage, option: OptionId, { value, papers }: Parcel): Fraction {
	const held = parcels.get(option) ?? new Map<string, Parcel>()
	const same = held.get(value.toString())
	held.set(value.toString(), { value, papers: same ? same.papers.concat(papers) : papers })
	parcels.set(option, held)
	const brought = value.times(Fraction.of(numberIn(papers)))
	votes.set(option, brought.plus(votes.get(option) ?? Fraction.zero))
	return brought
}

function compare(votes: Votes, option: OptionId, quota: Fraction): number {
	return (votes.get(option) ?? Fraction.zero).compare(quota)
}
