import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Secret } from './secret.server.ts'

/** A text as the file keeps it: sealed (AES-256-GCM) with a key of this purpose that stands outside of it. */
export function seal(secret: Secret, purpose: string, text: string): string {
	const start = randomBytes(12)
	const cipher = createCipheriv('aes-256-gcm', secret.hash(purpose, ''), start)
	const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
	return Buffer.concat([start, cipher.getAuthTag(), sealed]).toString('base64')
}

/** @throws when the seal was made with another secret or for another purpose, or broken. */
export function openSeal(secret: Secret, purpose: string, sealed: string): string {
	const bytes = Buffer.from(sealed, 'base64')
	const opener = createDecipheriv('aes-256-gcm', secret.hash(purpose, ''), bytes.subarray(0, 12))
	opener.setAuthTag(bytes.subarray(12, 28))
	return Buffer.concat([opener.update(bytes.subarray(28)), opener.final()]).toString('utf8')
}
