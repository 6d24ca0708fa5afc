import type { OptionId } from '../counts/count.ts'
import { Fraction } from '../counts/fraction.ts'

/** How much is told: the shortest for the youngest and in Easy Read, every round to most, and fractions from twelve on. */
export type Detail = 'short' | 'plain' | 'full'

/** What a number is a number of; `number` is of nothing, such as a grade. */
type Unit = 'children' | 'votes' | 'points' | 'pounds' | 'seats' | 'grades' | 'rounds' | 'number'

/** A number out of the count. `isNear` when it is rounded, and must be told as such. */
export type Amount = { unit: Unit; number: number; isNear: boolean }

/** What stands in a gap of a sentence: options, a number, or what went where. */
export type Told = OptionId[] | Amount | { to: OptionId; amount: Amount }[]

/** One sentence of a count before it has words: `says` is its key under `told` in `locales`. */
export type Sentence = { says: Says; gaps: Record<string, Told> }

/** Everything that can be said of a count. */
export type Says =
	| 'headline.won-one'
	| 'headline.won-some'
	| 'headline.paid-one'
	| 'headline.paid-some'
	| 'headline.nobody'
	| 'headline.nothing-paid'
	| `how.${How}`
	| 'nobody-voted'
	| 'all-blank'
	| 'blank'
	| 'blank-or-withdrawn'
	| 'withdrawn'
	| 'had-most'
	| 'won-with'
	| 'next'
	| 'tied'
	| 'lot-seat'
	| 'lot-order'
	| 'lot-first'
	| 'lot-last'
	| 'earlier-first'
	| 'earlier-fewer'
	| 'empty-seats'
	| 'graded'
	| 'grades-level'
	| 'best-grade'
	| 'above'
	| 'beats-all'
	| 'circle'
	| 'path'
	| 'strongest'
	| 'level'
	| 'leads'
	| 'nobody-half'
	| 'nobody-quota'
	| 'quota'
	| 'quota-now'
	| 'fewest-tied'
	| 'fewest-close'
	| 'fewest'
	| 'out'
	| 'goes-on-first'
	| 'goes-on'
	| 'moved'
	| 'no-next'
	| 'worth'
	| 'keeps'
	| 'has-half'
	| 'only-left'
	| 'reached'
	| 'surplus'
	| 'remaining'
	| 'pot'
	| 'chosen-by'
	| 'costs'
	| 'costs-leaves'
	| 'too-dear'
	| 'nobody-chose'
	| 'money-level'
	| 'cheaper'
	| 'share'
	| 'paid-together'
	| 'paid-short'
	| 'shares-over'
	| 'shares-level'
	| 'left'
	| 'counted-rounds'
	| 'short-lot'
	| 'page.thanks'

type How =
	| 'choose-one'
	| 'choose'
	| 'approval'
	| 'score'
	| 'judgment'
	| 'borda'
	| 'schulze'
	| 'irv'
	| 'stv'
	| 'meek'
	| 'greedy'
	| 'shares'

/** Sentences that belong together: those before the rounds, those of one round, those after. */
export type Telling = {
	headline: Sentence
	opening: Sentence[]
	rounds: { round: number; sentences: Sentence[] }[]
	ending: Sentence[]
}

/** A sentence with what stands in its gaps. */
export function say(says: Says, gaps: Record<string, Told> = {}): Sentence {
	return { says, gaps }
}

/** How many places of a number are told. A child under twelve hears whole ones. */
const places: Record<Detail, number> = { short: 0, plain: 0, full: 2 }

/** A number of the count as it is told, rounded where it has more places than are told. */
export function amountOf(value: Fraction | number, unit: Unit, detail: Detail = 'full'): Amount {
	if (typeof value === 'number') return { unit, number: value, isNear: false }
	const half = Fraction.of(1, 2n * 10n ** BigInt(places[detail]))
	const rounded = value.plus(half).cutTo(places[detail])
	return { unit, number: rounded.toNumber(), isNear: !rounded.equals(value) }
}
