import { readable, readableLetters } from '#app/base/id.ts'
import { plain } from './plain-letters.ts'

/** How many words each list of `surveys:receipt` in `locales` holds. A test counts them in every language. */
export const coloursInReceipts = 16
export const animalsInReceipts = 32

const lettersInReceipts = 8

/**
 * What a child keeps: a colour, an animal and a number to say aloud ("blue
 * otter 41"), and eight letters that make it too long to guess: 55 bits in all
 * (decision 0006). Colour and animal are places in a list, so that a receipt
 * can be read out in any language.
 */
export type Receipt = { colour: number; animal: number; number: number; letters: string }

export type ReceiptWords = { colours: string[]; animals: string[] }

/** The receipt that belongs to these random bytes (at least nine). */
export function receiptFrom(bytes: Uint8Array): Receipt {
	const [colour = 0, animal = 0, high = 0, low = 0] = bytes
	return {
		colour: colour % coloursInReceipts,
		animal: animal % animalsInReceipts,
		number: 10 + ((high * 256 + low) % 90),
		letters: readable(bytes.slice(4, 9)),
	}
}

/** One text for one receipt, whatever language it was read out in. Hashes are made of this. */
export function receiptText({ colour, animal, number, letters }: Receipt): string {
	return `${colour}-${animal}-${number}-${letters}`
}

/** The letters in two fours, the way they are printed and read out. */
export function lettersInFours(letters: string): string {
	return `${letters.slice(0, 4)} ${letters.slice(4)}`
}

/**
 * Reads a receipt as somebody types it: in any of the languages, in any order,
 * with or without gaps and hyphens, with O for 0 and I or L for 1. Letters that
 * happen to spell an animal or a colour are letters all the same: the order
 * that was printed is tried first.
 *
 * @param words the word lists of every language.
 * @returns null when it is not a whole receipt.
 */
export function readReceipt(typed: string, words: ReceiptWords[]): Receipt | null {
	const colours = words.flatMap(({ colours }) => colours.map((word, place) => ({ word: plain(word), place })))
	const animals = words.flatMap(({ animals }) => animals.map((word, place) => ({ word: plain(word), place })))
	return readRest(plain(typed), {}, { colours, animals })
}

type Places = { word: string; place: number }[]

/** Reads what is left once some parts are found; tries each part that is missing at the start of the text. */
function readRest(
	text: string,
	found: Partial<Receipt>,
	lists: { colours: Places; animals: Places },
): Receipt | null {
	const { colour, animal, number, letters } = found
	if (text === '') {
		const isWhole =
			colour !== undefined && animal !== undefined && number !== undefined && letters !== undefined
		return isWhole ? { colour, animal, number, letters } : null
	}
	const tries: [part: Partial<Receipt>, length: number][] = []
	for (const { word, place } of lists.colours)
		if (colour === undefined && text.startsWith(word)) tries.push([{ colour: place }, word.length])
	for (const { word, place } of lists.animals)
		if (animal === undefined && text.startsWith(word)) tries.push([{ animal: place }, word.length])
	const two = asWritten(text.slice(0, 2))
	if (number === undefined && /^[1-9]\d$/.test(two)) tries.push([{ number: Number(two) }, 2])
	const eight = asWritten(text.slice(0, lettersInReceipts))
	const isLetters =
		eight.length === lettersInReceipts && [...eight].every(one => readableLetters.includes(one))
	if (letters === undefined && isLetters) tries.push([{ letters: eight }, lettersInReceipts])
	for (const [part, length] of tries) {
		const receipt = readRest(text.slice(length), { ...found, ...part }, lists)
		if (receipt) return receipt
	}
	return null
}

/** Letters and digits as receipts have them, from what people take them for. */
function asWritten(text: string): string {
	return text.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1')
}
