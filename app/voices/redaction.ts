import { ok, type Result, refuse } from '#app/base/result.ts'

/** A part of a text, in UTF-16 units as JavaScript counts them: from `start` up to, not including, `end`. */
export type Span = { start: number; end: number }

/** What stands where words are hidden. */
export const hiddenMark = '[…]'

/** The words of a text, in order: what lies between white space, with its place. A person hides whole words. */
export function wordsIn(text: string): Array<Span & { word: string }> {
	return [...text.matchAll(/\S+/gu)].map(match => ({
		word: match[0],
		start: match.index,
		end: match.index + match[0].length,
	}))
}

/**
 * The text with `[…]` in place of the chosen parts. Parts that touch, or that
 * only white space separates, become one mark. A part that cuts a word hides the
 * whole word: half a name is a name.
 *
 * Refuses when nothing is chosen, when a part lies outside the text, and when
 * nothing would be left to read (then the words are withheld instead).
 */
export function redact(
	text: string,
	spans: readonly Span[],
): Result<string, 'redaction.nothing-chosen' | 'redaction.outside' | 'redaction.nothing-left'> {
	if (spans.some(({ start, end }) => start < 0 || end > text.length || start >= end))
		return refuse('redaction.outside')
	const words = wordsIn(text)
	const hidden = words.map(word => spans.some(span => span.start < word.end && word.start < span.end))
	if (!hidden.includes(true)) return refuse('redaction.nothing-chosen')
	if (!hidden.includes(false)) return refuse('redaction.nothing-left')
	let shown = ''
	let from = 0
	words.forEach((word, place) => {
		if (!hidden[place]) return
		if (!hidden[place - 1]) shown += text.slice(from, word.start) + hiddenMark
		from = word.end
	})
	return ok(shown + text.slice(from))
}

/** A span as a form sends it: `5-9`. Null for anything else. */
export function spanFrom(typed: string): Span | null {
	const [, start, end] = /^(\d{1,5})-(\d{1,5})$/.exec(typed) ?? []
	return start === undefined || end === undefined ? null : { start: Number(start), end: Number(end) }
}
