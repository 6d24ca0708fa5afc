import { expect, test } from 'vitest'
import { readKeptVotes } from '#app/ballots/box/kept-audit.ts'
import type { Part } from '#app/ballots/record.ts'
import { ok, refuse } from '#app/base/result.ts'
import { mayor } from './some-ballot.ts'

const v = '0123456789abcdef0123456789abcdef'
const inFours = v.replaceAll(/.{4}(?=.)/g, '$& ')
const faces: Part = { ...mayor, id: 'faces', method: 'score', count: 'score' }
const ranked: Part = { ...mayor, id: 'ranked', method: 'rank', count: 'irv' }

test.each([
	['as ids in any order', mayor, `mayor ${v} bilal, ana`, ['ana', 'bilal']],
	['with the code in fours, as the page shows it', mayor, `Mayor: ${inFours} bilal`, ['bilal']],
	['blank', mayor, `mayor ${v}`, []],
	['ranked, the most wanted first', ranked, `ranked ${v} cho ana`, ['cho', 'ana']],
	['with a score for each', faces, `faces ${v} ana=5 cho=0`, { ana: 5, cho: 0 }],
])('a kept vote is read %s', (_how, part, typed, vote) => {
	expect(readKeptVotes(typed, [part])).toEqual(ok([{ part: part.id, v, vote }]))
})

test.each([
	['votes.unreadable', `mayor ${v.slice(1)} ana`],
	['votes.unreadable', `nobody ${v} ana`],
	['votes.do-not-fit', `mayor ${v} ana bilal cho`],
	['votes.twice', `mayor ${v} ana\nmayor ${v} bilal`],
])('a kept vote is refused as %s', (refusal, typed) => {
	expect(readKeptVotes(typed, [mayor])).toEqual(refuse(refusal))
})

test('every part has as many votes', () => {
	expect(readKeptVotes(`mayor ${v} ana`, [mayor, ranked])).toEqual(refuse('votes.parts-differ'))
})
