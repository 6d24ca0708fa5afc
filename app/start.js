import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import sodium from 'libsodium-wrappers'

// `npm start`. Plain JavaScript, because it runs before anything is built: it
// builds the site if that was not done since the last change, and starts it.
const built = 'build/server/index.js'
const sources = ['app', 'locales', 'prisma', 'public', 'package.json', 'remix.config.js', 'vite.config.ts']

if (!existsSync(built) || sources.some(path => newest(path) > statSync(built).mtimeMs)) {
	console.log('Building the site. This takes about half a minute, once.')
	const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
		stdio: ['ignore', 'inherit', 'inherit'],
	})
	if (status !== 0) process.exit(status ?? 1)
}

process.env.NODE_ENV ??= 'production'
// What seals ballots is loaded before the rule below: compiled again where it is busy, for 4 MB, it takes 125 µs a ballot
// in place of 215 (W10).
await sodium.ready
// A city's server may be small (W13). Prisma's WebAssembly runs as fast compiled once, and saves 50 MB;
// collecting sooner saves as much again.
setFlagsFromString('--liftoff-only')
setFlagsFromString('--heap-growing-percent=40')
try {
	const build = await import(new URL(`../${built}`, import.meta.url).href)
	await build.entry.module.serve({ build })
} catch (error) {
	if (!(error instanceof Error && 'sentences' in error && Array.isArray(error.sentences))) throw error
	console.error(['12 Wishes cannot start: its settings are not right.', ...error.sentences].join('\n'))
	process.exit(1)
}

/** @param {string} path @returns {number} when the newest file below it was changed, in milliseconds */
function newest(path) {
	const found = statSync(path)
	if (!found.isDirectory()) return found.mtimeMs
	const inside = readdirSync(path).filter(name => name !== 'generated' && !name.endsWith('.db'))
	return Math.max(0, ...inside.map(name => newest(join(path, name))))
}
