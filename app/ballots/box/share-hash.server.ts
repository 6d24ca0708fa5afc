import { createHash } from 'node:crypto'
import type { KeyShare } from '../key-share.server.ts'

/** What is kept of a share, in hex. It holds 256 random bits, which nobody can try: no key is needed, unlike with slips. */
export function shareHash({ bytes }: KeyShare): string {
	return createHash('sha256').update('12w/share-hash/v1\0').update(bytes).digest('hex')
}
