import type { Day } from '#app/base/moment.ts'
import { type Action, isOverdue, isOwed } from '../action.ts'

/** What the team's list of actions can be narrowed to. */
export const actionFilters = ['all', 'late', 'mine', 'no-evidence', 'owner-left'] as const
export type ActionFilter = (typeof actionFilters)[number]

/** The filter an address asks for; all, when it asks for none of ours. */
export function filterIn(asked: URLSearchParams): ActionFilter {
	return actionFilters.find(filter => filter === asked.get('show')) ?? 'all'
}

type Known = {
	today: Day
	personId: string
	/** Actions that have evidence. */
	proven: ReadonlySet<string>
	/** People who may answer for an action today. */
	officers: ReadonlySet<string>
}

/** Whether an action is among those a filter shows. Who left is asked after only while something is still owed. */
export function isShown(
	action: Pick<Action, 'id' | 'status' | 'dueOn' | 'responsibleId'>,
	filter: ActionFilter,
	{ today, personId, proven, officers }: Known,
): boolean {
	switch (filter) {
		case 'all':
			return true
		case 'late':
			return isOverdue(action, today)
		case 'mine':
			return action.responsibleId === personId
		case 'no-evidence':
			return !proven.has(action.id)
		case 'owner-left':
			return action.responsibleId !== null && isOwed(action) && !officers.has(action.responsibleId)
	}
}
