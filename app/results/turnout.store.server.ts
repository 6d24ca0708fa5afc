import type { Reader } from '#app/platform/db.server.ts'
import type { SchoolTurnout } from './turnout.ts'

/**
 * The schools of a ballot with their rolls, the slips used and the papers that came; `isKept` is false for a ballot
 * that came with its record alone. Only results' own deed asks for it: it is shown through its door.
 */
export async function turnoutOfSchools(
	db: Reader,
	ballotId: string,
): Promise<{ schools: SchoolTurnout[]; isKept: boolean }> {
	const [schools, batches, papers] = await Promise.all([
		db.ballotSchool.findMany({
			where: { ballotId },
			select: { id: true, ward: true, roll: { select: { year: true, children: true } } },
			orderBy: { name: 'asc' },
		}),
		db.slipBatch.findMany({
			where: { ballotId },
			select: { school: true, year: true, _count: { select: { slips: { where: { used: true } } } } },
		}),
		db.paperBatch.groupBy({ by: ['school'], where: { ballotId }, _sum: { count: true } }),
	])
	return {
		isKept: batches.length + papers.length > 0,
		schools: schools.map(({ id, ward, roll }) => ({
			...{ id, ward, roll },
			slips: batches
				.filter(({ school }) => school === id)
				.map(({ year, _count }) => ({ year, used: _count.slips })),
			papers: papers.find(({ school }) => school === id)?._sum.count ?? 0,
		})),
	}
}
