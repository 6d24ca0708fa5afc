import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import Sqlite from 'better-sqlite3'
import { test as base, expect } from 'vitest'
import { openDatabase } from '#app/platform/db.server.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'
import { sessionCookie } from '#tests/support/session-cookie.ts'
import { somePerson } from '#tests/support/some.ts'

const long = process.env.LONG === 'yes'

/** Vitest's test with the built server, started once for this file as people start it. */
const test = base.extend<{ server: RunningServer }>({
	server: [
		// biome-ignore lint/correctness/noEmptyPattern: Vitest reads the pattern to know what a fixture needs
		async ({}, use) => {
			const server = await startServer()
			await use(server)
			await server.remove()
		},
		{ scope: 'file', auto: true },
	],
})

const safe = {
	'strict-transport-security': 'max-age=31536000; includeSubDomains',
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'geolocation=(), camera=(), microphone=()',
	'x-frame-options': 'DENY',
}

test.for([
	['GET', '/en', 200],
	['HEAD', '/en', 200],
	['GET', '/ar/surveys/growing-up-in-leeds', 200],
	['GET', '/', 302],
	['GET', '/team', 302],
	['GET', '/team/sign-in', 200],
	['GET', '/health', 200],
	['GET', '/icon.svg', 200],
	['GET', '/en/nothing', 404],
	['GET', '/nothing', 404],
	['GET', '//evil.example/en', 404],
	['GET', 'http://evil.example/en', 404],
	['GET', '/%E0%A4%A', [400, 404]],
	['POST', '/en', 403],
	['DELETE', '/en', 403],
	['TRACE', '/en', 405],
	['OPTIONS', '/en', 405],
	['PROPFIND', '/en', 405],
] as const)('W-02: %s %s answers %s, with every safe header', async ([method, path, status], { server }) => {
	const answer = await ask(server, { method, path })
	expect([status].flat()).toContain(answer.status)
	expect(answer.headers).toMatchObject(safe)
	expect(answer.headers['x-powered-by']).toBeUndefined()
})

test('W-02: files with a hash in their name have the safe headers too, and may be kept for ever', async ({
	server,
}) => {
	const names = readdirSync('build/client/assets')
		.filter(name => name.endsWith('.js'))
		.slice(0, 5)
	for (const name of names) {
		const answer = await ask(server, { path: `/assets/${name}` })
		expect(answer.headers).toMatchObject(safe)
		expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
		expect(answer.headers['content-security-policy']).toBe("default-src 'none'")
	}
})

test('the second verifier of a ballot is served as text, whole, and may be read before it is run', async ({
	server,
}) => {
	const answer = await ask(server, { path: '/verify_ballot.py' })
	expect(answer.status).toBe(200)
	expect(answer.headers).toMatchObject({ ...safe, 'content-type': 'text/plain; charset=utf-8' })
	expect(answer.body).toBe(readFileSync('public/verify_ballot.py', 'utf8'))
})

test('W-02: bytes that are no request are refused with the safe headers', async ({ server }) => {
	const answer = await rawAnswer(server, 'HELLO\r\n\r\n')
	expect(answer).toMatch(/^HTTP\/1\.1 400 /)
	for (const [name, value] of Object.entries(safe))
		expect(answer.toLowerCase()).toContain(`${name}: ${value.toLowerCase()}`)
})

