import { checkContest } from './check-contest.ts'
import type { Contest, OptionId } from './count.ts'

/** The ballots of a contest, looked through once before they are counted. */
export type Sifted<Ballot> = {
	/** How many there are, each as often as it weighs, and how many of them are blank. */
	ballots: number
	blank: number
	/** Those that name an option that can still win. */
	filled: Ballot[]
	/** Options that can still win, in the order of the paper. */
	standing: OptionId[]
	/** Those of them that any ballot names. Who is named by nobody wins nothing, however many seats there are. */
	named: OptionId[]
}

/**
 * Parts blank ballots from the others and options that stand from the withdrawn. A ballot
 * that names only the withdrawn is blank.
 *
 * @param namedOn The options that one ballot names, each once.
 * @throws {RangeError} for a contest that cannot be (`checkContest`), an option that is not on the paper, one
 * named twice on a ballot, or a weight that is not a whole number above nought. What children send is checked long
 * before; this is a fault of ours.
 */
export function siftBallots<Ballot extends { weight: number }>(
	contest: Contest,
	ballots: readonly Ballot[],
	namedOn: (ballot: Ballot) => OptionId[],
): Sifted<Ballot> {
	checkContest(contest)
	const onPaper = new Set(contest.options)
	const standing = contest.options.filter(option => !contest.withdrawn.includes(option))
	const canWin = new Set(standing)
	const named = new Set<OptionId>()
	const filled: Ballot[] = []
	let [all, blank] = [0, 0]
	for (const ballot of ballots) {
		const choices = namedOn(ballot)
		checkBallot(ballot.weight, choices, onPaper)
		all += ballot.weight
		const lasting = choices.filter(option => canWin.has(option))
		for (const option of lasting) named.add(option)
		if (lasting.length > 0) filled.push(ballot)
		else blank += ballot.weight
	}
	if (!Number.isSafeInteger(all))
		throw new RangeError(`${all} ballots are more than can be counted to the last one.`)
	return { ballots: all, blank, filled, standing, named: standing.filter(option => named.has(option)) }
}

function checkBallot(weight: number, choices: OptionId[], onPaper: ReadonlySet<OptionId>) {
	if (!Number.isSafeInteger(weight) || weight < 1)
		throw new RangeError(`A ballot weighs ${weight}; ballots are 1, 2, 3, …`)
	if (!isOn(onPaper, choices)) throw new RangeError('A ballot names an option that is not on the paper.')
	if (new Set(choices).size !== choices.length) throw new RangeError('A ballot names an option twice.')
}

function isOn(onPaper: ReadonlySet<OptionId>, options: OptionId[]): boolean {
	return options.every(option => onPaper.has(option))
}
