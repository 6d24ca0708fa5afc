import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitPassword } from '#app/people/password.ts'
import { isWellKnown } from '#app/people/well-known-password.server.ts'

const email = 'ada.sample@example.org'

test.each([
	['eleven letters', 'abcdzfghijk', 'password.short'],
	['eleven flags, which are 22 units', '🏴'.repeat(11), 'password.short'],
	['a common one with signs round it', '!!football2024', 'password.common'],
	['a common one twice', 'monkeymonkey', 'password.common'],
	['a common one with capitals', 'PassWord12345', 'password.common'],
	['one letter over and over', 'aaaaaaaaaaaaaaa', 'password.common'],
	['two letters in turn', 'abababababab', 'password.common'],
	['a row', 'abcdefghijklmn', 'password.common'],
	['a row with a jump', '456789012345', 'password.common'],
	['a row of keys', 'qwertyuiop123', 'password.common'],
	['the address', 'ada.sample@example.org', 'password.is-email'],
	['the name in the address', 'ada.sample1234', 'password.is-email'],
	['more than we hash', 'kite '.repeat(60), 'password.long'],
	['a few words', 'kite teapot bramble', 'ok'],
	['words in another script', 'إبريق شاي فوق التل', 'ok'],
	['small letters only', 'brambleteapot', 'ok'],
	['numbers drawn by chance', '839201748362', 'ok'],
	['64 letters and more', 'a kite over the hills '.repeat(5), 'ok'],
])('W-07: %s', (_why, password, answer) => {
	const fit = fitPassword(password, { email, isCommon: isWellKnown })
	expect(fit.ok ? 'ok' : fit.refusal).toBe(answer)
})

test('W-07: a long password drawn by chance is taken, whatever it is made of', () => {
	fc.assert(
		fc.property(fc.uint8Array({ minLength: 16, maxLength: 24 }), bytes => {
			fc.pre(new Set(bytes).size > 8)
			const password = Buffer.from(bytes).toString('base64')
			return fitPassword(password, { email, isCommon: isWellKnown }).ok
		}),
	)
})

test('W-07: what is typed is kept as it is: nothing is cut off or changed', () => {
	const fit = fitPassword('  Kite TEAPOT bramble ', { email, isCommon: isWellKnown })
	expect(fit).toEqual({ ok: true, value: '  Kite TEAPOT bramble ' })
})
