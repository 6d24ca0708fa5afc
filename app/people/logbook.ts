/** One line of the logbook: who did what to which thing. Names of things and reasons; never a child's words. */
export type LogbookLine = {
	number: number
	at: Date
	personId: string | null
	deed: string
	thing: string
	thingId: string | null
	detail: Detail
}

export type Detail = Record<string, string | number | boolean | null>

/** A line as it is stored: its detail as text, and the seals before and after it. */
export type SealedLine = Omit<LogbookLine, 'detail'> & { detail: string; previousHash: string; hash: string }

/** What the first line is sealed to. Publishing this and the newest hash makes cutting off either end visible (W-19). */
export const genesisHash = '12w/logbook/v1'

/** Where the chain has got to: the number and the seal of a line. */
export type Link = { number: number; hash: string }

/** Where the chain begins, before its first line. */
export const firstLink: Link = { number: 0, hash: genesisHash }

/** A line's detail as it is stored: JSON, its names in order, so that one meaning has one text. */
export function detailText(detail: Detail): string {
	return JSON.stringify(sorted(detail))
}

/** The exact text a line is sealed by: field by field, in this order, with the hash of the line before. */
export function sealedText(line: LogbookLine, previousHash: string): string {
	const { number, at, personId, deed, thing, thingId, detail } = line
	return JSON.stringify([
		previousHash,
		number,
		at.toISOString(),
		personId,
		deed,
		thing,
		thingId,
		sorted(detail),
	])
}

/**
 * Where the chain has got to with this line, or null when the line does not
 * follow: its number, the seal it names, its own seal or any letter of it is
 * not what it was when it was written.
 *
 * @param hashOf the seal of a text. It is handed in, so that this page stays a rule.
 */
export function linkAfter(last: Link, line: SealedLine, hashOf: (text: string) => string): Link | null {
	if (line.number !== last.number + 1 || line.previousHash !== last.hash) return null
	const detail = detailIn(line.detail)
	if (!detail || detailText(detail) !== line.detail || Number.isNaN(line.at.getTime())) return null
	if (hashOf(sealedText({ ...line, detail }, last.hash)) !== line.hash) return null
	return { number: line.number, hash: line.hash }
}

/** The detail in a stored text, or null when it is not what we write. */
export function detailIn(text: string): Detail | null {
	try {
		const read: unknown = JSON.parse(text)
		if (typeof read !== 'object' || read === null || Array.isArray(read)) return null
		const entries = Object.entries(read)
		return entries.every(isPlain) ? Object.fromEntries(entries.filter(isPlain)) : null
	} catch {
		return null
	}
}

function isPlain(entry: [string, unknown]): entry is [string, Detail[string]] {
	return entry[1] === null || ['string', 'number', 'boolean'].includes(typeof entry[1])
}

function sorted(detail: Detail): Detail {
	return Object.fromEntries(Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1)))
}
