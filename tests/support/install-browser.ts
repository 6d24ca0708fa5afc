import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findBrowser, whatToInstall } from './browser.ts'

// `npm run browser`, a step of `npm test`: does nothing when there is a Chromium; otherwise fetches one.
if (!findBrowser()) {
	console.log('There is no Chromium here yet. Fetching one; this happens once.')
	const mayUseApt = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
	if (mayUseApt) {
		tryTo('apt-get', ['-qq', 'update'])
		tryTo('apt-get', ['-qq', 'install', '--yes', '--no-install-recommends', 'chromium'])
	}
	if (!findBrowser()) tryTo('npx', ['--no-install', 'playwright', 'install', 'chromium'])
}
if (!findBrowser()) {
	console.error(whatToInstall)
	process.exit(1)
}

function tryTo(command: string, words: string[]) {
	spawnSync(command, words, {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	})
}
