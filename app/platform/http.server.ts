import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type Result, refuse } from '#app/base/result.ts'
import { DatabaseUnavailable } from './db.server.ts'
import { TooBusy } from './group-commit.server.ts'

const gzipped = promisify(gzip)

/** The largest body a page may send (W-17). A survey of own words in four-byte letters fits. */
export const largestBody = 64 * 1024

/** What takes more than a page does: a whole survey's words in one language, and a file that an officer brings (W-13). */
const larger: [RegExp, number][] = [
	[/^\/team\/ballots\/[a-z0-9-]{1,60}\/(?:paper|rolls)(?:[/?]|$)/, 1024 * 1024],
	[/^\/team\/indicators\/[a-z0-9-]{1,60}\/numbers(?:\?|$)/, 1024 * 1024],
	[/^\/team\/actions\/[a-z0-9-]{1,60}\/steps(?:\?|$)/, 6 * 1024 * 1024],
	[/^\/team\/translations\//, 1024 * 1024],
	[/^\/team\/surveys\/[a-z0-9-]{1,60}\/words(?:\?|$)/, 6 * 1024 * 1024],
]

/**
 * How many bytes may be sent at once to where a request goes. More than a page's
 * only with a cookie, which we give to nobody who has not signed in; one that is made up, the page finds out.
 */
export function largestBodyOf({ url = '', headers }: IncomingMessage): number {
	const more = headers.cookie === undefined ? undefined : larger.find(([address]) => address.test(url))
	return more?.[1] ?? largestBody
}

/** Headers that every answer carries, files and errors too (W-02, C-10). */
export const safeHeaders: Record<string, string> = {
	'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': 'geolocation=(), camera=(), microphone=()',
	'X-Frame-Options': 'DENY',
}

/**
 * What a page may load (W-01). Children's and public pages load files of our
 * own and one style sheet known by its hash; pages that hydrate name a nonce.
 */
export function contentPolicy({ nonce, styles = [] }: { nonce?: string; styles?: string[] }): string {
	const script = nonce ? `'nonce-${nonce}' 'strict-dynamic'` : "'self'"
	const style = [
		"'self'",
		...(nonce ? [`'nonce-${nonce}'`] : []),
		...styles.map(css => `'${styleHash(css)}'`),
	].join(' ')
	return [
		"default-src 'none'",
		`script-src ${script}`,
		`style-src ${style}`,
		"img-src 'self' data:",
		"media-src 'self'",
		"font-src 'self'",
		"connect-src 'self'",
		"form-action 'self'",
		"frame-ancestors 'none'",
		"base-uri 'none'",
		"object-src 'none'",
	].join('; ')
}

const hashes = new Map<string, string>()
function styleHash(css: string): string {
	const known = hashes.get(css)
	if (known) return known
	const hash = `sha256-${createHash('sha256').update(css).digest('base64')}`
	hashes.set(css, hash)
	return hash
}

/** A nonce of 128 bits, new for every answer. */
export function newNonce(): string {
	return randomBytes(16).toString('base64')
}

/**
 * Whether something that changes things comes from a page of ours (W-04).
 *
 * The browser's own word counts first: our pages send no referrer, which makes
 * some browsers write `Origin: null` on forms of our own.
 */
export function comesFromOurPages(headers: IncomingMessage['headers'], origin: string): boolean {
	const site = headers['sec-fetch-site']
	if (site !== undefined) return site === 'same-origin'
	return headers.origin === origin
}

/** How much of a body that is too large is read and forgotten, so that the browser hears why; then the line is cut. Films are large. */
const longestPatience = { page: 1024 * 1024, file: 64 * 1024 * 1024 }

/** Reads a body to its end, or answers `too-large` as soon as it says or shows that it passes the limit. */
export function readBody(request: IncomingMessage, limit = largestBody): Promise<Buffer | 'too-large'> {
	return new Promise((resolve, reject) => {
		const pieces: Buffer[] = []
		let length = 0
		const patience = limit > largestBody ? longestPatience.file : longestPatience.page
		if (Number(request.headers['content-length'] ?? 0) > limit) resolve('too-large')
		request.on('data', (piece: Buffer) => {
			length += piece.length
			if (length <= limit) return pieces.push(piece)
			pieces.length = 0
			resolve('too-large')
			if (length > patience) request.destroy()
		})
		request.on('end', () => {
			resolve(Buffer.concat(pieces))
			// There is one copy, and whoever reads it can wipe it.
			for (const piece of pieces) piece.fill(0)
		})
		request.on('error', reject)
		request.on('close', () => {
			if (request.complete) return
			for (const piece of pieces) piece.fill(0)
			reject(new ClientLeft())
		})
	})
}

/** The browser went away before it had sent everything. Nobody is waiting for an answer. */
export class ClientLeft extends Error {
	override name = 'ClientLeft'
}

/** A Node request as the web's own `Request`. Our origin is fixed: what the Host header says is not believed. */
export function webRequest(
	request: IncomingMessage,
	{ origin, body, signal }: { origin: string; body?: Buffer; signal: AbortSignal },
): Request {
	const headers = new Headers()
	for (const [name, value] of Object.entries(request.headers)) {
		if (value === undefined || name.startsWith('x-forwarded') || name === 'host' || name === 'origin')
			continue
		for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one)
	}
	headers.set('host', new URL(origin).host)
	const method = request.method ?? 'GET'
	return new Request(addressOf(request, origin), {
		method,
		headers,
		signal,
		body: body && new Uint8Array(body),
	})
}

