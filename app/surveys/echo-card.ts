import type { PictureId } from './picture.ts'
import { plain } from './plain-letters.ts'

/**
 * The pictures of echo cards: each has a short name that a child can say, and looks like no other without colours.
 * Cards that were printed hang on their places in this list, so nothing in it is ever moved or taken out (decision 0029).
 */
export const picturesOfCards = [
	...['house', 'tree', 'flower', 'lamp', 'football', 'kite', 'bicycle', 'dice'],
	...['music', 'guitar', 'swimming', 'mask', 'puzzle', 'teddy', 'balloon', 'gift'],
	...['apple', 'banana', 'bread', 'carrot', 'ice-cream', 'cake', 'milk', 'star'],
	...['pencil', 'clock', 'sun', 'rainbow', 'umbrella', 'bus', 'train', 'bed'],
	...['tent', 'map', 'books', 'skateboard', 'pizza', 'water', 'eye', 'ear'],
	...['tooth', 'soap', 'glasses', 'brain', 'backpack', 'computer', 'phone', 'world'],
	...['cloud', 'snow', 'fire', 'lock', 'car', 'scooter', 'calendar', 'shield'],
	...['night', 'love', 'wand', 'bin', 'salad', 'paint', 'game', 'traffic-light'],
] as const satisfies readonly PictureId[]

/** A picture as a page shows it: its file and its word. */
export type ShownPicture = { file: string; words: string }

/** A picture of a card. */
export type CardPicture = ShownPicture & { id: PictureId }

/** How many pictures are on a card. */
const picturesOnCard = 4

/**
 * The four pictures that these random bytes stand for, no two the same.
 *
 * @param bytes at least sixteen.
 */
export function cardFrom(bytes: Uint8Array): PictureId[] {
	const drawn = new Set<PictureId>()
	for (const byte of bytes) {
		const picture = picturesOfCards[byte % picturesOfCards.length]
		if (picture && drawn.size < picturesOnCard) drawn.add(picture)
	}
	// Sixteen equal bytes come to nobody; a card is whole all the same.
	for (const picture of picturesOfCards) if (drawn.size < picturesOnCard) drawn.add(picture)
	return [...drawn]
}

/**
 * Whether somebody typed the words of this card: in any language or several, in any order, with or without gaps.
 *
 * @param names what each of its pictures is called, in every language.
 */
export function isCardTyped(typed: string, names: readonly (readonly string[])[]): boolean {
	return fits(
		plain(typed),
		names.map(all => all.map(plain)),
	)
}

function fits(text: string, names: string[][]): boolean {
	if (names.length === 0) return text === ''
	return names.some((all, place) =>
		all.some(
			name =>
				name !== '' && text.startsWith(name) && fits(text.slice(name.length), names.toSpliced(place, 1)),
		),
	)
}
