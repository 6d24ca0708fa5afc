import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Wordings } from '#app/languages/language.ts'
import {
	countStates,
	mergeTyped,
	rowsAfterEdit,
	sourceFor,
	type TranslationRow,
	translationState,
	wordsHash,
} from '#app/languages/translation.ts'

const hello = wordsHash('Hello')
const row = (change: Partial<TranslationRow> = {}): TranslationRow => ({
	field: 'title',
	key: 'pl',
	state: 'drafted',
	sourceHash: hello,
	...change,
})
const title = (wording: Wordings<string>) => ({ field: 'title', wording, most: 20 })
const typed = (words: string, change = {}) => ({
	field: 'title',
	words,
	isChecked: false,
	was: wordsHash(''),
	from: hello,
	...change,
})

test.each([
	{ what: 'no words', wording: { en: 'Hello' }, state: 'missing' },
	{ what: 'words nobody has spoken for', wording: { en: 'Hello', pl: 'Cześć' }, state: 'drafted' },
	{ what: 'a draft', wording: { en: 'Hello', pl: 'Cześć' }, of: row(), state: 'drafted' },
	{
		what: 'words a person checked',
		wording: { en: 'Hello', pl: 'Cześć' },
		of: row({ state: 'checked' }),
		state: 'checked',
	},
	{ what: 'a draft of other words', wording: { en: 'Hi', pl: 'Cześć' }, of: row(), state: 'stale' },
	{
		what: 'checked words of other words',
		wording: { en: 'Hi', pl: 'Cześć' },
		of: row({ state: 'checked' }),
		state: 'stale',
	},
] as const)('$what: $state', ({ wording, state, ...rest }) => {
	expect(translationState(wording, 'pl', 'of' in rest ? rest.of : undefined)).toBe(state)
})

test.each([
	{ key: 'en', source: undefined },
	{ key: 'pl', source: 'en' },
	{ key: 'en/easy-read', source: 'en' },
	{ key: 'pl/easy-read', source: 'en/easy-read' },
	{ key: 'pl/4-7', source: 'en' },
] as const)('words for $key are made from $source', ({ key, source }) => {
	expect(sourceFor({ en: 'Hello', 'en/easy-read': 'Hi', ar: 'مرحبا' }, key)?.key).toBe(source)
})

test('a name that was first given in Arabic is translated from Arabic', () => {
	expect(sourceFor({ ar: 'مرحبا' }, 'pl')).toEqual({ key: 'ar', words: 'مرحبا' })
	expect(sourceFor({ ar: 'مرحبا' }, 'ar')).toBeUndefined()
})

test('what is missing, drafted, checked and stale is counted for one key', () => {
	const texts = [
		title({ en: 'Hello', pl: 'Cześć' }),
		{ field: 'intro', wording: { en: 'Welcome' }, most: 20 },
		{ field: 'hint', wording: { en: 'New', pl: 'Stare' }, most: 20 },
	]
	const rows = [row({ state: 'checked' }), row({ field: 'hint' })]
	expect(countStates(texts, rows, 'pl')).toEqual({ missing: 1, drafted: 0, checked: 1, stale: 1 })
})

test('typed words are kept, and remembered as a draft of the words they were made from', () => {
	const merged = mergeTyped({ texts: [title({ en: 'Hello' })], rows: [] }, 'pl', [typed(' Cześć ')])
	expect([...merged.words]).toEqual([['title', 'Cześć']])
	expect(merged.rows).toEqual([row()])
	expect(merged.refused).toEqual([])
})

test('a tick checks; taking it away makes a draft again; leaving all as it is remembers nothing', () => {
	const texts = [title({ en: 'Hello', pl: 'Cześć' })]
	const line = typed('Cześć', { was: wordsHash('Cześć') })
	const checked = [row({ state: 'checked' })]
	expect(mergeTyped({ texts, rows: [] }, 'pl', [{ ...line, isChecked: true }]).rows).toEqual(checked)
	expect(mergeTyped({ texts, rows: checked }, 'pl', [line]).rows).toEqual([row()])
	expect(mergeTyped({ texts, rows: checked }, 'pl', [{ ...line, isChecked: true }]).rows).toEqual([])
	expect(mergeTyped({ texts, rows: [] }, 'pl', [line]).rows).toEqual([])
})

