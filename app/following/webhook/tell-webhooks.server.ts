import { newId } from '#app/base/id.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import type { Database } from '#app/platform/db.server.ts'
import { log } from '#app/platform/log.server.ts'
import type { PostAnswer, PostDoor } from '#app/platform/post-out.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { factBody } from '../fact.ts'
import { findFacts } from '../find-facts.server.ts'
import {
	allWebhooks,
	type Delivery,
	deliveriesWaiting,
	factsKept,
	keepDeliveries,
	markDelivery,
	markLooked,
	markWebhook,
	removeOldDeliveries,
	type Webhook,
} from '../webhook.store.server.ts'
import { signedHeaders } from './sign-webhook.server.ts'
import { answerKept, isTaken, nextTelling } from './webhook.ts'

type Round = { door: PostDoor; secret: Secret; origin: string; now: Date }

/** A deed takes its moment before it is written down: what is this old is still looked for, and told once. */
const lookBack = 2 * 3_600_000
const keptFor = 30 * 24 * 3_600_000
/** So many are told in one round, so that a program that was away for long does not hold up the others. */
const atOnce = 100

let isBusy = false

/** One round: puts what is new into each program's outbox, and tells it in the order it happened. */
export async function tellWebhooks(db: Database, round: Round): Promise<void> {
	if (isBusy) return
	isBusy = true
	try {
		const webhooks = await allWebhooks(db.read)
		if (webhooks.length === 0) return
		await queueFacts(db, webhooks, round)
		const { now } = round
		await db.write(tx => removeOldDeliveries(tx, new Date(now.getTime() - keptFor)))
		const due = webhooks.filter(({ stoppedAt, nextAt }) => !stoppedAt && nextAt <= now)
		await Promise.all(due.map(webhook => tellOne(db, webhook, round)))
	} finally {
		isBusy = false
	}
}

async function queueFacts(db: Database, webhooks: readonly Webhook[], { origin, now }: Round): Promise<void> {
	const looked = Math.min(...webhooks.map(({ lookedAt }) => lookedAt.getTime()))
	const from = new Date(looked - lookBack)
	const facts = await findFacts(db.read, { from, to: now, origin })
	const ids = facts.map(({ id }) => id)
	for (const { id: webhookId, createdAt } of webhooks) {
		const known = await factsKept(db.read, webhookId, ids)
		const deliveries = facts
			.filter(({ id, at }) => at >= createdAt && !known.has(id))
			.map(fact => ({
				...{ id: newId(), webhookId, fact: fact.id, kind: fact.kind },
				...{ body: factBody(fact), madeAt: fact.at },
			}))
		if (deliveries.length > 0) await db.write(tx => keepDeliveries(tx, deliveries))
	}
	await db.write(tx => markLooked(tx, now))
}

/** Tells a program until it has heard all, or fails. If this process dies, the last is told again under the same id. */
async function tellOne(db: Database, webhook: Webhook, { door, secret, now }: Round): Promise<void> {
	let { failures } = webhook
	for (const delivery of await deliveriesWaiting(db.read, webhook.id, atOnce)) {
		const answer = await tell(webhook, delivery, { door, secret, now })
		const taken = isTaken(answer)
		failures = taken ? 0 : failures + 1
		const nextAt = taken ? now : nextTelling(failures, answer, now)
		await db.write(async tx => {
			await markDelivery(tx, delivery.id, { answer: answerKept(answer), isTaken: taken, now })
			await markWebhook(tx, webhook.id, { failures, nextAt, now })
			if (nextAt) return
			const detail = { host: new URL(webhook.url).host, failures }
			const stopped = { who: null, deed: 'webhook.stop', thing: 'webhook', thingId: webhook.id }
			await writeInLogbook(tx, { ...stopped, detail, at: now })
		})
		if (!taken) return
	}
}

async function tell(
	{ url, secret: sealed }: Webhook,
	{ id, body }: Delivery,
	{ door, secret, now }: Omit<Round, 'origin'>,
): Promise<PostAnswer> {
	try {
		return await door.post({ url, body, headers: signedHeaders(secret, { sealed, id, body, now }) })
	} catch (error) {
		log.error({ err: error }, 'A program could not be told.')
		return { trouble: 'no-answer' }
	}
}
