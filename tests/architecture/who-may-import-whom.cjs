// Who may import whom. The heart of the house: docs/decisions/0001. Each rule
// says in a sentence of ours what to do instead; `npm run check` prints it.

/** The areas, each building only on those before it. */
const areas = [
	'languages',
	'people',
	'wishes',
	'safety',
	'surveys',
	'ballots',
	'voices',
	'results',
	'actions',
	'indicators',
	'following',
	'scrutiny',
]
const anyArea = `^app/(${areas.join('|')})/`
const words = '^app/languages/interface-words([.]client)?[.]ts$'
/** Areas may have rooms, which are folders by subject. */
const rule = `${anyArea}[^.]+[.]ts$`
const store = `${anyArea}[^/.]+[.]store[.]server[.]ts$`
const deed = `${anyArea}[^.]+[.]server[.]ts$`
const script = `${anyArea}[^.]+[.]client(-entry)?[.]ts$`
const server = '[.]server[.]tsx?$'
const react = '(^|/)node_modules/(react|react-dom|react-i18next|react-aria-components|@remix-run/react)/'

/** One rule for each area but the last: it does not know the areas after it. */
const areasInOrder = areas.slice(0, -1).map((area, place) => ({
	name: `${area}-knows-only-areas-before-it`,
	comment: `${area} may use ${areas.slice(0, place).join(', ') || 'no other area'}. What needs ${area} and a later area together belongs to the later one.`,
	severity: 'error',
	from: { path: `^app/${area}/` },
	to: { path: `^app/(${areas.slice(place + 1).join('|')})/` },
}))

