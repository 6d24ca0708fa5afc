import type { Worded } from '../telling.ts'

/** Where an action may stand, and who may answer for it: what its form offers. */
export type OfferedStanding = {
	/** Actions that may have parts, each under its wish. */
	parents: { id: string; wishId: string; title: Worded }[]
	officers: { id: string; name: string }[]
	/** The name of who answers for it and has left; null when they are here, or nobody was named. */
	whoLeft: string | null
}
