import { expect, test } from 'vitest'
import { newId, newToken, readable } from '#app/base/id.ts'

test('W-21: a million ids and tokens, and no two alike', () => {
	const seen = new Set<string>()
	const each = 500_000
	for (let count = 0; count < each; count++) {
		seen.add(newId())
		seen.add(newToken())
	}
	expect(seen.size).toBe(2 * each)
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
