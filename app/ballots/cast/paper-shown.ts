import type { BallotPaper, PaperPart } from '../ballot-paper.ts'
import type { FilledPaper } from './read-casting.ts'

/** A ballot paper as one child sees it: its parts with their options in this child’s order, and what is marked so far. */
export type PaperShown = {
	/** The ballot’s name in addresses: where the form is sent. */
	slug: string
	isSample: boolean
	paper: Omit<BallotPaper, 'parts'>
	parts: PaperPart[]
	filled: FilledPaper
	/** Whether its numbers are the server’s: the page’s script draws others in their place. */
	isFresh?: boolean
}

/** The ids of elements and the names of fields of one part and its options. */
export const fieldsOfPart = {
	part: (part: string) => `part-${part}`,
	option: (part: string, option: string) => `o-${part}-${option}`,
	choose: (part: string) => `choose.${part}`,
	rank: (part: string, option: string) => `rank.${part}.${option}`,
	score: (part: string, option: string) => `score.${part}.${option}`,
	written: (part: string) => `written.${part}`,
} as const
