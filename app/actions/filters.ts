import { ok, type Result, refuse } from '#app/base/result.ts'
import { isUpdateStatus, type UpdateStatus } from './update.ts'

/** What the public list is narrowed to: the number of a wish, an outcome's key, a status. */
export type ListFilters = { wish?: number; outcome?: string; status?: UpdateStatus }

/**
 * Reads the list's filters from an address. A value that is empty narrows
 * nothing; one that we do not offer is refused, so that a list which looks
 * complete always is.
 */
export function readFilters(
	asked: URLSearchParams,
	offered: { wishes: readonly number[]; outcomes: readonly string[] },
): Result<ListFilters, 'filter.not-offered'> {
	const wish = asked.get('wish') || undefined
	const outcome = asked.get('outcome') || undefined
	const status = asked.get('status') || undefined
	const number = offered.wishes.find(one => String(one) === wish)
	if (wish !== undefined && number === undefined) return refuse('filter.not-offered')
	if (outcome !== undefined && !offered.outcomes.includes(outcome)) return refuse('filter.not-offered')
	if (status !== undefined && !isUpdateStatus(status)) return refuse('filter.not-offered')
	return ok({ wish: number, outcome, status })
}
