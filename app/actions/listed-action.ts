import type { Day } from '#app/base/moment.ts'
import { type Language, wordingIn } from '#app/languages/language.ts'
import { type Action, type ActionStatus, isOverdue } from './action.ts'
import { reasonIn } from './refusal/told-no.ts'
import type { Worded } from './telling.ts'

/** A promise in a list: what, by whom, by when, how far. */
export type ListedAction = {
	id: string
	title: Worded
	owner: string
	status: ActionStatus
	reason: Worded | null
	dueOn: Day
	isOverdue: boolean
	isSample: boolean
}

/** Promises by the number of their wish, in the order of the wishes; wishes without any are left out. */
export function listedByWish(
	actions: readonly Action[],
	{
		wishes,
		language,
		today,
	}: { wishes: readonly { id: string; number: number }[]; language: Language; today: Day },
): { number: number; actions: ListedAction[] }[] {
	return wishes
		.map(({ id, number }) => ({
			number,
			actions: actions
				.filter(({ wishId }) => wishId === id)
				.map(action => listed(action, { language, today })),
		}))
		.filter(wish => wish.actions.length > 0)
}

/** One promise as a list in this language shows it on this day. */
export function listed(
	action: Action,
	{ language, today }: { language: Language; today: Day },
): ListedAction {
	const { id, owner, status, dueOn, isSample } = action
	const title = wordingIn(action.titles, language)
	return {
		id,
		title: { language: title?.language ?? language, text: title?.wording ?? '' },
		owner,
		status,
		reason: reasonIn(action, language),
		dueOn,
		isOverdue: isOverdue(action, today),
		isSample,
	}
}
