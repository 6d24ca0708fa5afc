import type { PictureId } from '#app/surveys/picture.ts'

/** One picture for each letter of base32, in their order: things that no child takes for one another. */
const picturesOfLetters = [
	'house',
	'tree',
	'flower',
	'lamp',
	'football',
	'kite',
	'bicycle',
	'dice',
	'music',
	'guitar',
	'swimming',
	'mask',
	'puzzle',
	'teddy',
	'balloon',
	'gift',
	'apple',
	'banana',
	'bread',
	'carrot',
	'ice-cream',
	'cake',
	'milk',
	'star',
	'pencil',
	'clock',
	'sun',
	'rainbow',
	'umbrella',
	'bus',
	'train',
	'bed',
] as const satisfies readonly PictureId[]

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What stands for each letter in the pictures of a receipt. */
export const lettersOfPictures = picturesOfLetters.map((picture, place) => ({
	letter: letters.charAt(place),
	picture,
}))

/** The pictures that a receipt’s first four letters are shown as: to be drawn or told by a child who does not read yet. */
export function picturesOfReceipt(code: string): PictureId[] {
	return [...code.slice(0, 4)].map(letter => picturesOfLetters[letters.indexOf(letter)] ?? 'star')
}
