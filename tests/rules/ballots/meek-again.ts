import { type Election, type InNumbers, oneByOne, tallyOf } from './ranked-elections.ts'

/** Thousand millionths of a vote. */
const one = 1_000_000_000n

/**
 * The Reference Meek Rule a second time, ballot by ballot: every pass walks down
 * every ballot, through all of its choices.
 */
export function meekAgain(election: Election): InNumbers {
	const { options, withdrawn, seats, lots } = election.contest
	const { papers, blank } = oneByOne(election)
	const everybody = options
		.filter(name => !withdrawn.includes(name))
		.map(name => ({ name, state: 'hopeful', keep: one, votes: 0n }))
	const inState = (...states: string[]) => everybody.filter(({ state }) => states.includes(state))
	const told: InNumbers = { elected: [], blank, excluded: [], tallies: [] }
	let quota = 0n

	function pass() {
		for (const candidate of everybody) candidate.votes = 0n
		for (const choices of papers) {
			let weight = one
			for (const name of choices) {
				const candidate = everybody.find(other => other.name === name)!
				const product = weight * candidate.keep
				const kept = product / one + (product % one > 0n ? 1n : 0n)
				candidate.votes += kept
				weight -= kept
			}
		}
		const sum = everybody.reduce((total, { votes }) => total + votes, 0n)
		quota = sum / BigInt(seats + 1) + 1n
		return BigInt(papers.length) * one - sum
	}

	function note(exhausted: bigint) {
		const votes = Object.fromEntries(inState('hopeful', 'elected').map(({ name, votes }) => [name, votes]))
		told.tallies.push(tallyOf(votes, { parts: one, exhausted, quota }))
	}

	function elect(winners: typeof everybody) {
		const lot = ({ name }: { name: string }) => lots.indexOf(name)
		for (const winner of winners.toSorted((a, b) => Number(b.votes - a.votes) || lot(a) - lot(b))) {
			winner.state = 'elected'
			told.elected.push(winner.name)
		}
	}

	const goesOn = () =>
		papers.length > 0 && told.elected.length < seats && inState('elected', 'hopeful').length > seats
	if (!goesOn()) note(pass())
	while (goesOn()) {
		let before = -1n
		for (;;) {
			const exhausted = pass()
			const winners = inState('hopeful').filter(({ votes }) => votes >= quota)
			let surplus = inState('elected').reduce((total, { votes }) => total + votes - quota, 0n)
			if (surplus < 0n) surplus = 0n
			if (winners.length > 0) {
				note(exhausted)
				elect(winners)
				break
			}
			if (surplus < 1_000n || (before >= 0n && surplus >= before)) {
				note(exhausted)
				const fewest = inState('hopeful').reduce((a, b) => (b.votes < a.votes ? b : a)).votes
				const tied = inState('hopeful').filter(({ votes }) => votes <= fewest + surplus)
				const out = tied.reduce((a, b) => (lots.indexOf(b.name) > lots.indexOf(a.name) ? b : a))
				out.state = 'excluded'
				out.keep = 0n
				told.excluded.push(out.name)
				break
			}
			before = surplus
			for (const candidate of inState('elected')) {
				const product = candidate.keep * quota
				const share = (product / one + (product % one > 0n ? 1n : 0n)) * one
				candidate.keep = share / candidate.votes + (share % candidate.votes > 0n ? 1n : 0n)
			}
		}
	}
	if (papers.length > 0 && told.elected.length < seats) elect(inState('hopeful'))
	return told
}
