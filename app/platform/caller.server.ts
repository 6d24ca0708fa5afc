import { createHmac, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** A name for who asks that lasts for a day and leads back to no address. */
export type NameCaller = (request: IncomingMessage, now: Date) => string

/**
 * Makes names for addresses, to count in memory how much comes from one: hashes under a salt that is drawn anew each
 * day and kept nowhere. An address itself is given to nobody (C-07).
 *
 * @param proxies how many programs of ours stand in front and add the address they were asked from. Without one, what a
 * request says of itself is not believed.
 */
export function callerNames(proxies: number): NameCaller {
	let salt = randomBytes(32)
	let saltedOn = ''
	return (request, now) => {
		const day = now.toISOString().slice(0, 10)
		if (day !== saltedOn) {
			salt = randomBytes(32)
			saltedOn = day
		}
		return createHmac('sha256', salt)
			.update(networkOf(addressOf(request, proxies)))
			.digest('base64url')
	}
}

function addressOf({ headers, socket }: IncomingMessage, proxies: number): string {
	const said = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
	const forwarded = proxies > 0 ? said.at(-proxies)?.trim() : undefined
	return forwarded || (socket.remoteAddress ?? '')
}

/** An address of the older kind as it is; of the newer kind its first half, for one house has all of the other. */
function networkOf(address: string): string {
	const older = /(?:^|:)(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1]
	if (older) return older
	const [before = '', after = ''] = address.toLowerCase().split('::')
	const [first, last] = [before, after].map(half => half.split(':').filter(Boolean))
	const missing = Array.from(
		{ length: Math.max(0, 8 - (first?.length ?? 0) - (last?.length ?? 0)) },
		() => '0',
	)
	const groups = address.includes('::') ? [...(first ?? []), ...missing, ...(last ?? [])] : (first ?? [])
	return groups
		.slice(0, 4)
		.map(group => group.replace(/^0+(?=.)/, ''))
		.join(':')
}
