import type { Count, OptionId, Step } from '../counts/count.ts'
import { tieAt } from './tell-totals.ts'
import { amountOf, type Detail, type Sentence, say, type Telling } from './telling.ts'

type Table = ReadonlyMap<OptionId, ReadonlyMap<OptionId, number>>

/**
 * Schulze: each seat goes to whom nobody left is ahead of. Where the winner is above each of the others on
 * more ballots, that is all there is to tell; otherwise the chains are told that put it ahead.
 */
export function tellPairs({ log }: Count, detail: Detail): Omit<Telling, 'headline'> {
	const preferred = tableIn(log, 'compared')
	const strongest = tableIn(log, 'paths')
	const left = new Set(preferred.keys())
	const ending = log.flatMap((step): Sentence[] => {
		if (step.kind === 'tied') return tieAt(step, {}, detail)
		if (step.kind !== 'elected') return []
		left.delete(step.option)
		return detail === 'short' ? [] : tellWinner(step.option, [...left], { preferred, strongest, detail })
	})
	return { opening: [], rounds: [], ending }
}

function tellWinner(
	winner: OptionId,
	others: OptionId[],
	{ preferred, strongest, detail }: { preferred: Table; strongest: Table; detail: Detail },
): Sentence[] {
	if (others.length === 0) return [say('only-left', { option: [winner] })]
	const pairs = others.map(other => ({
		other,
		more: at(preferred, winner, other),
		fewer: at(preferred, other, winner),
	}))
	if (pairs.every(({ more, fewer }) => more > fewer)) {
		const closest = pairs.toSorted((one, two) => one.more - one.fewer - (two.more - two.fewer))
		const told = detail === 'full' ? closest : closest.slice(0, 1)
		return [say('beats-all', { option: [winner] }), ...told.map(pair => above(winner, pair))]
	}
	const behind = pairs.filter(({ more, fewer }) => more <= fewer)
	return [
		say('circle', { option: [winner] }),
		...behind.flatMap(({ other, ...pair }) => {
			const [there, back] = [at(strongest, winner, other), at(strongest, other, winner)]
			if (there === back) return [above(winner, { other, ...pair })]
			const gaps = { there: amountOf(there, 'children'), back: amountOf(back, 'children') }
			return [above(winner, { other, ...pair }), say('path', { option: [winner], other: [other], ...gaps })]
		}),
		say('strongest', { option: [winner] }),
	]
}

function above(winner: OptionId, { other, more, fewer }: { other: OptionId; more: number; fewer: number }) {
	const gaps = { more: amountOf(more, 'children'), fewer: amountOf(fewer, 'children') }
	return say('above', { option: [winner], other: [other], ...gaps })
}

function tableIn(log: Step[], kind: 'compared' | 'paths'): Table {
	const step = log.find(one => one.kind === kind)
	if (step?.kind === 'compared') return step.preferred
	return step?.kind === 'paths' ? step.strongest : new Map()
}

function at(table: Table, one: OptionId, other: OptionId): number {
	return table.get(one)?.get(other) ?? 0
}
