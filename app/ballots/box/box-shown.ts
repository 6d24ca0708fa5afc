import type { Wording } from '#app/surveys/survey.ts'
import type { Checkpoint } from '../record.ts'
import type { Missing } from './ready.ts'

/** An option with the names people read. */
export type NamedOption = { value: string; name: Wording }

/** What the page from fixing to publishing shows of a ballot. */
export type BoxShown = {
	missing: Missing[]
	/** `h0`, once the manifest is fixed. */
	hash: string | null
	opensAt: Date
	closesAt: Date
	/** Whether its hours are over by the server's clock. */
	isOver: boolean
	checkpoints: number
	last: Pick<Checkpoint, 'receipts' | 'hash'> | null
	closing: { receipts: number; hash: string; closedAt: Date } | null
	/** The names of the schools that keep the totals back. */
	blocked: string[]
	audit: { drawn: number; found: { votes: number; changed: number } | null }
	late: Wording[]
	standing: NamedOption[]
	progress: { done: number; of: number } | null
}
