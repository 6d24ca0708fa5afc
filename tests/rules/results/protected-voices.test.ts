import { expect, test } from 'vitest'
import { protectVoices, RawVoices } from '#app/results/protected-voices.ts'

test.each([
	[1, 'c'],
	[4, 'c'],
	[5, 5],
	[7, 5],
	[8, 10],
	[12_343, 12_345],
])('C1: %i cleared voices of a theme are shown as %s', (cleared, shown) => {
	const raw = new RawVoices([{ of: 'theme', id: 'swings', cleared }])
	expect(protectVoices(raw)).toEqual({ themes: { swings: shown }, wishes: {}, all: 0 })
	expect(JSON.stringify(raw)).toBe('{}')
})
