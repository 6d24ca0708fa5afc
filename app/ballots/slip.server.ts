import { randomBytes } from 'node:crypto'
import type { Secret } from '#app/platform/secret.server.ts'
import { type Slip, slipFrom } from './slip.ts'

/** A new slip that nobody can guess (W-21). */
export function newSlip(): Slip {
	return slipFrom(randomBytes(7))
}

/**
 * All that is kept of a slip. 50 bits are few enough to try them all, so the
 * hash is keyed with the server's secret, which is not in the database or its
 * backups (trust.md 3.4, 3).
 */
export function slipHash(secret: Secret, slip: Slip): string {
	return secret.hash('slip', slip).toString('hex')
}
