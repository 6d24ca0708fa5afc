import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium } from '@playwright/test'
import { inLanguage, type Language } from '#app/languages/language.ts'
import { browserArguments, findBrowser, whatToInstall } from '#tests/support/browser.ts'
import type { RunningServer } from '#tests/support/server.ts'
import { surveyPath } from './children.ts'
import { percentile } from './measure.ts'

export type FirstPage = {
	bytes: number
	/** What the same page asks for when it is opened again. */
	bytesAgain: number
	requests: number
	thirdParties: number
	usableAfter: number
	blocked: number
	/** How far things jumped while the page came: 0 is not at all. */
	shift: number
	/** Whether the largest thing painted was words. */
	isTextLargest: boolean
}

/** What a page comes through: milliseconds there and back, bits a second, and how much slower the processor is. */
type Line = { latency: number; down: number; up: number; slower: number }

const slow4G: Line = { latency: 150, down: 1.6 * 1024 * 1024, up: 750 * 1024, slower: 4 }

/** a school tablet on bad Wi-Fi. */
const schoolWiFi: Line = { latency: 300, down: 1_000_000, up: 500_000, slower: 4 }

/** The fastest a page with twelve questions could be: no framework, no pictures, one answer from memory. */
const floorPage = `<!DOCTYPE html><html lang="en"><title>Floor</title><meta name="viewport" content="width=device-width"><main><form method="post"><h1>Twelve questions</h1>${Array.from(
	{ length: 12 },
	(_, nth) =>
		`<fieldset><legend><h2>Question ${nth + 1}: how do you feel about this part of your city, ${nth} of twelve?</h2></legend>${Array.from(
			{ length: 5 },
			(_, choice) =>
				`<p><label><input type="radio" name="q${nth}" value="c${choice}"> Choice number ${choice} of ${nth}</label></p>`,
		).join('')}</fieldset>`,
).join('')}<button>Send</button></form></main></html>`

/**
 * W1 and W2: a child's first page, in a phone-sized browser that has never been here, on slow 4G with a
 * processor four times slower. Ours and the floor page in turn, so many times; of their times the median.
 */
export async function firstPages(
	server: RunningServer,
	schools: readonly Language[],
	times: number,
): Promise<{
	page: FirstPage
	withoutScripts: FirstPage
	floor: FirstPage
	inSchool: Map<Language, FirstPage>
}> {
	const executablePath = findBrowser()
	if (!executablePath) throw new Error(whatToInstall)
	const packed = gzipSync(floorPage)
	const floorServer = createServer((_request, response) =>
		response.setHeader('Content-Type', 'text/html').setHeader('Content-Encoding', 'gzip').end(packed),
	).listen(0, '127.0.0.1')
	await once(floorServer, 'listening')
	const { port } = floorServer.address() as AddressInfo
	const browser = await chromium.launch({ executablePath, args: browserArguments })
	try {
		const inSchool = new Map<Language, FirstPage>()
		for (const language of schools)
			inSchool.set(
				language,
				await firstPage(browser, `${server.origin}${inLanguage(surveyPath, language)}`, { line: schoolWiFi }),
			)
		const page: FirstPage[] = []
		const withoutScripts: FirstPage[] = []
		const floor: FirstPage[] = []
		for (let time = 0; time < times; time++) {
			page.push(await firstPage(browser, `${server.origin}${surveyPath}`, { line: slow4G }))
			withoutScripts.push(
				await firstPage(browser, `${server.origin}${surveyPath}`, { line: slow4G, scripts: false }),
			)
			floor.push(await firstPage(browser, `http://localhost:${port}/`, { line: slow4G }))
		}
		return { page: typical(page), withoutScripts: typical(withoutScripts), floor: typical(floor), inSchool }
	} finally {
		await browser.close()
		floorServer.close()
	}
}

/** The last of several looks at a page, with the median of the times. */
function typical(looks: FirstPage[]): FirstPage {
	const last = looks.at(-1)
	if (!last) throw new Error('The page was looked at not once.')
	return {
		...last,
		usableAfter: percentile(
			looks.map(({ usableAfter }) => usableAfter),
			0.5,
		),
	}
}

/** Opens a page in a browser that has never been here, then once more. */
export async function firstPage(
	browser: Browser,
	url: string,
	{ line, scripts = true }: { line?: Line; scripts?: boolean },
): Promise<FirstPage> {
	const context = await browser.newContext({
		viewport: { width: 360, height: 740 },
		deviceScaleFactor: 2,
		isMobile: true,
	})
	const page = await context.newPage()
	if (!scripts) await page.route('**/*.js', route => route.abort())
	const tools = await context.newCDPSession(page)
	await tools.send('Network.enable')
	if (line) {
		await tools.send('Network.emulateNetworkConditions', {
			offline: false,
			latency: line.latency,
			downloadThroughput: line.down / 8,
			uploadThroughput: line.up / 8,
		})
		await tools.send('Emulation.setCPUThrottlingRate', { rate: line.slower })
	}
	let bytes = 0
	let requests = 0
	let thirdParties = 0
	tools.on('Network.requestWillBeSent', ({ request }) => {
		if (request.url.startsWith('data:')) return
		requests++
		if (new URL(request.url).origin !== new URL(url).origin) thirdParties++
	})
	tools.on('Network.loadingFinished', ({ encodedDataLength }) => {
		bytes += encodedDataLength
	})
	await page.addInitScript(() => {
		Object.assign(window, { blocked: 0, shift: 0, isTextLargest: true })
		new PerformanceObserver(list => {
			for (const jump of list.getEntries())
				Object.assign(window, {
					shift: Number(Reflect.get(window, 'shift')) + Number(Reflect.get(jump, 'value')),
				})
		}).observe({ type: 'layout-shift', buffered: true })
		new PerformanceObserver(list => {
			for (const painted of list.getEntries())
				Object.assign(window, { isTextLargest: Reflect.get(painted, 'url') === '' })
		}).observe({ type: 'largest-contentful-paint', buffered: true })
		new PerformanceObserver(list => {
			for (const task of list.getEntries())
				Object.assign(window, { blocked: Number(Reflect.get(window, 'blocked')) + task.duration - 50 })
		}).observe({ type: 'longtask', buffered: true })
	})
	await page.goto(url, { waitUntil: 'commit' })
	// Usable: all of the page has come, and something of it can be seen and pressed: the first choice, or Start.
	const usableAfter = await page.evaluate<number>(whenUsable)
	await page.waitForLoadState('networkidle')
	const [blocked, shift, isTextLargest] = await page.evaluate(() => [
		Number(Reflect.get(window, 'blocked')),
		Number(Reflect.get(window, 'shift')),
		Reflect.get(window, 'isTextLargest') === true,
	])
	const first = { bytes, requests, thirdParties }
	await page.goto(url, { waitUntil: 'networkidle' })
	await context.close()
	return {
		...first,
		bytesAgain: bytes - first.bytes,
		usableAfter,
		blocked: Number(blocked),
		shift: Number(shift),
		isTextLargest: isTextLargest === true,
	}
}

/**
 * Runs in the page, and is text because what runs this file puts names of its own into functions.
 * Asks whether a part is visible first: to ask for the place of one in a closed menu lays the menu out.
 */
const whenUsable = `new Promise(resolve => {
	const look = () => {
		const parts = [...document.querySelectorAll('main .button, main input, main label')]
		const isThere = document.readyState !== 'loading' && parts.some(part => part.checkVisibility() && part.getClientRects().length > 0)
		isThere || performance.now() > 20_000 ? resolve(performance.now()) : requestAnimationFrame(look)
	}
	look()
})`
