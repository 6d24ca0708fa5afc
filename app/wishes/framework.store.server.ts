import type { Reader, Writer } from '#app/platform/db.server.ts'
import type { Framework } from './framework.ts'
import { frameworkTextRows } from './wish-rows.ts'

/** The checksum of the framework file the tables hold, or null when none was loaded. */
export async function findLoadedChecksum(db: Reader): Promise<string | null> {
	const row = await db.frameworkLoad.findFirst({ select: { checksum: true } })
	return row?.checksum ?? null
}

/** Writes down which file the tables hold now. */
export async function keepLoadedChecksum(
	tx: Writer,
	{ checksum, now }: { checksum: string; now: Date },
): Promise<void> {
	await tx.frameworkLoad.deleteMany()
	await tx.frameworkLoad.create({ data: { checksum, loadedAt: now } })
}

/** What the file says of itself. */
export async function keepFrameworkTexts(tx: Writer, framework: Framework): Promise<void> {
	await tx.frameworkText.deleteMany()
	await tx.frameworkText.createMany({ data: frameworkTextRows(framework) })
}

/** How the council's action plans for wishes work, in its own words: facts, and what progress is measured by. */
export async function findActionPlanModel(db: Reader): Promise<{ facts: string[]; measures: string[] }> {
	const rows = await db.frameworkText.findMany({
		where: { kind: { in: ['action-plan-fact', 'action-plan-measure'] } },
		orderBy: { place: 'asc' },
	})
	const ofKind = (kind: string) => rows.filter(row => row.kind === kind).map(({ text }) => text)
	return { facts: ofKind('action-plan-fact'), measures: ofKind('action-plan-measure') }
}
