import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countLetters, longestWords, readAnswers } from '#app/surveys/answer.ts'
import { fieldsFor, someAnswers, someSurvey } from './some-survey.ts'

const family = '👨‍👩‍👧‍👦'
const read = (...fields: [string, string][]) => readAnswers(someSurvey, fields)

test('nothing sent is every question skipped', () => {
	expect(read()).toEqual({ answers: {}, misfits: undefined })
	expect(read(['c-one', ''], ['w-words', ''], ['w-why', ' \n '])).toEqual({ answers: {}, misfits: undefined })
})

test.each<[string, [string, string][], object]>([
	['one choice', [['c-one', 'a']], { one: { choices: ['a'] } }],
	[
		'the same choice twice is that choice',
		[
			['c-one', 'a'],
			['c-one', 'a'],
		],
		{ one: { choices: ['a'] } },
	],
	[
		'some choices',
		[
			['c-some', 'd'],
			['c-some', 'a'],
		],
		{ some: { choices: ['d', 'a'] } },
	],
	['a face', [['c-faces', '5']], { faces: { choices: ['5'] } }],
	[
		'a choice and why',
		[
			['c-why', 'no'],
			['w-why', 'Dark.'],
		],
		{ why: { choices: ['no'], words: 'Dark.' } },
	],
	['only why', [['w-why', 'Dark.']], { why: { choices: [], words: 'Dark.' } }],
	['own words', [['w-words', 'Swings']], { words: { choices: [], words: 'Swings' } }],
	[
		'a follow-up',
		[
			['c-one', 'b'],
			['c-more', 'x'],
		],
		{ one: { choices: ['b'] }, more: { choices: ['x'] } },
	],
	[
		'fields in another order',
		[
			['c-more', 'x'],
			['c-one', 'b'],
		],
		{ one: { choices: ['b'] }, more: { choices: ['x'] } },
	],
])('an answer fits: %s', (_, fields, answers) => {
	expect(read(...fields)).toEqual({ answers, misfits: undefined })
})

test.each<[string, [string, string][], object]>([
	['not offered', [['c-one', 'z']], { one: 'not-offered' }],
	['the words of a choice in place of its id', [['c-why', 'Yes']], { why: 'not-offered' }],
	[
		'two where one is asked',
		[
			['c-one', 'a'],
			['c-one', 'b'],
		],
		{ one: 'choose-one' },
	],
	[
		'two faces',
		[
			['c-faces', '1'],
			['c-faces', '2'],
		],
		{ faces: 'choose-one' },
	],
	[
		'two before why',
		[
			['c-why', 'yes'],
			['c-why', 'no'],
		],
		{ why: 'choose-one' },
	],
	['too few', [['c-some', 'a']], { some: 'choose-more' }],
	[
		'too many',
		[
			['c-some', 'a'],
			['c-some', 'b'],
			['c-some', 'c'],
			['c-some', 'd'],
		],
		{ some: 'choose-fewer' },
	],
	[
		'a follow-up that was not asked',
		[
			['c-one', 'a'],
			['c-more', 'x'],
		],
		{ more: 'not-asked' },
	],
	['a follow-up to a skipped question', [['c-more', 'x']], { more: 'not-asked' }],
	[
		'a follow-up of a follow-up',
		[
			['c-one', 'b'],
			['c-more', 'x'],
			['w-even-more', 'Hi'],
		],
		{ 'even-more': 'not-asked' },
	],
	['NUL', [['w-words', 'a\0b']], { words: 'strange-characters' }],
	['a bell', [['w-why', '\u0007']], { why: 'strange-characters' }],
	['an escape', [['w-words', '\u001b[31m']], { words: 'strange-characters' }],
	['delete', [['w-words', 'a\u007f']], { words: 'strange-characters' }],
	['a byte order mark the wrong way round', [['w-words', '\ufffe']], { words: 'strange-characters' }],
	['2,001 letters', [['w-words', 'a'.repeat(2_001)]], { words: 'too-long' }],
	['2,001 families', [['w-words', family.repeat(2_001)]], { words: 'too-long' }],
	['50,000 marks on one letter', [['w-words', `a${'\u0301'.repeat(50_000)}`]], { words: 'too-long' }],
])('W-17: an answer does not fit, and its question says why: %s', (_, fields, byQuestion) => {
	expect(read(...fields).misfits).toEqual({ byQuestion, whole: undefined })
})

