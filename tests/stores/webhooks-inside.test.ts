import { expect } from 'vitest'
import { registerWebhook } from '#app/following/webhook/change-webhooks.server.ts'
import { tellWebhooks } from '#app/following/webhook/tell-webhooks.server.ts'
import { readEnvironment } from '#app/platform/env.server.ts'
import { openPost } from '#app/platform/post-out.server.ts'
import { somePerson } from '#tests/support/some.ts'
import { someCertificate } from '#tests/support/some-certificate.ts'
import { documentedCheck, someProgram } from '#tests/support/some-program.ts'
import { someAction } from '#tests/support/some-updates.ts'
import { test } from '#tests/support/test.ts'

const origin = 'https://wishes.example'
const now = new Date('2026-11-02T10:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const name = 'hooks.council.internal'
const find = async () => [{ address: '127.0.0.1' }]

test('M25, W-14: over https, a program in a network that was named is told, told again after a 500, and given up after six', async ({
	db,
	secret,
}) => {
	const sealed = someCertificate(name)
	const program = await someProgram(sealed)
	const url = `https://${name}:${program.port}/told`
	const who = await somePerson(db, { roles: ['administrator'] })
	const networks = readEnvironment({ WEBHOOK_NETWORKS: '127.0.0.0/8' }).webhookNetworks
	expect(await registerWebhook(db, { who, secret, now, url })).toMatchObject({ refusal: 'webhook.address' })
	const made = await registerWebhook(db, { who, secret, now, url, networks })
	if (!made.ok) throw new Error(made.refusal)
	const round = { door: openPost({ networks, find, trusts: sealed.cert }), secret, origin }
	const promised = async (minutes: number) => {
		const { id } = await someAction(db, { status: 'planned' })
		await db.write(tx => tx.action.update({ where: { id }, data: { createdAt: later(minutes) } }))
	}

	await promised(1)
	program.says = 500
	await tellWebhooks(db, { ...round, now: later(2) })
	expect(await db.read.webhook.findFirstOrThrow()).toMatchObject({ failures: 1, nextAt: later(7) })
	program.says = 204
	await tellWebhooks(db, { ...round, now: later(7) })
	expect(await db.read.webhook.findFirstOrThrow()).toMatchObject({ failures: 0, stoppedAt: null })
	const isFromTheCity = await documentedCheck()
	const [first, again] = program.heard
	expect(again).toMatchObject({ body: first?.body, headers: { 'webhook-id': first?.headers['webhook-id'] } })
	const came = { ...again, secret: made.value.secret, now: later(7).getTime() }
	expect(isFromTheCity(came)).toBe(true)
	expect(isFromTheCity({ ...came, body: `${again?.body} ` })).toBe(false)

	await promised(8)
	program.says = 500
	let at = 9
	for (const wait of [5, 20, 80, 320, 1_280, 0]) {
		await tellWebhooks(db, { ...round, now: later(at) })
		at += wait
	}
	expect(await db.read.webhook.findFirstOrThrow()).toMatchObject({ failures: 6, stoppedAt: later(at) })
	expect(program.heard).toHaveLength(8)
	await program.close()
})

test('M25, W-14: a network that was named opens no other, no certificate of nobody’s, and no port of a public address', async () => {
	const program = await someProgram(someCertificate(name))
	const said = { headers: {}, body: '{}', url: `https://${name}:${program.port}/told` }
	const networks = ['127.0.0.0/8']
	expect(await openPost({ networks, find }).post(said)).toEqual({ trouble: 'not-safe' })
	for (const address of ['10.0.0.1', '169.254.169.254', '::ffff:127.0.0.1', '93.184.215.14']) {
		const door = openPost({ networks, find: async () => [{ address: '127.0.0.1' }, { address }] })
		expect(await door.post(said)).toEqual({ trouble: 'address-not-allowed' })
	}
	const closed = openPost({ find })
	expect(await closed.post(said)).toEqual({ trouble: 'address-not-allowed' })
	expect(program.heard).toHaveLength(0)
	await program.close()
})
