/** Words of one language that stand together in a text: `from` is the place of their first letter in it. */
export type SpokenPiece = { language: string; text: string; from: number }

/** The longest piece a voice is given at once: some engines fall silent in the middle of long ones. */
export const longestPiece = 160

/**
 * A text in pieces that a voice can say, each in one language and of at most
 * 160 characters, cut where a sentence ends if there is such a place, else
 * between words, and inside a word only when one is longer than that. Pieces
 * without a letter or a digit are left out: a voice would say "dot".
 *
 * @param runs the text, cut where its language changes.
 */
export function spokenPieces(runs: readonly { language: string; text: string }[]): SpokenPiece[] {
	const pieces: SpokenPiece[] = []
	let from = 0
	for (const { language, text } of runs) {
		for (const one of cut(text)) pieces.push({ language, text: one.text, from: from + one.from })
		from += text.length
	}
	return pieces.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
}

function cut(text: string): { text: string; from: number }[] {
	const pieces: { text: string; from: number }[] = []
	let from = 0
	while (from < text.length) {
		const rest = text.slice(from, from + longestPiece)
		const length = from + rest.length === text.length ? rest.length : lengthOfPiece(rest)
		pieces.push({ text: text.slice(from, from + length), from })
		from += length
	}
	return pieces
}

/** Where to cut a piece that is too long: after its last sentence, else after its last word. */
function lengthOfPiece(text: string): number {
	const sentence = /^.*[.!?…؟۔।:]\s/su.exec(text)?.[0].length ?? 0
	if (sentence > longestPiece / 3) return sentence
	const word = /^.*\s/su.exec(text)?.[0].length ?? 0
	if (word > 0) return word
	// Not between the two halves of one sign.
	return /[\uD800-\uDBFF]$/.test(text) ? text.length - 1 : text.length
}

/** The word at a place of a text, as the engine counts: from there to the next space. */
export function wordAt(text: string, place: number): { from: number; to: number } {
	const from = Math.min(Math.max(place, 0), text.length)
	const space = /\s/u.exec(text.slice(from))
	return { from, to: space ? from + space.index : text.length }
}

type Voice = { lang: string; localService: boolean }

/**
 * The voice of this device for a language, or none. A voice that is not local
 * would send the words to somebody else: it is not used. Of several, the
 * one for this country's way of speaking.
 */
export function voiceFor<Kind extends Voice>(voices: readonly Kind[], language: string): Kind | undefined {
	const own = voices.filter(voice => voice.localService && spokenBy(voice) === spoken(language))
	return own.find(voice => /^\w+[-_]GB\b/i.test(voice.lang)) ?? own[0]
}

function spokenBy(voice: Voice): string {
	return spoken(voice.lang)
}

/** `en-GB` and Android's `en_GB` speak `en`. */
function spoken(tag: string): string {
	return (tag.toLowerCase().split(/[-_]/)[0] ?? '').replace(/^ku$/, 'ckb')
}
