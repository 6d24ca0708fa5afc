import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { vitePlugin as remix } from '@remix-run/dev'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import remixOptions from './remix.config.js'

// Tells Remix's types what loaders and actions answer with single fetch.
declare module '@remix-run/node' {
	interface Future {
		v3_singleFetch: true
	}
}

/** What the server loads by itself: native code, libraries that look for files of their own, and what start.js waits for first. */
const notBundled = [
	'@node-rs/argon2',
	'@prisma/adapter-better-sqlite3',
	'@prisma/client',
	'@remix-run/node',
	'@zxcvbn-ts/language-common',
	'better-sqlite3',
	'libsodium-wrappers',
	'pino',
	'sharp',
]

/** What holds for every test, whichever project it is of. */
const everyTest = {
	setupFiles: ['tests/support/running-environment.ts'],
	testTimeout: 30_000,
	env: { LOG_LEVEL: 'silent' },
}
/** A build has no tests to put in order, and need not load Vitest. */
const sequence = process.env.VITEST
	? { sequencer: (await import('./tests/support/longest-first.ts')).default }
	: {}
const filesOf = (folder: string) => `tests/${folder}/**/*.test.{ts,tsx}`

export default defineConfig(({ command }) => ({
	// Remix's plugin must be off under Vitest: it expects to own the server.
	plugins: process.env.VITEST ? [] : [remix(remixOptions), compressAssets()],
	build: {
		target: ['chrome100', 'safari15'],
		assetsInlineLimit: 0,
		sourcemap: false,
		rollupOptions: {
			// Notes of libraries to other bundlers are nothing we could mend.
			onwarn: (warning, warn) => (warning.code === 'INVALID_ANNOTATION' ? undefined : warn(warning)),
		},
	},
	worker: { format: 'es' },
	define:
		command === 'build'
			? { 'process.env.NODE_ENV': '"production"', 'process.env.BUILT_FROM': JSON.stringify(builtFrom()) }
			: {},
	server: { port: 3000 },
	// One file to read at the start instead of a thousand: a third of the time, 30 MB less (W13). While developing, Vite reads them apart.
	ssr: command === 'build' ? { noExternal: true, external: notBundled } : { noExternal: ['react-i18next'] },
	test: {
		// One of two cores is left free where nobody says otherwise, and a quarter of an hour is soon over.
		maxWorkers: '100%',
		// Read here and nowhere else, whatever a project says: threads keep what they have loaded, processes begin anew.
		poolOptions: { threads: { isolate: false, maxThreads: 1 }, forks: { isolate: true } },
		sequence,
		globalSetup: ['tests/support/template-database.ts'],
		reporters: process.env.CI
			? ['dot', 'tests/support/closing-line.ts']
			: ['default', 'tests/support/closing-line.ts'],
		projects: [
			// Rules keep nothing between two questions, so one thread asks them all and loads each once.
			{ extends: true, test: { ...everyTest, name: 'rules', pool: 'threads', include: [filesOf('rules')] } },
			{
				extends: true,
				test: {
					...everyTest,
					name: 'deeds',
					include: [filesOf('{stores,attackers,pages,architecture,bench}')],
				},
			},
		],
	},
}))

/** The commit these files are of, for the manifests of ballots. A copy without git does not know. */
function builtFrom(): string {
	const git = (...asked: string[]) => spawnSync('git', asked, { encoding: 'utf8' })
	const commit = git('rev-parse', 'HEAD')
	if (commit.status !== 0) return 'unknown'
	return commit.stdout.trim() + (git('status', '--porcelain').stdout.trim() ? '+changed' : '')
}

/** Writes each text file of the browser's build once more, compressed, so that no request pays for it. */
function compressAssets(): Plugin {
	return {
		name: 'compress-assets',
		apply: 'build',
		closeBundle() {
			const folder = 'build/client/assets'
			for (const name of readdirSync(folder).filter(file => /\.(js|css|svg)$/.test(file))) {
				const bytes = readFileSync(join(folder, name))
				writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }))
				writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes))
			}
		},
	}
}
