import type { SchoolSlips } from '../record.ts'
import type { standingOf, Why } from './school-standing.ts'

/** Where a school is on a page: while children still vote, nothing is to be done yet. */
export type Standing = 'voting' | ReturnType<typeof standingOf>

/** A school in one line of a list. */
export type SchoolLine = {
	id: string
	name: string
	roll: number
	slips: SchoolSlips
	/** Papers sent, and papers keyed and settled, the spoilt among them. */
	sent: number
	keyed: number
	standing: Standing
	why: Why[]
}
