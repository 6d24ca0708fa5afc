import { newId } from '#app/base/id.ts'
import type { Writer } from '#app/platform/db.server.ts'
import type { WrittenText } from './written.ts'

/** Keeps what was written by hand, in the order of random ids: nothing is left of which ballot it came from. */
export async function keepWrittenWords(
	tx: Writer,
	{ ballotId, written }: { ballotId: string; written: WrittenText[] },
): Promise<void> {
	const rows = written.map(({ part, text }) => ({ id: newId(), ballotId, part, text }))
	// So many that one statement takes all their values.
	const atOnce = 1_000
	const sorted = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
	for (let from = 0; from < sorted.length; from += atOnce)
		await tx.writtenWords.createMany({ data: sorted.slice(from, from + atOnce) })
}

/**
 * Where words from a ballot stand after an act. The act itself is in the logbook; what may follow what is the
 * reading room's to know.
 */
export async function markWritten(
	tx: Writer,
	id: string,
	standing: { state: string; redacted: string | null; readById: string },
): Promise<void> {
	await tx.writtenWords.update({ where: { id }, data: standing })
}
