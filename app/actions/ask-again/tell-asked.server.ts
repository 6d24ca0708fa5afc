import type { Day } from '#app/base/moment.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { findAction } from '../action.store.server.ts'
import { isNo } from '../action.ts'
import { countAsked } from '../asked.store.server.ts'
import { shownClock } from '../clock/reply-clock.ts'
import { clocksAskedAgain } from '../clock.store.server.ts'
import { askedShown, roundAfter } from './asked-again.ts'
import type { ToldAsked } from './told-asked.ts'

/** How asking again about a promise stands; null where it is no "no" and nobody ever asked. */
export async function tellAsked(
	db: Reader,
	actionId: string,
	{ floor, today }: { floor: number; today: Day },
): Promise<ToldAsked | null> {
	const action = await findAction(db, actionId)
	if (!action) return null
	const clocks = await clocksAskedAgain(db, actionId)
	const last = clocks.at(-1)
	const isOpen = isNo(action.status)
	if (!isOpen && !last) return null
	const count = await countAsked(db, { actionId, round: roundAfter(clocks) })
	return {
		...{ actionId, floor, isOpen, service: action.owner },
		asked: isOpen ? askedShown(count, floor) : null,
		clock: last ? shownClock(last, today) : null,
	}
}
