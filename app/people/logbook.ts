/** One line of the logbook: who did what to which thing. Names of things and reasons; never a child's words. */
export type LogbookLine = {
	number: number
	at: Date
	personId: string | null
	deed: string
	thing: string
	thingId: string | null
	detail: Record<string, string | number | boolean | null>
}

/** What the first line is sealed to. Publishing this and the newest hash makes cutting off either end visible (W-19). */
export const genesisHash = '12w/logbook/v1'

/** The exact text a line is sealed by: field by field, in this order, with the hash of the line before. */
export function sealedText(line: LogbookLine, previousHash: string): string {
	const { number, at, personId, deed, thing, thingId, detail } = line
	const sorted = Object.fromEntries(Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1)))
	return JSON.stringify([previousHash, number, at.toISOString(), personId, deed, thing, thingId, sorted])
}
