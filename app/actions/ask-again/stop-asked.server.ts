import { dayOf } from '#app/base/moment.ts'
import type { Writer } from '#app/platform/db.server.ts'
import { clocksAskedAgain, stopClock } from '../clock.store.server.ts'

/**
 * Stops the clock of what was asked again about a promise, in the transaction of what answers: news of it that is
 * published, or a change that says something new. Those who are not enough yet keep waiting for others.
 *
 * @param updateId the news that answers; null where the promise itself does.
 */
export async function stopAskedAgain(
	tx: Writer,
	{ actionId, updateId, now }: { actionId: string; updateId: string | null; now: Date },
): Promise<number> {
	let stopped = 0
	for (const { kind, thingId } of await clocksAskedAgain(tx, actionId))
		if (await stopClock(tx, { kind, thingId, updateId, on: dayOf(now) })) stopped++
	return stopped
}
