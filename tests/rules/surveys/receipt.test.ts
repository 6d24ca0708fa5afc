import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readableLetters } from '#app/base/id.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { allLanguages } from '#app/languages/language.ts'
import {
	animalsInReceipts,
	coloursInReceipts,
	lettersInFours,
	receiptFrom,
	receiptText,
} from '#app/surveys/receipt.ts'
import { receiptTyped, sayReceipt } from '#app/surveys/receipt-words.server.ts'

const blueOtter = { colour: 0, animal: 0, number: 41, letters: 'AB3D7KW0' }

const anyReceipt = fc.record({
	colour: fc.nat(coloursInReceipts - 1),
	animal: fc.nat(animalsInReceipts - 1),
	number: fc.integer({ min: 10, max: 99 }),
	letters: fc.string({ unit: fc.constantFrom(...readableLetters), minLength: 8, maxLength: 8 }),
})

test.each([
	['as it is printed', 'blue otter 41 AB3D 7KW0'],
	['small letters', 'blue otter 41 ab3d 7kw0'],
	['capitals', 'BLUE OTTER 41 AB3D 7KW0'],
	['animal first', 'otter blue 41 AB3D 7KW0'],
	['number first', '41 blue otter AB3D 7KW0'],
	['letters first', 'AB3D7KW0 blue otter 41'],
	['hyphens', 'blue-otter-41-AB3D-7KW0'],
	['dots, commas and lines', 'Blue, otter. 41;\n(AB3D_7KW0)!'],
	['gaps of every kind', '  blue\u00a0otter\t41\u2003AB3D   7KW0 '],
	['nothing between', 'blueotter41AB3D7KW0'],
	['O for 0', 'blue otter 41 AB3D 7KWO'],
	['L for 1 in the number', 'blue otter 4l AB3D 7KW0'],
	['Arabic', 'قندس أزرق 41 AB3D 7KW0'],
	['Arabic without its hamza', 'قندس ازرق 41 AB3D 7KW0'],
	['Arabic digits', 'قندس أزرق ٤١ AB٣D ٧KW٠'],
	['Persian digits', 'قندس أزرق ۴۱ AB۳D ۷KW۰'],
	['Arabic with marks of direction', '\u200fقندس أزرق\u200f 41 \u200eAB3D 7KW0\u200e'],
	['Arabic with vowels and a stretch', 'قُنـــدُس أَزرق 41 AB3D 7KW0'],
	['one word of each language', 'blue قندس 41 AB3D 7KW0'],
	['wide letters', 'ｂｌｕｅ ｏｔｔｅｒ ４１ ＡＢ３Ｄ ７ＫＷ０'],
])('a receipt is read however it is typed: %s', (_, typed) => {
	expect(receiptTyped(typed)).toEqual(blueOtter)
})

test('I and L are read as 1', () => {
	expect(receiptTyped('blue otter 41 iL1I 7KWX')).toEqual({ ...blueOtter, letters: '11117KWX' })
})

test.each([
	['red tiger 41 BEAR 7KWX', { colour: 1, animal: 12, number: 41, letters: 'BEAR7KWX' }],
	['white deer 41 DEER DEER', { colour: 9, animal: 5, number: 41, letters: 'DEERDEER' }],
	['pink bear 41 GREY BEAR', { colour: 7, animal: 3, number: 41, letters: 'GREYBEAR' }],
	['grey cat 41 12 34 5678', { colour: 12, animal: 15, number: 41, letters: '12345678' }],
])('letters that spell an animal or a number are letters all the same: %s', (typed, receipt) => {
	expect(receiptTyped(typed)).toEqual(receipt)
})

test.each([
	'',
	'blue otter 41',
	'AB3D 7KW0',
	'blue otter AB3D 7KW0',
	'blue 41 AB3D 7KW0',
	'blue otter 41 AB3D 7KW',
	'blue otter 41 AB3D 7KW00',
	'blue otter 09 AB3D 7KW0',
	'blue otter 41 AB3D 7KWU',
	'blue blue 41 AB3D 7KW0',
	'mauve otter 41 AB3D 7KW0',
	'blue otter 41 AB3D 7KW0 please',
	'\0',
	'🦦'.repeat(60),
])('half a receipt is none: %j', typed => {
	expect(receiptTyped(typed)).toBeNull()
})

test.each(allLanguages)('every receipt said in %s is read back, glued together or apart', language => {
	fc.assert(
		fc.property(anyReceipt, receipt => {
			const said = `${sayReceipt(receipt, language)} ${lettersInFours(receipt.letters)}`
			expect(receiptTyped(said)).toEqual(receipt)
			expect(receiptTyped(said.toLowerCase().replaceAll(' ', '-'))).toEqual(receipt)
			expect(receiptTyped(said.replaceAll(' ', ''))).toEqual(receipt)
		}),
		{ numRuns: 1_000 },
	)
})

test('nothing anybody types breaks the reading of receipts', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 300 }), typed => {
			expect(() => receiptTyped(typed)).not.toThrow()
		}),
		{ numRuns: 1_000 },
	)
	expect(receiptTyped('1'.repeat(1_000_000))).toBeNull()
})

test.each(allLanguages)(
	'the lists of colours and animals in %s are whole and no word stands twice',
	language => {
		const { t } = interfaceWords(language)
		const lists = ['colours', 'animals'].map(list => t(`surveys:receipt.${list}`).split(/[,،]/))
		const words = lists.flat().map(word => word.trim())
		expect(lists.map(({ length }) => length)).toEqual([coloursInReceipts, animalsInReceipts])
		expect(words.every(word => word.length > 1)).toBe(true)
		expect(new Set(words).size).toBe(words.length)
	},
)

test('a receipt is at least 55 bits: too long to guess', () => {
	const letters = receiptFrom(new Uint8Array(9)).letters.length
	const bits =
		Math.log2(coloursInReceipts * animalsInReceipts * 90) + letters * Math.log2(readableLetters.length)
	expect(bits).toBeGreaterThan(55)
})

test('every part of a receipt is reached from random bytes, none more than its share', () => {
	const seen = { colour: new Map(), animal: new Map(), number: new Map() }
	const many = 60_000
	for (let place = 0; place < many; place++) {
		const receipt = receiptFrom(crypto.getRandomValues(new Uint8Array(9)))
		for (const part of ['colour', 'animal', 'number'] as const)
			seen[part].set(receipt[part], (seen[part].get(receipt[part]) ?? 0) + 1)
		expect(receipt.letters).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
	}
	for (const [part, size] of [
		['colour', 16],
		['animal', 32],
		['number', 90],
	] as const) {
		expect(seen[part].size).toBe(size)
		expect(Math.max(...seen[part].values())).toBeLessThan((many / size) * 1.4)
	}
})

test('two receipts are never one text', () => {
	fc.assert(
		fc.property(anyReceipt, anyReceipt, (one, other) => {
			expect(receiptText(one) === receiptText(other)).toBe(JSON.stringify(one) === JSON.stringify(other))
		}),
	)
})
