import type { OptionId } from './counts/count.ts'
import { countBallots } from './files/count-ballots.ts'
import { partFile } from './part-file.ts'
import { type Late, optionsNamed, type Part, type PartResult, type Vote } from './record.ts'
import { lateIn } from './record-votes.ts'

/**
 * What a record says of each part: how many votes there are, how many are blank, how many name each option
 * at all, and who won.
 *
 * @param votesOf The votes of one part.
 * @param late Who stopped standing after the manifest was fixed: they keep their tallies and win nothing.
 * @see docs/decisions/0016-the-public-record-of-a-ballot.md
 */
export function resultsOf(parts: Part[], votesOf: (part: Part) => Vote[], late: Late[]): PartResult[] {
	return parts.map(part => {
		const ofPart = votesOf(part)
		const named = ofPart.map(optionsNamed)
		const tallies = new Map(part.options.map(option => [option, 0]))
		for (const option of named.flat()) tallies.set(option, (tallies.get(option) ?? 0) + 1)
		return {
			part: part.id,
			ballots: named.length,
			blank: named.filter(({ length }) => length === 0).length,
			tallies: Object.fromEntries(tallies),
			elected: electedIn(part, ofPart, lateIn(part, late)),
		}
	})
}

function electedIn(part: Part, votes: Vote[], late: OptionId[]): OptionId[] {
	const counted = countBallots(partFile(part, votes, late), { method: part.count })
	if (!counted.ok)
		throw new Error(`The part ${part.id} cannot be counted by ${part.count}: ${counted.refusal}.`)
	return counted.value.kind === 'money' ? counted.value.count.funded : counted.value.count.elected
}
