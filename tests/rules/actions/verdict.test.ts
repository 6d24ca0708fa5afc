import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { UpdateStatus } from '#app/actions/update.ts'
import { readTerm, termOn } from '#app/actions/verdict/term.ts'
import {
	gapOf,
	judgeUntil,
	linkIn,
	type Outcome,
	outcomeOf,
	outcomes,
	publicCounts,
	readVerdict,
	type VerdictWord,
	verdictWords,
} from '#app/actions/verdict/verdict.ts'

const words = fc.array(fc.constantFrom(...verdictWords), { maxLength: 9 })

test.each<{ said: VerdictWord[]; outcome: Outcome }>([
	{ said: [], outcome: 'nobody' },
	{ said: ['yes'], outcome: 'yes' },
	{ said: ['partly', 'partly', 'yes'], outcome: 'partly' },
	{ said: ['yes', 'partly'], outcome: 'disagree' },
	{ said: ['yes', 'yes', 'not-yet', 'not-yet', 'partly'], outcome: 'disagree' },
	{ said: ['cannot-tell', 'cannot-tell', 'yes'], outcome: 'cannot-tell' },
	{ said: ['not-yet', 'not-yet', 'partly', 'yes'], outcome: 'not-yet' },
])('C2: $said together say $outcome', ({ said, outcome }) => {
	expect(outcomeOf(said).outcome).toBe(outcome)
})

test('C2: what they say does not hang on who came first, and every verdict is counted (60 runs)', () => {
	fc.assert(
		fc.property(words, said => {
			const { outcome, counts } = outcomeOf(said)
			expect(outcomeOf(said.toReversed())).toEqual({ outcome, counts })
			expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(said.length)
			const isWord = verdictWords.some(word => word === outcome)
			const most = Math.max(...Object.values(counts))
			expect(verdictWords.filter(word => counts[word] === most).length === 1).toBe(isWord)
		}),
		{ numRuns: 60 },
	)
})

test('C2: fewer than three are not counted in public', () => {
	expect(publicCounts(outcomeOf(['yes', 'partly']).counts)).toBeNull()
	expect(publicCounts(outcomeOf(['yes', 'partly', 'yes']).counts)).toMatchObject({ yes: 2, partly: 1 })
})

const judged = fc.record({
	status: fc.constantFrom<UpdateStatus>('done', 'late', 'partly', 'under-way'),
	outcome: fc.constantFrom(...outcomes),
	isVoid: fc.boolean(),
})

describe('X2: the gap', () => {
	test('is what was called done and young people did not say yes to', () => {
		const one = (status: UpdateStatus, outcome: Outcome, isVoid = false) => ({ status, outcome, isVoid })
		const all = [
			one('done', 'yes'),
			one('done', 'not-yet'),
			one('late', 'disagree'),
			one('under-way', 'partly'),
			one('done', 'nobody'),
			one('done', 'not-yet', true),
		]
		expect(gapOf(all)).toEqual({ judged: 4, saidDone: 3, notYes: 2, voided: 1 })
	})

	test('no correction makes a verdict disappear: it is counted as one that no longer counts (60 runs)', () => {
		fc.assert(
			fc.property(fc.array(judged), all => {
				const { judged: standing, saidDone, notYes, voided } = gapOf(all)
				const answered = all.filter(({ outcome }) => outcome !== 'nobody')
				expect(standing + voided).toBe(answered.length)
				expect(notYes).toBeLessThanOrEqual(saidDone)
				expect(saidDone).toBeLessThanOrEqual(standing)
				const corrected = all.map(one => ({ ...one, isVoid: true }))
				expect(gapOf(corrected).voided).toBe(answered.length)
			}),
			{ numRuns: 60 },
		)
	})
})

test.each([
	{ word: 'yes', reason: '', evidence: '', answer: 'verdict.say-why' },
	{ word: 'yes', reason: '  … ! ? ', evidence: '', answer: 'verdict.say-why' },
	{ word: 'not-yet', reason: 'No.', evidence: '', answer: 'verdict.say-why' },
	{ word: 'cannot-tell', reason: '', evidence: '', answer: 'ok' },
	{ word: 'partly', reason: 'Only two benches.', evidence: 'Our photo walk in May', answer: 'ok' },
	{ word: 'partly', reason: 'صرف دو بینچ ہیں', evidence: '', answer: 'ok' },
	{ word: 'perhaps', reason: 'Only two benches.', evidence: '', answer: 'verdict.choose' },
	{ word: '', reason: 'Only two benches.', evidence: '', answer: 'verdict.choose' },
	{ word: 'yes', reason: 'x '.repeat(400), evidence: '', answer: 'verdict.too-long' },
	{ word: 'yes', reason: 'It is there.', evidence: 'http://x.org', answer: 'verdict.evidence-unreadable' },
	{ word: 'yes', reason: 'It is there.', evidence: 'javascript:x', answer: 'verdict.evidence-unreadable' },
	{ word: 'yes', reason: 'It is there.', evidence: 'https://example.org/a', answer: 'ok' },
])('C2: $word because “$reason” with “$evidence”: $answer', ({ answer, ...fields }) => {
	const read = readVerdict({ number: '1', language: 'en', ...fields })
	expect(read.ok ? 'ok' : read.refusal).toBe(answer)
})

test.each([
	['ur', 'صرف دو بینچ ہیں', 'ur'],
	['', 'Only two benches.', null],
	['latin', 'Only two benches.', null],
	['ur', '', null],
])('C2: a reason said to be in “%s”: %s', (language, reason, expected) => {
	const read = readVerdict({ number: '1', word: 'cannot-tell', reason, language, evidence: '' })
	expect(read).toMatchObject({ ok: true, value: { language: expected } })
})

test('C2: proof is a link only when it is one, and never one that a page would run', () => {
	expect(linkIn('https://example.org/a')).toBe('https://example.org/a')
	expect(linkIn('We went there: it is shut')).toBeNull()
	expect(linkIn('https://me@example.org')).toBe('unreadable')
	expect(linkIn(null)).toBeNull()
})

const terms = [
	{ id: 'a', name: 'First', fromDay: '2025-09-01', toDay: '2026-08-31' },
	{ id: 'b', name: 'Second', fromDay: '2026-09-01', toDay: '2027-08-31' },
]

test.each([
	{ name: 'Third', fromDay: '2027-09-01', toDay: '2028-08-31', answer: 'ok' },
	{ name: '', fromDay: '2027-09-01', toDay: '2028-08-31', answer: 'desk.name-the-term' },
	{ name: 'Third', fromDay: '2027-09-01', toDay: '2027-09-01', answer: 'desk.days-of-term' },
	{ name: 'Third', fromDay: 'soon', toDay: '2028-08-31', answer: 'desk.days-of-term' },
	{ name: 'Third', fromDay: '2027-08-31', toDay: '2028-08-31', answer: 'desk.terms-overlap' },
])('C20: a term “$name” from $fromDay to $toDay: $answer', ({ answer, ...fields }) => {
	const read = readTerm(fields, terms)
	expect(read.ok ? 'ok' : read.refusal).toBe(answer)
})

test('C20: the first and the last day belong to a term', () => {
	expect(['2026-08-31', '2026-09-01', '2027-09-01'].map(day => termOn(terms, day)?.id)).toEqual([
		'a',
		'b',
		undefined,
	])
})

test('C2: the time to judge goes over the end of summer time without losing a day', () => {
	expect(judgeUntil('2026-10-12') > '2026-10-25').toBe(true)
})
