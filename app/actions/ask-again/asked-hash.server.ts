import type { Secret } from '#app/platform/secret.server.ts'
import type { AskedKey } from '../asked.store.server.ts'
import { askedAgainName } from './asked-again.ts'

/** Who asks: a child by the text of their receipt, a member of the Youth Council by their account. */
export type Asker = { receipt: string } | { personId: string }

/**
 * All that is kept of who asked: a keyed hash of them and of this one asking. Without the server's secret, and without
 * the receipt, nobody finds out whose it is, nor that two rows of two promises are of one child.
 */
export function askedHash(secret: Secret, asker: Asker, key: AskedKey): string {
	const [purpose, who] =
		'receipt' in asker ? ['asked-again', asker.receipt] : ['asked-again-member', asker.personId]
	return secret
		.hash(purpose, `${who}\0${askedAgainName(key)}`)
		.subarray(0, 16)
		.toString('base64url')
}
