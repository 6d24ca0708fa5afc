import { readFileSync } from 'node:fs'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { type Database, openDatabase } from '#app/platform/db.server.ts'
import { openSecret, type Secret } from '#app/platform/secret.server.ts'
import { journeyServer } from './journey-server.ts'

/** What axe must find nothing wrong with, on every page. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']

type Journey = {
	/** The database of the running server, for what must be there before a journey begins. Short writes only. */
	db: Database
	/** The running server's secret, for hashes that a journey must know. */
	secret: Secret
	/** Fails if axe, or the engine of pa11y, finds anything wrong with the page as it is now. */
	expectAccessible: (page: Page) => Promise<void>
	/** What the page asked of other hosts, and what its console complained of. Empty on every page of ours. */
	trouble: string[]
}

/**
 * What HTML_CodeSniffer, the engine of pa11y, calls an error (A-01's second
 * opinion). Run by itself: pa11y would bring a browser of its own.
 */
async function codeSnifferErrors(page: Page): Promise<string[]> {
	await page.evaluate(codeSniffer)
	// Its rule for `autocomplete` trips over some; axe reads them. They go for the while.
	return await page.evaluate<string[]>(`new Promise(done => {
		const filled = [...document.querySelectorAll('[autocomplete]')].map(input => [input, input.getAttribute('autocomplete')])
		for (const [input] of filled) input.removeAttribute('autocomplete')
		HTMLCS.process('WCAG2AA', document, () => {
			for (const [input, said] of filled) input.setAttribute('autocomplete', said)
			done(
				HTMLCS.getMessages()
					.filter(({ type }) => type === HTMLCS.ERROR)
					.map(({ code, msg, element }) => code + ': ' + msg + ' ' + (element.outerHTML ?? '').slice(0, 200)),
			)
		})
	})`)
}

/**
 * What axe finds wrong. It runs in the page itself, told to answer what is wrong and nothing else: its own wrapper
 * for Playwright opens a second page each time to gather what passed in every frame, for five times the cost. Our pages
 * have no frames, and this says so when one does.
 */
async function axeViolations(page: Page): Promise<string[]> {
	expect(page.frames(), `frames of ${page.url()}, which axe would not look into`).toHaveLength(1)
	await page.evaluate(axe)
	return await page.evaluate<string[]>(`axe
		.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(rules)} }, resultTypes: ['violations'] })
		.then(({ violations }) =>
			violations.map(({ id, help, nodes }) => id + ': ' + help + '\\n  ' + nodes.map(({ html }) => html).join('\\n  ')),
		)`)
}

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const codeSniffer = readFileSync('node_modules/html_codesniffer/build/HTMLCS.js', 'utf8')

/** Waits until a page that hydrates listens to what is typed and pressed, as a person would who finds it asleep. */
async function untilAwake(page: Page): Promise<void> {
	if ((await page.locator('[href*="/entry.client"]').count()) > 0)
		await page.locator('html[data-awake]').waitFor()
}

/** The page, which waits until it is awake wherever it goes. */
function waiting(page: Page): Page {
	const goto = page.goto.bind(page)
	page.goto = async (url, options) => {
		const answer = await goto(url, options)
		await untilAwake(page)
		return answer
	}
	return page
}

/** A page of somebody else's in the same journey, who waits for pages as everybody does. */
export async function pageIn(context: BrowserContext): Promise<Page> {
	return waiting(await context.newPage())
}

/** Playwright's test against our own server, with its database at hand. Where it goes, it waits until the page is awake. */
export const test = base.extend<Journey>({
	page: async ({ page }, use) => use(waiting(page)),
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs
	db: async ({}, use) => {
		const db = await openDatabase(journeyServer().database)
		await use(db)
		await db.close()
	},
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs
	secret: async ({}, use) => {
		await use(openSecret(journeyServer().secretFile))
	},
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs
	expectAccessible: async ({}, use) => {
		await use(async page => {
			expect(await axeViolations(page), `axe on ${page.url()}`).toEqual([])
			expect(await codeSnifferErrors(page), `HTML_CodeSniffer on ${page.url()}`).toEqual([])
		})
	},
	trouble: async ({ page, baseURL }, use) => {
		const trouble: string[] = []
		page.on('request', request => {
			const url = request.url()
			if (!url.startsWith(`${baseURL}/`) && !url.startsWith('data:')) trouble.push(`asked ${url}`)
		})
		page.on('console', message => {
			if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text())
		})
		page.on('pageerror', error => trouble.push(String(error)))
		await use(trouble)
	},
})

export { expect }
