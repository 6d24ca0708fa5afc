import { expect, test } from 'vitest'
import { newId, newToken, readable, readableLetters } from '#app/base/id.ts'

/** Ten million with `npm run test:long`. Ids that begin alike share a set, as one set cannot hold them all. */
const howMany = process.env.LONG ? 10_000_000 : 1_000_000

test(`W-21: ${howMany.toLocaleString('en')} ids, and no two alike`, { timeout: 300_000 }, () => {
	const sets = Array.from({ length: 32 }, () => new Set<string>())
	for (let count = 0; count < howMany; count++) {
		const id = newId()
		sets[readableLetters.toLowerCase().indexOf(id.charAt(0))]?.add(id)
	}
	expect(sets.reduce((sum, { size }) => sum + size, 0)).toBe(howMany)
})

test('W-21: a hundred thousand tokens, and no two alike', () => {
	const tokens = new Set(Array.from({ length: 100_000 }, newToken))
	expect(tokens.size).toBe(100_000)
})

test('W-08: a token has 256 bits and an id 128, in small letters that can be read out', () => {
	expect(newToken()).toMatch(/^[0-9a-hjkmnp-tv-z]{52}$/)
	expect(newId()).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/)
})

test('every letter of an id is drawn as often as any other', () => {
	const counts = new Map<string, number>()
	// The last letter holds three bits and two zeros, so it is left out.
	for (let count = 0; count < 20_000; count++)
		for (const letter of newId().slice(0, 25)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
	const expected = (20_000 * 25) / 32
	const chiSquare = [...counts.values()].reduce((sum, found) => sum + (found - expected) ** 2 / expected, 0)
	// 31 degrees of freedom: above 83 once in a million runs.
	expect(counts.size).toBe(32)
	expect(chiSquare).toBeLessThan(83)
})

test.each([
	[[0], '00'],
	[[255], 'ZW'],
	[[0x12, 0x34, 0x56, 0x78, 0x9a], '28T5CY4T'],
	[[], ''],
])('bytes %j are written as %s', (bytes, letters) => {
	expect(readable(Uint8Array.from(bytes))).toBe(letters)
})