test('stale words stay stale until somebody ticks them or mends them', () => {
	const texts = [title({ en: 'Hi', pl: 'Cześć' })]
	const line = typed('Cześć', { was: wordsHash('Cześć'), from: wordsHash('Hi') })
	expect(mergeTyped({ texts, rows: [row()] }, 'pl', [line]).rows).toEqual([])
	const now = row({ state: 'checked', sourceHash: wordsHash('Hi') })
	for (const state of ['drafted', 'checked'] as const)
		expect(mergeTyped({ texts, rows: [row({ state })] }, 'pl', [{ ...line, isChecked: true }]).rows).toEqual([
			now,
		])
})

test('a tick on a page whose source has changed since does not check the new source', () => {
	const wording = { en: 'Hi', pl: 'Cześć' }
	const line = typed('Cześć', { was: wordsHash('Cześć'), isChecked: true })
	const { rows } = mergeTyped({ texts: [title(wording)], rows: [] }, 'pl', [line])
	expect(translationState(wording, 'pl', rows[0])).toBe('stale')
})

test.each([
	{ what: 'somebody else wrote meanwhile', line: typed('Cześć'), key: 'pl', refusal: 'changed-meanwhile' },
	{
		what: 'too long',
		line: typed('x'.repeat(21), { was: wordsHash('Hej') }),
		key: 'pl',
		refusal: 'too-long',
	},
	{ what: 'English left empty', line: typed('', { was: hello }), key: 'en', refusal: 'source-needed' },
] as const)('a line is refused, with what stands there: $what', ({ line, key, refusal }) => {
	const wording = { en: 'Hello', pl: 'Hej' }
	const merged = mergeTyped({ texts: [title(wording)], rows: [] }, key, [line])
	expect(merged).toEqual({
		words: new Map(),
		rows: [],
		refused: [{ field: 'title', refusal, theirs: wording[key] }],
	})
})

test('two people who wrote the same words are not in each other’s way', () => {
	const merged = mergeTyped({ texts: [title({ en: 'Hello', pl: 'Hej' })], rows: [] }, 'pl', [typed('Hej')])
	expect(merged.refused).toEqual([])
})

test('changing the source at the desk makes every translation of it stale, and takes none away', () => {
	const before = { en: 'Hello', pl: 'Cześć', ar: 'مرحبا', 'pl/easy-read': 'Hej' }
	const merged = mergeTyped({ texts: [title(before)], rows: [row({ key: 'ar', state: 'checked' })] }, 'en', [
		typed('Good day', { was: hello }),
	])
	const after = { ...before, en: merged.words.get('title') ?? '' }
	const rows = [row({ key: 'ar', state: 'checked' }), ...merged.rows]
	for (const key of ['pl', 'ar', 'pl/easy-read'] as const)
		expect(
			translationState(
				after,
				key,
				rows.find(one => one.key === key),
			),
			key,
		).toBe('stale')
})

test('words changed elsewhere are drafts; words whose source changed under them are stale', () => {
	const before = { en: 'Hello', pl: 'Cześć', ar: 'مرحبا' }
	const after = { en: 'Good day', pl: 'Cześć', ar: 'نهارك سعيد' }
	const rows = rowsAfterEdit('title', before, after, [])
	const stateOf = (key: 'pl' | 'ar') =>
		translationState(
			after,
			key,
			rows.find(one => one.key === key),
		)
	expect([stateOf('pl'), stateOf('ar')]).toEqual(['stale', 'drafted'])
	expect(rowsAfterEdit('title', after, after, [])).toEqual([])
})

test('different words have different short names', () => {
	fc.assert(
		fc.property(fc.string(), fc.string(), (one, other) => {
			expect(wordsHash(one) === wordsHash(other)).toBe(one.normalize('NFC') === other.normalize('NFC'))
		}),
		{ numRuns: 2_000 },
	)
})