test('W-01, C-09: every page a visitor can walk to has its policy, nothing inline but what it names, and asks no other host', async ({
	server,
}) => {
	const { pages } = await walk(server)
	expect(pages.length).toBeGreaterThan(40)
	for (const { path, headers, body } of pages) {
		const policy = String(headers['content-security-policy'])
		expect(policy, path).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'sha256-")
		expect(policy, path).not.toContain('unsafe')
		// One cookie, of a ballot: the order its options have for this browser (B-11).
		const cookies = path.includes('/ballots/')
			? /^__Host-order=[^;]*; Path=\/; HttpOnly; Secure; SameSite=Strict$/
			: /^$/
		for (const cookie of headers['set-cookie'] ?? []) expect(cookie, path).toMatch(cookies)
		const styles = [...body.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css)
		// The frame's and the page's own; a ballot paper wears a survey's and its own.
		expect([2, 3], path).toContain(styles.length)
		for (const style of styles)
			expect(policy, path).toContain(createHash('sha256').update(style).digest('base64'))
		expect(body.match(/<script(?![^>]*\ssrc="\/assets\/)[^>]*>/g), path).toBeNull()
		expect(body.match(/\son\w+="|\sstyle="|javascript:/g), path).toBeNull()
		expect(
			body.match(/<(?:script|link|img|source|iframe)[^>]+(?:src|href)="(?:https?:)?\/\/[^"]*"/g),
			path,
		).toBeNull()
	}
}, 120_000)

test('W-04: walking through every public page changes not one row', async ({ server }) => {
	const { before, after } = await walk(server)
	expect(after).toBe(before)
}, 120_000)

test('W-01: the nonce of a page that hydrates is new every time, and every script names it', async ({
	server,
}) => {
	const headersOfSomebody = { cookie: await cookieOfSomebody(server) }
	const nonces = new Set<string>()
	const times = long ? 10_000 : 500
	for (let nth = 0; nth < times; nth++) {
		const { headers, body } = await ask(server, { path: '/team', headers: headersOfSomebody })
		const policy = String(headers['content-security-policy'])
		const [, nonce = ''] = /script-src 'nonce-([^']+)' 'strict-dynamic'/.exec(policy) ?? []
		nonces.add(nonce)
		if (nth > 0) continue
		expect(policy).not.toContain('unsafe')
		for (const [script] of body.matchAll(/<script\b[^>]*>/g)) expect(script).toContain(`nonce="${nonce}"`)
	}
	expect(nonces.size).toBe(times)
	expect([...nonces].every(nonce => Buffer.from(nonce, 'base64').length === 16)).toBe(true)
}, 300_000)

const strangers: Record<string, string>[] = [
	{},
	{ origin: 'null' },
	{ origin: 'https://evil.example' },
	{ origin: 'http://evil.localhost' },
	{ origin: 'http://localhost.evil.example' },
	{ origin: 'http://localhost' },
	{ 'sec-fetch-site': 'cross-site' },
	{ 'sec-fetch-site': 'same-site' },
	{ 'sec-fetch-site': 'none' },
]

test.for(['POST', 'PUT', 'PATCH', 'DELETE'])(
	'W-04: %s from anywhere but a page of ours is refused, wherever it goes',
	async (method, { server }) => {
		const last = lastCheckpoint(server.database)
		const before = rowsHash(server.database, last)
		for (const path of [
			'/en',
			'/en/surveys/growing-up-in-leeds/thanks',
			'/en/take-back',
			'/team/sign-in',
			'/team/sign-in.data',
			'/team/sign-out',
			'/team/people',
			'/health',
			'/nothing',
		]) {
			for (const headers of strangers) {
				const answer = await ask(server, { method, path, headers, body: 'key=1' })
				expect(answer.status, `${path} ${JSON.stringify(headers)}`).toBe(403)
			}
		}
		expect(rowsHash(server.database, last)).toBe(before)
	},
)

test('W-17: a body that says it is too large is refused at once, and one that only turns out so as well', async ({
	server,
}) => {
	const ours = { origin: server.origin, 'content-type': 'application/x-www-form-urlencoded' }
	const path = '/en/surveys/growing-up-in-leeds/thanks'
	await ask(server, { method: 'POST', path, headers: ours, body: 'a=b' })
	const began = performance.now()
	const said = await ask(server, { method: 'POST', path, headers: ours, body: 'x'.repeat(64 * 1024 + 1) })
	expect(said.status).toBe(413)
	expect(said.headers).toMatchObject(safe)
	expect(performance.now() - began).toBeLessThan(long ? 100 : 1_000)
	const chunked = await ask(server, {
		method: 'POST',
		path,
		headers: { ...ours, 'transfer-encoding': 'chunked' },
		body: 'x'.repeat(200 * 1024),
	})
	expect(chunked.status).toBe(413)
	const fits = await ask(server, {
		method: 'POST',
		path,
		headers: ours,
		body: `key=x&w-one-thing=${'x'.repeat(60_000)}`,
	})
	expect(fits.status).toBe(422)
	expect(performance.now() - began).toBeLessThan(long ? 1_000 : 3_000)
})

test('W-13, W-17: what is too large is answered by a page that says what to do, in the language of the place', async ({
	server,
}) => {
	const ours = { origin: server.origin, 'content-type': 'application/x-www-form-urlencoded' }
	const child = await ask(server, {
		method: 'POST',
		path: '/ur/surveys/growing-up-in-leeds/thanks',
		headers: ours,
		body: 'x'.repeat(65 * 1024),
	})
	expect([child.status, child.headers['content-type']]).toEqual([413, 'text/html; charset=utf-8'])
	expect(child.body).toContain('<html lang="ur" dir="rtl"')
	const film = await ask(server, {
		method: 'POST',
		path: '/team/surveys/growing-up-in-leeds/words',
		headers: { ...ours, cookie: 'nobody=1', 'accept-language': 'en' },
		body: 'x'.repeat(12 * 1024 * 1024),
	})
	expect(film.status).toBe(413)
	expect(film.body).toContain('choose a smaller file')
})

test('W-17: a body without end is cut off, and costs others nothing', async ({ server }) => {
	const flood = connect(server.port, '127.0.0.1')
	flood.on('error', () => {})
	flood.write(
		`POST /en HTTP/1.1\r\nHost: localhost\r\nOrigin: ${server.origin}\r\nTransfer-Encoding: chunked\r\n\r\n`,
	)
	const piece = `10000\r\n${'x'.repeat(0x10000)}\r\n`
	const isCut = new Promise<boolean>(resolve => flood.once('close', () => resolve(true)))
	const pour = setInterval(() => flood.writable && flood.write(piece), 5)
	expect((await ask(server, { path: '/en' })).status).toBe(200)
	expect(await isCut).toBe(true)
	clearInterval(pour)
})

test.runIf(long)(
	'R-09: 200 who send a letter a second, 200 who say nothing and 50 who never read: others are served, the slow are cut',
	async ({ server }) => {
		const began = performance.now()
		const ends: number[] = []
		const hold = (first: string, drip: string) => {
			const socket = connect(server.port, '127.0.0.1')
			socket.on('error', () => {})
			socket.once('close', () => ends.push(performance.now() - began))
			if (first) socket.write(first)
			const timer = setInterval(() => (socket.writable && drip ? socket.write(drip) : undefined), 1_000)
			socket.once('close', () => clearInterval(timer))
			return socket
		}
		const body = `POST /en HTTP/1.1\r\nHost: localhost\r\nOrigin: ${server.origin}\r\nContent-Length: 5000\r\n\r\n`
		for (let nth = 0; nth < 200; nth++) hold(body, 'x')
		for (let nth = 0; nth < 200; nth++) hold('GET /en HT', '')
		for (let nth = 0; nth < 50; nth++) hold('GET /en HTTP/1.1\r\nHost: localhost\r\n\r\n', '').pause()
		const times: number[] = []
		for (let nth = 0; nth < 100; nth++) {
			const asked = performance.now()
			expect((await ask(server, { path: '/en' })).status).toBe(200)
			times.push(performance.now() - asked)
		}
		expect(times.toSorted((a, b) => a - b)[95]).toBeLessThan(1_000)
		while (ends.length < 400 && performance.now() - began < 40_000)
			await new Promise(resolve => setTimeout(resolve, 200))
		expect(ends.length).toBeGreaterThanOrEqual(400)
		expect(Math.max(...ends)).toBeLessThan(35_000)
	},
	90_000,
)

test.for([
	'/.git/config',
	'/.env',
	'/package.json',
	'/app/start.js',
	'/../package.json',
	'/assets/../../../package.json',
	'/assets/%2e%2e/%2e%2e/%2e%2e/package.json',
	'/..%2fpackage.json',
	'/build/server/index.js',
	'/server/index.js',
	'/data/12wishes.db',
	'/data/secret',
	'/.vite/manifest.json',
	'/assets/',
	'/prisma/framework.json',
	'/tests/support/some.ts',
])('W-18: %s is not there', async (path, { server }) => {
	expect((await ask(server, { path })).status).toBe(404)
})

test('W-18: the build holds no source maps, and no file points to one', () => {
	const files = readdirSync('build/client', { recursive: true, encoding: 'utf8' })
	expect(files.filter(name => name.endsWith('.map'))).toEqual([])
	const pointing = files.filter(
		name => name.endsWith('.js') && readFileSync(`build/client/${name}`, 'utf8').includes('sourceMappingURL'),
	)
	expect(pointing).toEqual([])
})

test('W-18: a page that breaks says so kindly: the safe headers, no stack, no names of files', async () => {
	const server = await startServer()
	try {
		const db = new Sqlite(server.database)
		db.pragma('foreign_keys = OFF')
		for (const table of ['Wish', 'Survey']) db.exec(`ALTER TABLE "${table}" RENAME TO "Gone${table}"`)
		db.close()
		for (const path of ['/en/wishes', '/ar/wishes/1', '/en/surveys/growing-up-in-leeds', '/en/wishes.data']) {
			const answer = await ask(server, { path })
			expect(answer.status, path).toBe(500)
			expect(answer.headers, path).toMatchObject(safe)
			expect(answer.body, path).not.toMatch(
				/\n\s+at |node_modules|\.tsx?:\d|build\/server|Prisma|SQLITE|no such table/,
			)
			// The number on the page is the number in the log. (A page's data alone shows nobody anything.)
			if (path.endsWith('.data')) continue
			// One that has no digit in it is set apart from the Arabic around it.
			const [incident] = answer.body.match(/\b[0-9a-z]{8}(?=[\u2066-\u2069]*(?:<|$))/) ?? []
			expect(incident, path).toBeDefined()
			// The log comes through a pipe of its own, at times after the page.
			await expect.poll(() => server.printed()).toContain(`"incident":"${incident}"`)
		}
		expect(server.printed()).toContain('broke')
	} finally {
		await server.remove()
	}
}, 60_000)

test('C-07: whatever a visitor sends along, the log holds no address, agent, code or answer', async () => {
	const server = await startServer()
	const mark = 'XMARKX'
	try {
		const headers = {
			'user-agent': `${mark}-agent`,
			'x-forwarded-for': '203.0.113.77',
			'accept-language': `en, ${mark}-language`,
			referer: `http://localhost/${mark}-referrer`,
			cookie: `__Host-team=${mark}-cookie`,
		}
		const ours = { ...headers, origin: server.origin, 'content-type': 'application/x-www-form-urlencoded' }
		for (const path of [
			'/',
			'/en',
			`/en/${mark}-page`,
			`/en/surveys/growing-up-in-leeds?${mark}`,
			`/en/what-happened?receipt=${mark}`,
			'/team',
			'/%E0%A4%A',
		])
			await ask(server, { path, headers })
		for (const path of [
			'/en/surveys/growing-up-in-leeds/thanks',
			'/en/take-back',
			'/en/what-happened',
			'/team/sign-in',
			`/${mark}`,
		]) {
			await ask(server, {
				method: 'POST',
				path,
				headers: ours,
				body: `key=${mark}&w-one-thing=${mark}&receipt=${mark}&code=${mark}&email=${mark}%40example.org&password=${mark}`,
			})
		}
		await server.stop()
		expect(server.printed()).not.toMatch(/XMARKX|203\.0\.113\.77|127\.0\.0\.1|::1|user-agent|cookie/i)
	} finally {
		await server.remove()
	}
}, 60_000)

type Asked = { method?: string; path: string; headers?: Record<string, string>; body?: string }
type Answer = { status: number; headers: IncomingHttpHeaders; body: string }

/** One request, with the path as it is: fetch would tidy it. */
function ask({ port }: RunningServer, { method = 'GET', path, headers = {}, body }: Asked): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const length =
			body && !headers['transfer-encoding'] ? { 'content-length': String(Buffer.byteLength(body)) } : {}
		const sent = request(
			{ host: '127.0.0.1', port, method, path, headers: { ...headers, ...length } },
			answer => {
				const pieces: Buffer[] = []
				answer.on('data', piece => pieces.push(piece))
				answer.on('end', () =>
					resolve({
						status: answer.statusCode ?? 0,
						headers: answer.headers,
						body: Buffer.concat(pieces).toString(),
					}),
				)
			},
		)
		sent.on('error', reject)
		sent.end(body)
	})
}

