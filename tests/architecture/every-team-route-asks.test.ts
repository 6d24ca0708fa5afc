import ts from 'typescript'
import { expect, test } from 'vitest'
import { filesOf, type SourceFile } from './source-files.ts'

// Remix runs a page's loader and its parents' at the same time: the frame's question
// does not protect the pages in it. So each loader and each action asks for itself.

/** The doors: nobody is known yet there. */
const doors = ['app/routes/team/sign-in.tsx', 'app/routes/team/invitation.tsx']

const pages = filesOf('app/routes/team', /\.tsx?$/).filter(({ path }) => !doors.includes(path))

test('every loader and action of a team page begins by asking who is there', () => {
	expect(pages.length).toBeGreaterThan(10)
	expect(pages.flatMap(silentIn)).toEqual([])
})

test('a team page that shows anything has a loader that asks', () => {
	const bare = pages.filter(({ text }) => !/export async function loader/.test(text) && !isStub(text))
	expect(bare.map(({ path }) => path)).toEqual([])
})

test.each([
	['asks nobody', `export async function loader() { return db.all() }`, ['x: loader']],
	[
		'asks too late',
		`export async function action({ request }) { await keep(request); const who = await requirePerson(request, 'x') }`,
		['x: action'],
	],
	[
		'forgets to wait',
		`export async function loader({ request }) { requirePerson(request, 'x') }`,
		['x: loader'],
	],
	[
		'asks only at times',
		`export async function loader({ request }) { if (a) await requirePerson(request, 'x') }`,
		['x: loader'],
	],
	['is an arrow', `export const loader = async () => 1`, ['x: loader']],
	['comes from elsewhere', `export { loader } from './other.tsx'`, ['x: loader']],
	['takes everything from elsewhere', `export * from './other.tsx'`, ['x: *']],
	[
		'asks',
		`export async function loader({ request }) { await requirePerson(request, 'x') }
		 export async function action({ request }) { const who = await requirePerson(request, 'x') }`,
		[],
	],
])('the guard sees a page that %s', (_what, text, found) => {
	expect(silentIn({ path: 'x', text })).toEqual(found)
})

/** The loaders and actions of a page that do not begin with `await requirePerson(`. */
function silentIn({ path, text }: SourceFile): string[] {
	const source = ts.createSourceFile(`${path}.tsx`, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
	return source.statements.flatMap(statement => silentNames(statement)).map(name => `${path}: ${name}`)
}

function silentNames(statement: ts.Statement): string[] {
	if (ts.isFunctionDeclaration(statement) && isExported(statement)) {
		const name = statement.name?.text ?? ''
		return isDoor(name) && !asksFirst(statement.body) ? [name] : []
	}
	if (ts.isVariableStatement(statement) && isExported(statement))
		return statement.declarationList.declarations.map(({ name }) => name.getText()).filter(isDoor)
	if (ts.isExportDeclaration(statement)) {
		const { exportClause } = statement
		if (!exportClause) return ['*']
		return ts.isNamedExports(exportClause)
			? exportClause.elements.map(({ name }) => name.text).filter(isDoor)
			: []
	}
	return []
}

function isDoor(name: string): boolean {
	return name === 'loader' || name === 'action'
}

function isExported(node: ts.HasModifiers): boolean {
	return ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false
}

function asksFirst(body: ts.Block | undefined): boolean {
	const first = body?.statements[0]
	if (!first) return false
	const expression = ts.isExpressionStatement(first)
		? first.expression
		: ts.isVariableStatement(first)
			? first.declarationList.declarations[0]?.initializer
			: undefined
	return (
		expression !== undefined &&
		ts.isAwaitExpression(expression) &&
		/^requirePerson\(/.test(expression.expression.getText())
	)
}

/** A page that is not made yet shows nothing to anybody. */
function isStub(text: string): boolean {
	return /^export default function \w+\(\) \{\s*return null\s*\}\s*$/.test(text)
}
