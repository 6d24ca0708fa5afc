import type { Writer } from '#app/platform/db.server.ts'

/** Marks what this person made as a sample: actions and their news. */
export async function markSamples(tx: Writer, personId: string): Promise<void> {
	await tx.action.updateMany({ where: { createdById: personId }, data: { isSample: true } })
	await tx.update.updateMany({ where: { createdById: personId }, data: { isSample: true } })
}

/** Takes sample actions away, with their news. */
export async function removeSampleActions(tx: Writer): Promise<void> {
	await tx.update.deleteMany({ where: { isSample: true } })
	await tx.action.deleteMany({ where: { isSample: true } })
}
