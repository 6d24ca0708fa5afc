import { expect, test } from 'vitest'
import { readKeptVotes } from '#app/ballots/box/kept-audit.ts'
import { addPressed } from '#app/ballots/box/pressed-votes.ts'
import type { Part } from '#app/ballots/record.ts'
import { ok, refuse } from '#app/base/result.ts'
import { mayor } from './some-ballot.ts'

const v = '0123456789abcdef0123456789abcdef'
const inFours = v.replaceAll(/.{4}(?=.)/g, '$& ')
const faces: Part = { ...mayor, id: 'faces', method: 'score', count: 'score' }
const ranked: Part = { ...mayor, id: 'ranked', method: 'rank', count: 'irv' }

const words = new Map([
	['ana', ['Ana K.', 'آنا']],
	['bilal', ['Bilal Shah']],
])

test.each([
	['as ids in any order', mayor, `mayor ${v} bilal, ana`, ['ana', 'bilal']],
	['with the code in fours, as the page shows it', mayor, `Mayor: ${inFours} bilal`, ['bilal']],
	['blank', mayor, `mayor ${v}`, []],
	['ranked, the most wanted first', ranked, `ranked ${v} cho ana`, ['cho', 'ana']],
	['as numbers of the list', mayor, `1 ${inFours} 2, 1`, ['ana', 'bilal']],
	['with names in any language', mayor, `${v}: Bilal Shah، آنا`, ['ana', 'bilal']],
	['ranked by names and numbers', ranked, `1 ${v}: Cho,1`, ['cho', 'ana']],
	['with a score for each name', faces, `1: ${v} Ana K.=5, 3=0`, { ana: 5, cho: 0 }],
	[
		'with digits of Arabic',
		mayor,
		`١ ${v.replaceAll(/\d/g, digit => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '')}: ٣، ١`,
		['ana', 'cho'],
	],
	['with signs that turn the line', mayor, `\u200f1 ${inFours}\u200e: 2`, ['bilal']],
	['with a score for each', faces, `faces ${v} ana=5 cho=0`, { ana: 5, cho: 0 }],
])('a kept vote is read %s', (_how, part, typed, vote) => {
	expect(readKeptVotes(typed, [part], new Map([[part.id, words]]))).toEqual(ok([{ part: part.id, v, vote }]))
})

test.each([
	['votes.unreadable', `mayor ${v.slice(1)} ana`],
	['votes.unreadable', `nobody ${v} ana`],
	// A letter too few, and a number after it: never another code.
	['votes.unreadable', `1 ${v.slice(1)} 2`],
	['votes.unreadable', `1 ${inFours.slice(5)} 2`],
	['votes.unreadable', `2 ${v} ana`],
	['votes.do-not-fit', `1 ${v} 9`],
	['votes.do-not-fit', `1 ${v} Nobody Here`],
	['votes.do-not-fit', `mayor ${v} ana bilal cho`],
	['votes.twice', `mayor ${v} ana\nmayor ${v} bilal`],
])('a kept vote is refused as %s', (refusal, typed) => {
	expect(readKeptVotes(typed, [mayor])).toEqual(refuse(refusal))
})

test('every part has as many votes', () => {
	expect(readKeptVotes(`mayor ${v} ana`, [mayor, ranked])).toEqual(refuse('votes.parts-differ'))
})

test('a name that two options have says neither; its number does', () => {
	const twice = new Map([['mayor', new Map(['ana', 'bilal'].map(id => [id, ['Sam']]))]])
	expect(readKeptVotes(`1 ${v} Sam`, [mayor], twice)).toEqual(refuse('votes.do-not-fit'))
	expect(readKeptVotes(`1 ${v} 2`, [mayor], twice)).toEqual(ok([{ part: 'mayor', v, vote: ['bilal'] }]))
})

test('votes that are pressed make lines that read as the same, whichever way a part is marked', () => {
	const gone: Part = { ...ranked, withdrawn: ['cho'] }
	const parts = [mayor, gone, faces]
	const { votes, pressed } = addPressed(
		parts,
		[
			['votes', ''],
			...parts.map(({ id }): [string, string] => [`code.${id}`, inFours.toUpperCase()]),
			['choose.mayor', 'bilal'],
			['choose.mayor', 'ana'],
			// Who stood when the vote was cast, and a number as it is written in Persian.
			['rank.ranked.cho', '۱'],
			['rank.ranked.ana', '۲'],
			['score.faces.bilal', '4'],
		],
		new Map(),
	)
	expect(pressed).toBeUndefined()
	expect(readKeptVotes(votes, parts)).toEqual(
		ok([
			{ part: 'mayor', v, vote: ['ana', 'bilal'] },
			{ part: 'ranked', v, vote: ['cho', 'ana'] },
			{ part: 'faces', v, vote: { bilal: 4 } },
		]),
	)
})

test('what cannot be a vote stays pressed and says why; nothing pressed changes nothing', () => {
	const wrong = addPressed(
		[mayor],
		[
			['code.mayor', v],
			['choose.mayor', 'ana'],
			['choose.mayor', ''],
		],
		new Map(),
	)
	expect(wrong).toMatchObject({
		votes: '',
		isWrong: true,
		pressed: { misfits: { byPart: new Map([['mayor', 'nobody-too']]) } },
	})
	expect(
		addPressed(
			[mayor],
			[
				['votes', 'x'],
				['code.mayor', ' '],
			],
			new Map(),
		),
	).toEqual({ votes: 'x', isWrong: false })
})
