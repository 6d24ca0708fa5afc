import type { Day } from '#app/base/moment.ts'
import type { Language } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import type { Said } from '#app/results/shown-question.ts'
import { allWishes } from '#app/wishes/wish.store.server.ts'
import { openThread } from './open-thread.server.ts'
import { nameOfThing } from './said-thing.ts'
import { inThreadOrder, linesOf, threadOrders, type UnansweredLine, wishesOf } from './thread.ts'
import { promisesOnThread } from './walk-thread.server.ts'

/** How many lines the desk shows; the filters lead to the others. */
const mostLines = 100

/** What an officer may narrow the lists to, as the address says it. Whatever it does not know is nothing. */
export function deskAsked(search: URLSearchParams) {
	const wish = /^(?:[1-9]|1[0-2])$/.exec(search.get('wish') ?? '')?.[0]
	return {
		wish: wish ? Number(wish) : undefined,
		surveyId: search.get('survey') || undefined,
		order: threadOrders.find(order => order === search.get('order')) ?? 'voices',
		tie: search.get('tie') ?? '',
	}
}

/** The two lists for an officer, and the promises a chosen line can be tied to. */
export async function openDesk(
	db: Reader,
	{ wish, surveyId, order, tie }: ReturnType<typeof deskAsked>,
	{ language, today }: { language: Language; today: Day },
) {
	const wishes = await allWishes(db)
	const wishId = wishes.find(({ number }) => number === wish)?.id
	const { unanswered } = await openThread(db, { language, today, surveyId, isTeam: true })
	const fitting = unanswered.filter(one => !wishId || wishesOf(one).includes(wishId))
	const ofWish = (line: UnansweredLine) => wishId ?? wishesOf(line)[0] ?? null
	const lines = linesOf(inThreadOrder(fitting, order).slice(0, mostLines), wishes)
	const tied = lines.find(line => nameOfThing(line) === tie)
	const promises = tied ? await promisesUnder(db, ofWish(tied), { language, today }) : []
	const { promises: unasked } = await promisesOnThread(db, { wishId, isUntied: true }, { language, today })
	return {
		lines: lines.map(line => ({ ...line, under: ofWish(line) })),
		tying: tied ? { thing: tie, promises } : null,
		unasked,
	}
}

/** The promises of a wish, the first few hundred; of the city when the thing speaks to no wish. */
async function promisesUnder(
	db: Reader,
	wishId: string | null,
	place: { language: Language; today: Day },
): Promise<{ id: string; title: Said }[]> {
	const { promises } = await promisesOnThread(db, wishId ? { wishId } : {}, { ...place, atOnce: 300 })
	return promises.map(({ id, title }) => ({ id, title }))
}
