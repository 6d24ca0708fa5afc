import type { Slip } from '../slip.ts'

/** The Youth Council's list as it is kept: a number on the first line, then the slips. */
export type AuditList = { text: string; count: number; hash: string }

/**
 * Makes the list of drawn slips in the browser and its hash, which is all that is sent. The number keeps anybody who
 * knows all printed slips from trying which of them give the hash.
 *
 * @see auditSlipsHash of record-hash.server.ts, which must answer the same
 */
export async function auditListOf(slips: Slip[]): Promise<AuditList> {
	const nonce = crypto.getRandomValues(new Uint8Array(16))
	const sorted = slips.toSorted()
	const text = new TextEncoder()
	const hashed = Uint8Array.from([
		...text.encode('12w/audit-slips/v1'),
		0,
		...nonce,
		...text.encode(JSON.stringify(sorted)),
	])
	const hash = hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', hashed)))
	return { text: [hexOf(nonce), ...sorted].join('\n'), count: slips.length, hash }
}

function hexOf(bytes: Uint8Array): string {
	return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
