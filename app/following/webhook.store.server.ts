import type { Reader, Writer } from '#app/platform/db.server.ts'

/** A program elsewhere that is told of public facts. Its secret is sealed. */
export type Webhook = {
	id: string
	url: string
	secret: string
	createdAt: Date
	/** What was public before then is in its outbox. */
	lookedAt: Date
	nextAt: Date
	failures: number
	stoppedAt: Date | null
}

/** One fact for one program. */
export type Delivery = {
	id: string
	webhookId: string
	fact: string
	kind: string
	body: string
	madeAt: Date
	tries: number
	triedAt: Date | null
	answer: string | null
	sentAt: Date | null
}

/** All programs that are told, the first one first. */
export async function allWebhooks(db: Reader): Promise<Webhook[]> {
	return await db.webhook.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
}

export async function findWebhook(db: Reader, id: string): Promise<Webhook | null> {
	return await db.webhook.findUnique({ where: { id } })
}

export async function keepWebhook(
	tx: Writer,
	webhook: Omit<Webhook, 'lookedAt' | 'nextAt' | 'failures' | 'stoppedAt'>,
): Promise<void> {
	await tx.webhook.create({ data: { ...webhook, lookedAt: webhook.createdAt, nextAt: webhook.createdAt } })
}

/** Takes a program away, with its secret and all it was told. */
export async function removeWebhook(tx: Writer, id: string): Promise<void> {
	await tx.webhook.delete({ where: { id } })
}

/** What came of telling a program; `nextAt` is when it may be told again, null when it is told no more. */
export async function markWebhook(
	tx: Writer,
	id: string,
	{ failures, nextAt, now }: { failures: number; nextAt: Date | null; now: Date },
): Promise<void> {
	const data = nextAt ? { failures, nextAt, stoppedAt: null } : { failures, stoppedAt: now }
	// It may have been taken away while it was spoken to.
	await tx.webhook.updateMany({ where: { id }, data })
}

/** Puts facts into the outbox of a program, but for those it was told of or will be. */
export async function keepDeliveries(
	tx: Writer,
	deliveries: readonly Pick<Delivery, 'id' | 'webhookId' | 'fact' | 'kind' | 'body' | 'madeAt'>[],
): Promise<void> {
	for (const delivery of deliveries) {
		const { webhookId, fact } = delivery
		await tx.webhookDelivery.upsert({
			where: { webhookId_fact: { webhookId, fact } },
			create: delivery,
			update: {},
		})
	}
}

/** Everything public before then is in the outboxes of all programs. */
export async function markLooked(tx: Writer, lookedAt: Date): Promise<void> {
	await tx.webhook.updateMany({ data: { lookedAt } })
}

/** So many facts that wait for a program, in the order they happened. */
export async function deliveriesWaiting(db: Reader, webhookId: string, most: number): Promise<Delivery[]> {
	return await db.webhookDelivery.findMany({
		where: { webhookId, sentAt: null },
		orderBy: [{ madeAt: 'asc' }, { id: 'asc' }],
		take: most,
	})
}

/** The facts of these that the outbox of a program has already. */
export async function factsKept(
	db: Reader,
	webhookId: string,
	facts: readonly string[],
): Promise<Set<string>> {
	const rows = await db.webhookDelivery.findMany({
		where: { webhookId, fact: { in: [...facts] } },
		select: { fact: true },
	})
	return new Set(rows.map(({ fact }) => fact))
}

/** The last so many facts of a program that were tried, the newest first, and how many wait. */
export async function lastDeliveries(
	db: Reader,
	webhookId: string,
	most: number,
): Promise<{ tried: Delivery[]; waiting: number }> {
	const tried = await db.webhookDelivery.findMany({
		where: { webhookId, triedAt: { not: null } },
		orderBy: [{ triedAt: 'desc' }, { id: 'desc' }],
		take: most,
	})
	return { tried, waiting: await db.webhookDelivery.count({ where: { webhookId, sentAt: null } }) }
}

export async function markDelivery(
	tx: Writer,
	id: string,
	{ answer, isTaken, now }: { answer: string; isTaken: boolean; now: Date },
): Promise<void> {
	await tx.webhookDelivery.updateMany({
		where: { id },
		data: { answer, triedAt: now, sentAt: isTaken ? now : null, tries: { increment: 1 } },
	})
}

/** Forgets what was taken before then. */
export async function removeOldDeliveries(tx: Writer, before: Date): Promise<void> {
	await tx.webhookDelivery.deleteMany({ where: { sentAt: { lt: before } } })
}
