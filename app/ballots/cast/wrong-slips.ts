/** How many slips that there are not may be tried before answers come slowly: in one browser, and from one address in a minute. */
export const triesInPeace = { browser: 10, address: 300 }

/** The longest that an answer waits, in milliseconds. */
const longestWait = 10_000

/**
 * How long the answer to a slip that there is not waits, so that nobody tries many (B-04). A child who mistypes never
 * waits: the letter that checks a slip finds that, and only whole slips are counted here. Whoever votes never waits
 * either, however many guess from the same school.
 *
 * @param wrong how many were wrong so far, this one among them.
 * @returns milliseconds; the more are tried from one address, the longer.
 */
export function waitAfterWrong(wrong: { browser: number; address: number }): number {
	const turns = Math.floor((wrong.address - 1) / triesInPeace.address)
	const waits = Math.max(turns, wrong.browser > triesInPeace.browser ? 1 : 0)
	return Math.min(waits * 1_000, longestWait)
}
