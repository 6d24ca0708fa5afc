import { isSimple, type Variant } from '#app/languages/variant.ts'
import type { PaperPart } from '../ballot-paper.ts'
import type { Counted } from '../files/count-ballots.ts'
import type { Part, PartResult } from '../record.ts'
import { type CountDrawn, drawCount } from './draw-count.ts'
import { tellCount } from './tell-count.ts'
import { type Amount, amountOf, type Detail, type Telling } from './telling.ts'

/** One part of a ballot that was counted, as its page shows it. */
export type CountedPart = {
	paper: PaperPart
	/** Who won or is paid for, in order. */
	winners: string[]
	/** Those who can win and did not, in the order of the paper. */
	others: string[]
	/** How many voted, and what they gave: never mixed, for one child may have two votes. */
	voters: Amount
	votes: Amount
	telling: Telling
	drawn: CountDrawn
}

/** A part of a record, with its count made again and what the record says of it. */
export type PartOfRecord = { part: Part; counted: Counted; result: PartResult }

/** A part that was counted, told for a reader of these words. */
export function tellPart({
	paper,
	part,
	counted,
	result,
	variant,
}: PartOfRecord & { paper: PaperPart; variant: Variant | undefined }): CountedPart {
	const detail = detailFor(variant)
	const winners = counted.kind === 'money' ? counted.count.funded : counted.count.elected
	const telling = tellCount({ part, counted, detail })
	const drawn = drawCount({ part, counted, detail })
	const tallied = Object.values(result.tallies).reduce((sum, one) => sum + one, 0)
	const votes = part.method === 'choose' ? tallied : result.ballots - result.blank
	const stoodDown = telling.opening.find(({ says }) => says === 'withdrawn')?.gaps['options'] ?? []
	const gone = Array.isArray(stoodDown) ? stoodDown : []
	return {
		paper,
		winners,
		others: part.options.filter(option => !winners.includes(option) && !gone.some(one => one === option)),
		voters: amountOf(result.ballots, 'children'),
		votes: amountOf(votes, 'votes'),
		telling,
		drawn,
	}
}

/** Whole numbers and short words for the youngest and in Easy Read; fractions from twelve on. */
function detailFor(variant: Variant | undefined): Detail {
	if (isSimple(variant)) return 'short'
	return variant === '12-15' || variant === '16-25' ? 'full' : 'plain'
}
