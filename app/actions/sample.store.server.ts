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

/** Takes sample leads and goals of wishes away. */
export async function removeSamplePlans(tx: Writer): Promise<void> {
	await tx.wishLead.deleteMany({ where: { isSample: true } })
	await tx.planGoal.deleteMany({ where: { isSample: true } })
}

/** Takes sample terms of the Youth Council away, with their notes. A term that a member wrote in stays. */
export async function removeSampleTerms(tx: Writer): Promise<void> {
	await tx.handoverNote.deleteMany({ where: { isSample: true } })
	await tx.councilTerm.deleteMany({ where: { isSample: true, notes: { none: {} } } })
}
