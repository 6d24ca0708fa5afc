import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import sirv from 'sirv'
import { settleVerdicts } from '#app/actions/verdict/settle-verdicts.server.ts'
import { tendBoxes } from '#app/ballots/box/close-ballot.server.ts'
import { castQuickly } from '#app/ballots/cast/quick-cast.server.ts'
import { forgetOrder, forgetPlaces } from '#app/ballots/forget-order.server.ts'
import { forgetPapers, paperWasRead } from '#app/ballots/forget-papers.server.ts'
import { newId } from '#app/base/id.ts'
import { tendLetters } from '#app/following/tend-letters.server.ts'
import { tellWebhooks } from '#app/following/webhook/tell-webhooks.server.ts'
import { sourceLanguage } from '#app/languages/language.ts'
import { inviteFirstAdministrator } from '#app/people/first-administrator.server.ts'
import { saySeal } from '#app/people/say-seal.server.ts'
import { callerNames } from '#app/platform/caller.server.ts'
import {
	ClientLeft,
	comesFromOurPages,
	largestBodyOf,
	readBody,
	safeHeaders,
	sendBytes,
	sendResponse,
	webRequest,
} from '#app/platform/http.server.ts'
import type { RenderTemplate } from '#app/platform/kept-page.server.ts'
import { log } from '#app/platform/log.server.ts'
import { openMail } from '#app/platform/mail.server.ts'
import { openPost } from '#app/platform/post-out.server.ts'
import { db, env, secret } from '#app/platform/running.server.ts'
import { answerQuickly } from '#app/surveys/quick-path.server.ts'
import { loadCity } from '#prisma/load-city.server.ts'

/** Answers a request whole: what Remix does with a web `Request`. */
type Remix = (request: Request, context?: Record<string, unknown>) => Promise<Response>

/**
 * Starts the server and keeps it going until SIGTERM or SIGINT; then finishes
 * what is in flight, folds the write-ahead log into the file, and ends.
 */
export async function serve({ build }: { build: ServerBuild }): Promise<void> {
	await loadCity(db, { env, secret, now: new Date() })
	const setUpToken = await inviteFirstAdministrator(db, new Date())
	const remix: Remix = createRequestHandler(build, env.mode)
	const files = sirv('build/client', { gzip: true, brotli: true, etag: true, setHeaders: keepHashed })
	const server = createServer(patience, (request, response) => {
		answer(request, response, { remix, files }).catch(error => giveUp(error, response))
	})
	server.on('clientError', (_error, socket) => (socket.writable ? socket.end(notHttp) : socket.destroy()))
	server.on('error', error => {
		if (!('code' in error && error.code === 'EADDRINUSE')) throw error
		console.error(
			`Port ${env.port} is taken by another program. Stop that one, or set PORT to another number.`,
		)
		process.exit(1)
	})
	server.listen(env.port, env.host, () => {
		const address = server.address()
		const port = typeof address === 'object' && address ? address.port : env.port
		const origin = env.origin.replace(/:0$/, `:${port}`)
		log.info({ port }, 'Ready.')
		console.log(`12 Wishes is ready at ${origin}`)
		// On the console and never in the log: whoever has this link is the administrator.
		if (setUpToken)
			console.log(`Make the first administrator, once, at ${origin}/team/invitations/${setUpToken}`)
	})
	await saySeal(db)
	setInterval(() => forgetVotes(forgetOrder), 30_000).unref()
	setInterval(() => forgetVotes(forgetPlaces), 10 * 60_000).unref()
	setInterval(() => forgetPapers().catch(cannotForget), 30_000).unref()
	setInterval(keepHours, 60_000).unref()
	setInterval(settleInTime, 10 * 60_000).unref()
	setInterval(sendNews, 60_000).unref()
	setInterval(tellPrograms, 60_000).unref()
	for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(server))
}

