import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	broughtBy,
	type ExchangeFile,
	exchangeFormats,
	readExchange,
	writeExchange,
} from '#app/languages/exchange.ts'

const sentences = [
	'Quote " and, comma; semi',
	'=SUM(A1)',
	"'=1",
	'+44',
	'-5',
	'@name',
	'a\nb',
	'<b>&amp;</b>',
	'ਹਾਂ، نعم',
	'😀',
	']]>',
]

/** Words as people write them: anything but signs that no document may hold. */
const words = fc
	.oneof(fc.constantFrom(...sentences), fc.string({ unit: 'grapheme', maxLength: 60 }))
	.map(text => text.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF\r]/gu, sign => (sign === '\n' ? sign : '')))
	.map(text => text.trim())

const file: fc.Arbitrary<ExchangeFile> = fc.record({
	subject: fc.constantFrom('survey:abc123', 'theme:x'),
	from: fc.constant('en' as const),
	into: fc.constantFrom('pl' as const, 'ar' as const, 'en/easy-read' as const),
	lines: fc.uniqueArray(
		fc.record({
			field: fc.stringMatching(/^[a-z][a-z0-9-]{0,10}(\.[a-z0-9-]{1,10})?$/),
			source: words,
			words,
			isChecked: fc.boolean(),
		}),
		{ selector: ({ field }) => field, maxLength: 12 },
	),
})

test.each(exchangeFormats)('a translation goes out as %s and comes back, letter for letter', format => {
	fc.assert(
		fc.property(file, one => {
			const read = readExchange(writeExchange(one, format))
			expect(read.faults).toEqual([])
			expect(read).toMatchObject({ subject: one.subject, into: one.into })
			const said = read.lines.map(({ field, source, words: text }) => ({ field, source, words: text }))
			expect(said).toEqual(one.lines.map(({ isChecked: _, ...line }) => line))
		}),
	)
})

test('whatever somebody brings, reading it ends, and says what could not be read', () => {
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string({ maxLength: 300 }),
				fc.stringMatching(/^<(?:[<>/a-z="' &;!\n-]|target|unit){0,80}$/),
			),
			text => {
				const { lines, faults } = readExchange(text)
				expect([...lines, ...faults].every(({ line }) => line >= 1)).toBe(true)
			},
		),
	)
})

test('no cell of a table begins like a formula', () => {
	const cells = ['=1+1', '+1', '-1', '@x', '\tx', "'=1"]
	const lines = cells.map((cell, place) => ({
		field: `f${place}`,
		source: cell,
		words: cell,
		isChecked: false,
	}))
	const text = writeExchange({ subject: 'theme:x', from: 'en', into: 'pl', lines }, 'csv')
	expect(text).not.toMatch(/(?:^|[,\n])"?[=+\-@\t]/)
})

test.each([
	{
		what: 'types of its own',
		text: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xliff>&a;</xliff>',
	},
	{ what: 'an entity nobody declared', text: '<xliff><file>&lol;</file></xliff>' },
	{ what: 'a tag that is not closed', text: '<xliff><file>' },
	{ what: 'tags that cross', text: '<xliff><file></xliff></file>' },
	{ what: 'a page', text: '<html><body><p>Hello<br></p></body></html>' },
	{ what: 'no head', text: 'hello,there\n1,2' },
])('a file with $what is one fault, and nothing of it is used', ({ text }) => {
	const { lines, faults } = readExchange(text)
	expect(lines).toEqual([])
	expect(faults).toMatchObject([{ fault: 'unreadable' }])
})

test('a table that a spreadsheet saved with semicolons, other columns and blank lines is read', () => {
	const text = 'state;translation;field;source\r\n\r\ndrafted;"Tak; chętnie";title;Yes\r\n'
	expect(readExchange(text).lines).toEqual([
		{ line: 3, field: 'title', source: 'Yes', words: 'Tak; chętnie' },
	])
})

test('tags that a translator’s program put inside the words are left out; segments are one text', () => {
	const text = `<?xml version="1.0"?><x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.0">
	<x:file original="survey:1"><x:unit id="title"><x:segment><x:source>One. </x:source><x:target><x:pc id="1">Raz</x:pc>. </x:target></x:segment>
	<x:segment><x:source>Two.</x:source><x:target><![CDATA[Dwa.]]></x:target></x:segment></x:unit></x:file></x:xliff>`
	expect(readExchange(text).lines).toEqual([
		{ line: 2, field: 'title', source: 'One. Two.', words: 'Raz. Dwa.' },
	])
})

test('each line that does not fit is told, with its words; the others are brought', () => {
	const text = [
		'field,source,translation',
		'title,Parks,Parki',
		'hint,Old words,Nowe',
		'gone,Was here,Było',
		'title,Parks,Parki znowu',
		'intro,Hello,',
		',no name,Bez nazwy',
	].join('\n')
	const sources = new Map([
		['title', 'Parks'],
		['hint', 'New words'],
		['intro', 'Hello'],
	])
	const { words: brought, faults } = broughtBy(readExchange(text), sources)
	expect([...brought]).toEqual([
		['title', 'Parki'],
		['hint', 'Nowe'],
	])
	expect(faults).toEqual([
		{ line: 3, fault: 'source-changed', field: 'hint', words: 'Nowe' },
		{ line: 4, fault: 'unknown-field', field: 'gone', words: 'Było' },
		{ line: 5, fault: 'twice', field: 'title', words: 'Parki znowu' },
		{ line: 6, fault: 'no-words', field: 'intro', words: '' },
		{ line: 7, fault: 'unreadable', field: '', words: ' no name Bez nazwy' },
	])
})
