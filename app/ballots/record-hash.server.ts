import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { readable } from '#app/base/id.ts'
import { type Manifest, type Nonce, type PartVote, protocol } from './record.ts'

/** Canonical JSON (RFC 8785): the one way to write a thing down. */
export function jcs(thing: unknown): string {
	const text = canonicalize(thing)
	if (text === undefined) throw new TypeError(`${typeof thing} is nothing that JSON can say.`)
	return text
}

/** `H(domain, data)` of docs/decisions/0016: a hash for one use is worthless for another. */
export function hashIn(domain: string, ...data: (string | Uint8Array)[]): Buffer {
	const hash = createHash('sha256').update(domain, 'ascii').update(Uint8Array.of(0))
	for (const piece of data) hash.update(piece)
	return hash.digest()
}

/** A whole number in eight bytes, the greatest first. */
export function u64(number: number): Buffer {
	const bytes = Buffer.alloc(8)
	bytes.writeBigUInt64BE(BigInt(number))
	return bytes
}

/** `h0`, the hash that every later one hangs on, in hex. */
export function manifestHash(manifest: Manifest): string {
	return hashIn(`${protocol}/manifest`, jcs(manifest)).toString('hex')
}

/** What is published when a ballot was cast, in hex: it says that a ballot came, and of nobody. */
export function receiptHash(r: Nonce): string {
	return hashIn('12w/receipt/v1', Buffer.from(r, 'hex')).toString('hex')
}

/** The ten letters a child keeps to find the receipt in the record. */
export function receiptCode(hash: string): string {
	return readable(Buffer.from(hash, 'hex')).slice(0, 10)
}

/** The name of a row of *Counted*: who kept `v` finds it, others learn nothing from it. */
export function countedName(v: Nonce, { part, vote }: PartVote): string {
	return readable(hashIn('12w/counted/v1', Buffer.from(v, 'hex'), jcs({ part, vote }))).slice(0, 16)
}

/** What the manifest says of the Youth Council's own slips while they are secret; the nonce is theirs to keep. */
export function auditSlipsHash(slips: string[], nonce: Nonce): string {
	return hashIn('12w/audit-slips/v1', Buffer.from(nonce, 'hex'), jcs(slips.toSorted())).toString('hex')
}

/** The Merkle root of RFC 9162 over hashes in hex, in the order they are given in. */
export function merkleRoot(hashes: string[]): string {
	return rootOf(
		hashes.map(hash => createHash('sha256').update(Uint8Array.of(0)).update(hash, 'hex').digest()),
	).toString('hex')
}

function rootOf(nodes: Buffer[]): Buffer {
	const [only] = nodes
	if (!only) return createHash('sha256').digest()
	if (nodes.length === 1) return only
	let half = 1
	while (half * 2 < nodes.length) half *= 2
	return createHash('sha256')
		.update(Uint8Array.of(1))
		.update(rootOf(nodes.slice(0, half)))
		.update(rootOf(nodes.slice(half)))
		.digest()
}
