import ts from 'typescript'
import { expect, test } from 'vitest'
import { filesOf } from './source-files.ts'

/** Past this a file is a question in review; past `longestFile` it is an answer. */
const longFile = 250
const longestFile = 400

/** A page parses, asks and answers: it decides nothing (style of the house). */
const longest = { loader: 25, action: 40 }

test('sizes: no file of the site is longer than one can hold in mind', () => {
	const lengths = filesOf('app', /\.(?:tsx?|css)$/)
		.filter(({ path }) => path.endsWith('.ts') || path.endsWith('.tsx'))
		.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
	const long = lengths.filter(({ lines }) => lines > longFile)
	if (long.length > 0)
		console.warn(`Long files: ${long.map(({ path, lines }) => `${path} (${lines})`).join(', ')}`)
	expect(lengths.filter(({ lines }) => lines > longestFile)).toEqual([])
})

test('sizes: a page’s loader has 25 lines at most and its action 40, because they decide nothing', () => {
	const found = filesOf('app/routes', /\.tsx?$/).flatMap(({ path, text }) =>
		functionsIn(path, text)
			.filter(({ name, lines }) => (name === 'loader' || name === 'action') && lines > longest[name])
			.map(({ name, lines }) => `${path}: ${name} has ${lines} lines`),
	)
	expect(found).toEqual([])
})

test('every loader and action of the team’s pages begins by asking who is there', () => {
	const open = /^app\/routes\/team\/(?:sign-in|sign-out|invitation)\.tsx$/
	const found = filesOf('app/routes/team', /\.tsx$/)
		.filter(({ path }) => !open.test(path))
		.flatMap(({ path, text }) =>
			functionsIn(path, text)
				.filter(({ name, body }) => (name === 'loader' || name === 'action') && !firstAsks(body))
				.map(({ name }) => `${path}: ${name}`),
		)
	expect(found).toEqual([])
})

function firstAsks(body: string): boolean {
	const before = body.indexOf('await ')
	return before !== -1 && /^await requirePerson\(/.test(body.slice(before))
}

function functionsIn(path: string, text: string): { name: string; lines: number; body: string }[] {
	const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
	return source.statements.filter(ts.isFunctionDeclaration).flatMap(({ name, body }) => {
		if (!name || !body) return []
		const start = source.getLineAndCharacterOfPosition(body.getStart()).line
		const end = source.getLineAndCharacterOfPosition(body.getEnd()).line
		return [{ name: name.text, lines: end - start + 1, body: body.getText() }]
	})
}
