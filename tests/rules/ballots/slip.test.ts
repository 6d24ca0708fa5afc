import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inFours } from '#app/ballots/letters.ts'
import { newSlip, slipHash } from '#app/ballots/slip.server.ts'
import { readSlip, slipFrom } from '#app/ballots/slip.ts'
import { readableLetters } from '#app/base/id.ts'
import { Secret } from '#app/platform/secret.server.ts'

const anySlip = fc.uint8Array({ minLength: 7, maxLength: 7 }).map(slipFrom)

test('a slip is ten letters by chance and one that checks them', () => {
	expect(slipFrom(new Uint8Array(7))).toBe('00000000000')
	const slips = Array.from({ length: 10_000 }, newSlip)
	expect(new Set(slips).size).toBe(slips.length)
	expect(slips.every(slip => /^[0-9A-HJKMNP-TV-Z]{11}$/.test(slip) && readSlip(slip).ok)).toBe(true)
	for (let place = 0; place < 10; place++)
		expect(new Set(slips.map(slip => slip[place])).size).toBe(readableLetters.length)
})

test('every one wrong letter in a slip is found, and every two letters that changed places', () => {
	fc.assert(
		fc.property(anySlip, slip => {
			for (let place = 0; place < slip.length; place++) {
				for (const letter of readableLetters) {
					const typed = slip.slice(0, place) + letter + slip.slice(place + 1)
					expect(readSlip(typed).ok).toBe(typed === slip)
				}
				for (let other = place + 1; other < slip.length; other++) {
					const letters = [...slip]
					letters[place] = slip[other]!
					letters[other] = slip[place]!
					expect(readSlip(letters.join('')).ok).toBe(slip[place] === slip[other])
				}
			}
		}),
		{ numRuns: process.env.LONG === 'yes' ? 2_000 : 50 },
	)
})

test.each([
	['as it is printed', slip => inFours(slip)],
	['small letters', slip => slip.toLowerCase()],
	['O for 0', slip => slip.replaceAll('0', 'o')],
	['I for 1', slip => slip.replaceAll('1', 'i')],
	['L for 1', slip => slip.replaceAll('1', 'l')],
	['hyphens and dashes', slip => `${slip.slice(0, 4)}-${slip.slice(4, 8)}–${slip.slice(8)}`],
	['wide letters', slip => slip.replaceAll(/./g, one => String.fromCodePoint(one.charCodeAt(0) + 0xfee0))],
	['digits of Panjabi', slip => slip.replaceAll(/\d/g, one => '੦੧੨੩੪੫੬੭੮੯'[Number(one)]!)],
	['digits of Arabic', slip => slip.replaceAll(/\d/g, one => '٠١٢٣٤٥٦٧٨٩'[Number(one)]!)],
	['gaps that nobody sees', slip => `\u200e ${[...slip].join('\u00a0')}\t\u200f`],
] satisfies [string, (slip: string) => string][])('a slip is read however it is typed: %s', (_, typed) => {
	fc.assert(
		fc.property(anySlip, slip => {
			expect(readSlip(typed(slip))).toEqual({ ok: true, value: slip })
		}),
	)
})

test.each([
	['', 'slip.length'],
	['0000000000', 'slip.length'],
	['000000000000', 'slip.length'],
	['0'.repeat(1_000_000), 'slip.length'],
	['0000000000U', 'slip.letters'],
	['0000000000*', 'slip.letters'],
	['🦦', 'slip.letters'],
	['00000000001', 'slip.check'],
])('%j is no slip: %s', (typed, refusal) => {
	expect(readSlip(typed)).toEqual({ ok: false, refusal })
})

test('what is kept of a slip is worth nothing without the server’s secret', () => {
	const [one, other] = [new Secret(Buffer.alloc(32, 1)), new Secret(Buffer.alloc(32, 2))]
	const slip = slipFrom(new Uint8Array(7))
	expect(slipHash(one, slip)).toMatch(/^[0-9a-f]{64}$/)
	expect(slipHash(one, slip)).toBe(slipHash(one, slip))
	expect(slipHash(one, slip)).not.toBe(slipHash(other, slip))
})
