import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Misfit, readCasting } from '#app/ballots/cast/read-casting.ts'
import type { Part, Vote } from '#app/ballots/record.ts'
import { everyKind } from '#tests/support/some-cast.ts'
import { anyPart, anyVote } from './some-ballot.ts'

const read = (...fields: [string, string][]) => readCasting(everyKind, fields)
const voteOf = (part: string, ...fields: [string, string][]) =>
	read(...fields).votes.find(vote => vote.part === part)?.vote
const misfitOf = (part: string, ...fields: [string, string][]) => read(...fields).misfits?.byPart.get(part)

test.each<[string, string, Vote, [string, string][]]>([
	['nothing is a blank vote', 'mayor', [], []],
	['nobody is a blank vote', 'mayor', [], [['choose.mayor', '']]],
	['fewer than may be chosen is a vote', 'mayor', ['cho'], [['choose.mayor', 'cho']]],
	[
		'what is chosen twice is chosen once',
		'mayor',
		['ana'],
		[
			['choose.mayor', 'ana'],
			['choose.mayor', 'ana'],
		],
	],
	[
		'choices have no order',
		'mayor',
		['ana', 'cho'],
		[
			['choose.mayor', 'cho'],
			['choose.mayor', 'ana'],
		],
	],
	[
		'numbers are an order',
		'ideas',
		['buses', 'parks'],
		[
			['rank.ideas.parks', '2'],
			['rank.ideas.buses', '1'],
		],
	],
	[
		'gaps in a ranking close',
		'ideas',
		['buses', 'lights', 'parks'],
		[
			['rank.ideas.parks', '9'],
			['rank.ideas.buses', '2'],
			['rank.ideas.lights', '4'],
		],
	],
	[
		'Arabic, Persian and Panjabi digits are digits',
		'ideas',
		['parks', 'buses', 'lights'],
		[
			['rank.ideas.parks', '١'],
			['rank.ideas.buses', '۲'],
			['rank.ideas.lights', '੩'],
		],
	],
	[
		'an empty number is none',
		'ideas',
		['parks'],
		[
			['rank.ideas.parks', ' 1 '],
			['rank.ideas.buses', ' '],
		],
	],
	[
		'faces are scores',
		'menu',
		{ pizza: 5, soup: 0 },
		[
			['score.menu.pizza', '5'],
			['score.menu.soup', '0'],
			['score.menu.salad', ''],
		],
	],
])('%s', (_, part, vote, fields) => {
	expect(voteOf(part, ...fields)).toEqual(vote)
	expect(read(...fields).misfits).toBeUndefined()
})

test.each<[Misfit, string, string, [string, string][]]>([
	['too-many', 'three of two', 'mayor', ['ana', 'bilal', 'cho'].map(option => ['choose.mayor', option])],
	[
		'nobody-too',
		'somebody and nobody',
		'mayor',
		[
			['choose.mayor', 'ana'],
			['choose.mayor', ''],
		],
	],
	['not-offered', 'somebody who is on no paper', 'mayor', [['choose.mayor', 'zoe']]],
	['not-offered', 'a name every object has', 'ideas', [['rank.ideas.constructor', '1']]],
	['withdrawn', 'a number for who stopped standing', 'ideas', [['rank.ideas.food', '1']]],
	[
		'same-number',
		'a number that stands twice',
		'ideas',
		[
			['rank.ideas.parks', '1'],
			['rank.ideas.buses', '1'],
		],
	],
	[
		'same-number',
		'the same number in two scripts',
		'ideas',
		[
			['rank.ideas.parks', '1'],
			['rank.ideas.buses', '١'],
		],
	],
	['no-number', 'a word for a number', 'ideas', [['rank.ideas.parks', 'one']]],
	['no-number', 'nought in a ranking', 'ideas', [['rank.ideas.parks', '0']]],
	['no-number', 'a face that is none', 'menu', [['score.menu.pizza', '6']]],
])('%s: %s is refused, and all that was marked is kept', (misfit, _, part, fields) => {
	expect(misfitOf(part, ...fields)).toBe(misfit)
	const marked = read(...fields).filled.marks.get(part)
	expect(marked?.size).toBe(
		new Set(fields.map(([name, value]) => (name.startsWith('choose') ? value : name))).size,
	)
})

test('a mark in a part that is not on this paper, or made the wrong way, is another paper’s', () => {
	for (const name of [
		'choose.sports',
		'rank.mayor.ana',
		'choose.mayor.ana',
		'score.ideas.parks',
		'rank.ideas',
	])
		expect(read([name, '1']).misfits?.whole).toBe('other-paper')
	expect(read(['kiosk', 'yes'], ['slip', 'x']).misfits).toBeUndefined()
})

test('numbers that are none are left out, and others kept', () => {
	const { filled } = read(['r', 'A'.repeat(32)], ['v.mayor', 'a'.repeat(32)], ['v.ideas', 'a'.repeat(31)])
	expect([filled.r, [...filled.v]]).toEqual([undefined, [['mayor', 'a'.repeat(32)]]])
})

test('every vote a part allows comes out of its fields as it went in (200 papers)', () => {
	const anyMarked = anyPart.chain(part =>
		fc.record({ part: fc.constant(standing(part)), vote: anyVote(standing(part)) }),
	)
	fc.assert(
		fc.property(anyMarked, ({ part, vote }) => {
			const { votes, misfits } = readCasting([part], fieldsFor(part, vote))
			expect([votes, misfits]).toEqual([[{ part: part.id, vote }], undefined])
		}),
		{ numRuns: 200 },
	)
})

const standing = (part: Part): Part => ({ ...part, withdrawn: [] })

function fieldsFor({ id, method }: Part, vote: Vote): [string, string][] {
	if (!Array.isArray(vote))
		return Object.entries(vote).map(([option, score]) => [`score.${id}.${option}`, String(score)])
	return vote.map((option, place) =>
		method === 'choose' ? [`choose.${id}`, option] : [`rank.${id}.${option}`, String(place + 1)],
	)
}
