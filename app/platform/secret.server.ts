import { createHmac, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * The server's own secret: 256 bits in a file of its own, made at the first
 * start, readable by its owner alone. It stays out of the database and its
 * backups, so that a copy of the rows does not open receipts (decision 0006).
 */
export function openSecret(file: string): Secret {
	try {
		return new Secret(readSecret(file))
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
	}
	mkdirSync(dirname(file), { recursive: true })
	// Written whole under another name first: a second process that starts now reads all of it or nothing.
	const written = `${file}.${randomBytes(8).toString('hex')}`
	writeFileSync(written, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx', flush: true })
	try {
		linkSync(written, file)
	} catch (error) {
		const madeMeanwhile = error instanceof Error && 'code' in error && error.code === 'EEXIST'
		if (!madeMeanwhile) throw error
	} finally {
		rmSync(written)
	}
	return new Secret(readSecret(file))
}

function readSecret(file: string): Buffer {
	const bytes = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
	if (bytes.length < 32)
		throw new Error(`${file} holds ${bytes.length} bytes; the secret is 32 bytes written in hex.`)
	return bytes
}

/** Keyed hashes, one for each purpose, so that a hash for one use is worthless for another. */
export class Secret {
	readonly #bytes: Buffer

	constructor(bytes: Buffer) {
		this.#bytes = bytes
	}

	/** HMAC-SHA-256 of `text` for `purpose`: 32 bytes. */
	hash(purpose: string, text: string): Buffer {
		return createHmac('sha256', this.#bytes).update(`12w/${purpose}\0`).update(text).digest()
	}
}