test.each([
	['c-nothing', 'a'],
	['w-one', 'words where there is no box'],
	['c-words', 'a choice where there is none'],
	['one', 'a'],
	['__proto__', 'a'],
	['c-__proto__', 'a'],
	['constructor', 'a'],
	['', 'a'],
])('a field that belongs to no question is refused: %j', (name, value) => {
	expect(read([name, value]).misfits).toEqual({ byQuestion: {}, whole: 'wrong-question' })
})

test('answers that do not fit come back whole, so that nothing has to be typed twice', () => {
	const { answers, misfits } = read(['c-one', 'a'], ['c-one', 'b'], ['w-words', 'Keep me'])
	expect(misfits?.byQuestion).toEqual({ one: 'choose-one' })
	expect(answers).toEqual({ one: { choices: ['a', 'b'] }, words: { choices: [], words: 'Keep me' } })
})

test.each([
	family,
	'مرحبا \u200fABC\u200e ',
	'e\u0301 ≠ é',
	'  spaces round it  ',
	'line\nline\n\n\tthird',
	'\u2028\u2029\u0085\u00a0',
	'<script>alert(1)</script> &amp; "\'`;--',
	'🏴󠁧󠁢󠁷󠁬󠁳󠁿🇬🇧',
	'\ufeffmark first',
	'𝒶𝓈𝓉𝓇𝒶𝓁 𓀀',
])('words are kept to the letter: %j', words => {
	expect(read(['w-words', words])).toEqual({ answers: { words: { choices: [], words } }, misfits: undefined })
})

test('the line ends that browsers send are one character, as they were typed', () => {
	expect(read(['w-words', 'a\r\nb']).answers).toEqual({ words: { choices: [], words: 'a\nb' } })
})

test.each([
	['', 0],
	['abc', 3],
	[family, 1],
	['👍🏽', 1],
	['🏴󠁧󠁢󠁷󠁬󠁳󠁿', 1],
	['e\u0301', 1],
	['مُحَمَّد', 4],
	['a\nb', 3],
])('%j is as many letters as a reader counts', (text, letters) => {
	expect(countLetters(text)).toBe(letters)
})

test.each(['a', family, 'ش', 'e\u0301'])('2,000 of %j fit, one more does not', letter => {
	expect(read(['w-words', letter.repeat(longestWords)]).misfits).toBeUndefined()
	expect(read(['w-words', letter.repeat(longestWords + 1)]).misfits?.byQuestion).toEqual({
		words: 'too-long',
	})
})

test.each(['a', family, '\u0301', ' ', '\n', '\r\n'])(
	'W-17: a million characters of %j are refused or skipped without being counted one by one',
	letter => {
		const words = letter.repeat(Math.ceil(1_000_000 / letter.length))
		const begun = performance.now()
		const { misfits } = read(['w-words', words], ['w-why', words])
		const took = performance.now() - begun
		if (words.trim() !== '') expect(misfits?.byQuestion).toEqual({ words: 'too-long', why: 'too-long' })
		expect(took).toBeLessThan(1_500) // many times what it takes: this finds a square or worse, not a slow machine
	},
)

const anyText = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 30 }),
	fc.string({ unit: 'grapheme', maxLength: 30 }),
	fc.constantFrom('', 'a', 'b', 'x', 'yes', '1', '\0', '__proto__', 'constructor', 'toString'),
)
const anyName = fc.oneof(
	fc.constantFrom(...someSurvey.questions.flatMap(({ id }) => [`c-${id}`, `w-${id}`, id])),
	anyText,
)

test('W-17: a form with thousands of fields of one name is read without copying them over and over', () => {
	const fields = Array.from({ length: 100_000 }, (): [string, string] => ['c-some', 'a'])
	const before = process.cpuUsage()
	expect(readAnswers(someSurvey, fields).misfits?.byQuestion).toEqual({ some: 'choose-more' })
	expect(process.cpuUsage(before).user / 1000).toBeLessThan(1_000)
})

test('any form whatsoever yields answers or misfits, and never throws', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(anyName, anyText), { maxLength: 30 }), fields => {
			const { answers, misfits } = readAnswers(someSurvey, fields)
			if (misfits) expect(misfits.whole ?? Object.keys(misfits.byQuestion).length).toBeTruthy()
			const ids = someSurvey.questions.map(({ id }) => id)
			expect(ids).toEqual(expect.arrayContaining(Object.keys(answers)))
		}),
		{ numRuns: 2_000 },
	)
})

test('whatever a child answers is read as it was meant', () => {
	fc.assert(
		fc.property(someAnswers(someSurvey), answers => {
			expect(readAnswers(someSurvey, fieldsFor(answers))).toEqual({ answers, misfits: undefined })
		}),
		{ numRuns: 500 },
	)
})
