/** What a child wrote by hand in one part of a ballot paper; empty where they left it so. */
export type WrittenText = { part: string; text: string }

/** The most letters of it. Every sealed ballot has room for as many of the longest there are (B-10). */
export const mostLetters = 80

/** As many letters of four bytes each: no text that fits is longer in UTF-8, nor as JSON writes it. */
export const longestText = '\u{1F600}'.repeat(mostLetters)

/**
 * Words as they are kept: one line, one gap between two words, nothing unseen that turns the direction of what stands
 * beside them, composed (NFC) so that the same letters are the same bytes.
 */
export function tidied(typed: string): string {
	return typed
		.replaceAll(/[\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '')
		.normalize('NFC')
		.replaceAll(/[\p{Cc}\s]+/gu, ' ')
		.trim()
}

/** Whether these words, as they are kept, have no more letters than may be. */
export function isShortEnough(text: string): boolean {
	return [...text].length <= mostLetters
}

/** Whether these are the written parts of one ballot: one for each that the paper asks, in its order, tidied and short enough. */
export function fillsWritten(asked: readonly { id: string }[], written: readonly WrittenText[]): boolean {
	return (
		asked.length === written.length &&
		written.every(
			({ part, text }, place) => part === asked[place]?.id && text === tidied(text) && isShortEnough(text),
		)
	)
}
