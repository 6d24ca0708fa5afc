import { createHash } from 'node:crypto'

/** What a row keeps of a session's or a link's token. The token has 256 bits, so no salt is needed. */
export function tokenHash(token: string): string {
	return createHash('sha256').update(token).digest('hex')
}