function rawAnswer({ port }: RunningServer, bytes: string): Promise<string> {
	return new Promise((resolve, reject) => {
		const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
		let answer = ''
		socket.on('data', text => {
			answer += text
		})
		socket.on('end', () => resolve(answer))
		socket.on('error', reject)
	})
}

let walked: Promise<{ pages: (Answer & { path: string })[]; before: string; after: string }> | undefined

/** One walk through every public page for all who ask what it met, and what it left behind in the database. */
function walk(server: RunningServer) {
	walked ??= (async () => {
		const last = lastCheckpoint(server.database)
		const before = rowsHash(server.database, last)
		const pages = await crawl(server)
		return { pages, before, after: rowsHash(server.database, last) }
	})()
	return walked
}

/** Every page that can be reached by links from the first page, in all languages. */
async function crawl(server: RunningServer): Promise<(Answer & { path: string })[]> {
	const seen = new Set(['/en', '/ar'])
	const pages: (Answer & { path: string })[] = []
	for (const path of seen) {
		const answer = await ask(server, { path })
		if (answer.status >= 300 && answer.status < 400) continue
		expect(answer.status, path).toBe(200)
		if (!String(answer.headers['content-type']).startsWith('text/html')) continue
		pages.push({ ...answer, path })
		for (const [, link = ''] of answer.body.matchAll(/<a\b[^>]*\shref="(\/[^"#]*)/g)) {
			const next = link.replaceAll('&amp;', '&')
			if (!next.startsWith('/team') && seen.size < 600) seen.add(next)
		}
	}
	return pages
}

/** The cookie of somebody signed in: the team's pages are the ones that hydrate. */
async function cookieOfSomebody(server: RunningServer): Promise<string> {
	const db = await openDatabase(server.database)
	const { id: personId } = await somePerson(db, { roles: ['administrator'] })
	const cookie = await sessionCookie(db, personId)
	await db.close()
	return cookie
}

/** The number of the newest checkpoint of a ballot's box, written before anybody walks. */
function lastCheckpoint(file: string): number {
	const db = new Sqlite(file, { readonly: true })
	const last = db.prepare<[], number>('SELECT coalesce(max(rowid), 0) FROM BallotCheckpoint').pluck().get()
	db.close()
	return last ?? 0
}

/**
 * One number for all rows but those that the server's own clock writes meanwhile: the health page's, and what it writes
 * down of a box at a full hour. Checkpoints that were there stay as they were, and nobody else writes one.
 */
function rowsHash(file: string, last: number): string {
	const db = new Sqlite(file, { readonly: true })
	const hash = createHash('sha256')
	const tables = db
		.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
		.all()
	for (const { name } of tables) {
		if (name === 'HealthBeat') continue
		const ofTheClock = name === 'BallotCheckpoint' ? `WHERE NOT (rowid > ${last} AND hour % 3600000 = 0)` : ''
		for (const row of db.prepare(`SELECT * FROM "${name}" ${ofTheClock}`).iterate())
			hash.update(`${name}${JSON.stringify(row)}`)
	}
	db.close()
	return hash.digest('hex')
}
