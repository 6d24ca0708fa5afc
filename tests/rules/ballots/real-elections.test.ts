import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Fraction } from '#app/ballots/counts/fraction.ts'
import { countInstantRunoff } from '#app/ballots/counts/instant-runoff.ts'
import { countMeek } from '#app/ballots/counts/meek.ts'
import { countSingleTransferable } from '#app/ballots/counts/single-transferable.ts'
import { readBlt } from '#app/ballots/files/blt.ts'
import { instantRunoffAgain } from './instant-runoff-again.ts'
import { meekAgain } from './meek-again.ts'
import { inNumbers } from './ranked-elections.ts'
import { singleTransferableAgain } from './single-transferable-again.ts'

/**
 * Calton ward of Glasgow, 3 May 2007: three councillors, ten candidates, 5,199 valid papers. The ballots are
 * those the council published, as they stand in the test data of Droop (Jonathan Lundell,
 * github.com/jklundell/droop, test/blt/scotland/Calton-2007.blt; that collection is GPL-3.0-or-later). The
 * figures below are of Droop's own report of the count, in the order of the file. Numbers stand for the
 * candidates' names: nothing here needs them.
 */
const calton = electionIn('calton-2007.blt')

const stages = `
	128       219       302       245       231       195       126       1982 628        1143
	130.40863 224.84953 325.39812 250.84953 245.79587 217.36585 134.94634 1300 1035.05847 1175.68855
	-         235.19362 349.74221 257.84953 252.79587 220.36585 140.29043 1300 1050.74665 1196.68855
	-         251.22589 373.77448 260.53771 257.82814 225.70994 -         1300 1072.12301 1221.72082
	-         264.91407 382.49493 348.69906 265.20450 -         -         1300 1086.94027 1231.40900
	-         -         420.83902 371.04315 329.26904 -         -         1300 1115.34890 1282.75309
	-         -         446.24765 409.10769 -         -         -         1300 1189.88661 1360.12945
	-         -         461.35742 412.58571 -         -         -         1300 1199.81406 1300
	-         -         485.84120 -         -         -         -         1300 1271.90931 1300`

test('Calton 2007 by the Scottish rules: every stage as it was, to the fifth place', () => {
	const { elected, log } = countSingleTransferable(calton.contest, calton.ballots)
	expect(elected).toEqual(['8', '10', '9'])
	const tallies = log.flatMap(step => (step.kind === 'tallied' ? [Object.fromEntries(step.votes)] : []))
	expect(tallies).toEqual(
		stages
			.trim()
			.split('\n')
			.map(line => votesIn(line)),
	)
})

test('Calton 2007 is the same in the second writings, by each way to transfer', () => {
	const one = { ...calton, contest: { ...calton.contest, seats: 1 } }
	for (const [election, count, again] of [
		[one, countInstantRunoff, instantRunoffAgain],
		[calton, countSingleTransferable, singleTransferableAgain],
		[calton, countMeek, meekAgain],
	] as const)
		expect(inNumbers(count(election.contest, election.ballots))).toEqual(again(election))
})

function electionIn(name: string) {
	const read = readBlt(readFileSync(new URL(name, import.meta.url), 'utf8'))
	if (!read.ok) throw new Error(`${name} is not BLT: ${JSON.stringify(read.refusal)}`)
	return read.value
}

/** `128 - 3.5`: what the first and the third have; the second is out. */
function votesIn(line: string) {
	return Object.fromEntries(
		line
			.trim()
			.split(/\s+/)
			.flatMap((votes, place) => {
				if (votes === '-') return []
				const [whole, parts = ''] = votes.split('.')
				return [[`${place + 1}`, Fraction.of(BigInt(`${whole}${parts.padEnd(5, '0')}`), 100_000)]]
			}),
	)
}
