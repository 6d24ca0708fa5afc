import { basename } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { filesOf } from './source-files.ts'

type Ban = {
	/** Why, and what to do instead. */
	why: string
	pattern: RegExp
	/** Which files it holds for; all of app when it says nothing. */
	files?: RegExp
	/** Where it is allowed, and on purpose. */
	except?: RegExp
	/** A line that must be caught: a search that finds nothing is no search. */
	example: string
}

const bans: Ban[] = [
	{
		why: 'W-11: raw SQL takes its values as parameters; only the platform sets pragmas as text',
		pattern: /\$(?:queryRaw|executeRaw)Unsafe|Prisma\.raw\(/,
		except: /^app\/platform\//,
		example: 'await tx.$executeRawUnsafe(`DELETE FROM ${table}`)',
	},
	{
		why: 'W-11: $queryRaw and $executeRaw are written as tagged templates, which cannot be glued together',
		pattern: /\$(?:queryRaw|executeRaw)(?:<[^(`]*>)?\((?!\s*Prisma\.sql`)/,
		except: /^app\/platform\//,
		example: "tx.$executeRaw('DELETE FROM ' + table)",
	},
	{
		why: 'W-21: what must not be guessed comes from newId or newToken in app/base/id.ts',
		pattern: /Math\.random/,
		example: 'const code = Math.random()',
	},
	{
		why: 'W-15: words are shown as words. Only the frame puts a style sheet of ours into the page',
		pattern: /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|document\.write/,
		except: /^app\/root\.tsx$/,
		example: '<p dangerouslySetInnerHTML={{ __html: words }} />',
	},
	{
		why: 'W-01: the content policy refuses style attributes. Use a class',
		pattern: /\sstyle=[{"]/,
		files: /\.tsx$/,
		example: '<p style={{ color }}>',
	},
	{
		why: 'W-01: the content policy refuses handlers and scripts in attributes',
		pattern: /(?:href|action|src)=["'{`]+javascript:/i,
		files: /\.tsx$/,
		example: '<a href="javascript:go()">',
	},
	{
		why: 'pages turn round for right-to-left languages: say inline-start and inline-end, never left and right',
		pattern:
			/(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)|(?:^|[\s;{])(?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/,
		files: /\.css$/,
		example: '.card { margin-left: 1rem }',
	},
	{
		why: 'the log takes names and counts through app/platform/log.server.ts; it never prints (C-07)',
		pattern: /\bconsole\.\w+\(/,
		except: /^app\/(?:start\.js|entry\.process\.server\.ts)$/,
		example: 'console.log(request.headers)',
	},
	{
		why: 'an id is matched as a whole, never read as the number it begins with (peer 9)',
		pattern: /\bparse(?:Int|Float)\(/,
		example: 'const number = Number.parseInt(params.number)',
	},
	{
		why: 'W-14: this server asks nothing of other servers. Only the browser fetches, and only from us',
		pattern: /\bfetch\(\s*[^'"`/\s)]/,
		files: /\.server\.tsx?$/,
		example: 'await fetch(update.link)',
	},
	{
		why: 'time and chance come in as arguments, so that a test can say when it is',
		pattern: /\bDate\.now\(|new Date\(\)/,
		files: /^app\/(?!platform|routes|ui|base)[a-z]+\/[^/.]+(?:\.store\.server)?\.ts$/,
		example: 'const now = new Date()',
	},
	{
		why: 'C-05: nothing hurries a child, and nothing counts how faithful they are',
		pattern: /\bstreak\b|countdown|beforeunload|time (?:is )?running out/i,
		files: /\.tsx?$/,
		example: "addEventListener('beforeunload', stay)",
	},
]

test.each(bans.map(ban => [ban.why, ban] as const))(
	'banned: %s',
	(_why, { pattern, files, except, example }) => {
		expect(pattern.test(example)).toBe(true)
		const found = filesOf('app', files ?? /\.(?:tsx?|js)$/)
			.filter(({ path }) => !except?.test(path))
			.flatMap(({ path, text }) =>
				withoutComments(text).flatMap((line, place) =>
					pattern.test(line) ? [`${path}:${place + 1} ${line.trim()}`] : [],
				),
			)
		expect(found).toEqual([])
	},
)

test('banned: a cast is a comment that nobody checks; use zod or a question that narrows', () => {
	expect(castsIn('breach.ts', 'const a = b as C; const d = e as const')).toEqual(['breach.ts:1 b as C'])
	expect(filesOf('app', /\.tsx?$/).flatMap(({ path, text }) => castsIn(path, text))).toEqual([])
})

test('banned: names that say nothing of what a file knows', () => {
	const empty =
		/(?:^|-)(?:util|utils|helper|helpers|common|misc|manager|handler|data|info|service|types)\b|^index\./
	expect(empty.test('string-utils.ts')).toBe(true)
	const found = filesOf('app', /./).filter(({ path }) => empty.test(basename(path)))
	expect(found.map(({ path }) => path)).toEqual([])
})

test('banned: a default export, except where Remix or a tool wants one', () => {
	const wanted = /^app\/(?:routes\/|root\.tsx|routes\.ts|entry\.)/
	const found = filesOf('app', /\.tsx?$/).filter(
		({ path, text }) => !wanted.test(path) && /^export default/m.test(text),
	)
	expect(found.map(({ path }) => path)).toEqual([])
})

/** Lines of code, with comments made blank so that a comment may name what is banned. */
function withoutComments(text: string): string[] {
	return text
		.replace(/\/\*[\s\S]*?\*\//g, comment => comment.replace(/[^\n]/g, ''))
		.split('\n')
		.map(line => line.replace(/(^|\s)\/\/.*$/, ''))
}

function castsIn(path: string, text: string): string[] {
	const found: string[] = []
	const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
	function look(node: ts.Node) {
		const isCast = ts.isTypeAssertionExpression(node) || ts.isAsExpression(node)
		if (isCast && node.type.getText() !== 'const') {
			const { line } = source.getLineAndCharacterOfPosition(node.getStart())
			found.push(`${path}:${line + 1} ${node.getText().replaceAll(/\s+/g, ' ')}`)
		}
		ts.forEachChild(node, look)
	}
	look(source)
	return found
}
