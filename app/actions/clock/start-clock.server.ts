import type { Day } from '#app/base/moment.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import type { Person } from '#app/people/permission.ts'
import type { Writer } from '#app/platform/db.server.ts'
import { keepClock } from '../clock.store.server.ts'
import type { ClockKey } from './reply-clock.ts'

/**
 * Starts the clock of what was asked again or sent back, in the transaction of the deed that did so, which has asked
 * whether it may. The clocks of surveys and ballots start by themselves, where these open.
 *
 * @param who nobody, where children without an account asked.
 */
export async function startClock(
	tx: Writer,
	{
		who,
		...clock
	}: ClockKey & {
		wishIds: readonly string[]
		service: string
		replyBy: Day
		isSample?: boolean
		now: Date
		who: Pick<Person, 'id'> | null
	},
): Promise<void> {
	await keepClock(tx, clock)
	const { kind, thingId, service, replyBy, now } = clock
	await writeInLogbook(tx, {
		...{ who, deed: 'clock.start', thing: 'clock', thingId: `${kind}:${thingId}`, at: now },
		detail: { service, replyBy },
	})
}
