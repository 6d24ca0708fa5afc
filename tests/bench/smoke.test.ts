import { expect, test } from 'vitest'
import { missed, round } from './bench.ts'

test('W1, W3, W4, W5, W7, C1 in small: a child’s page stays light, nothing thanked is lost, and the counters agree', async () => {
	const measured = await round('smoke')
	expect(missed(measured)).toEqual([])
}, 180_000)
