import type { BallotPaper, PaperPart } from '../ballot-paper.ts'
import { wayOf } from './way.ts'

/** Why a part of a paper cannot be voted on or counted yet. */
export type PaperFault = 'few-options' | 'most' | 'seats' | 'budget' | 'costs'

/** What keeps a paper from being fixed, part by part; `none` when it asks nothing at all. Its words are another question: `missingWords`. */
export function paperFaults({ parts }: BallotPaper): { part: PaperPart; fault: PaperFault }[] | 'none' {
	if (parts.length === 0) return 'none'
	return parts.flatMap(part => faultsOf(part).map(fault => ({ part, fault })))
}

function faultsOf({ count, most, seats, budget, options }: PaperPart): PaperFault[] {
	const standing = options.filter(({ isWithdrawn }) => !isWithdrawn).length
	const { sharesMoney } = wayOf(count)
	// One alone is a choice where money is given or not, and nowhere else.
	if (standing < (sharesMoney ? 1 : 2)) return ['few-options']
	const faults: PaperFault[] = []
	if (most > options.length) faults.push('most')
	if (seats > standing) faults.push('seats')
	if (sharesMoney && !budget) faults.push('budget')
	if (sharesMoney && options.some(({ cost }) => !cost)) faults.push('costs')
	return faults
}
