import { type Election, type InNumbers, oneByOne, tallyOf } from './ranked-elections.ts'

/** Values in hundred thousandths of a vote: rule 48(3) keeps five decimal places. */
const vote = 100_000n

/** One sheet of paper on a table, with what its vote is worth now. Nobody has it when it is not transferable. */
type Sheet = { choices: string[]; worth: bigint; at: string | undefined }

type Candidate = { name: string; is: 'continuing' | 'elected' | 'excluded'; surplusGone: boolean }

/**
 * The Scottish count a second time, sheet by sheet and as a returning officer
 * reads rules 45 to 52: nothing is kept but the sheets, where they lie, and
 * a note of the votes at the end of each stage.
 */
export function singleTransferableAgain(election: Election): InNumbers {
	const { options, withdrawn, seats, lots } = election.contest
	const { papers, blank } = oneByOne(election)
	const candidates: Candidate[] = options
		.filter(name => !withdrawn.includes(name))
		.map(name => ({ name, is: 'continuing', surplusGone: false }))
	const sheets: Sheet[] = papers.map(choices => ({ choices, worth: vote, at: choices[0] }))
	const quota = (BigInt(papers.length) / BigInt(seats + 1) + 1n) * vote
	const notes: Record<string, bigint>[] = []
	const told: InNumbers = { elected: [], blank, excluded: [], tallies: [] }

	const continuing = () => candidates.filter(({ is }) => is === 'continuing')
	const votesOf = ({ name, surplusGone }: Candidate) =>
		surplusGone ? quota : sheets.filter(({ at }) => at === name).reduce((sum, { worth }) => sum + worth, 0n)

	/** One of those with most, or fewest, votes now; of several, by the stage before, and the one before that. */
	function furthest(among: Candidate[], which: 'most' | 'fewest'): Candidate {
		let left = among
		for (const note of notes.toReversed()) {
			const had = left.map(({ name }) => note[name] ?? 0n)
			const far = had.reduce((one, other) => ((which === 'most') === one > other ? one : other))
			left = left.filter(({ name }) => note[name] === far)
		}
		const drawn = which === 'most' ? lots : lots.toReversed()
		const name = drawn.find(lot => left.some(one => one.name === lot))
		return left.find(one => one.name === name)!
	}

	function elect(some: Candidate[]) {
		for (let left = some; left.length > 0; left = left.filter(({ is }) => is === 'continuing')) {
			const next = furthest(left, 'most')
			next.is = 'elected'
			told.elected.push(next.name)
		}
	}

	function note() {
		const votes = Object.fromEntries(
			candidates.filter(({ is }) => is !== 'excluded').map(one => [one.name, votesOf(one)]),
		)
		const exhausted = sheets.filter(({ at }) => !at).reduce((sum, { worth }) => sum + worth, 0n)
		notes.push(votes)
		told.tallies.push(tallyOf(votes, { parts: vote, exhausted, quota }))
	}

	function move(from: Candidate, worth: (sheet: Sheet) => bigint) {
		for (const sheet of sheets.filter(({ at }) => at === from.name)) {
			sheet.worth = worth(sheet)
			const here = sheet.choices.indexOf(from.name)
			sheet.at = sheet.choices.slice(here).find(name => continuing().some(one => one.name === name))
		}
	}

	note()
	while (sheets.length > 0) {
		// 47
		elect(continuing().filter(one => votesOf(one) >= quota))
		// 52
		const lastOnes = () => continuing().length <= seats - told.elected.length
		if (lastOnes()) elect(continuing())
		if (told.elected.length === seats || continuing().length === 0) break
		// 48, 49
		const withSurplus = candidates.filter(one => one.is === 'elected' && votesOf(one) > quota)
		if (withSurplus.length > 0) {
			const from = furthest(withSurplus, 'most')
			const votes = votesOf(from)
			move(from, ({ worth }) => ((votes - quota) * worth) / votes)
			from.surplusGone = true
		} else {
			// 50, 51
			const out = furthest(continuing(), 'fewest')
			out.is = 'excluded'
			told.excluded.push(out.name)
			if (lastOnes()) {
				elect(continuing())
				break
			}
			move(out, ({ worth }) => worth)
		}
		note()
	}
	return told
}
