import { expect, test } from 'vitest'
import { remembered } from '#app/base/remembered.ts'

test('a text is read once while it is among the last few, and again after', () => {
	const readings: string[] = []
	const read = remembered(text => {
		readings.push(text)
		return [text]
	}, 2)
	expect(read('a')).toBe(read('a'))
	expect([read('b'), read('c'), read('a')]).toEqual([['b'], ['c'], ['a']])
	expect(readings).toEqual(['a', 'b', 'c', 'a'])
})
