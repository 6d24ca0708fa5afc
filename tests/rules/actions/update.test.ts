import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	evidenceFrom,
	evidenceName,
	missingBeforePublishing,
	readyToPublish,
	slugOf,
	stateAfter,
	type UpdateWords,
} from '#app/actions/update.ts'

const english: UpdateWords = {
	language: 'en',
	title: 'New swings',
	youSaid: null,
	weDid: 'We mended them.',
	next: null,
	state: 'source',
}
const arabic: UpdateWords = {
	...english,
	language: 'ar',
	title: 'أراجيح جديدة',
	weDid: 'أصلحناها.',
	state: 'checked',
}
const ready = {
	publishedAt: null,
	evidence: [{ kind: 'quote' as const, wordsId: 'w1' }],
	words: [english, arabic],
}

test.each([
	{ why: 'answers nobody', change: { evidence: [] }, refusal: 'update.answers-no-voice' },
	{
		why: 'is missing in a language that was asked',
		change: { words: [english] },
		refusal: 'update.missing-language',
	},
	{
		why: 'has a title only',
		change: { words: [english, { ...arabic, weDid: ' ' }] },
		refusal: 'update.missing-language',
	},
	{
		why: 'has a translation older than its English',
		change: { words: [english, { ...arabic, state: 'stale' as const }] },
		refusal: 'update.stale-language',
	},
	{
		why: 'is out already',
		change: { publishedAt: new Date('2027-01-01') },
		refusal: 'update.already-published',
	},
])('does not publish news that $why', ({ change, refusal }) => {
	expect(readyToPublish({ ...ready, ...change }, ['en', 'ar'])).toEqual({ ok: false, refusal })
})

test('publishes news that answers a voice and is there in every language asked', () => {
	expect(readyToPublish(ready, ['en', 'ar'])).toEqual({ ok: true, value: 'ready' })
	expect(readyToPublish({ ...ready, words: [english] }, ['en'])).toEqual({ ok: true, value: 'ready' })
})

test('English is always asked for, and everything that is missing is named at once', () => {
	expect(missingBeforePublishing({ publishedAt: null, evidence: [], words: [] }, ['ar'])).toEqual([
		{ refusal: 'update.answers-no-voice' },
		{ refusal: 'update.missing-language', language: 'en' },
		{ refusal: 'update.missing-language', language: 'ar' },
	])
})

const mended = { title: 'أراجيح', weDid: 'أصلحناها كلها.', next: null }

test.each([
	{ why: 'is the source', language: 'en' as const, becomes: 'source' },
	{ why: 'is new', before: undefined, becomes: 'drafted' },
	{ why: 'is new and was checked', before: undefined, isChecked: true, becomes: 'checked' },
	{
		why: 'stays as it was when its English changes',
		isChecked: true,
		sourceChanged: true,
		becomes: 'stale',
	},
	{
		why: 'is mended with its English and checked',
		after: mended,
		isChecked: true,
		sourceChanged: true,
		becomes: 'checked',
	},
	{
		why: 'is mended and not checked',
		after: mended,
		becomes: 'drafted',
	},
	{
		why: 'was stale and is read again',
		before: { ...arabic, state: 'stale' as const },
		isChecked: true,
		becomes: 'checked',
	},
	{
		why: 'was stale and nobody looked',
		before: { ...arabic, state: 'stale' as const },
		becomes: 'stale',
	},
])('a wording that $why becomes $becomes', change => {
	const given = {
		language: 'ar' as const,
		before: arabic as UpdateWords | undefined,
		after: arabic,
		sourceChanged: false,
		isChecked: false,
		...change,
	}
	expect(stateAfter(given)).toBe(change.becomes)
})

test('evidence keeps its meaning through the form', () => {
	const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/)
	const evidence = fc.oneof(
		fc.record({ kind: fc.constant('quote' as const), wordsId: id }),
		fc.record({ kind: fc.constant('count' as const), releaseId: id, questionId: id, choiceId: id }),
	)
	fc.assert(
		fc.property(evidence, one => {
			expect(evidenceFrom(evidenceName(one))).toEqual(one)
		}),
	)
})

test.each(['', 'quote', 'quote/', 'quote/a/b', 'count/a/b', 'count/a/b/c/d', 'rumour/a'])(
	'"%s" names no evidence',
	name => {
		expect(evidenceFrom(name)).toBeNull()
	},
)

test('an address needs no escaping, whatever its title', () => {
	fc.assert(
		fc.property(fc.string(), text => {
			expect(slugOf(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/)
		}),
	)
	expect(slugOf('Children’s cafés: 3 new ones, and a long tail of words here')).toBe(
		'childrens-cafes-3-new-ones-and-a-long',
	)
})
