const minute = 60_000

/** This many wrong passwords cost nobody any time (W-16). */
export const wrongPasswordsFree = 5

/** And no wait is ever longer than this: an account is slowed down, never locked (W-16). */
export const longestWait = 15 * minute

/** Wrong passwords further apart than this belong to different stories. */
const quietTime = 15 * minute + longestWait

/** Wrong passwords older than this can be forgotten: they no longer make anybody wait. */
export const failuresKeptFor = 24 * 60 * minute

/**
 * How long an account must wait before its next password is looked at, in
 * milliseconds; 0 when it may go on. After the fifth wrong one in a row the
 * wait is 1 minute, then 2, 4, 8, and 15 from then on.
 *
 * @param failures when wrong passwords were typed for this account since it last signed in, in any order.
 */
export function waitBefore(failures: Date[], now: Date): number {
	const times = failures.map(at => at.getTime()).sort((a, b) => b - a)
	const [newest] = times
	if (newest === undefined) return 0
	const pause = times.findIndex((at, place) => place > 0 && (times[place - 1] ?? at) - at > quietTime)
	const inARow = pause === -1 ? times.length : pause
	if (inARow < wrongPasswordsFree) return 0
	const delay = Math.min(minute * 2 ** (inARow - wrongPasswordsFree), longestWait)
	// A clock that went backwards makes nobody wait longer than the delay itself.
	return Math.max(0, Math.min(delay, newest + delay - now.getTime()))
}

/** A wait in whole minutes, for a sentence: never "wait 0 minutes". */
export function waitInMinutes(wait: number): number {
	return Math.max(1, Math.ceil(wait / minute))
}
