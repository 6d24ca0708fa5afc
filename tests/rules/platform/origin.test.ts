import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { addressOf, comesFromOurPages, contentPolicy, newNonce } from '#app/platform/http.server.ts'

const ours = 'https://wishes.example.org'

test.each([
	{ headers: { origin: ours }, comes: true, why: 'our own origin' },
	{
		headers: { 'sec-fetch-site': 'same-origin' },
		comes: true,
		why: 'the browser’s word that it is our page',
	},
	{
		headers: { 'sec-fetch-site': 'same-origin', origin: 'null' },
		comes: true,
		why: 'a form of ours: no-referrer makes the origin null',
	},
	{ headers: {}, comes: false, why: 'no word of where it comes from' },
	{ headers: { origin: 'null' }, comes: false, why: 'a sandboxed frame' },
	{ headers: { origin: 'https://evil.example' }, comes: false, why: 'another site' },
	{
		headers: { origin: 'http://wishes.example.org' },
		comes: false,
		why: 'our name without the safe connection',
	},
	{ headers: { origin: 'https://wishes.example.org:8443' }, comes: false, why: 'another port' },
	{ headers: { origin: 'https://www.wishes.example.org' }, comes: false, why: 'a sub-domain' },
	{ headers: { origin: 'https://example.org' }, comes: false, why: 'the domain above' },
	{
		headers: { origin: 'https://wishes.example.org.evil.example' },
		comes: false,
		why: 'a name that begins like ours',
	},
	{ headers: { origin: 'https://evilwishes.example.org' }, comes: false, why: 'a name that ends like ours' },
	{
		headers: { origin: 'https://wishes.example.org/' },
		comes: false,
		why: 'an origin with a slash, which no browser sends',
	},
	{
		headers: { origin: 'HTTPS://WISHES.EXAMPLE.ORG' },
		comes: false,
		why: 'an origin in capitals, which no browser sends',
	},
	{
		headers: { 'sec-fetch-site': 'cross-site', origin: ours },
		comes: false,
		why: 'the browser’s word counts before the origin',
	},
	{ headers: { 'sec-fetch-site': 'same-site' }, comes: false, why: 'a sister site' },
	{ headers: { 'sec-fetch-site': 'none' }, comes: false, why: 'a bookmark, which sends nothing' },
	{ headers: { 'sec-fetch-site': '', origin: ours }, comes: false, why: 'an empty word' },
	{ headers: { 'sec-fetch-site': 'same-origin, cross-site' }, comes: false, why: 'two words at once' },
	{ headers: { referer: `${ours}/en` }, comes: false, why: 'a referrer alone' },
])('W-04: something that changes things, sent with $why: $comes', ({ headers, comes }) => {
	expect(comesFromOurPages(headers, ours)).toBe(comes)
})

test.each([
	['/en', `${ours}/en`],
	['//evil.example/x', `${ours}//evil.example/x`],
	['http://evil.example/x', `${ours}/http://evil.example/x`],
	['*', `${ours}/*`],
	['/en?x=//evil.example', `${ours}/en?x=//evil.example`],
	['@evil.example', `${ours}/@evil.example`],
	['\\\\evil.example', `${ours}///evil.example`],
])('W-05: a request line that asks for %s is about a path of ours', (url, address) => {
	expect(addressOf({ url } as IncomingMessage, ours).href).toBe(address)
})

test('W-01: the policy of a child’s page takes scripts from us alone, and no inline ones', () => {
	const policy = contentPolicy({ styles: ['body { color: red }'] })
	expect(policy).toContain("default-src 'none'; script-src 'self';")
	expect(policy).toContain("style-src 'self' 'sha256-")
	expect(policy).not.toContain('unsafe')
	expect(policy).not.toContain('*')
})

test('W-01: the policy of a page that hydrates names its nonce, and nothing else runs', () => {
	const policy = contentPolicy({ nonce: 'abc' })
	expect(policy).toContain("script-src 'nonce-abc' 'strict-dynamic';")
	expect(policy).not.toContain('unsafe')
	for (const part of [
		"form-action 'self'",
		"frame-ancestors 'none'",
		"base-uri 'none'",
		"object-src 'none'",
		"connect-src 'self'",
		"font-src 'self'",
	])
		expect(policy).toContain(part)
})

test('W-01: a nonce has 128 bits and does not come twice', () => {
	const many = Array.from({ length: 10_000 }, newNonce)
	expect(new Set(many).size).toBe(10_000)
	expect(new Set(many.map(nonce => Buffer.from(nonce, 'base64').length))).toEqual(new Set([16]))
})
