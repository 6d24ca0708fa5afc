import { ok, type Result, refuse } from '#app/base/result.ts'
import type { SchoolSlips } from '../record.ts'

/** How many children may vote: the roll of each school, and the slips the Youth Council drew for itself (none before it did). */
export type Rolls = { schools: { id: string; roll: number }[]; auditSlips: number }

export type IssueRefusal = 'slips.count' | 'school.not-in-ballot' | 'slips.more-than-roll'

/**
 * Whether so many more slips may be issued for a school. As step 10 of the check asks (docs/decisions/0016): the slips
 * that are not void are no more than the children on the roll and the audit slips, in the school and over all schools.
 * So a slip is replaced only when it was made void, which takes two officers.
 */
export function mayIssue(
	{ schools, auditSlips }: Rolls,
	soFar: SchoolSlips[],
	{ school, count }: { school: string; count: number },
): Result<'may', IssueRefusal> {
	if (!Number.isSafeInteger(count) || count < 1) return refuse('slips.count')
	const roll = schools.find(({ id }) => id === school)?.roll
	if (roll === undefined) return refuse('school.not-in-ballot')
	const rolls = schools.reduce((sum, { roll }) => sum + roll, 0)
	const here = stillGood(soFar.filter(({ id }) => id === school))
	const fits = here + count <= roll + auditSlips && stillGood(soFar) + count <= rolls + auditSlips
	return fits ? ok('may') : refuse('slips.more-than-roll')
}

function stillGood(schools: SchoolSlips[]): number {
	return schools.reduce((sum, { issued, void: voided }) => sum + issued - voided, 0)
}

/** A class, or all of a year, that slips are printed for at once. */
export type BatchWish = { label: string; year: string; count: number }

/**
 * One batch for each year of a school, of as many slips as its children still lack.
 *
 * @param printed the batches there are, with how many of their slips are not void.
 */
export function batchesByYear(
	years: { year: string; children: number }[],
	printed: { year: string; good: number }[],
): BatchWish[] {
	return years
		.toSorted((a, b) => a.year.localeCompare(b.year, 'en', { numeric: true }))
		.map(({ year, children }) => {
			const good = printed.filter(one => one.year === year).reduce((sum, one) => sum + one.good, 0)
			return { label: '', year, count: children - good }
		})
		.filter(({ count }) => count > 0)
}

export type SignRefusal = 'batch.signed' | 'batch.second-person' | 'batch.count-differs'

/**
 * Whether somebody may sign for a printed batch: not who printed it, once, and when they counted the slips
 * that are in it (those made void are taken out first).
 */
export function maySign(
	batch: { issuedById: string; signedById: string | null; good: number },
	{ whoId, counted }: { whoId: string; counted: number },
): Result<'may', SignRefusal> {
	if (batch.signedById !== null) return refuse('batch.signed')
	if (batch.issuedById === whoId) return refuse('batch.second-person')
	return batch.good === counted ? ok('may') : refuse('batch.count-differs')
}
