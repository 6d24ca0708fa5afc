import type { Action } from '../action.ts'
import type { ShownClock } from '../clock/reply-clock.ts'
import type { ToldNo } from '../refusal/told-no.ts'
import type { Worded } from '../telling.ts'

/** How asking again about a promise stands, as everybody reads it. */
export type ToldAsked = {
	actionId: string
	/** How many must ask before the service answers anew. */
	floor: number
	/** Whether it is a no that may be asked about now. */
	isOpen: boolean
	service: string
	/** How many ask about the answer as it is now: from the floor on the number. */
	asked: number | 'some' | null
	/** The clock of the last time enough of them asked. */
	clock: ShownClock | null
}

/** A promise that somebody may ask again about: what it was, the no, and how asking stands. */
export type Asking = {
	actionId: string
	title: Worded
	status: Action['status']
	/** The reason in English, for a no of old that says no more. */
	reason: string | null
	wish: number | null
	isSample: boolean
	no: ToldNo | null
	asked: ToldAsked | null
}
