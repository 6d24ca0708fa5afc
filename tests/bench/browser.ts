import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium } from '@playwright/test'
import { browserArguments, findBrowser, whatToInstall } from '#tests/support/browser.ts'
import type { RunningServer } from '#tests/support/server.ts'
import { surveyPath } from './children.ts'

export type FirstPage = {
	bytes: number
	requests: number
	thirdParties: number
	usableAfter: number
	blocked: number
}

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

/** W1 and W2: a child's first page, in a phone-sized browser that has never been here, on slow 4G with a processor four times slower. */
export async function firstPages(
	server: RunningServer,
): Promise<{ page: FirstPage; withoutScripts: FirstPage; floor: FirstPage }> {
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
		return {
			page: await firstPage(browser, `${server.origin}${surveyPath}`, true),
			withoutScripts: await firstPage(browser, `${server.origin}${surveyPath}`, false),
			floor: await firstPage(browser, `http://localhost:${port}/`, true),
		}
	} finally {
		await browser.close()
		floorServer.close()
	}
}

async function firstPage(browser: Browser, url: string, scripts: boolean): Promise<FirstPage> {
	const context = await browser.newContext({
		viewport: { width: 360, height: 740 },
		deviceScaleFactor: 2,
		isMobile: true,
	})
	const page = await context.newPage()
	if (!scripts) await page.route('**/*.js', route => route.abort())
	const tools = await context.newCDPSession(page)
	await tools.send('Network.enable')
	await tools.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 150,
		downloadThroughput: (1.6 * 1024 * 1024) / 8,
		uploadThroughput: (750 * 1024) / 8,
	})
	await tools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
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
		Object.assign(window, { blocked: 0 })
		new PerformanceObserver(list => {
			for (const task of list.getEntries())
				Object.assign(window, { blocked: Number(Reflect.get(window, 'blocked')) + task.duration - 50 })
		}).observe({ type: 'longtask', buffered: true })
	})
	await page.goto(url, { waitUntil: 'commit' })
	// Usable: all of the page has come, and something of it can be seen and pressed: the first choice, or Start.
	const usableAfter = await page.evaluate<number>(whenUsable)
	await page.waitForLoadState('networkidle')
	const blocked = await page.evaluate(() => Number(Reflect.get(window, 'blocked')))
	await context.close()
	return { bytes, requests, thirdParties, usableAfter, blocked }
}

/** Runs in the page, and is text because what runs this file puts names of its own into functions. */
const whenUsable = `new Promise(resolve => {
	const look = () => {
		const parts = [...document.querySelectorAll('main .button, main input, main label')]
		const isThere = document.readyState !== 'loading' && parts.some(part => part.getClientRects().length > 0)
		isThere || performance.now() > 20_000 ? resolve(performance.now()) : requestAnimationFrame(look)
	}
	look()
})`