/**
 * The address that was asked for, always at our own origin: `//elsewhere/x` and
 * `http://elsewhere/x` are paths here, not other hosts.
 */
export function addressOf(request: IncomingMessage, origin: string): URL {
	const asked = request.url ?? '/'
	return new URL(origin + (asked.startsWith('/') ? asked : `/${asked}`))
}

/**
 * Sends a web `Response`, compressed when it is text and the browser takes it.
 * Nobody keeps what does not say that it may be kept: not a redirect, not the
 * rows a team page asks for.
 */
export async function sendResponse(
	request: IncomingMessage,
	response: ServerResponse,
	answer: Response,
): Promise<void> {
	for (const [name, value] of answer.headers) {
		if (name !== 'set-cookie') response.setHeader(name, value)
	}
	if (!answer.headers.has('cache-control')) response.setHeader('Cache-Control', 'no-store')
	const cookies = answer.headers.getSetCookie()
	if (cookies.length > 0) response.setHeader('Set-Cookie', cookies)
	const bytes = answer.body ? Buffer.from(await answer.arrayBuffer()) : Buffer.alloc(0)
	// A page may show what a child marked. Once it is out, its bytes are nobody's.
	response.once('close', () => bytes.fill(0))
	await sendBytes(request, response, { status: answer.status, bytes })
}

/** Sends bytes, compressed when they are text worth it and are not packed yet. Headers are set before. */
export async function sendBytes(
	request: IncomingMessage,
	response: ServerResponse,
	{ status, bytes }: { status: number; bytes: Buffer },
): Promise<void> {
	const type = String(response.getHeader('content-type') ?? '')
	const packable = /^(text|application\/(json|javascript|atom\+xml)|image\/svg)|text\/x-script/.test(type)
	response.appendHeader('Vary', 'Accept-Encoding')
	let sent = bytes
	if (packable && !response.hasHeader('content-encoding') && bytes.length > 1_000 && takesGzip(request)) {
		sent = await gzipped(bytes, { level: 6 })
		response.setHeader('Content-Encoding', 'gzip')
		response.once('close', () => sent.fill(0))
	}
	response.setHeader('Content-Length', sent.length)
	response.writeHead(status)
	response.end(request.method === 'HEAD' ? undefined : sent)
}

export function takesGzip(request: IncomingMessage): boolean {
	return /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
}

/** Ends a loader with the kind page for "not here, or not for you to know". */
export function notFound(): never {
	throw new Response(null, { status: 404 })
}

/** For a team page's action: a database that cannot write now is a refusal the page shows, with everything still typed in. */
export async function orTryLater<Value, Refusal>(
	work: Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | 'try-later'>> {
	try {
		return await work
	} catch (error) {
		if (error instanceof DatabaseUnavailable || error instanceof TooBusy) return refuse('try-later')
		throw error
	}
}

/**
 * Where to go after signing in and the like: the path if it is one of ours,
 * otherwise `fallback` (W-05). Anything a browser could read as another site is
 * not one of ours: `//`, a backslash, a control character, a scheme.
 */
export function ownPath(asked: string | null | undefined, fallback: string): string {
	if (!asked || !/^\/(?:[\w-][\w./-]*)?(?:\?[\w=&.%-]*)?$/.test(asked)) return fallback
	return asked.includes('//') ||
		asked.includes('/.') ||
		asked.includes('..') ||
		/%(?:0|1|2f|5c|7f)/i.test(asked)
		? fallback
		: asked
}
