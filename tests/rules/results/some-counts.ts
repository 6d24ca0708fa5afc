import fc from 'fast-check'
import type { Shown } from '#app/results/presented-table.ts'
import { type CountRow, ProtectedTable, RawCounts } from '#app/results/protected-table.ts'

/** One child's row, as the tests make them up: their groups, and what they chose. */
export type Answered = { year?: string; ward?: string; chose: string[] | null }

export const choiceIds = ['a', 'b', 'c', 'd']
export const groups = [
	{ kind: 'year' as const, values: ['y5', 'y6', 'y7'] },
	{ kind: 'ward' as const, values: ['w1', 'w2', 'w3', 'w4'] },
]
export const survey = {
	questions: [{ questionId: 'q', choiceIds, takesOne: true, isSensitive: false }],
	groups,
}

/** The counters as the surveys area would keep them. */
export function countersOf(children: Answered[]): CountRow[] {
	const counts = new Map<string, CountRow>()
	function add(groupKind: string, groupValue: string, questionId: string, choiceId: string) {
		const key = [groupKind, groupValue, questionId, choiceId].join()
		const row = counts.get(key) ?? { groupKind, groupValue, questionId, choiceId, count: 0 }
		counts.set(key, { ...row, count: row.count + 1 })
	}
	for (const { year, ward, chose } of children) {
		const of = [['all', ''], ...(year ? [['year', year]] : []), ...(ward ? [['ward', ward]] : [])]
		for (const [kind = '', value = ''] of of) {
			add(kind, value, '', '')
			if (!chose) continue
			add(kind, value, 'q', '')
			for (const choice of chose) add(kind, value, 'q', choice)
		}
	}
	return [...counts.values()]
}

/** Counters that say: so many chose each choice, over all children, and nothing of groups. */
export function countersOfCounts(counts: number[]): RawCounts {
	const total = counts.reduce((sum, count) => sum + count, 0)
	const ids = counts.map((_, place) => `c${place}`)
	const row = { groupKind: 'all', groupValue: '' }
	return new RawCounts(
		{ questions: [{ questionId: 'q', choiceIds: ids, takesOne: true, isSensitive: false }], groups: [] },
		[
			{ ...row, questionId: '', choiceId: '', count: total },
			{ ...row, questionId: 'q', choiceId: '', count: total },
			...counts.map((count, place) => ({ ...row, questionId: 'q', choiceId: `c${place}`, count })),
		],
	)
}

export function shownCounts(counts: number[]): Shown[] {
	const table = ProtectedTable.protect(countersOfCounts(counts))
		.map(one => one.toJSON())
		.find(({ questionId }) => questionId === 'q')
	return table?.parts[0]?.rows.map(({ count }) => count) ?? []
}

/** Up to 200 children, some of whom skip the question or their groups; choices are skewed as in life. */
export const someChildren: fc.Arbitrary<Answered[]> = fc.array(
	fc.record({
		year: fc.option(fc.constantFrom('y5', 'y5', 'y5', 'y6', 'y6', 'y7'), { nil: undefined, freq: 12 }),
		ward: fc.option(fc.constantFrom('w1', 'w1', 'w1', 'w1', 'w2', 'w2', 'w3', 'w4'), {
			nil: undefined,
			freq: 20,
		}),
		chose: fc.option(
			fc.constantFrom('a', 'a', 'a', 'a', 'a', 'b', 'b', 'b', 'c', 'd').map(choice => [choice]),
			{ freq: 20 },
		),
	}),
	{ minLength: 0, maxLength: 200, size: 'max' },
)
