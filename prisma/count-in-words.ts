import type { BudgetCount } from '#app/ballots/counts/budget.ts'
import type { Count, OptionId, Step } from '#app/ballots/counts/count.ts'
import type { Fraction } from '#app/ballots/counts/fraction.ts'
import type { Counted } from '#app/ballots/files/count-ballots.ts'

type NameOf = (option: OptionId) => string

/** Rounds that stand beside each other in one table. */
const roundsInARow = 8

/** A count as plain text: the rounds as tables, what happened as sentences, and who won. */
export function countInWords(counted: Counted, names: ReadonlyMap<OptionId, string>): string[] {
	// A name may hold what would move the cursor of whoever reads it.
	const nameOf = (option: OptionId) => (names.get(option) ?? option).replace(/\p{C}+/gu, ' ')
	const { log } = counted.count
	const sentences = log.flatMap(step =>
		sentencesOf(step, nameOf).map((words, place) => `${place === 0 ? `${step.round}.` : '  '} ${words}`),
	)
	return [
		...tables(log, nameOf),
		'',
		...sentences,
		'',
		...(counted.kind === 'seats'
			? elected(counted.count, counted.seats, nameOf)
			: funded(counted.count, nameOf)),
	]
}

/** What was printed was cut after five places; `--json` has the fractions. */
export function shortened(number: Fraction): string {
	const cut = number.cutTo(5)
	if (cut.denominator === 1n && cut.equals(number)) return `${cut}`
	const scaled = (cut.numerator * 100_000n) / cut.denominator
	const digits = `${scaled < 0n ? -scaled : scaled}`.padStart(6, '0')
	return `${scaled < 0n ? '-' : ''}${digits.slice(0, -5)}.${digits.slice(-5)}`
}

function tables(log: Step[], nameOf: NameOf): string[] {
	const tallies = log.filter(step => step.kind === 'tallied')
	const options = [...new Set(tallies.flatMap(({ votes }) => [...votes.keys()]))]
	const lines: string[] = []
	for (let first = 0; first < tallies.length; first += roundsInARow) {
		const some = tallies.slice(first, first + roundsInARow)
		const row = (title: string, cellOf: (tally: (typeof some)[number]) => Fraction | undefined) => [
			title,
			...some.map(tally => {
				const number = cellOf(tally)
				return number ? shortened(number) : ''
			}),
		]
		lines.push(
			...(first > 0 ? [''] : []),
			...table([
				['Round', ...some.map(({ round }) => `${round}`)],
				...options.map(option => row(nameOf(option), ({ votes }) => votes.get(option))),
				row('(no choice)', ({ exhausted }) => exhausted),
				...(some.some(({ quota }) => quota) ? [row('(quota)', ({ quota }) => quota)] : []),
			]),
		)
	}
	return lines
}

/** The first column begins at the left, numbers end at the right. */
function table(rows: string[][]): string[] {
	const widths = (rows[0] ?? []).map((_, place) => Math.max(...rows.map(row => lengthOf(row[place] ?? ''))))
	return rows.map(row =>
		row
			.map((cell, place) => {
				const space = ' '.repeat((widths[place] ?? 0) - lengthOf(cell))
				return place === 0 ? cell + space : space + cell
			})
			.join('  ')
			.trimEnd(),
	)
}

function lengthOf(words: string): number {
	return [...words].length
}

