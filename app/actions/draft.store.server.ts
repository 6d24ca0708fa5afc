import type { Reader, Writer } from '#app/platform/db.server.ts'
import type { Evidence, UpdateStatus, UpdateWords } from './update.ts'

/** How many updates are begun and not published. */
export async function countDrafts(db: Reader): Promise<number> {
	return await db.update.count({ where: { publishedAt: null } })
}

/** Keeps an empty draft under an action and its wish. Its address is its id until it is published. */
export async function keepDraft(
	tx: Writer,
	draft: { id: string; actionId: string; wishId: string; status: UpdateStatus; personId: string; now: Date },
): Promise<void> {
	const { id, actionId, wishId, status, personId, now } = draft
	await tx.update.create({
		data: { id, slug: id, actionId, status, createdAt: now, createdById: personId },
	})
	await tx.updateWish.create({ data: { updateId: id, wishId } })
}

/**
 * Marks a draft as edited, if it is still the version that the editor began
 * from and still a draft.
 *
 * @returns whether it was: false when somebody else saved or published meanwhile.
 */
export async function markEdited(
	tx: Writer,
	{ updateId, version }: { updateId: string; version: number },
): Promise<boolean> {
	const { count } = await tx.update.updateMany({
		where: { id: updateId, version, publishedAt: null },
		data: { version: { increment: 1 } },
	})
	return count === 1
}

/** Keeps what a draft says, in place of what it said. A language without words is not kept. */
export async function keepWords(tx: Writer, updateId: string, words: UpdateWords[]): Promise<void> {
	await tx.updateWording.deleteMany({ where: { updateId } })
	await tx.updateWording.createMany({ data: words.map(one => ({ ...one, updateId })) })
}

/** Keeps what an update says in one language, or nothing when it says nothing; none of its other languages are touched. */
export async function keepWordsIn(tx: Writer, updateId: string, words: UpdateWords): Promise<void> {
	const { language, ...said } = words
	const isEmpty = !said.title && !said.youSaid && !said.weDid && !said.next
	if (isEmpty) await tx.updateWording.deleteMany({ where: { updateId, language } })
	else
		await tx.updateWording.upsert({
			where: { updateId_language: { updateId, language } },
			create: { updateId, ...words },
			update: said,
		})
	// Whoever has the editor open is shown both versions, and overwrites nothing.
	await tx.update.update({ where: { id: updateId }, data: { version: { increment: 1 } } })
}

/** Keeps what "you said" is drawn from, in this order, in place of what it was drawn from. */
export async function keepEvidence(
	tx: Writer,
	updateId: string,
	evidence: (Evidence & { id: string })[],
): Promise<void> {
	await tx.updateEvidence.deleteMany({ where: { updateId } })
	await tx.updateEvidence.createMany({ data: evidence.map((one, place) => ({ ...one, updateId, place })) })
}

/** Shows a draft to everybody, under an address of its own, with the promise's wish and status of this moment. */
export async function markPublished(
	tx: Writer,
	update: {
		updateId: string
		slug: string
		status: UpdateStatus
		wishId: string
		personId: string
		now: Date
	},
): Promise<void> {
	const { updateId, slug, status, wishId, personId, now } = update
	await tx.update.update({
		where: { id: updateId },
		data: { slug, status, publishedAt: now, publishedById: personId },
	})
	await tx.updateWish.deleteMany({ where: { updateId } })
	await tx.updateWish.create({ data: { updateId, wishId } })
}

/** Marks what everybody reads as corrected, so that whoever has it open to correct is shown both versions. */
export async function markCorrected(
	tx: Writer,
	{ updateId, status }: { updateId: string; status: UpdateStatus },
): Promise<void> {
	await tx.update.update({ where: { id: updateId }, data: { version: { increment: 1 }, status } })
}
