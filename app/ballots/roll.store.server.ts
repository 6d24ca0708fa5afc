import type { Reader, Writer } from '#app/platform/db.server.ts'
import type { SchoolRoll } from './set-up/roll.ts'

/** The schools of a ballot with their rolls, by name. Years stand in the order they were written in. */
export async function rollsOf(db: Reader, ballotId: string): Promise<SchoolRoll[]> {
	return await db.ballotSchool.findMany({
		where: { ballotId },
		orderBy: [{ name: 'asc' }, { id: 'asc' }],
		select: { id: true, name: true, ward: true, roll: { select: { year: true, children: true } } },
	})
}

/** Puts these schools and rolls in place of all that stood there. */
export async function keepRolls(tx: Writer, ballotId: string, schools: readonly SchoolRoll[]): Promise<void> {
	await tx.ballotSchool.deleteMany({ where: { ballotId } })
	await tx.ballotSchool.createMany({
		data: schools.map(({ roll: _, ...school }) => ({ ...school, ballotId })),
	})
	await tx.rollLine.createMany({
		data: schools.flatMap(({ id: schoolId, roll }) => roll.map(line => ({ ...line, ballotId, schoolId }))),
	})
}
