/** Crockford's base32: no I, L, O or U, so it can be read out and typed without mistakes. */
export const readableLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A new random id of 128 bits, as 26 small letters and digits. Says nothing of when it was made. */
export function newId(): string {
	return readable(randomBytes(16)).toLowerCase()
}

/** A new random token of 256 bits for links and sessions, fit for an address. */
export function newToken(): string {
	return readable(randomBytes(32)).toLowerCase()
}

/** Bytes as Crockford base32, five bits a letter, the last padded with zeros. */
export function readable(bytes: Uint8Array): string {
	let letters = ''
	let bits = 0
	let waiting = 0
	for (const byte of bytes) {
		waiting = (waiting << 8) | byte
		bits += 8
		while (bits >= 5) {
			bits -= 5
			letters += readableLetters[(waiting >>> bits) & 31]
			waiting &= (1 << bits) - 1
		}
	}
	return bits > 0 ? letters + readableLetters[(waiting << (5 - bits)) & 31] : letters
}

const pool = new Uint8Array(4096)
let used = pool.length

/** Random bytes from a pool that is filled at once: asking for sixteen at a time cost more than the rest of an id. */
function randomBytes(count: number): Uint8Array {
	if (used + count > pool.length) {
		crypto.getRandomValues(pool)
		used = 0
	}
	used += count
	return pool.slice(used - count, used)
}
