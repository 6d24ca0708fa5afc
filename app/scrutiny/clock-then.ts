import type { ReplyClock } from '#app/actions/clock/reply-clock.ts'
import type { Day } from '#app/base/moment.ts'

/** A reply clock as it stood at the end of a day: later moves and a later answer are not known yet. */
export function clockThen(clock: ReplyClock, day: Day): ReplyClock {
	const moves = clock.moves.filter(({ on }) => on <= day)
	const isAnswered = clock.answeredOn !== null && clock.answeredOn <= day
	return {
		...clock,
		moves,
		replyBy: moves.at(-1)?.after ?? clock.firstReplyBy,
		answeredOn: isAnswered ? clock.answeredOn : null,
		answer: isAnswered ? clock.answer : null,
	}
}

/** The clocks that ran in a period, as they stood at its end. */
export function clocksOf(
	clocks: readonly ReplyClock[],
	{ from, lastDay }: { from: Day; lastDay: Day },
): ReplyClock[] {
	return clocks
		.filter(({ startedOn }) => startedOn <= lastDay)
		.map(clock => clockThen(clock, lastDay))
		.filter(({ answeredOn }) => answeredOn === null || answeredOn >= from)
}
