import { expect, test } from 'vitest'
import type { Ballot } from '#app/ballots/ballot.ts'
import { partsInOrder } from '#app/ballots/cast/order.server.ts'
import { picturesOfReceipt } from '#app/ballots/cast/receipt-pictures.ts'
import { mayor, someManifest, somePaper, someReply } from './some-ballot.ts'

const options = Array.from({ length: 12 }, (_, place) => `finalist-${place}`)
const manifest = someManifest({ parts: [{ ...mayor, options, lots: options }] })
const ballot: Ballot = {
	id: 'finals',
	slug: 'finals',
	manifest,
	paper: somePaper(manifest),
	state: 'ready',
	...someReply(manifest),
	isSample: false,
}

const orderNamed = (name: string, of = ballot) => partsInOrder(of, name)[0]?.options.map(({ id }) => id) ?? []

test('B-11: over 10,000 orders each of twelve options stands in each place as often as chance has it (χ², p > 0.001)', () => {
	const renders = 10_000
	const times = new Map<string, number>()
	for (let render = 0; render < renders; render++)
		for (const [place, option] of orderNamed(`order ${render}`).entries())
			times.set(`${option} ${place}`, (times.get(`${option} ${place}`) ?? 0) + 1)
	const expected = renders / options.length
	const cells = options.flatMap(option => options.map((_, place) => times.get(`${option} ${place}`) ?? 0))
	const chiSquare = cells.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
	// 11 × 11 degrees of freedom: one in a thousand is above 174.8.
	expect(chiSquare).toBeLessThan(174.8)
	expect(cells).toHaveLength(144)
})

test('B-11: an order of one name is always the same; of another name, ballot or part it is another', () => {
	expect(orderNamed('a')).toEqual(orderNamed('a'))
	expect(orderNamed('a').toSorted()).toEqual(options.toSorted())
	expect(orderNamed('a')).not.toEqual(orderNamed('b'))
	expect(orderNamed('a')).not.toEqual(orderNamed('a', { ...ballot, id: 'others' }))
})

test('a receipt has its own four pictures, one for each of its first letters, and no two letters share one', () => {
	const all = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'].map(letter => picturesOfReceipt(letter)[0])
	expect(new Set(all).size).toBe(32)
	expect(picturesOfReceipt('Z0Z0999999')).toEqual([all[31], all[0], all[31], all[0]])
})
