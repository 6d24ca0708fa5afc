import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** Where Debian and its children put their own Chromium. It serves as well as Playwright's, and is patched with the system. */
const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser']

/** What Playwright turns off (1.64.1). Of two such lists Chromium reads the last alone, so ours must hold it. */
const offForPlaywright = [
	'AvoidUnnecessaryBeforeUnloadCheckSync',
	'DestroyProfileOnBrowserClose',
	'DialMediaRouteProvider',
	'GlobalMediaControls',
	'HttpsUpgrades',
	'LensOverlay',
	'MediaRouter',
	'PaintHolding',
	'ThirdPartyStoragePartitioning',
	'BlockOriginHeaderModificationOnRedirect',
	'AvoidCorsURLLoaderRestartOnRedirect',
	'Translate',
	'AutoDeElevate',
	'OptimizationHints',
	'NetworkTimeServiceQuerying',
	'AimEnabled',
	'msForceBrowserSignIn',
	'msEdgeUpdateLaunchServicesPreferredVersion',
]

/**
 * A window nobody sees has an address bar all the same, and its list of suggestions is two pages, loaded anew for each
 * window, and a page waits beside each for what might be opened next: 0.8 s of processor a window instead of 0.3.
 */
const offForSpeed = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess']

/** Without these it calls home at its first start, and needs rights a container does not give. */
export const browserArguments = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	`--disable-features=${[...offForPlaywright, ...offForSpeed].join(',')}`,
]

export const whatToInstall =
	'The tests need Chromium. On Debian or Ubuntu: sudo apt-get install chromium. Elsewhere: npx playwright install chromium.'

/** The Chromium of this machine: the system's, otherwise the one Playwright fetched. Undefined when there is none. */
export function findBrowser(): string | undefined {
	return [...usualPlaces, chromium.executablePath()].find(path => existsSync(path))
}
