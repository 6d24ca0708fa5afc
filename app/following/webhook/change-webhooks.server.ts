import { newId } from '#app/base/id.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database, Writer } from '#app/platform/db.server.ts'
import { isAddressToPost, type Reach } from '#app/platform/post-out.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { factBody } from '../fact.ts'
import {
	allWebhooks,
	findWebhook,
	keepDeliveries,
	keepWebhook,
	markWebhook,
	removeWebhook,
	type Webhook,
} from '../webhook.store.server.ts'
import { newWebhookSecret } from './sign-webhook.server.ts'
import { mostWebhooks, type WebhookRefusal } from './webhook.ts'

type Registered = { id: string; secret: string }
type Asked = Reach & { who: Person; secret: Secret; url: string; now: Date }

/**
 * Writes down a program that is told of public facts from now on. Answers its secret, which is shown this once. Only an
 * https address with a name is taken; where the name leads is asked at every try.
 */
export async function registerWebhook(
	db: Database,
	{ who, secret, url, now, ...reach }: Asked,
): Promise<Result<Registered, WebhookRefusal>> {
	if (!may(who, 'webhook.edit')) return refuse('not-allowed')
	const typed = url.trim()
	if (!isAddressToPost(typed, reach)) return refuse('webhook.address')
	const { shown, sealed } = newWebhookSecret(secret)
	return await db.write(async tx => {
		if ((await allWebhooks(tx)).length >= mostWebhooks) return refuse('webhook.too-many')
		const webhook = { id: newId(), url: new URL(typed).href, secret: sealed, createdAt: now }
		await keepWebhook(tx, webhook)
		await write(tx, { who, deed: 'webhook.register', webhook, now })
		return ok({ id: webhook.id, secret: shown })
	})
}

/** Takes a program away: it is told nothing more, and its secret is gone. */
export async function dropWebhook(
	db: Database,
	{ who, id, now }: { who: Person; id: string; now: Date },
): Promise<Result<undefined, WebhookRefusal>> {
	if (!may(who, 'webhook.edit')) return refuse('not-allowed')
	return await db.write(async tx => {
		const webhook = await findWebhook(tx, id)
		if (!webhook) return refuse('webhook.gone')
		await removeWebhook(tx, id)
		await write(tx, { who, deed: 'webhook.remove', webhook, now })
		return ok(undefined)
	})
}

/** Tells a program again that was stopped or waits: what it missed comes first, then a test that says nothing. */
export async function tryWebhook(
	db: Database,
	{ who, id, now }: { who: Person; id: string; now: Date },
): Promise<Result<undefined, WebhookRefusal>> {
	if (!may(who, 'webhook.edit')) return refuse('not-allowed')
	return await db.write(async tx => {
		const webhook = await findWebhook(tx, id)
		if (!webhook) return refuse('webhook.gone')
		const fact = { id: `test-${newId()}`, kind: 'test' as const, at: now, data: {} }
		const told = { fact: fact.id, kind: fact.kind, body: factBody(fact), madeAt: now }
		await keepDeliveries(tx, [{ ...told, id: newId(), webhookId: id }])
		await markWebhook(tx, id, { failures: 0, nextAt: now, now })
		await write(tx, { who, deed: 'webhook.try', webhook, now })
		return ok(undefined)
	})
}

/** The path of an address may be a password of its own, so the logbook keeps only whose it is. */
async function write(
	tx: Writer,
	{ who, deed, webhook, now }: { who: Person; deed: string; webhook: Pick<Webhook, 'id' | 'url'>; now: Date },
): Promise<void> {
	const detail = { host: new URL(webhook.url).host }
	await writeInLogbook(tx, { who, deed, thing: 'webhook', thingId: webhook.id, detail, at: now })
}
