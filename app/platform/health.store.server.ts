import { newId } from '#app/base/id.ts'
import type { Database } from './db.server.ts'

/** How many beats are kept: enough to see in the file that there were some. */
const beatsKept = 3

/**
 * Writes a row and reads it back through the reading connection: the only proof
 * that the disk takes rows and gives them back.
 *
 * @throws when it does not.
 */
export async function keepBeat(db: Database, now: Date): Promise<void> {
	const id = newId()
	await db.write(async tx => {
		await tx.healthBeat.create({ data: { id, at: now } })
		const old = await tx.healthBeat.findMany({
			orderBy: [{ at: 'desc' }, { id: 'asc' }],
			skip: beatsKept,
			select: { id: true },
		})
		await tx.healthBeat.deleteMany({ where: { id: { in: old.map(beat => beat.id) } } })
	})
	const found = await db.read.healthBeat.findUnique({ where: { id }, select: { at: true } })
	if (found?.at.getTime() !== now.getTime()) throw new Error('A row was written and not found again.')
}
