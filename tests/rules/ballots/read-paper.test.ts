import { expect, test } from 'vitest'
import { DraftPaper, type PaperPart, partOf } from '#app/ballots/ballot-paper.ts'
import { translatablesOfBallot, withBallotWords, withLanguagesNow } from '#app/ballots/ballot-words.ts'
import { Part } from '#app/ballots/record.ts'
import { earlier, withOptionBack, withoutOption } from '#app/ballots/set-up/change-part.ts'
import { paperFaults } from '#app/ballots/set-up/paper-faults.ts'
import { readPart, typedOfPart } from '#app/ballots/set-up/read-part.ts'
import { startingPaper } from '#app/ballots/set-up/starting-papers.ts'
import { ways } from '#app/ballots/set-up/way.ts'
import { ok } from '#app/base/result.ts'
import { wordsHash } from '#app/languages/translation.ts'

const paper = startingPaper('childrens-mayor', {
	title: 'Mayor',
	words: key => ({ en: key, pl: `${key} po polsku` }),
})
const [begun] = paper.parts
if (!begun) throw new Error('The paper has no part.')
const ana = {
	id: 'ana',
	name: { en: 'Ana' },
	picture: 'tree',
	manifesto: { why: { en: 'Trees.', pl: 'Drzewa.' } },
}
const mayor: PaperPart = { ...begun, options: [ana, { id: 'bo', name: { en: 'Bo' } }] }

test('a form sent as it stands changes nothing, in any language', () => {
	expect(readPart(typedOfPart(mayor), mayor)).toEqual(ok(mayor))
})

test('new English words keep the other languages and the ids; what is emptied goes', () => {
	const typed = {
		...typedOfPart(mayor),
		wording: 'Who leads?',
		'option.ana.answer.why': ' ',
		'question.we': '',
	}
	const read = readPart(typed, mayor)
	if (!read.ok) throw new Error(JSON.stringify(read.refusal))
	expect(read.value.wording).toEqual({ en: 'Who leads?', pl: begun.wording.pl })
	expect(read.value.options[0]).toEqual({ id: 'ana', name: { en: 'Ana' }, picture: 'tree' })
	expect(read.value.manifesto?.map(({ id }) => id)).toEqual(['issue', 'why', 'city'])
})

test('names come one a line, each with an id of its own', () => {
	const read = readPart({ ...typedOfPart(mayor), names: 'Ana\n\n  Chloé O’Neil \nليلى' }, mayor)
	expect(read.ok && read.value.options.map(({ id }) => id)).toEqual([
		'ana',
		'bo',
		'ana-2',
		'chloe-oneil',
		'option',
	])
})

test.each([
	['no question', { wording: '' }, { wording: 'words-missing' }],
	['a long question', { wording: 'a'.repeat(301) }, { wording: 'too-long' }],
	['a way nobody has', { count: 'dice' }, { count: 'way-missing' }],
	['words for a number', { most: 'two' }, { most: 'number-unreadable' }],
	['none for a number', { seats: '0' }, { seats: 'number-unreadable' }],
	['a name taken away', { 'option.bo.name': '' }, { 'option.bo.name': 'words-missing' }],
	['sixty more names', { names: 'Name\n'.repeat(59) }, { names: 'options-too-many' }],
	[
		'a cost that is none',
		{ count: 'shares', 'option.bo.cost': '1.5' },
		{ 'option.bo.cost': 'number-unreadable' },
	],
])('a part is refused with %s, said at its field', (_what, changes, faults) => {
	expect(readPart({ ...typedOfPart(mayor), ...changes }, mayor)).toEqual({ ok: false, refusal: faults })
})

test.each(ways)('a part that is voted on by $count can be counted as it says', ({ count }) => {
	const typed = { ...typedOfPart(mayor), count, most: '2', seats: '1', budget: '£1,000' }
	const read = readPart({ ...typed, 'option.ana.cost': '400', 'option.bo.cost': '900' }, mayor)
	if (!read.ok) throw new Error(JSON.stringify(read.refusal))
	expect(paperFaults({ ...paper, parts: [read.value] })).toEqual([])
	expect(Part.safeParse(partOf(read.value, ['bo', 'ana'])).error).toBeUndefined()
})

test('what was taken out comes back where it stood, with all its words, and once', () => {
	const without = withoutOption(mayor, 'ana')
	if (!without) throw new Error('Nobody was taken out.')
	expect(without.part.options.map(({ id }) => id)).toEqual(['bo'])
	expect(withOptionBack(without.part, without.taken)).toEqual(mayor)
	expect(withOptionBack(mayor, without.taken)).toBeNull()
	expect(withOptionBack(mayor, '{"place":0}')).toBeNull()
	expect(withOptionBack(mayor, 'no JSON')).toBeNull()
	expect(earlier(mayor.options, 'bo').map(({ id }) => id)).toEqual(['bo', 'ana'])
	expect(earlier(mayor.options, 'ana')).toEqual(mayor.options)
})

test('every text of a paper takes words in another language, and the paper knows when all are checked', () => {
	const asked = { ...paper, parts: [mayor], languages: { en: 'source', pa: 'drafted' } as const }
	const texts = translatablesOfBallot(asked)
	const words = new Map(texts.map(({ field }) => [field, `pa ${field}`]))
	const translated = withBallotWords(asked, 'pa', words)
	expect(DraftPaper.parse(translated)).toEqual(translated)
	expect(translatablesOfBallot(translated).map(({ wording }) => wording.pa)).toEqual([...words.values()])
	expect(translated.parts[0]?.options[0]?.name).toEqual({ en: 'Ana' })
	expect(withLanguagesNow(translated, []).languages).toEqual({ en: 'source', pa: 'drafted' })
	const rows = texts.map(({ field, wording }) => ({
		...({ field, key: 'pa', state: 'checked' } as const),
		sourceHash: wordsHash(wording.en ?? ''),
	}))
	expect(withLanguagesNow(translated, rows).languages).toEqual({ en: 'source', pa: 'checked' })
})
