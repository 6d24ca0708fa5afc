import { z } from 'zod'
import type { Day } from '#app/base/moment.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'

/** The time one Youth Council sits: from its first day to its last. */
export type CouncilTerm = { id: string; name: string; fromDay: Day; toDay: Day }

export type TermFault = 'desk.name-the-term' | 'desk.days-of-term' | 'desk.terms-overlap'

const Sent = z.object({
	name: z.string().trim().min(1, 'desk.name-the-term').max(80, 'desk.name-the-term'),
	fromDay: z.iso.date('desk.days-of-term'),
	toDay: z.iso.date('desk.days-of-term'),
})

/** Reads the form of a term. It ends after it begins, and never while another runs. */
export function readTerm(
	fields: Record<'name' | 'fromDay' | 'toDay', string>,
	others: readonly CouncilTerm[],
): Result<Omit<CouncilTerm, 'id'>, TermFault> {
	const sent = Sent.safeParse(fields)
	if (!sent.success)
		return refuse(
			sent.error.issues[0]?.message === 'desk.name-the-term' ? 'desk.name-the-term' : 'desk.days-of-term',
		)
	const { fromDay, toDay } = sent.data
	if (toDay <= fromDay) return refuse('desk.days-of-term')
	if (others.some(other => fromDay <= other.toDay && other.fromDay <= toDay))
		return refuse('desk.terms-overlap')
	return ok(sent.data)
}

/** The term that runs on this day; null between two of them. */
export function termOn<Term extends Pick<CouncilTerm, 'fromDay' | 'toDay'>>(
	terms: readonly Term[],
	day: Day,
): Term | null {
	return terms.find(({ fromDay, toDay }) => fromDay <= day && day <= toDay) ?? null
}

/** Whether something asked on this day was asked by those who sat before this term. */
export function isFromBefore(day: Day, term: Pick<CouncilTerm, 'fromDay'> | null): boolean {
	return term !== null && day < term.fromDay
}
