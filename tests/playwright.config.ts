import { defineConfig } from '@playwright/test'
import { browserArguments, findBrowser, whatToInstall } from './support/browser.ts'
import { journeyServer } from './support/journey-server.ts'

const executablePath = findBrowser()
if (!executablePath) throw new Error(whatToInstall)
const { origin, port, database, secretFile } = journeyServer()

/** People in a browser, and every page under the eyes of axe, against the production build. */
export default defineConfig({
	outputDir: '../test-results',
	fullyParallel: true,
	workers: 2,
	forbidOnly: Boolean(process.env.CI),
	timeout: 60_000,
	// Two browsers and a server share two cores. What passes only the second time is told by name as flaky, to be mended.
	retries: 1,
	reporter: [[process.env.CI ? 'dot' : 'list'], ['./support/journey-closing-line.ts']],
	globalTeardown: './support/journey-teardown.ts',
	use: {
		baseURL: origin,
		locale: 'en-GB',
		trace: process.env.TRACE ? 'on' : 'off',
		launchOptions: { executablePath, args: browserArguments },
	},
	projects: [
		{ name: 'journeys', testDir: 'journeys' },
		{ name: 'accessibility', testDir: 'accessibility' },
	],
	webServer: {
		command: 'node app/start.js',
		cwd: '..',
		url: `${origin}/en`,
		timeout: 120_000,
		stdout: 'ignore',
		stderr: 'pipe',
		gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
		env: {
			PORT: port,
			ORIGIN: origin,
			DATABASE_URL: `file:${database}`,
			SECRET_FILE: secretFile,
			SAMPLES: 'yes',
			LOG_LEVEL: 'warn',
			NODE_ENV: 'production',
		},
	},
})
