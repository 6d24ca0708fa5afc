import { expect, test } from 'vitest'
import {
	answersBehind,
	countedIn,
	inThreadOrder,
	loudness,
	placeOfCount,
	saidAndNothingDone,
	themedIn,
} from '#app/actions/thread/thread.ts'
import { PresentedTable, Shown } from '#app/results/presented-table.ts'
import { protectVoices, RawVoices } from '#app/results/protected-voices.ts'
import type { ReleasedSurvey } from '#app/results/release.ts'
import { parkDocument } from '#tests/support/some-results.ts'

const today = '2026-12-01'
const park: ReleasedSurvey = {
	release: {
		id: 'release-1',
		surveyId: 'survey-1',
		editionId: 'edition-2',
		releasedAt: new Date('2026-11-21T10:00:00Z'),
		tables: [
			table('', 120, []),
			table('safe', 115, [
				['yes', 55],
				['no', 25],
			]),
			table('wants', 100, [
				['lights', 70],
				['benches', 'c'],
				['trees', 40],
			]),
		],
	},
	survey: { slug: 'park', service: 'Parks', isSample: false },
	document: parkDocument,
	editionIds: ['edition-1', 'edition-2'],
	edition: 2,
	ties: [
		{ questionId: 'safe', choiceId: null, wishId: 'wish-1', outcomeKey: null },
		{ questionId: 'wants', choiceId: 'trees', wishId: 'wish-2', outcomeKey: null },
		{ questionId: 'wants', choiceId: 'benches', wishId: 'wish-2', outcomeKey: null },
		{ questionId: 'safe', choiceId: null, wishId: null, outcomeKey: 'safe' },
	],
}
const themes = themedIn(
	[theme('swings', ['wish-2']), theme('dogs', []), theme('one-voice', ['wish-2']), theme('nobody', [])],
	protectVoices(
		new RawVoices([
			{ of: 'theme', id: 'swings', cleared: 12 },
			{ of: 'theme', id: 'dogs', cleared: 8 },
			{ of: 'theme', id: 'one-voice', cleared: 1 },
		]),
	),
	'en',
)
const counted = countedIn([park], 'en')

test('C1: each tie of a question or a choice to a wish is a number of the release, with where it stands', () => {
	expect(counted.map(one => [one.wishId, one.choiceId, one.count, one.base])).toEqual([
		['wish-1', null, 115, 115],
		['wish-2', 'trees', 40, 100],
		['wish-2', 'benches', 'c', 100],
	])
	expect(counted[1]).toMatchObject({
		slug: 'park',
		releaseId: 'release-1',
		edition: 2,
		releasedOn: '2026-11-21',
	})
	expect(counted.map(one => placeOfCount(one.questionId, one.choiceId))).toEqual([
		'q-safe',
		'q-wants--trees',
		'q-wants--benches',
	])
})

test('C1: said and nothing done names what no promise is tied to, the loudest first; what is hidden is not listed', () => {
	const list = saidAndNothingDone({ counted, themes, ties: { themeIds: [], results: [] } }, today)
	expect(
		list.map(one => [one.kind === 'theme' ? one.id : one.questionId, loudness(one), one.daysWaiting]),
	).toEqual([
		['safe', 115, 10],
		['wants', 40, 10],
		['swings', 10, 30],
		['dogs', 10, 30],
	])
	expect(inThreadOrder(list, 'age').map(one => one.daysWaiting)).toEqual([30, 30, 10, 10])
})

test('C1: a promise under the same wish answers the question it is tied to, under another it does not', () => {
	const result = { surveyId: 'survey-1', questionId: 'safe' }
	const left = (wishId: string) =>
		saidAndNothingDone(
			{ counted, themes, ties: { themeIds: ['swings', 'dogs'], results: [{ ...result, wishId }] } },
			today,
		).map(one => (one.kind === 'theme' ? one.id : one.questionId))
	expect(left('wish-1')).toEqual(['wants'])
	expect(left('wish-2')).toEqual(['safe', 'wants'])
})

test('C1: answers are counted once for each survey that speaks to the wish', () => {
	expect(answersBehind([park])).toBe(120)
	expect(answersBehind([park], 'wish-2')).toBe(120)
	expect(answersBehind([park], 'wish-9')).toBeNull()
})

function theme(id: string, wishIds: string[]) {
	const wishes = wishIds.map(wishId => ({ wishId }))
	return { id, isSample: false, names: { en: id }, createdAt: new Date('2026-11-01T10:00:00Z'), wishes }
}

function table(questionId: string, base: number, rows: [string, number | 'c'][]) {
	return PresentedTable.parse({
		questionId,
		groupKind: null,
		hidesGroups: false,
		parts: [
			{
				group: null,
				base: Shown.parse(base),
				rows: rows.map(([choiceId, count]) => ({ choiceId, count, percent: null })),
			},
		],
	})
}
