import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Part } from '#app/ballots/record.ts'
import { voteFits } from '#app/ballots/record.ts'
import { isSpoilt, lineOf, readPaper, saysTheSame, votesOf } from '#app/ballots/schools/keyed-paper.ts'
import { ok, refuse } from '#app/base/result.ts'
import { anyParts, anyVote, mayor } from './some-ballot.ts'

const rank: Part = { ...mayor, id: 'seat', method: 'rank', count: 'stv', most: 3 }
const score: Part = { ...mayor, id: 'lunch', method: 'score', count: 'score', most: 3 }

test.each<[string, Part[], string, ReturnType<typeof readPaper>]>([
	['numbers in any order', [mayor], '3, 1', ok([['ana', 'cho']])],
	['numbers with gaps, or the keys beside them', [mayor], ' 3+1 ', ok([['ana', 'cho']])],
	['digits of Arabic, and its comma', [mayor], '٣،١', ok([['ana', 'cho']])],
	['digits of Persian', [mayor], '۲', ok([['bilal']])],
	['digits of Panjabi', [mayor], '੨', ok([['bilal']])],
	['a blank paper', [mayor], '-', ok([[]])],
	['a blank paper, the other way', [mayor], '0', ok([[]])],
	['a spoilt paper', [mayor], '*', ok(['spoilt'])],
	['a spoilt paper of two parts, by one sign', [mayor, rank], 'x', ok(['spoilt', 'spoilt'])],
	['one spoilt part', [mayor, rank], '* / 2,1', ok(['spoilt', ['bilal', 'ana']])],
	['a ranking, from most wanted', [rank], '3 1 2', ok([['cho', 'ana', 'bilal']])],
	['scores, one gap', [score], '5,-,0', ok([{ ana: 5, cho: 0 }])],
	['no score at all', [score], '-', ok([{}])],
	['nothing', [mayor], '', refuse('line.sign')],
	['words', [mayor], 'Ana', refuse('line.sign')],
	['an option that is not there', [mayor], '4', refuse('line.option')],
	['an option twice', [mayor], '2,2', refuse('line.twice')],
	['three where two may be chosen', [mayor], '1,2,3', refuse('line.too-many')],
	['a part too few', [mayor, rank], '1', refuse('line.parts')],
	['a part too many', [mayor], '1 / 2', refuse('line.parts')],
	['a six', [score], '6,1,1', refuse('line.score')],
	['a score too few', [score], '5,1', refuse('line.score')],
])('a line of a paper: %s', (_what, parts, line, read) => {
	expect(readPaper(parts, line)).toEqual(read)
})

test('whatever a paper says, the line written back reads as the same, and its votes fit the record', () => {
	const anyPaper = anyParts.chain(parts =>
		fc
			.tuple(...parts.map(part => fc.oneof(anyVote(part), fc.constant('spoilt' as const))))
			.map(paper => ({ parts, paper })),
	)
	fc.assert(
		fc.property(anyPaper, ({ parts, paper }) => {
			const again = readPaper(parts, lineOf(parts, paper))
			expect(again.ok && saysTheSame(again.value, paper)).toBe(true)
			for (const [place, { part, vote }] of votesOf(parts, paper).entries()) {
				expect(part).toBe(parts[place]!.id)
				expect(voteFits(parts[place]!, vote)).toBe(true)
			}
			expect(isSpoilt(paper)).toBe(paper.every(vote => vote === 'spoilt'))
		}),
		{ numRuns: 100 },
	)
})