/** How long a slow or silent client may hold a connection. Looked at every second: Node's own half minute would double them. */
const patience = {
	requestTimeout: 30_000,
	headersTimeout: 15_000,
	keepAliveTimeout: 10_000,
	connectionsCheckingInterval: 1_000,
}

/** The answer to bytes that are no request, or that came too slowly to be one. */
const notHttp = [
	'HTTP/1.1 400 Bad Request',
	...Object.entries(safeHeaders).map(([name, value]) => `${name}: ${value}`),
	'Connection: close',
	'Content-Length: 0',
	'\r\n',
].join('\r\n')

type Ways = { remix: Remix; files: ReturnType<typeof sirv> }

async function answer(
	request: IncomingMessage,
	response: ServerResponse,
	{ remix, files }: Ways,
): Promise<void> {
	for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value)
	if (stopping) response.setHeader('Connection', 'close')
	const method = request.method ?? 'GET'
	const render: RenderTemplate = (path, template) =>
		remix(new Request(new URL(path, env.origin)), { template })
	if (method === 'GET' || method === 'HEAD') {
		if (await answerQuickly(request, response, { render })) return
		const isFile = await new Promise<boolean>(resolve => {
			response.once('close', () => resolve(true))
			files(request, response, () => resolve(false))
		})
		if (isFile) return
		return sendResponse(request, response, await throughRemix(request, response, remix))
	}
	if (!['POST', 'PUT', 'PATCH', 'DELETE'].includes(method)) return refuse(request, response, 405)
	if (!isOnePressLeave(request) && !comesFromOurPages(request.headers, env.origin))
		return refuse(request, response, 403)
	const body = await readBody(request, largestBodyOf(request))
	if (body === 'too-large') return sendResponse(request, response, await tooLarge(request, remix))
	if (await answerQuickly(request, response, { body, render })) return
	const caller = nameCaller(request, new Date())
	const received = await castQuickly(request, response, { body, caller, render })
	if (received || isPaperInOtherWords(request)) paperWasRead()
	if (received !== 'answered') {
		const context = { caller, received }
		// What was received is read already: nobody needs a second copy of it.
		const sent = received ? Buffer.alloc(0) : body
		const answer = await throughRemix(request, response, remix, { body: sent, context })
		await sendResponse(request, response, answer)
	}
	// What a child marked, or an officer typed, stands in memory no longer than it must.
	body.fill(0)
}

/** A paper that is sent to its own page comes back in other words, with all that is marked on it. */
function isPaperInOtherWords({ url = '' }: IncomingMessage): boolean {
	return /^\/[a-z]{2,3}\/ballots\/[a-z0-9-]{1,60}(?:\?|$)/.test(url)
}

/** A mail program presses "leave" for its reader (RFC 8058), from no page at all. The token in the address is what lets it. */
function isOnePressLeave({ method, url = '' }: IncomingMessage): boolean {
	return method === 'POST' && /^\/[a-z]{2,3}\/follow\/leave\/[0-9a-z]{26}-[0-9a-z]{26}$/.test(url)
}

const nameCaller = callerNames(env.proxies)

function throughRemix(
	request: IncomingMessage,
	response: ServerResponse,
	remix: Remix,
	{ body, context }: { body?: Buffer; context?: Record<string, unknown> } = {},
): Promise<Response> {
	const left = new AbortController()
	response.once('close', () => left.abort())
	return remix(webRequest(request, { origin: env.origin, body, signal: left.signal }), context)
}

/** The page that says what to do with what is too large, in the language somebody was reading. Nothing of it was looked at. */
function tooLarge({ url = '', headers }: IncomingMessage, remix: Remix): Promise<Response> {
	const first = /^\/([a-z]{2,4})\//.exec(url)?.[1] ?? sourceLanguage
	const { cookie = '', 'accept-language': accepted = '' } = headers
	const asked = new Request(new URL(`/${first}/too-large`, env.origin), {
		headers: { cookie, 'accept-language': accepted },
	})
	return remix(asked, { trouble: 413 })
}

