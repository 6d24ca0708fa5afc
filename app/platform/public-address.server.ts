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
