/** Letters written from right to left: Hebrew, Arabic and their relatives. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

/** Words of one direction with the gaps and marks between them, but not those after them. */
const runs = {
	ltr: /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]+(?:[^\p{L}\p{N}\n]+[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]+)*/gu,
	rtl: /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Gurmukhi}]+(?:[^\p{L}\n]+[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Gurmukhi}]+)*/gu,
} as const

/** Letters written from left to right, of the scripts we meet. */
const leftToRight = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Gurmukhi}]/u

/**
 * Words to be put into a sentence of this direction. If any of them run the
 * other way, the two signs around them (first strong isolate, and its end) keep
 * them from turning the sentence about, where a page cannot use `<bdi>`: in
 * names, titles, labels. Left alone: a gap still to be filled, and a code, which
 * people copy and which must not bring signs along that nobody sees.
 */
export function isolated(words: string, direction: 'ltr' | 'rtl'): string {
	const isForeign = (direction === 'ltr' ? rightToLeft : leftToRight).test(words)
	const isCode = /^(?=.*\d)[\w-]+$/.test(words)
	return isForeign && !isCode && !words.includes('{{') ? `\u2068${words}\u2069` : words
}

/** A piece of a sentence; `isForeign` when it runs the other way than the sentence. */
export type DirectionRun = { text: string; isForeign: boolean }

/**
 * A sentence in pieces, so that a page can isolate (`<bdi>`) what runs the
 * other way: without that, a number after an Arabic name in an English sentence
 * stands on the wrong side of it. The pieces together are the sentence, to the letter.
 */
export function directionRuns(sentence: string, direction: 'ltr' | 'rtl'): DirectionRun[] {
	if (direction === 'ltr' && !rightToLeft.test(sentence)) return [{ text: sentence, isForeign: false }]
	const pieces: DirectionRun[] = []
	let end = 0
	for (const { 0: text, index } of sentence.matchAll(runs[direction])) {
		if (index > end) pieces.push({ text: sentence.slice(end, index), isForeign: false })
		pieces.push({ text, isForeign: true })
		end = index + text.length
	}
	if (end < sentence.length) pieces.push({ text: sentence.slice(end), isForeign: false })
	return pieces
}
