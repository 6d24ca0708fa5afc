import { expect, test } from 'vitest'
import type { BallotDraft } from '#app/ballots/ballot.ts'
import { type BallotPaper, DraftPaper } from '#app/ballots/ballot-paper.ts'
import { missingWords } from '#app/ballots/ballot-words.ts'
import { freeName, nameFrom, readNewBallot } from '#app/ballots/set-up/new-ballot.ts'
import { paperFaults } from '#app/ballots/set-up/paper-faults.ts'
import { startingKinds, startingPaper } from '#app/ballots/set-up/starting-papers.ts'
import { stepsOf } from '#app/ballots/set-up/steps.ts'
import { ok } from '#app/base/result.ts'

const now = new Date('2027-02-01T10:00:00Z')
const sent = { title: ' Mayor ', opens: '2027-03-01T08:00', closes: '2027-06-01T16:00', start: 'own' }

test('a new ballot has hours by the city’s clock, winter and summer', () => {
	const { read } = readNewBallot(formOf(sent), now)
	const opensAt = new Date('2027-03-01T08:00:00Z')
	const closesAt = new Date('2027-06-01T15:00:00Z')
	expect(read).toEqual(ok({ title: 'Mayor', opensAt, closesAt, start: 'own' }))
})

test.each([
	['no title', { title: '  ' }, { title: 'title-missing' }],
	['a title as long as a letter', { title: 'a'.repeat(121) }, { title: 'too-long' }],
	['a day that is none', { opens: '2027-02-30T08:00' }, { opens: 'day-unreadable' }],
	['words for a day', { closes: 'soon' }, { closes: 'day-unreadable' }],
	['a close before it opens', { closes: '2027-02-28T08:00' }, { closes: 'closes-before-opens' }],
	[
		'hours that are over',
		{ opens: '2026-01-01T08:00', closes: '2026-01-02T08:00' },
		{ closes: 'closes-past' },
	],
	['a paper nobody has', { start: 'raffle' }, { start: 'start-missing' }],
	[
		'several at once',
		{ title: '', opens: '', start: '' },
		{ title: 'title-missing', opens: 'day-unreadable', start: 'start-missing' },
	],
])('a new ballot is refused with %s, and what was typed is kept', (_what, changes, faults) => {
	const { typed, read } = readNewBallot(formOf({ ...sent, ...changes }), now)
	expect(read).toEqual({ ok: false, refusal: faults })
	expect(typed).toEqual({ ...sent, ...changes })
})

test('an address is made of Latin letters and digits, and is not taken', () => {
	expect(nameFrom('Children’s Mayor – Łódź 2027!', { else: 'ballot' })).toBe('childrens-mayor-odz-2027')
	expect(nameFrom('عمدة', { else: 'ballot' })).toBe('ballot')
	expect(nameFrom('a '.repeat(60), { else: 'ballot' })).toHaveLength(39)
	const taken = ['mayor', 'mayor-2']
	expect(freeName('mayor', name => taken.includes(name))).toBe('mayor-3')
	expect(freeName('b'.repeat(40), name => name === 'b'.repeat(40))).toBe(`${'b'.repeat(38)}-2`)
})

test.each(startingKinds)('the starting paper %s can be kept, and lacks nothing but options', kind => {
	const paper = paperOf(kind)
	expect(DraftPaper.parse(paper)).toEqual(paper)
	expect(paperFaults(paper)).toMatchObject([{ fault: 'few-options' }])
	expect(missingWords(paper)).toEqual([])
})

test('a ballot lacks words in every language and variant asked; names of people need none', () => {
	const paper = withTwo(paperOf('childrens-mayor'))
	expect(missingWords(paper)).toEqual([{ key: 'en', fields: ['parts.mayor.options.bo.why'] }])
	const asked: BallotPaper = { ...paper, languages: { en: 'source', pl: 'drafted' }, variants: ['easy-read'] }
	const keys = missingWords(asked).map(({ key, fields }) => [key, fields.length])
	// Title, introduction, part, four questions, eight answers; no names.
	expect(keys).toEqual([
		['en', 1],
		['en/easy-read', 15],
		['pl', 15],
		['pl/easy-read', 15],
	])
	const things = { ...asked, parts: asked.parts.map(part => ({ ...part, isOfPeople: false })) }
	expect(missingWords(things).find(({ key }) => key === 'pl')?.fields).toHaveLength(17)
})

test('who no longer stands owes no answer', () => {
	const paper = withTwo(paperOf('childrens-mayor'))
	const [part] = paper.parts
	const options = part?.options.map(option => ({ ...option, isWithdrawn: option.id === 'bo' })) ?? []
	expect(missingWords({ ...paper, parts: part ? [{ ...part, options }] : [] })).toEqual([])
})

test('the steps say what is still to do, and what has to wait', () => {
	const draft = draftOf(paperOf('childrens-mayor'))
	const early = stepsOf({ draft, children: 0, slips: 0 })
	expect(early.map(({ step, state }) => [step, state])).toEqual([
		['paper', 'to-do'],
		['words', 'done'],
		['rolls', 'to-do'],
		['keys', 'to-do'],
		['audit', 'to-do'],
		['slips', 'later'],
		['schools', 'later'],
		['count', 'later'],
	])
	const withRolls = stepsOf({ draft, children: 40, slips: 0 })
	expect(withRolls.find(({ step }) => step === 'slips')?.state).toBe('to-do')
	const one = stepsOf({ draft: draftOf(withTwo(draft.paper)), children: 40, slips: 0 })
	expect(one[0]?.toDo).toEqual([{ what: 'words', number: 1 }])
	const hash = '0'.repeat(64)
	const over = { ...draft, state: 'published', publicKey: hash, auditHash: hash } as const
	expect(stepsOf({ draft: over, children: 40, slips: 40 }).every(({ state }) => state === 'done')).toBe(true)
})

function paperOf(kind: (typeof startingKinds)[number]): BallotPaper {
	return startingPaper(kind, { title: 'Title', words: key => ({ en: key }) })
}

/** The paper with two who stand; the second left one question open. */
function withTwo(paper: BallotPaper): BallotPaper {
	return {
		...paper,
		parts: paper.parts.map(part => {
			const answers = (part.manifesto ?? []).map(({ id }) => [id, { en: 'We plant trees.' }])
			const all = Object.fromEntries(answers)
			const { why: _, ...some } = all
			return {
				...part,
				options: [
					{ id: 'ana', name: { en: 'Ana' }, manifesto: all },
					{ id: 'bo', name: { en: 'Bo' }, manifesto: some },
				],
			}
		}),
	}
}

function draftOf(paper: BallotPaper): BallotDraft {
	return {
		...{ id: 'b', slug: 'b', paper, state: 'draft', publicKey: null, auditSlips: 0, auditHash: null },
		...{ opensAt: now, closesAt: now, service: 'Youth service', replyBy: '2027-04-12', isSample: false },
	}
}

function formOf(fields: Record<string, string>): FormData {
	const form = new FormData()
	for (const [name, value] of Object.entries(fields)) form.set(name, value)
	return form
}