module.exports = {
	forbidden: [
		...areasInOrder,
		{
			name: 'rules-are-pure',
			comment:
				'A rule imports only other rules, app/base and zod, so that it runs anywhere and a test of it takes milliseconds. Move the effect to a store, a deed or a page.',
			severity: 'error',
			from: { path: rule, pathNot: words },
			to: { path: '.', pathNot: [rule, '^app/base/', '(^|/)node_modules/zod/'] },
		},
		{
			name: 'rules-do-not-know-how-words-are-fetched',
			comment:
				'A rule names a reason; the page finds its words. Answer the key and let the page translate it.',
			severity: 'error',
			from: { path: rule, pathNot: words },
			to: { path: words },
		},
		{
			name: 'only-stores-touch-the-database',
			comment:
				'Only a store speaks to Prisma. Put the query into app/<area>/<noun>.store.server.ts and call that.',
			severity: 'error',
			from: {
				path: '^app/',
				pathNot: [store, '^app/platform/db[.]server[.]ts$', '^app/platform/generated/'],
			},
			to: { path: ['^app/platform/generated/', '(^|/)node_modules/(@prisma|better-sqlite3)/'] },
		},
		{
			name: 'stores-know-rows-and-rules',
			comment:
				'A store turns rows into rules’ shapes, no more. Two stores in one transaction are a deed: app/<area>/<verb>-<noun>.server.ts.',
			severity: 'error',
			from: { path: store },
			to: {
				path: [server, '[.]tsx$', react, '(^|/)node_modules/@remix-run/'],
				pathNot: '^app/platform/[^/]+[.]server[.]ts$',
			},
		},
		{
			name: 'stores-are-handed-their-database',
			comment:
				'A store takes a Reader or a Writer first, so that a transaction passes itself and a test passes its own file.',
			severity: 'error',
			from: { path: store },
			to: { path: '^app/platform/running[.]server[.]ts$' },
		},
		{
			name: 'deeds-know-no-page',
			comment:
				'A deed works without a page: it takes values, answers a Result, and the page makes words of it.',
			severity: 'error',
			from: { path: deed, pathNot: '^app/languages/' },
			to: { path: ['[.]tsx$', react] },
		},
		{
			name: 'parts-of-pages-never-reach-the-server',
			comment:
				'What people see goes to their browser. Hand it what it shows as properties; fetch it in the loader.',
			severity: 'error',
			from: { path: `^app/(ui|${areas.join('|')})/.+[.]tsx$` },
			to: {
				path: [
					server,
					'(^|/)node_modules/(@remix-run/node|better-sqlite3|pino)/',
					'^(node:)?(fs|crypto|http)$',
				],
			},
		},
		{
			name: 'scripts-bring-only-rules',
			comment:
				'A script of ours on a child’s page stays small: it imports rules and other scripts, never React and never the server.',
			severity: 'error',
			from: { path: script, pathNot: words },
			to: { path: '.', pathNot: [rule, script, '^app/base/'] },
		},
		{
			name: 'ui-knows-no-area-but-languages',
			comment:
				'ui holds parts that any city could use. Hand it words and values; keep what it means in the area.',
			severity: 'error',
			from: { path: '^app/ui/' },
			to: { path: ['^app/(?!ui/|languages/[^/.]+[.]ts$|base/)', server] },
		},
		{
			name: 'platform-knows-no-area',
			comment:
				'The ground carries every area and knows none. Hand the value in, or move the code to its area.',
			severity: 'error',
			from: { path: '^app/platform/' },
			to: { path: '^app/(?!platform/|base/)' },
		},
		{
			name: 'base-imports-nothing',
			comment:
				'app/base is the few words that all areas share: plain TypeScript, no imports, under 200 lines.',
			severity: 'error',
			from: { path: '^app/base/' },
			to: { path: '.', pathNot: '^app/base/' },
		},
		{
			name: 'nobody-imports-a-page',
			comment: 'A page is the last to know. Move what two pages share to an area or to ui.',
			severity: 'error',
			from: { path: '^app/' },
			to: { path: '^app/routes/' },
		},
		{
			name: 'nobody-imports-the-frame',
			comment:
				'app/root.tsx and the entry files hold everything together; nothing hangs on them but each other.',
			severity: 'error',
			from: { path: '^app/', pathNot: '^app/entry[.]' },
			to: { path: '^app/(root|routes|entry[.].+)[.]tsx?$' },
		},
		{
			name: 'raw-counts-go-through-one-door',
			comment:
				'Numbers about children’s answers leave only through ProtectedTable (D-07, decision 0011). Ask a deed of results, or read a release.',
			severity: 'error',
			from: {
				path: '^(app|prisma)/',
				pathNot:
					'^app/results/(present-results|release-results|present-hands|present-turnout)[.]server[.]ts$',
			},
			to: { path: '^app/results/(count|turnout)[.]store[.]server[.]ts$' },
		},
		{
			name: 'app-never-imports-tests',
			comment: 'What runs for children does not hang on what tests it. Move it to app.',
			severity: 'error',
			from: { path: '^(app|prisma)/' },
			to: { path: ['^tests/', '(^|/)node_modules/(vitest|fast-check|@playwright|axe-core|autocannon)/'] },
		},
		{
			name: 'only-the-frame-reads-the-prisma-folder',
			comment:
				'Migrations and the framework’s data are read when the process starts, and handed on from there.',
			severity: 'error',
			from: { path: '^app/', pathNot: '^app/(platform/|entry[.])' },
			to: { path: '^prisma/' },
		},
		{
			name: 'migrations-stand-alone',
			comment:
				'A migration must run the same in ten years. What it needs is in prisma/ or a package. Only samples are made through app.',
			severity: 'error',
			from: { path: '^prisma/(apply-migrations|schema-difference|write-migration|config)[.]ts$' },
			to: { path: '^(app|tests)/' },
		},
		{
			name: 'no-circles',
			comment: 'These files import each other in a circle. Find the part that both need, and give it a file.',
			severity: 'error',
			// prisma/config.ts imports the package of the same name, which resolves to itself here.
			from: { pathNot: ['^app/platform/generated/', '^prisma/config[.]ts$'] },
			// A circle of types alone is gone when the program runs.
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
		},
		{
			name: 'every-import-exists',
			comment: 'This import leads nowhere. Is the name right, and is the package in package.json?',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true, pathNot: ['[?](url|inline|worker.*)$', '^virtual:'] },
		},
		{
			name: 'no-test-packages-in-the-running-site',
			comment: 'A package that the site needs to run belongs to dependencies, not devDependencies.',
			severity: 'error',
			from: { path: '^app/', pathNot: ['^app/routes[.]ts$', '^app/platform/generated/'] },
			to: {
				dependencyTypes: ['npm-dev'],
				dependencyTypesNot: ['type-only'],
				pathNot: '(^|/)node_modules/@types/',
			},
		},
	],
	options: {
		doNotFollow: { path: ['node_modules', '^app/platform/generated/'] },
		exclude: { path: '^app/platform/generated/.+/' },
		tsConfig: { fileName: 'tsconfig.json' },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'require', 'node', 'default', 'types'],
			extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json', '.d.ts'],
		},
	},
}
