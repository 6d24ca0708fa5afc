import { expect, test } from 'vitest'
import { printedParts } from '#app/ballots/schools/paper-sheet.ts'
import { someManifest, somePaper } from './some-ballot.ts'

test('a printed paper shows the picture that screens show, and none where there is none', () => {
	const paper = somePaper(someManifest())
	const [first = paper.parts[0], ...rest] = paper.parts
	const [one, ...others] = first?.options ?? []
	if (!first || !one) throw new Error('The paper has nothing to choose.')
	const pictured = { ...first, options: [{ ...one, picture: 'tree' }, ...others] }
	const printed = printedParts({ ...paper, parts: [pictured, ...rest] }, 'en')[0]?.options ?? []
	expect(printed.map(({ picture }) => picture)).toEqual([
		'/pictures/1f333.svg',
		...others.map(() => undefined),
	])
})
