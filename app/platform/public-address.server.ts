import { BlockList, isIP } from 'node:net'

/** IPv4 that is nobody's on the internet, or this machine's, its network's or its landlord's own (IANA's special registry). */
const closed4 = new BlockList()
for (const [network, bits] of [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.88.99.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 3],
	// One cloud answers its machines here, at an address that looks like anybody's.
	['168.63.129.16', 32],
] as const)
	closed4.addSubnet(network, bits, 'ipv4')

/** Of IPv6 one eighth is in use. All else is closed: loopback, IPv4 in other clothes, translators, local networks. */
const open6 = new BlockList()
open6.addSubnet('2000::', 3, 'ipv6')
const closed6 = new BlockList()
for (const [network, bits] of [
	['2001::', 23],
	['2001:db8::', 32],
	['2002::', 16],
	['3fff::', 20],
] as const)
	closed6.addSubnet(network, bits, 'ipv6')

/** Whether this is an address anybody on the internet may speak to. Text that is no address is not. */
export function isPublicAddress(address: string): boolean {
	const kind = isIP(address)
	if (kind === 4) return !closed4.check(address, 'ipv4')
	return kind === 6 && open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6')
}

/** Whether this is this machine itself. */
export function isLoopback(address: string): boolean {
	return address === '::1' || (isIP(address) === 4 && address.startsWith('127.'))
}

/** Networks that somebody may own, and so may name. What a machine's landlord or its neighbours answer at is not among them. */
const ownable = [
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['172.16.0.0', 12],
	['192.168.0.0', 16],
	['::1', 128],
	['fc00::', 7],
] as const

/** Clouds tell their machines secrets here, within what may be owned. */
const neverNamed: readonly string[] = ['100.100.100.200', 'fd00:ec2::254']

/** Reads private networks as somebody names them, with commas between; null where one is no network that anybody may own. */
export function readNetworks(text: string): string[] | null {
	const named = text.split(',').map(one => one.trim().toLowerCase())
	return named.every(isOwnable) ? named : null
}

function isOwnable(named: string): boolean {
	const { address, kind, bits } = networkIn(named)
	if (kind === 0 || Number.isNaN(bits) || bits > (kind === 4 ? 32 : 128)) return false
	return ownable.some(
		([network, fewest]) =>
			bits >= fewest && listOf([`${network}/${fewest}`], kind).check(address, `ipv${kind}`),
	)
}

/** Whether an address is in one of these networks. IPv4 in other clothes is in none. */
export function isInNetworks(address: string, networks: readonly string[]): boolean {
	const kind = isIP(address)
	if (kind !== 4 && kind !== 6) return false
	const closed = listOf(
		neverNamed.map(one => `${one}/${one.includes(':') ? 128 : 32}`),
		kind,
	)
	return listOf(networks, kind).check(address, `ipv${kind}`) && !closed.check(address, `ipv${kind}`)
}

function networkIn(named: string): { address: string; kind: 0 | 4 | 6; bits: number } {
	const [, address = '', bits] = /^([\da-f.:]+)\/(\d{1,3})$/.exec(named) ?? []
	const kind = isIP(address)
	return { address, kind: kind === 4 || kind === 6 ? kind : 0, bits: Number(bits) }
}

/** Those of one family: Node finds IPv4 in an IPv6 address otherwise. */
function listOf(networks: readonly string[], family: 4 | 6): BlockList {
	const list = new BlockList()
	for (const { address, kind, bits } of networks.map(networkIn))
		if (kind === family) list.addSubnet(address, bits, `ipv${family}`)
	return list
}
