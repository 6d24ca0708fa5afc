import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atomFeed, escaped } from '#app/actions/atom.ts'

const feed = {
	self: 'https://wishes.example/feeds/en/you-said-we-did.xml',
	page: 'https://wishes.example/en/you-said-we-did',
	title: 'You said, we did',
	author: '12 Wishes',
	language: 'en' as const,
}

test('a feed without entries was never updated, and is a feed all the same', () => {
	expect(atomFeed({ ...feed, entries: [] })).toContain('<updated>1970-01-01T00:00:00.000Z</updated>')
})

test('words cannot break out of the feed, whatever they hold', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), text => {
			const safe = escaped(text)
			expect(safe.replace(/&(?:amp|lt|gt|quot);/g, '')).not.toMatch(/[<>&"]/)
			expect(safe).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u)
		}),
	)
	expect(escaped('a < b & "c"\u0000')).toBe('a &lt; b &amp; &quot;c&quot;')
})
