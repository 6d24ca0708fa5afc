import { readable, readableLetters } from '#app/base/id.ts'

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
 * Reads a receipt as somebody types it: in any of the languages, in any order
 * of colour and animal, with or without gaps and hyphens, with O for 0 and I or L for 1.
 *
 * @param words the word lists of every language.
 * @returns null when it is not a whole receipt.
 */
export function readReceipt(typed: string, words: ReceiptWords[]): Receipt | null {
	const parts = plain(typed)
		.split(/[\s,.·\-–—_:]+/u)
		.filter(Boolean)
	let rest = [...parts]
	const take = (lists: string[][]) => {
		for (const list of lists) {
			const place = list.findIndex(word => rest.includes(plain(word)))
			if (place === -1) continue
			rest = rest.filter(part => part !== plain(list[place] ?? ''))
			return place
		}
		return -1
	}
	const colour = take(words.map(({ colours }) => colours))
	const animal = take(words.map(({ animals }) => animals))
	const number = Number(rest.find(part => /^\d\d$/.test(part)))
	rest = rest.filter((part, place) => !(part === String(number) && place === rest.indexOf(part)))
	const letters = rest.join('').toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1')
	const isWhole = colour !== -1 && animal !== -1 && number >= 10 && letters.length === lettersInReceipts
	if (!isWhole || [...letters].some(letter => !readableLetters.includes(letter))) return null
	return { colour, animal, number, letters }
}

/** Without case, without marks on letters, with Western digits: what two people write differently. */
function plain(text: string): string {
	return text
		.normalize('NFKD')
		.replaceAll(/\p{M}/gu, '')
		.replaceAll(/[٠-٩۰-۹]/g, digit => String((digit.codePointAt(0) ?? 0) % 16))
		.toLowerCase()
}
