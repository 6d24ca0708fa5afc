import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { callerNames } from '#app/platform/caller.server.ts'

const now = new Date('2027-03-05T10:00:00Z')

function asked(from: string, forwarded?: string): IncomingMessage {
	const socket = new Socket()
	Object.defineProperty(socket, 'remoteAddress', { value: from })
	const request = new IncomingMessage(socket)
	if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded
	return request
}

test.for([
	['192.0.2.1', '192.0.2.1', true],
	['192.0.2.1', '192.0.2.2', false],
	['192.0.2.1', '::ffff:192.0.2.1', true],
	['2001:db8:1:2::7', '2001:db8:1:2:aaaa::9', true],
	['2001:db8:1:2::7', '2001:0db8:0001:0002::', true],
	['2001:db8:1:2::7', '2001:db8:1:3::7', false],
	['2001:db8::1', '2001:db8:0:0:1::', true],
	['::1', '::2', true],
] as const)('a caller: %s and %s are one: %s', ([one, other, isOne]) => {
	const name = callerNames(0)
	expect(name(asked(one), now) === name(asked(other), now)).toBe(isOne)
})

test('a caller: what a request says of itself is believed as far as our own proxies wrote it', () => {
	const [alone, behindOne, behindTwo] = [0, 1, 2].map(callerNames)
	const same = (name: typeof alone, one: IncomingMessage, other: IncomingMessage) =>
		name?.(one, now) === name?.(other, now)
	expect(same(alone, asked('10.0.0.1', '192.0.2.1'), asked('10.0.0.1', '192.0.2.2'))).toBe(true)
	expect(same(behindOne, asked('10.0.0.1', '192.0.2.1'), asked('10.0.0.1', '192.0.2.2'))).toBe(false)
	expect(same(behindOne, asked('10.0.0.1', 'made-up, 192.0.2.1'), asked('10.0.0.1', '192.0.2.1'))).toBe(true)
	expect(
		same(behindTwo, asked('10.0.0.1', '192.0.2.1, 10.0.0.2'), asked('10.0.0.1', 'x, 192.0.2.1, 10.0.0.3')),
	).toBe(true)
	expect(same(behindOne, asked('10.0.0.1'), asked('10.0.0.2'))).toBe(false)
})

test('a caller: the name says nothing of the address, and is another one tomorrow and in another process', () => {
	const name = callerNames(0)
	const today = name(asked('192.0.2.1'), now)
	expect(today).toMatch(/^[\w-]{43}$/)
	expect(name(asked('192.0.2.1'), new Date('2027-03-05T23:59:59Z'))).toBe(today)
	expect(name(asked('192.0.2.1'), new Date('2027-03-06T00:00:00Z'))).not.toBe(today)
	expect(callerNames(0)(asked('192.0.2.1'), now)).not.toBe(today)
})
