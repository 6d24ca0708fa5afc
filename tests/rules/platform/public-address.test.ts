import { expect, test } from 'vitest'
import { isAddressToPost } from '#app/platform/post-out.server.ts'
import { isInNetworks, isPublicAddress, readNetworks } from '#app/platform/public-address.server.ts'

test.each([
	'127.0.0.1',
	'127.9.9.9',
	'0.0.0.0',
	'10.1.2.3',
	'100.64.0.1',
	'169.254.169.254',
	'172.16.0.1',
	'172.31.255.255',
	'192.168.0.1',
	'192.0.0.192',
	'198.19.0.1',
	'224.0.0.1',
	'255.255.255.255',
	'168.63.129.16',
	'::',
	'::1',
	'::ffff:127.0.0.1',
	'::ffff:7f00:1',
	'::ffff:10.0.0.1',
	'::127.0.0.1',
	'64:ff9b::7f00:1',
	'64:ff9b::a9fe:a9fe',
	'2002:7f00:1::',
	'2001:0:7f00:1::',
	'2001:db8::1',
	'fc00::1',
	'fd00:ec2::254',
	'fe80::1',
	'fe80::1%eth0',
	'ff02::1',
	'localhost',
	'',
])('W-14, M25: %j is spoken to by nobody', address => {
	expect(isPublicAddress(address)).toBe(false)
})

test.each(['93.184.215.14', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450:4009:80b::200e'])(
	'M25: %s is an address of the internet',
	address => {
		expect(isPublicAddress(address)).toBe(true)
	},
)

test.each([
	['https://hooks.example.org/a?b=c', true],
	['https://hooks.example.org:8443/', true],
	['http://hooks.example.org/', false],
	['https://hooks.example.org:22/', false],
	['https://user:word@hooks.example.org/', false],
	['https://hooks.example.org/#a', false],
	['https://localhost/', false],
	['https://intranet/', false],
	['https://printer.local/', false],
	['https://127.0.0.1/', false],
	['https://0x7f.1/', false],
	['https://2130706433/', false],
	['https://[::1]/', false],
	['https://[::ffff:127.0.0.1]/', false],
	['https://8.8.8.8/', false],
	['https://hooks.example.org./', false],
	['file:///etc/passwd', false],
	['nonsense', false],
	[`https://hooks.example.org/${'a'.repeat(500)}`, false],
])('M25: whether %s may be written down as a program’s address: %s', (address, expected) => {
	expect(isAddressToPost(address)).toBe(expected)
})

test.each([
	['10.20.1.2', true],
	['10.21.0.1', false],
	['fd12:3456::9', true],
	['::ffff:10.20.1.2', false],
	// Named or not, clouds answer their machines here.
	['100.100.100.200', false],
	['fd00:ec2::254', false],
	['hooks', false],
])('W-14, M25: of the networks that were named, %s is one: %s', (address, expected) => {
	const networks = readNetworks('10.20.0.0/16,100.64.0.0/10,fc00::/7') ?? []
	expect(isInNetworks(address, networks)).toBe(expected)
})

test.each([
	['https://hooks.council.internal/a', true],
	['https://hooks.example.org:9443/a', true],
	['http://hooks.council.internal/a', false],
	['https://10.20.1.2/a', false],
	['https://hooks.localhost/a', false],
])('M25: where a network is named, whether %s may be written down: %s', (address, expected) => {
	expect(isAddressToPost(address, { networks: ['10.20.0.0/16'] })).toBe(expected)
	expect(isAddressToPost(address)).toBe(false)
})
