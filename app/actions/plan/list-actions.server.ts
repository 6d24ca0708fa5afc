import type { Day } from '#app/base/moment.ts'
import type { Language } from '#app/languages/language.ts'
import { allPeople } from '#app/people/person.store.server.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { allWishes } from '#app/wishes/wish.store.server.ts'
import { allActions } from '../action.store.server.ts'
import { listedByWish } from '../listed-action.ts'
import { provenActions } from '../plan.store.server.ts'
import { type ActionFilter, actionFilters, isShown } from './action-filters.ts'
import { mayAnswer } from './open-action.server.ts'

/** The actions of every wish for the team, narrowed, with how many each filter would show and whose owner left. */
export async function listActions(
	db: Reader,
	{
		personId,
		filter,
		language,
		today,
	}: { personId: string; filter: ActionFilter; language: Language; today: Day },
): Promise<{
	wishes: ReturnType<typeof listedByWish>
	counts: { filter: ActionFilter; count: number }[]
	ownerLeft: string[]
}> {
	const actions = await allActions(db)
	const officers = (await allPeople(db)).filter(mayAnswer).map(({ id }) => id)
	const known = { today, personId, proven: await provenActions(db), officers: new Set(officers) }
	const shownBy = (one: ActionFilter) => actions.filter(action => isShown(action, one, known))
	return {
		wishes: listedByWish(shownBy(filter), { wishes: await allWishes(db), language, today }),
		counts: actionFilters.map(one => ({ filter: one, count: shownBy(one).length })),
		ownerLeft: shownBy('owner-left').map(({ id }) => id),
	}
}
