import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitted, linesOf } from '#app/actions/poster/fit-poster.ts'
import {
	groupsOf,
	hungQuestion,
	hungQuestions,
	mayHang,
	showsGroup,
} from '#app/actions/poster/hung-question.ts'
import { cutTo, isCut, type Poster, room } from '#app/actions/poster/poster.ts'
import { PresentedTable } from '#app/results/presented-table.ts'
import { sampleSurvey } from '#prisma/samples/growing-up-in-leeds.ts'
import { parkDocument } from '#tests/support/some-results.ts'

const table = (questionId: string, counts: Record<string, number | 'c'>, group: string | null = null) =>
	PresentedTable.parse({
		questionId,
		groupKind: group && 'year',
		parts: [
			{
				group,
				base: 100,
				rows: Object.entries(counts).map(([choiceId, count]) => ({ choiceId, count, percent: null })),
			},
		],
		hidesGroups: false,
	})

const tables = [
	table('safe', { yes: 'c', sometimes: 35, no: 0 }),
	table('wants', { lights: 20, benches: 40, trees: 30 }),
	table('safe', { yes: 10, sometimes: 15, no: 'c' }, 'year-5'),
]
const asked = { document: parkDocument, tables, language: 'en' } as const

test.each([
	['a short line', 20, 'a short line', false],
	['one two three four', 10, 'one two…', true],
	['one two three four', 8, 'one two…', true],
	['one, two three', 6, 'one…', true],
	['Llanfairpwllgwyngyll', 8, 'Llanfai…', true],
	['👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 3, '👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', false],
	['ਕਿੰਨੇ ਬੱਚੇ ਸਨ', 7, 'ਕਿੰਨੇ ਬੱਚੇ…', true],
])('C19: %s with room for %i letters is %s', (text, letters, shown, isShort) => {
	expect(cutTo({ language: 'en', text }, letters)).toEqual({ language: 'en', text: shown, isCut: isShort })
})

test('C19: numbers kept confidential are on no wall, nor what nobody chose; the most chosen stands first', () => {
	expect(hungQuestion('safe', asked)?.lines.map(({ id, count }) => [id, count])).toEqual([['sometimes', 35]])
	expect(hungQuestion('wants', asked)?.lines.map(({ id }) => id)).toEqual(['benches', 'trees', 'lights'])
	expect(hungQuestion('wants', asked, ['lights'])?.lines.map(({ id }) => id)).toEqual(['lights'])
	expect(hungQuestion('year', { ...asked, tables: [table('year', { 'year-5': 40 })] })).toBeNull()
})

test('C19: nothing that a child might rather not say hangs on a wall, nor what sorts children', () => {
	const kept = sampleSurvey.questions.filter(question => !mayHang(question)).map(({ id }) => id)
	expect(kept).toEqual(['unkind', 'did-telling-help', 'one-thing', 'your-year', 'your-ward', 'your-school'])
})

test('C19: what a promise answers stands before what speaks to a wish', () => {
	const ids = (promised: string[], tied: string[]) =>
		hungQuestions(asked, { promised: new Set(promised), tied: new Set(tied) }).map(({ id }) => id)
	expect(ids([], [])).toEqual(['safe', 'wants'])
	expect(ids([], ['wants'])).toEqual(['wants', 'safe'])
	expect(ids(['safe'], ['wants'])).toEqual(['safe', 'wants'])
})

test('C19: a group has numbers of its own where the release shows them, and is never one who would rather not say', () => {
	const group = { kind: 'year', id: 'year-5' } as const
	expect(showsGroup(tables, group)).toBe(true)
	expect(showsGroup(tables, { ...group, id: 'year-6' })).toBe(false)
	expect(hungQuestion('safe', { ...asked, group })?.lines.map(({ count }) => count)).toEqual([15, 10])
	expect(groupsOf(parkDocument, 'ar').map(({ id }) => id)).toEqual(['year-5', 'year-6', 'year-8'])
})

test('C19: whatever is written, a poster has no more lines than its sheet, and says what went (100 posters)', () => {
	const words = (most: number) =>
		fc
			.string({ maxLength: 3 * most })
			.map(text => cutTo({ language: 'en', text: `${text} `.repeat(2) }, most))
	const line = fc.record({ id: fc.uuid(), words: words(room.choice) })
	const question = fc.record({ words: words(room.question), lines: fc.array(line, { maxLength: 3 }) })
	const promise = fc.record({
		title: words(room.promise),
		owner: words(room.who),
		why: fc.option(words(room.why)),
		isOverdue: fc.boolean(),
	})
	const sheet = fc.record({
		heading: words(room.heading),
		questions: fc.array(question, { maxLength: 2 }),
		promises: fc.array(promise, { maxLength: 2 }),
	})
	fc.assert(
		fc.property(sheet, ({ heading, questions, promises }) => {
			const poster: Poster = {
				...{ kind: 'survey', wish: null, isSample: false, hasMoreAnswers: false, hasMorePromises: false },
				...{ heading, group: null, path: '/en/what-happened' },
				questions: questions.map((one, place) => ({
					...{ id: String(place), picture: null, base: 'c', words: one.words },
					lines: one.lines.map(each => ({ ...each, picture: null, face: null, count: 'c', bar: 0 })),
				})),
				promises: promises.map((one, place) => ({
					...{ id: String(place), wish: 1, dueOn: '2027-01-01', status: 'planned', isSample: false },
					...{ verdict: null, ...one },
				})),
				reply: {
					...{ due: '2027-01-01', state: 'running' },
					service: cutTo({ language: 'en', text: 'w'.repeat(90) }, room.who),
				},
			}
			const fit = fitted(poster)
			expect(linesOf(fit)).toBeLessThanOrEqual(45.5)
			expect(fit.hasMorePromises).toBe(fit.promises.length < promises.length)
			expect(isCut(poster)).toBe(true)
		}),
		{ numRuns: 100 },
	)
})
