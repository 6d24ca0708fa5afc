import { expect, test } from 'vitest'
import { PresentedTable, presentedCount } from '#app/results/presented-table.ts'
import { sentenceFor, shareOf } from '#app/results/sentence.ts'
import { tablesSpeakingTo } from '#app/results/what-answers-say.ts'

const most = { says: 'most', choiceId: 'a', count: 40, ofShown: false }

test.each([
	{ why: 'nobody yet', rows: { a: 0, b: 0 }, base: 0, says: { says: 'nobody' } },
	{ why: 'nothing but hidden numbers', rows: { a: 'c', b: 'c' }, base: 'c', says: { says: 'too-few' } },
	{ why: 'hidden numbers and zeros', rows: { a: 'c', b: 'c', d: 0 }, base: 20, says: { says: 'too-few' } },
	{ why: 'the most chosen', rows: { a: 40, b: 20 }, base: 60, says: { ...most, share: 'more-than-half' } },
	{
		why: 'the most chosen, of few',
		rows: { a: 40, b: 20 },
		base: 60,
		noPercent: true,
		says: { ...most, share: null },
	},
	{
		why: 'the most of those shown, when others are hidden',
		rows: { a: 40, b: 'c', d: 'c' },
		base: 80,
		says: { ...most, share: 'half', ofShown: true },
	},
	{
		why: 'everybody',
		rows: { a: 40, b: 0 },
		base: 40,
		says: { says: 'everybody', choiceId: 'a', count: 40 },
	},
	{
		why: 'two alike',
		rows: { a: 40, b: 40, d: 5 },
		base: 85,
		says: { says: 'two', choiceIds: ['a', 'b'], count: 40 },
	},
	{
		why: 'three alike',
		rows: { a: 10, b: 10, d: 10 },
		base: 30,
		says: { says: 'several', howMany: 3, count: 10 },
	},
])('says $why', ({ rows, base, noPercent, says }) => {
	expect(sentenceFor(tableOf({ '': { base, rows, noPercent } }))).toEqual(says)
})

test.each([
	{ why: 'no group is shown', parts: {}, says: 'no-groups' },
	{ why: 'all groups agree', parts: { x: { a: 40, b: 20 }, y: { a: 30, b: 5 } }, says: 'same-in-groups' },
	{ why: 'groups differ', parts: { x: { a: 40, b: 20 }, y: { a: 5, b: 30 } }, says: 'differs-by-group' },
	{
		why: 'one group hides numbers',
		parts: { x: { a: 40, b: 20 }, y: { a: 30, b: 'c', d: 'c' } },
		says: 'unsure-by-group',
	},
])('by group: $why', ({ parts, says }) => {
	const withBase = Object.fromEntries(
		Object.entries(parts).map(([group, rows]) => [group, { base: 60, rows }]),
	)
	expect(sentenceFor(tableOf(withBase, 'year')).says).toBe(says)
})

test('every percentage has words, and more never sounds like less', () => {
	const order = ['few', 'quarter', 'third', 'half', 'more-than-half', 'three-quarters', 'most', 'nearly-all']
	const places = Array.from({ length: 101 }, (_, percent) => order.indexOf(shareOf(percent)))
	expect(places).not.toContain(-1)
	expect(places).toEqual([...places].sort((one, other) => one - other))
	expect([25, 33, 50, 75, 100].map(shareOf)).toEqual([
		'quarter',
		'third',
		'half',
		'three-quarters',
		'nearly-all',
	])
})

test('a number that is not rounded is no presented number', () => {
	expect(() => tableOf({ '': { base: 60, rows: { a: 7 } } })).toThrow()
})

test('a presented count is the number of the table over all children, or none', () => {
	const tables = [
		tableOf({ x: { base: 60, rows: { a: 10 } } }, 'year'),
		tableOf({ '': { base: 60, rows: { a: 40, b: 'c' } } }),
	]
	expect(presentedCount({ tables }, 'q', 'a')).toBe(40)
	expect(presentedCount({ tables }, 'q', 'b')).toBe('c')
	expect(presentedCount({ tables }, 'q', '')).toBe(60)
	expect(presentedCount({ tables }, 'q', 'z')).toBeNull()
	expect(presentedCount({ tables }, 'other', 'a')).toBeNull()
})

test('a question speaks to a wish as a whole, or by the choices that are tied to it', () => {
	const table = tableOf({ '': { base: 60, rows: { a: 40, b: 20 } } })
	const byYear = tableOf({ x: { base: 60, rows: { a: 40 } } }, 'year')
	const tie = { questionId: 'q', choiceId: null, wishId: null, outcomeKey: null }
	const ties = [
		{ ...tie, wishId: 'one' },
		{ ...tie, wishId: 'one', choiceId: 'a' },
		{ ...tie, wishId: 'two', choiceId: 'b' },
		{ ...tie, outcomeKey: 'safe', choiceId: 'a' },
	]
	expect(tablesSpeakingTo({ wishId: 'one' }, ties, [table, byYear])).toEqual([{ table, choiceIds: null }])
	expect(tablesSpeakingTo({ wishId: 'two' }, ties, [table])).toEqual([{ table, choiceIds: ['b'] }])
	expect(tablesSpeakingTo({ outcomeKey: 'safe' }, ties, [table])).toEqual([{ table, choiceIds: ['a'] }])
	expect(tablesSpeakingTo({ wishId: 'three' }, ties, [table])).toEqual([])
})

type Rows = Record<string, number | string | undefined>

function tableOf(
	parts: Record<string, { base: number | string; rows: Rows; noPercent?: boolean }>,
	groupKind: string | null = null,
): PresentedTable {
	return PresentedTable.parse({
		questionId: 'q',
		groupKind,
		hidesGroups: false,
		parts: Object.entries(parts).map(([group, { base, rows, noPercent }]) => ({
			group: groupKind ? group : null,
			base,
			rows: Object.entries(rows).map(([choiceId, count = 'c']) => ({
				choiceId,
				count,
				percent:
					noPercent || typeof count === 'string' || typeof base === 'string' || base === 0
						? null
						: Math.round((count / base) * 100),
			})),
		})),
	})
}