function sentencesOf(step: Step, nameOf: NameOf): string[] {
	const list = (options: OptionId[]) => options.map(nameOf).join(', ')
	switch (step.kind) {
		case 'tallied':
			return []
		case 'elected':
			return [`${nameOf(step.option)} is elected: ${electedBecause[step.because]}.`]
		case 'excluded':
			return [`${nameOf(step.option)} is out: ${excludedBecause[step.because]}.`]
		case 'transferred': {
			const to = [...step.to].map(([option, votes]) => `${nameOf(option)} ${shortened(votes)}`)
			const whose = nameOf(step.from)
			const go =
				step.because === 'surplus' ? `The surplus of ${whose} goes on` : `The votes of ${whose} go on`
			const value = step.value ? `, each worth ${shortened(step.value)}` : ''
			const rest = `no next choice ${shortened(step.exhausted)}`
			return [`${go}${value}: ${[...to, rest].join('; ')}.`]
		}
		case 'tied':
			return [
				`Tied over ${over[step.over]}: ${list(step.options)}. ${nameOf(step.ahead)} ${tiedRule[step.rule]}.`,
			]
		case 'compared':
			return ['How many ballots put the row above the column:', ...matrix(step.preferred, nameOf)]
		case 'paths':
			return ['The strongest path from the row to the column:', ...matrix(step.strongest, nameOf)]
		case 'graded': {
			const grades = [...step.grades]
				.sort(([a], [b]) => b - a)
				.map(([grade, many]) => `${grade} from ${many}`)
			return [`${nameOf(step.option)} has ${step.median ?? 'no grade'} in the middle: ${grades.join(', ')}.`]
		}
		case 'keep-values': {
			const keeps = [...step.keeps].map(([option, value]) => `${nameOf(option)} ${shortened(value)}`)
			return [`Of each vote these keep: ${keeps.join(', ')}. The quota is ${shortened(step.quota)}.`]
		}
		case 'affordable': {
			const votes = [...step.votes].map(([option, many]) => `${nameOf(option)} ${shortened(many)}`)
			return [`Their supporters can pay for these; their votes are worth as many: ${votes.join(', ')}.`]
		}
		case 'funded':
			return [fundedInWords(step, nameOf)]
		case 'passed-over':
			return [
				step.because === 'nobody'
					? `${nameOf(step.option)} is not funded: nobody chose it.`
					: `${nameOf(step.option)} is not funded: it costs ${step.cost}, and ${step.left} is left.`,
			]
	}
}

function fundedInWords(step: Extract<Step, { kind: 'funded' }>, nameOf: NameOf): string {
	const from = step.because === 'shares' ? 'out of the shares of those who chose it' : 'with what is left'
	const short = step.short > 0 ? `; ${step.short} had less left, and pay that` : ''
	const each = `${shortened(step.each)} from each of ${step.supporters}${short}`
	return `${nameOf(step.option)} is funded ${from}: ${step.cost}, ${each}. ${step.left} is left.`
}

function matrix(of: ReadonlyMap<OptionId, ReadonlyMap<OptionId, number>>, nameOf: NameOf): string[] {
	const options = [...of.keys()]
	return table([
		['', ...options.map(nameOf)],
		...options.map(row => [nameOf(row), ...options.map(column => `${of.get(row)?.get(column) ?? ''}`)]),
	])
}

function elected({ elected: winners }: Count, seats: number, nameOf: NameOf): string[] {
	if (winners.length === 0) return ['Nobody is elected.']
	const missing = winners.length < seats ? ` ${seats - winners.length} of ${seats} seats stay empty.` : ''
	return [`Elected: ${winners.map(nameOf).join(', ')}.${missing}`]
}

function funded({ funded: winners, left }: BudgetCount, nameOf: NameOf): string[] {
	if (winners.length === 0) return [`Nothing is funded. Left: ${left}.`]
	return [`Funded: ${winners.map(nameOf).join(', ')}. Left: ${left}.`]
}

const electedBecause = {
	quota: 'has the quota',
	most: 'has the most',
	remaining: 'as many are left as there are seats',
	'only-left': 'nobody else is left',
	half: 'has more than half',
	ahead: 'none of the others is ahead of it',
}
const excludedBecause = { fewest: 'has the fewest votes', withdrawn: 'withdrawn before the count' }
const over = { seat: 'a seat', exclusion: 'who goes out', order: 'the order', money: 'the money' }
const tiedRule = {
	'earlier-rounds': 'was ahead in an earlier round',
	cheaper: 'costs less',
	'middle-grades': 'is ahead when middle grades are taken away',
	lots: 'was drawn first in the lots',
}
