/** The slips of one school: how many children, and what became of how many slips. Never which. */
export type SchoolRow = {
	id: string
	name: string
	roll: number
	issued: number
	signed: number
	used: number
	void: number
}

/** A batch that waits to be counted by somebody other than who printed it. */
export type WaitingBatch = {
	number: number
	school: string
	label: string
	year: string
	printedBy: string
	isOwn: boolean
}

/** Slips of one batch that one officer asked to make void. */
export type WaitingVoid = {
	batch: number
	school: string
	numbers: number[]
	askedBy: string
	isOwn: boolean
}
