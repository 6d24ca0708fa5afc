import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PageBytes } from '#app/platform/page-bytes.server.ts'

test('pages kept compressed: unpacked, they are the page with its words put in, whatever the page and the words', () => {
	const text = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 300 }),
		fc.constantFrom('', '<p>', 'ما رأيك؟', '👩‍👩‍👧‍👦', '$&', 'a'.repeat(70_000)),
	)
	const page = fc.array(
		text.map(part => part.replaceAll('§', '')),
		{ minLength: 1, maxLength: 6 },
	)
	fc.assert(
		fc.property(page, fc.array(text, { minLength: 2, maxLength: 2 }), (parts, [one = '', two = '']) => {
			const holes = parts.slice(1).map((_, place) => (place % 2 ? '§two.§' : '§one§'))
			const html = laidOut(parts, holes).toString()
			const kept = new PageBytes(html, [...new Set(holes)])
			const words: Record<string, string> = { '§one§': one, '§two.§': two }
			const expected = laidOut(
				parts,
				holes.map(hole => words[hole] ?? ''),
			)
			expect(kept.plain(words).equals(expected)).toBe(true)
			expect(gunzipSync(kept.gzip(words)).equals(expected)).toBe(true)
		}),
		{ numRuns: process.env.LONG ? 5_000 : 300 },
	)
})

test('pages kept compressed: one page serves many children, each with their own key', () => {
	const kept = new PageBytes(`<form>${'<p>A question</p>'.repeat(50)}<input value="KEY"></form>`, ['KEY'])
	const pages = ['first', 'second', 'third'].map(KEY => gunzipSync(kept.gzip({ KEY })).toString())
	expect(pages.map(page => /value="(\w+)"/.exec(page)?.[1])).toEqual(['first', 'second', 'third'])
	expect(kept.gzip({ KEY: 'first' }).length).toBeLessThan(150)
})

test('pages kept compressed: a page without its mark is refused when it is made, not when a child asks for it', () => {
	expect(() => new PageBytes('<p>nothing to fill</p>', ['KEY'])).toThrow('The page has no KEY')
})

function laidOut(parts: string[], between: string[]): Buffer {
	return Buffer.concat(
		parts.flatMap((part, place) =>
			place === 0 ? [Buffer.from(part)] : [Buffer.from(between[place - 1] ?? ''), Buffer.from(part)],
		),
	)
}