/** A plain sentence for what no page of ours can cause. */
async function refuse(request: IncomingMessage, response: ServerResponse, status: 403 | 405): Promise<void> {
	const sentences = {
		403: 'This did not come from a page of ours. Open the page again and send it from there.',
		405: 'This address does not do that.',
	}
	response.setHeader('Content-Type', 'text/plain; charset=utf-8')
	response.setHeader('Content-Security-Policy', "default-src 'none'")
	await sendBytes(request, response, { status, bytes: Buffer.from(sentences[status]) })
}

function giveUp(error: unknown, response: ServerResponse) {
	if (error instanceof ClientLeft) return
	const incident = newId().slice(0, 8)
	log.error({ err: error, incident }, 'A request broke.')
	if (response.headersSent) return response.destroy()
	response
		.writeHead(500, {
			'Content-Type': 'text/plain; charset=utf-8',
			'Content-Security-Policy': "default-src 'none'",
		})
		.end(
			`Something went wrong on our side. Try again. If you tell us about it, give us this number: ${incident}`,
		)
}

/** Hashed files never change; the rest is asked for again after a while. */
function keepHashed(response: ServerResponse, pathname: string) {
	response.setHeader(
		'Cache-Control',
		pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
	)
	// A worker is held to its own file's policy: this one brings the verifier, as it is served to everybody.
	const isWorker = pathname.startsWith('/assets/count-again.client-entry-')
	response.setHeader('Content-Security-Policy', `default-src 'none'${isWorker ? "; script-src 'self'" : ''}`)
	// A program for whoever checks a ballot: to be read before it is run.
	if (pathname.endsWith('.py')) response.setHeader('Content-Type', 'text/plain; charset=utf-8')
}

async function forgetVotes(forget: typeof forgetOrder) {
	if (stopping) return
	try {
		await forget(db, new Date())
	} catch (error) {
		log.error({ err: error }, 'The order of votes is still in the file or its log.')
	}
}

function cannotForget(error: unknown) {
	log.error({ err: error }, 'What papers said is still in memory.')
}

/** Boxes are closed, and full hours written down, by the clock of this process. */
async function keepHours() {
	if (stopping) return
	try {
		await tendBoxes(db, new Date())
	} catch (error) {
		log.error({ err: error }, 'A box waits for its checkpoint or its close.')
	}
}

/** What young people judged is counted on the day after its last. */
async function settleInTime() {
	if (stopping) return
	try {
		await settleVerdicts(db, new Date())
	} catch (error) {
		log.error({ err: error }, 'Verdicts wait to be counted.')
	}
}

const mail = env.mail && openMail(env.mail)

/** Letters that are due are written and handed over; addresses nobody confirmed are forgotten, mail or not. */
async function sendNews() {
	if (stopping) return
	try {
		await tendLetters(db, { mail, secret, origin: env.origin, now: new Date() })
	} catch (error) {
		log.error({ err: error }, 'Letters wait to be sent.')
	}
}

const post = openPost({ networks: env.webhookNetworks })

/** Programs of other organisations are told of what is public by now. */
async function tellPrograms() {
	if (stopping) return
	try {
		await tellWebhooks(db, { door: post, secret, origin: env.origin, now: new Date() })
	} catch (error) {
		log.error({ err: error }, 'Programs wait to be told.')
	}
}

let stopping = false
function stop(server: ReturnType<typeof createServer>) {
	if (stopping) return
	stopping = true
	log.info('Stopping: finishing what is in flight.')
	setTimeout(() => process.exit(1), 9_000).unref()
	server.close(async () => {
		await db.close()
		process.exit(0)
	})
	// A connection that was busy just now is idle after its answer; waiting for its next request would take for ever.
	setInterval(() => server.closeIdleConnections(), 50).unref()
}
