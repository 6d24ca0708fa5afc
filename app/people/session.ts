const minute = 60_000

/** A signed-in browser left alone this long is signed out (W-08). */
export const idleLimit = 30 * minute

/** And after this long in any case (W-08). */
export const absoluteLimit = 12 * 60 * minute

/** How old "last seen" may be before it is written again: a page view need not cost a write. */
export const seenAgainAfter = minute

/** Whether a session still counts at this moment. A clock that went backwards ends nothing. */
export function sessionLives(
	{ createdAt, lastSeenAt }: { createdAt: Date; lastSeenAt: Date },
	now: Date,
): boolean {
	return (
		now.getTime() - lastSeenAt.getTime() < idleLimit && now.getTime() - createdAt.getTime() < absoluteLimit
	)
}
