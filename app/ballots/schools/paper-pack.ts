import { ok, type Result, refuse } from '#app/base/result.ts'

/** So many papers at most in one pack, and on one page to print. */
export const mostInPack = 300

/** Papers to spare for those that are spoilt, for every hundred children: one in ten. */
const sparePerHundred = 10

/** Whether so many papers more may go to a school. All together there are no more than its roll and a tenth to spare. */
export function mayBeSent({
	roll,
	sent,
	count,
}: {
	roll: number
	sent: number
	count: number
}): Result<'may', 'pack.count' | 'pack.more-than-roll'> {
	if (!Number.isSafeInteger(count) || count < 1 || count > mostInPack) return refuse('pack.count')
	const most = roll + Math.ceil((roll * sparePerHundred) / 100)
	return sent + count <= most ? ok('may') : refuse('pack.more-than-roll')
}

/** The numbers of the papers in a pack: they go on from those of the packs before it in the same school. */
export function numbersIn(packs: { number: number; count: number }[], number: number): number[] {
	const before = packs.filter(pack => pack.number < number).reduce((sum, { count }) => sum + count, 0)
	const count = packs.find(pack => pack.number === number)?.count ?? 0
	return Array.from({ length: count }, (_, place) => before + place + 1)
}
