import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** Where Debian and its children put their own Chromium. It serves as well as Playwright's, and is patched with the system. */
const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser']

/** Without these it calls home at its first start, and needs rights a container does not give. */
export const browserArguments = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
]

export const whatToInstall =
	'The tests need Chromium. On Debian or Ubuntu: sudo apt-get install chromium. Elsewhere: npx playwright install chromium.'

/** The Chromium of this machine: the system's, otherwise the one Playwright fetched. Undefined when there is none. */
export function findBrowser(): string | undefined {
	return [...usualPlaces, chromium.executablePath()].find(path => existsSync(path))
}
