import { expect, test } from 'vitest'
import { PresentedTable } from '#app/results/presented-table.ts'
import { enoughInEvery100, whoWasNotHeard } from '#app/results/unheard.ts'
import { SurveyDocument } from '#app/surveys/survey.ts'

const city = { byAge: { '7': 1000, '8': 1000, '9': 500 }, source: 'Invented' }

const survey = SurveyDocument.parse({
	title: { en: 'A survey' },
	introduction: { en: 'Hello.' },
	languages: { en: 'source' },
	questions: [
		{
			id: 'year',
			kind: 'choose-one',
			sorts: 'year',
			wording: { en: 'Your year?' },
			choices: [
				{ id: 'three-four', wording: { en: 'Years 3 and 4' }, ages: [7, 8] },
				{ id: 'five', wording: { en: 'Year 5' }, ages: [9, 9] },
				{ id: 'left', wording: { en: 'I left school' } },
				{ id: 'secret', wording: { en: 'Not telling' }, isRatherNotSay: true },
			],
		},
		{
			id: 'ward',
			kind: 'choose-one',
			sorts: 'ward',
			wording: { en: 'Where?' },
			choices: [
				{ id: 'north', wording: { en: 'North' } },
				{ id: 'south', wording: { en: 'South' } },
				{ id: 'outside', wording: { en: 'Outside' }, isElsewhere: true },
			],
		},
	],
})

/** The tables of who answered: all, and by year and ward those groups that are shown. */
function tables(all: number | 'c', years: Record<string, number>, wards: Record<string, number> = {}) {
	const table = (groupKind: string | null, parts: [string | null, number | 'c'][]) =>
		PresentedTable.parse({
			questionId: '',
			groupKind,
			hidesGroups: false,
			parts: parts.map(([group, base]) => ({ group, base, rows: [] })),
		})
	return [
		table(null, [[null, all]]),
		table('year', Object.entries(years)),
		table('ward', Object.entries(wards)),
	]
}

const asked = (...args: Parameters<typeof tables>) =>
	whoWasNotHeard(survey, tables(...args), { city, language: 'en' })

test.each([
	{ answered: 120, inEvery100: 4, isEnough: false },
	{ answered: 125, inEvery100: 5, isEnough: true },
	{ answered: 20, inEvery100: 0, isEnough: false },
	{ answered: 0, inEvery100: 0, isEnough: false },
])('C11: $answered of 2,500 speak for them: $isEnough', ({ answered, inEvery100, isEnough }) => {
	expect(enoughInEvery100).toBe(5)
	expect(asked(answered, {}).all).toEqual({ answered, children: 2500, inEvery100, isEnough })
})

test('C11: years with known ages are told, the least heard first, against the children of that age', () => {
	expect(asked(200, { 'three-four': 150, five: 25, left: 25 }).years).toMatchObject([
		{ key: 'five', answered: 25, children: 500, inEvery100: 5, isEnough: true },
		{ key: 'three-four', answered: 150, children: 2000, inEvery100: 7, isEnough: true },
	])
})

test('C11: groups that are not shown are named, whether nobody answered or too few', () => {
	const quiet = asked(60, { 'three-four': 60 }, { north: 60 }).quiet
	expect(quiet.map(({ kind, of, groups }) => [kind, of, groups.map(({ words }) => words)])).toEqual([
		['year', 3, ['Year 5', 'I left school']],
		['ward', 2, ['South']],
	])
})

test('C11: rather not say, and children from elsewhere, are nobody who is missing', () => {
	expect(asked(60, { 'three-four': 20, five: 20, left: 20 }, { north: 30, south: 30 }).quiet).toEqual([])
})

test('C11: how many answered is not told where it is hidden, and never enough', () => {
	expect(asked('c', {}).all).toEqual({ answered: 'c', children: 2500, inEvery100: null, isEnough: false })
})

test('C11: a survey that sorts by nothing tells of no group', () => {
	const plain = { ...survey, questions: [] }
	expect(whoWasNotHeard(plain, tables(40, {}), { city, language: 'en' })).toEqual({
		all: null,
		years: [],
		quiet: [],
		source: 'Invented',
	})
})
