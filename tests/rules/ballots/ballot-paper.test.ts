import { expect, test } from 'vitest'
import { momentOf } from '#app/ballots/ballot.ts'
import { BallotPaper, partOf } from '#app/ballots/ballot-paper.ts'
import { Part } from '#app/ballots/record.ts'
import { mayor, someManifest, somePaper } from './some-ballot.ts'

const fund: Part = {
	...mayor,
	id: 'fund',
	count: 'shares',
	withdrawn: ['cho'],
	budget: 500,
	costs: { ana: 100, bilal: 300, cho: 400 },
}

test('a part of the paper makes the part of the manifest that is counted', () => {
	const paper = BallotPaper.parse(somePaper(someManifest({ parts: [mayor, fund] })))
	const parts = paper.parts.map((part, place) => Part.parse(partOf(part, [mayor, fund][place]?.lots ?? [])))
	expect(parts).toEqual([mayor, fund])
})

test('a paper that cannot be counted as it says is refused before it is fixed', () => {
	const [part] = somePaper(someManifest()).parts
	if (!part) throw new Error('A paper has a part.')
	expect(Part.safeParse(partOf({ ...part, count: 'stv' }, mayor.lots)).success).toBe(false)
	expect(Part.safeParse(partOf(part, [])).success).toBe(false)
})

test.each([
	{ state: 'ready', at: '2027-02-28T08:00:00Z', moment: 'soon' },
	{ state: 'ready', at: '2027-03-01T08:00:00Z', moment: 'open' },
	{ state: 'ready', at: '2027-03-12T16:00:00Z', moment: 'counting' },
	{ state: 'closed', at: '2027-03-02T08:00:00Z', moment: 'counting' },
	{ state: 'opened', at: '2027-03-13T08:00:00Z', moment: 'counting' },
	{ state: 'published', at: '2027-03-02T08:00:00Z', moment: 'counted' },
] as const)('a ballot that is $state is $moment at $at', ({ state, at, moment }) => {
	expect(momentOf({ state, manifest: someManifest() }, new Date(at))).toBe(moment)
})
