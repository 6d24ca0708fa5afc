import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const config = resolve('tests/architecture/who-may-import-whom.cjs')

const areas =
	'languages people wishes safety surveys ballots voices results actions indicators following scrutiny'.split(
		' ',
	)

/** That nothing of ours breaks a rule, `npm run check` says. Here, one breach for each rule: a file that should not import what it imports. */
const breaches: { rule: string; file: string; imports: string }[] = [
	...areas.slice(0, -1).map((area, place) => ({
		rule: `${area}-knows-only-areas-before-it`,
		file: `app/${area}/breach.ts`,
		imports: `app/${areas[place + 1]}/noun.ts`,
	})),
	{ rule: 'rules-are-pure', file: 'app/surveys/reads-disk.ts', imports: 'node:fs' },
	{ rule: 'rules-are-pure', file: 'app/ballots/counts/reads-disk.ts', imports: 'node:fs' },
	{ rule: 'rules-are-pure', file: 'app/surveys/shows-itself.ts', imports: 'react' },
	{ rule: 'rules-are-pure', file: 'app/surveys/asks-rows.ts', imports: 'app/surveys/noun.store.server.ts' },
	{
		rule: 'rules-do-not-know-how-words-are-fetched',
		file: 'app/surveys/speaks.ts',
		imports: 'app/languages/interface-words.ts',
	},
	{
		rule: 'only-stores-touch-the-database',
		file: 'app/surveys/send-noun.server.ts',
		imports: 'app/platform/generated/client.ts',
	},
	{ rule: 'only-stores-touch-the-database', file: 'app/routes/sly.tsx', imports: 'better-sqlite3' },
	{
		rule: 'stores-know-rows-and-rules',
		file: 'app/voices/noun.store.server.ts',
		imports: 'app/surveys/noun.store.server.ts',
	},
	{
		rule: 'stores-are-handed-their-database',
		file: 'app/people/noun.store.server.ts',
		imports: 'app/platform/running.server.ts',
	},
	{ rule: 'deeds-know-no-page', file: 'app/actions/publish-noun.server.ts', imports: 'app/actions/Noun.tsx' },
	{
		rule: 'parts-of-pages-never-reach-the-server',
		file: 'app/actions/Noun.tsx',
		imports: 'app/actions/noun.store.server.ts',
	},
	{ rule: 'scripts-bring-only-rules', file: 'app/surveys/steps.client-entry.ts', imports: 'react' },
	{ rule: 'ui-knows-no-area-but-languages', file: 'app/ui/Wish.tsx', imports: 'app/wishes/noun.ts' },
	{ rule: 'platform-knows-no-area', file: 'app/platform/mail.server.ts', imports: 'app/people/noun.ts' },
	{ rule: 'base-imports-nothing', file: 'app/base/shape.ts', imports: 'zod' },
	{ rule: 'nobody-imports-a-page', file: 'app/results/Noun.tsx', imports: 'app/routes/page.tsx' },
	{ rule: 'nobody-imports-the-frame', file: 'app/ui/Frame.tsx', imports: 'app/root.tsx' },
	{ rule: 'app-never-imports-tests', file: 'app/routes/page.tsx', imports: 'tests/support/some.ts' },
	{
		rule: 'only-the-frame-reads-the-prisma-folder',
		file: 'app/wishes/load-noun.server.ts',
		imports: 'prisma/apply-migrations.ts',
	},
	{ rule: 'migrations-stand-alone', file: 'prisma/apply-migrations.ts', imports: 'app/base/id.ts' },
	{
		rule: 'raw-counts-go-through-one-door',
		file: 'app/routes/raw.tsx',
		imports: 'app/results/count.store.server.ts',
	},
	{ rule: 'no-circles', file: 'app/safety/circle.ts', imports: 'app/safety/noun.ts' },
	{ rule: 'every-import-exists', file: 'app/routes/lost.tsx', imports: 'app/routes/nowhere.ts' },
	{ rule: 'no-test-packages-in-the-running-site', file: 'app/routes/test.tsx', imports: 'knip' },
]

test('imports: a breach of each rule is seen, with our sentence', () => {
	const folder = plantedTree()
	try {
		const found = cruised(folder)
		const seen = found.map(({ from, rule }) => `${rule.name}: ${from}`)
		for (const { rule, file } of breaches) expect(seen).toContain(`${rule}: ${file}`)
		const silent = rules().filter(({ comment }) => comment.length < 40)
		expect(silent).toEqual([])
	} finally {
		rmSync(folder, { recursive: true })
	}
})

test('imports: every rule has a breach that shows it works', () => {
	const tried = new Set(breaches.map(({ rule }) => rule))
	expect(rules().filter(({ name }) => !tried.has(name))).toEqual([])
})

function rules(): { name: string; comment: string }[] {
	return createRequire(import.meta.url)(config).forbidden
}

type Violation = { from: string; to: string; rule: { name: string } }

function cruised(folder: string): Violation[] {
	const cruiser = resolve('node_modules/.bin/depcruise')
	const { stdout, stderr } = spawnSync(
		cruiser,
		['app', 'prisma', 'tests', '--config', config, '--output-type', 'json'],
		{ cwd: folder, encoding: 'utf8', maxBuffer: 64e6 },
	)
	if (!stdout) throw new Error(stderr)
	return JSON.parse(stdout).summary.violations
}

/** A tiny tree with nothing in it but breaches and what they import. */
function plantedTree(): string {
	const folder = mkdtempSync(join(tmpdir(), 'imports-'))
	const all = new Map<string, string[]>([
		['package.json', []],
		['tsconfig.json', []],
		['tests/support/some.ts', []],
		['app/safety/noun.ts', ['app/safety/circle.ts']],
	])
	for (const { file, imports } of breaches) {
		all.set(file, [...(all.get(file) ?? []), imports])
		if (imports.includes('/') && !imports.endsWith('nowhere.ts') && !all.has(imports)) all.set(imports, [])
	}
	for (const [path, imports] of all) {
		mkdirSync(dirname(join(folder, path)), { recursive: true })
		writeFileSync(join(folder, path), contentOf(path, imports))
	}
	symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
	return folder
}

function contentOf(path: string, imports: string[]): string {
	if (path === 'tsconfig.json') return '{ "compilerOptions": { "allowImportingTsExtensions": true } }'
	if (path === 'package.json') {
		return JSON.stringify({
			type: 'module',
			imports: { '#app/*': './app/*', '#prisma/*': './prisma/*', '#tests/*': './tests/*' },
			devDependencies: { knip: '5.88.1' },
			dependencies: { react: '18.3.1', zod: '4.6.7', 'better-sqlite3': '12.11.1' },
		})
	}
	const lines = imports.map((one, place) => {
		const address = /^(app|tests|prisma)\//.test(one) ? `#${one}` : one
		return `import * as thing${place} from '${address}'\nexport const kept${place} = thing${place}`
	})
	return `${lines.join('\n')}\nexport const own = true\n`
}
