import { z } from 'zod'
import { type Day, dayOf } from '#app/base/moment.ts'
import { addWorkingDays, workingDaysBetween } from '#app/base/working-day.ts'

/** Offered for a reply, in working days after the close: a month of weeks, which is what children can wait (decision 0022). */
const offered = 20

/** The longest a reply may take from the close: after a school term, those who were asked are in another class. */
const longest = 60

/** The longest name of who answers, in letters: it is read in lists. */
export const mostInService = 100

/** Who asks children, and by when they answer them. */
export type ReplyPromise = { service: string; replyBy: Day }

/** What is wrong with a promise of a reply. Words for it are in surveys.json and in ballots.json. */
export type ReplyFault = 'no-service' | 'no-reply-by' | 'reply-by-past' | 'reply-by-early' | 'reply-by-far'

/**
 * What keeps children from being asked with this promise; nothing when all is there. The reply comes after the close,
 * or after the opening where no close is set, in the time to come, and at most 60 working days on.
 */
export function replyFault(
	{ service, replyBy }: ReplyPromise,
	{ opensAt, closesAt, now }: { opensAt: Date; closesAt: Date | null; now: Date },
): ReplyFault | undefined {
	if (service.trim() === '') return 'no-service'
	if (!z.iso.date().safeParse(replyBy).success) return 'no-reply-by'
	const today = dayOf(now)
	if (replyBy <= today) return 'reply-by-past'
	const asked = dayOf(closesAt ?? opensAt)
	if (replyBy <= asked) return 'reply-by-early'
	const left = workingDaysBetween(countedFrom({ opensAt, closesAt, now }), replyBy)
	return left > longest ? 'reply-by-far' : undefined
}

/** The day that a reply's working days are counted from: the close, or the opening where none is set; never a day that is past. */
export function countedFrom({
	opensAt,
	closesAt,
	now,
}: {
	opensAt: Date
	closesAt: Date | null
	now: Date
}): Day {
	const [asked, today] = [dayOf(closesAt ?? opensAt), dayOf(now)]
	return asked > today ? asked : today
}

/** The day that is offered for a reply to what closes then. */
export function offeredReplyBy(closesAt: Date): Day {
	return addWorkingDays(dayOf(closesAt), offered)
}
