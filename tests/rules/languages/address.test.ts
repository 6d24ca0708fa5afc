import fc from 'fast-check'
import { expect, test } from 'vitest'
import { realAddress } from '#app/languages/address.ts'
import { allLanguages } from '#app/languages/language.ts'
import { variantLike, variants } from '#app/languages/variant.ts'

const lead = (address: string, accepted = 'ar') => realAddress(new URL(address, 'http://city'), accepted)

test.each([
	['/xx/wishes', '/ar/wishes'],
	['/en-GB/wishes', '/en/wishes'],
	['/EN/wishes', '/en/wishes'],
	['/en/surveys/a?words=Easy_Read', '/en/surveys/a?words=easy-read'],
	['/en/surveys/a?words=7', '/en/surveys/a?words=4-7'],
	['/en/surveys/a?words=13-14', '/en/surveys/a?words=12-15'],
	['/en/surveys/a?words=', '/en/surveys/a'],
	['/en/surveys/a?words=4-7&words=8-11', '/en/surveys/a?words=4-7'],
	['/xx/surveys/a?words=old&wish=3', '/ar/surveys/a?wish=3'],
	['/xx//evil.example/', '/ar//evil.example/'],
])('C-03: %s leads to %s', (asked, real) => {
	expect(lead(asked)).toBe(real)
})

test.each([
	'/',
	'/en',
	'/ar/wishes?wish=3',
	'/en/surveys/a?words=easy-read',
	'/team',
	'/health',
	'/wp-login.php',
])('C-03: %s stays where it is', address => {
	expect(lead(address)).toBeUndefined()
})

test('C-03: whatever is asked for, one step leads to a real language and real words, on our own site', () => {
	const first = fc.oneof(
		fc.constantFrom('xx', 'pa-IN', 'e', 'EN', ...allLanguages),
		fc.string({ maxLength: 6 }),
	)
	const words = fc.oneof(fc.constantFrom('easy', '9', '99', ...variants), fc.string({ maxLength: 9 }))
	fc.assert(
		fc.property(first, fc.array(words, { maxLength: 2 }), fc.string({ maxLength: 9 }), (tag, asked, rest) => {
			const query = new URLSearchParams(asked.map(one => ['words', one]))
			const to = lead(`/${encodeURIComponent(tag)}/surveys/${encodeURIComponent(rest)}?${query}`)
			if (to === undefined) return
			expect(to).toMatch(new RegExp(`^/(?:${allLanguages.join('|')})(?:[/?]|$)`))
			expect(lead(to)).toBeUndefined()
		}),
	)
})

test.each([
	['easyread', 'easy-read'],
	['EASY READ', 'easy-read'],
	['easy', 'easy-read'],
	['5', '4-7'],
	['8-12', '8-11'],
	['16+', '16-25'],
	['1600', undefined],
	['grown-ups', undefined],
])('C-03: words asked for as %j are those for %j', (asked, variant) => {
	expect(variantLike(asked)).toBe(variant)
})
