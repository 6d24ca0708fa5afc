import { lookup } from 'node:dns/promises'
import { request as requestPlain } from 'node:http'
import { request } from 'node:https'
import { isInNetworks, isLoopback, isPublicAddress } from './public-address.server.ts'

/** Something to say to a program elsewhere. */
export type Posted = { url: string; headers: Record<string, string>; body: string }

/** What came of it: the status it answered, or why nothing was sent or heard. */
export type PostAnswer = { status: number } | { trouble: PostTrouble }
export type PostTrouble = 'address-not-allowed' | 'name-not-found' | 'no-answer' | 'not-safe'

export type PostDoor = { post(posted: Posted): Promise<PostAnswer> }

/** What may be spoken to besides the internet: private networks that this machine's owner names, and in tests this machine itself. */
export type Reach = { networks?: readonly string[]; allowsLoopback?: boolean }

/** How names are looked up, how far the door opens, and how long an answer may take. */
type DoorSettings = Reach & {
	find?: (name: string) => Promise<readonly { address: string }[]>
	patience?: number
	/** Of a test's own certificate. */
	trusts?: string
}

/** Ports that programs on the web listen at; a signed letter has no business with any other, but in a network that was named. */
const ports = ['', '443', '8443']

/** Whether an address may be written down as one to speak to. What its name leads to is asked again at every try. */
export function isAddressToPost(
	text: string,
	{ allowsLoopback = false, networks = [] }: Reach = {},
): boolean {
	if (text.length > 500 || !URL.canParse(text)) return false
	const { protocol, username, password, hostname, hash } = new URL(text)
	if (username || password || hash) return false
	if (allowsLoopback && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname)) return true
	const isName = hostname.includes('.') && !/^[\d.]+$|^\[|\.$|\.localhost$/.test(hostname)
	return protocol === 'https:' && isName && (networks.length > 0 || !isInside(new URL(text)))
}

/** Whether an address can only be one of a network that was named: by its port, or by a name of nobody's on the internet. */
function isInside({ port, hostname }: URL): boolean {
	return !ports.includes(port) || /\.(?:local|internal)$/.test(hostname)
}

/**
 * The one door this server speaks to other programs by (trust.md W-14). A name is looked up, each of its addresses must
 * be public or in a network that was named, and the line goes to the address that was checked: a name that says something else a moment later gains
 * nothing. No redirect is followed, nothing of an answer is read but its status, and no proxy is asked.
 */
export function openPost(settings: DoorSettings = {}): PostDoor {
	const { find = everyAddress, allowsLoopback = false, networks = [], patience = 10_000, trusts } = settings
	return {
		async post({ url, headers, body }) {
			if (!isAddressToPost(url, settings)) return { trouble: 'address-not-allowed' }
			const to = new URL(url)
			const found = await find(to.hostname.replace(/^\[|\]$/g, '')).catch(() => [])
			const [first] = found
			if (!first) return { trouble: 'name-not-found' }
			const isAllowed = ({ address }: { address: string }) =>
				isInNetworks(address, networks) ||
				(allowsLoopback && isLoopback(address)) ||
				(isPublicAddress(address) && !isInside(to))
			if (!found.every(isAllowed)) return { trouble: 'address-not-allowed' }
			return await say(to, { headers, body, address: first.address, patience, trusts })
		},
	}
}

async function everyAddress(name: string) {
	return await lookup(name, { all: true, verbatim: true })
}

type Said = Omit<Posted, 'url'> & { address: string; patience: number; trusts: string | undefined }

/** Speaks to this very address, under the name it was found by. */
function say(to: URL, { headers, body, address, patience, trusts }: Said): Promise<PostAnswer> {
	const family = address.includes(':') ? 6 : 4
	return new Promise(resolve => {
		const asked = (to.protocol === 'https:' ? request : requestPlain)(
			to,
			{
				method: 'POST',
				headers: { ...headers, 'Content-Length': String(Buffer.byteLength(body)) },
				agent: false,
				ca: trusts,
				signal: AbortSignal.timeout(patience),
				lookup: (_name, { all }, answer) =>
					all ? answer(null, [{ address, family }]) : answer(null, address, family),
			},
			answer => {
				resolve({ status: answer.statusCode ?? 0 })
				answer.destroy()
			},
		)
		asked.on('error', error => resolve({ trouble: isOfCertificate(error) ? 'not-safe' : 'no-answer' }))
		asked.end(body)
	})
}

function isOfCertificate(error: unknown): boolean {
	const { code } = Object(error)
	return typeof code === 'string' && /CERT|TLS|SSL|SIGNED/.test(code)
}
