import type { Reader, Writer } from '#app/platform/db.server.ts'

/** Which asking: about one answer to one promise. */
export type AskedKey = { actionId: string; round: number }

/** How many asked again, each once. */
export async function countAsked(db: Reader, { actionId, round }: AskedKey): Promise<number> {
	return await db.askedAgain.count({ where: { actionId, round } })
}

/** Whether this one has asked again. */
export async function hasAsked(db: Reader, { actionId, round, hash }: AskedKey & { hash: string }) {
	return (await db.askedAgain.count({ where: { actionId, round, hash } })) > 0
}

/**
 * Keeps that one more asks again, and writes all who did anew in the order of their hashes: SQLite puts a row that
 * comes later into a lower place of its page, so the bytes of the file would tell who came after whom though no query does.
 *
 * @returns how many ask now.
 */
export async function keepAsked(
	tx: Writer,
	{ actionId, round, hash }: AskedKey & { hash: string },
): Promise<number> {
	const before = await tx.askedAgain.findMany({ where: { actionId, round }, select: { hash: true } })
	const hashes = [...before.map(row => row.hash), hash].sort()
	await tx.askedAgain.deleteMany({ where: { actionId, round } })
	// So many that one statement takes all their values.
	const atOnce = 1_000
	for (let from = 0; from < hashes.length; from += atOnce)
		await tx.askedAgain.createMany({
			data: hashes.slice(from, from + atOnce).map(one => ({ actionId, round, hash: one })),
		})
	return hashes.length
}
