import { createHmac, randomBytes } from 'node:crypto'
import { openSeal, seal } from '#app/platform/seal.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'

const purpose = 'follow/webhook'

/** A new secret of 256 bits for a receiver, as Standard Webhooks writes it, and as the file keeps it. */
export function newWebhookSecret(secret: Secret): { shown: string; sealed: string } {
	const shown = `whsec_${randomBytes(32).toString('base64')}`
	return { shown, sealed: seal(secret, purpose, shown) }
}

/**
 * The headers that prove who said this, and when: HMAC-SHA-256 over `id.timestamp.body` (Standard Webhooks). The
 * moment is that of this try, so that what somebody recorded is of no use to them five minutes later.
 */
export function signedHeaders(
	secret: Secret,
	{ sealed, id, body, now }: { sealed: string; id: string; body: string; now: Date },
): Record<string, string> {
	const key = Buffer.from(openSeal(secret, purpose, sealed).replace(/^whsec_/, ''), 'base64')
	const timestamp = String(Math.floor(now.getTime() / 1_000))
	const proof = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
	return {
		'content-type': 'application/json; charset=utf-8',
		'user-agent': '12-wishes-webhooks',
		'webhook-id': id,
		'webhook-timestamp': timestamp,
		'webhook-signature': `v1,${proof}`,
	}
}
