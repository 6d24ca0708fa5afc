import { type Election, type InNumbers, oneByOne, tallyOf } from './ranked-elections.ts'

/** The instant run-off a second time: whoever is excluded is struck off every paper, and all are counted again. */
export function instantRunoffAgain(election: Election): InNumbers {
	const { papers, blank } = oneByOne(election)
	const { options, withdrawn, lots } = election.contest
	const standing = options.filter(one => !withdrawn.includes(one))
	const none = { elected: [], excluded: [], tallies: [tallyOf(count(papers, standing), {})], blank }
	return papers.length === 0 ? none : { ...strike(papers, standing, [], lots), blank }
}

type Round = Record<string, bigint>

function strike(
	papers: string[][],
	standing: string[],
	before: Round[],
	lots: string[],
): Omit<InNumbers, 'blank'> {
	const now = count(papers, standing)
	const used = papers.filter(choices => choices.length > 0).length
	const tally = tallyOf(now, { exhausted: BigInt(papers.length - used) })
	const winner = standing.find(one => 2n * (now[one] ?? 0n) > BigInt(used))
	if (winner) return { elected: [winner], excluded: [], tallies: [tally] }

	let worst = standing
	for (const round of [now, ...before]) {
		const has = worst.map(one => round[one] ?? 0n)
		worst = worst.filter((_, place) => has.every(other => (has[place] ?? 0n) <= other))
	}
	const out = lots.findLast(one => worst.includes(one)) ?? ''
	const rest = strike(
		papers.map(choices => choices.filter(one => one !== out)),
		standing.filter(one => one !== out),
		[now, ...before],
		lots,
	)
	return { elected: rest.elected, excluded: [out, ...rest.excluded], tallies: [tally, ...rest.tallies] }
}

function count(papers: string[][], standing: string[]): Round {
	return Object.fromEntries(
		standing.map(one => [one, BigInt(papers.filter(([first]) => first === one).length)]),
	)
}
