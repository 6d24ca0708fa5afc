import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCasting } from '#app/ballots/cast/read-casting.ts'
import { newBoxKeys, openBallot, sealBallot } from '#app/ballots/sealed-box.server.ts'
import { fillsWritten, isShortEnough, mostLetters, tidied } from '#app/ballots/written.ts'
import { anyBallot, mayor } from './some-ballot.ts'

const runs = process.env.LONG === 'yes' ? 5_000 : 300
const asked = [{ id: 'written-1' }, { id: 'written-2' }]

/** Whatever fits: letters of one to four bytes, what JSON writes longer, what joins letters. */
const anyText = fc
	.string({
		unit: fc.oneof(
			fc.constantFrom('"', '\\', 'é', 'ی', 'ਪ', '👩🏽', '\u200d', '\u2028'),
			fc.string({ unit: 'binary' }),
		),
		maxLength: 120,
	})
	.map(typed => [...tidied(typed)].slice(0, mostLetters).join(''))
	.map(tidied)
const anyWritten = fc
	.tuple(anyText, anyText)
	.map(texts => texts.map((text, place) => ({ part: `written-${place + 1}`, text })))

test(`B-10: ballots of a paper are equally long, whatever was written on them (${runs} ballots)`, async () => {
	const keys = await newBoxKeys()
	const lengths = new Set<number>()
	const longest = asked.map(({ id }) => ({ part: id, text: '😀'.repeat(mostLetters) }))
	await fc.assert(
		fc.asyncProperty(anyBallot([mayor]), anyWritten, async (votes, written) => {
			for (const words of [written, longest]) {
				const sealed = await sealBallot(keys.publicKey, [mayor], votes, words)
				lengths.add(sealed.length)
				const opened = await openBallot(keys, [mayor], sealed, asked)
				expect(opened).toEqual({ ok: true, value: { votes, written: words } })
			}
		}),
		{ numRuns: runs },
	)
	expect(lengths.size).toBe(1)
})

test('what is none of this paper is sealed nowhere, and opens as none', async () => {
	const keys = await newBoxKeys()
	const votes = [{ part: 'mayor', v: 'f'.repeat(32), vote: [] }]
	const tooLong = [{ part: 'written-1', text: 'a'.repeat(mostLetters + 1) }]
	await expect(sealBallot(keys.publicKey, [mayor], votes, tooLong)).rejects.toThrow(RangeError)
	const sealed = await sealBallot(keys.publicKey, [mayor], votes, [{ part: 'written-1', text: 'Trees' }])
	expect(await openBallot(keys, [mayor], sealed)).toMatchObject({ refusal: 'ballot.does-not-fit' })
	expect(await openBallot(keys, [mayor], sealed, [{ id: 'written-2' }])).toMatchObject({
		refusal: 'ballot.does-not-fit',
	})
	expect(fillsWritten(asked, [{ part: 'written-1', text: '' }])).toBe(false)
})

test('words are tidied once for all', () => {
	fc.assert(fc.property(fc.string({ unit: 'binary' }), typed => tidied(tidied(typed)) === tidied(typed)))
	expect(tidied('  a\r\n\tb\u202e\u0000 ')).toBe('a b')
	expect(tidied('e\u0301')).toBe('é')
	expect(isShortEnough('😀'.repeat(mostLetters))).toBe(true)
})

test('a form with words is read with them: too long is said, and every letter is kept', () => {
	const read = (text: string) => readCasting([mayor], [['written.written-1', text]], [{ id: 'written-1' }])
	expect(read(' more  trees ')).toMatchObject({ written: [{ part: 'written-1', text: 'more trees' }] })
	expect(read('').misfits).toBeUndefined()
	const long = 'x'.repeat(mostLetters + 1)
	const { misfits, filled } = read(long)
	expect(misfits?.byPart.get('written-1')).toBe('too-long')
	expect(filled.written.get('written-1')).toBe(long)
})
