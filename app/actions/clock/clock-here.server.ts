import { dayOf } from '#app/base/moment.ts'
import { readBriefly } from '#app/platform/read-briefly.server.ts'
import { db } from '#app/platform/running.server.ts'
import { clockOf } from '../clock.store.server.ts'
import { type ClockKind, clockWhileAsking, type ShownClock, shownClock } from './reply-clock.ts'

const briefly = {
	survey: readBriefly(thingId => clockOf(db.read, 'survey', thingId)),
	ballot: readBriefly(thingId => clockOf(db.read, 'ballot', thingId)),
}

/**
 * The clock of a survey or a ballot that a whole class may open at once: read once a second, whoever asks.
 * With `isAsking`, as those see it who may still answer. Null where nobody promised a reply.
 */
export async function clockHere(
	kind: Extract<ClockKind, keyof typeof briefly>,
	thingId: string,
	{ now, isAsking }: { now: Date; isAsking: boolean },
): Promise<ShownClock | null> {
	const clock = await briefly[kind](thingId, now)
	return clock && (isAsking ? clockWhileAsking : shownClock)(clock, dayOf(now))
}
