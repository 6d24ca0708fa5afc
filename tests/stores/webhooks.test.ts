import { SMTPServer } from 'smtp-server'
import { describe, expect } from 'vitest'
import { boxNewsSince } from '#app/ballots/box/box-news.server.ts'
import { dropWebhook, registerWebhook, tryWebhook } from '#app/following/webhook/change-webhooks.server.ts'
import { tellWebhooks } from '#app/following/webhook/tell-webhooks.server.ts'
import { openPost } from '#app/platform/post-out.server.ts'
import { somePerson } from '#tests/support/some.ts'
import { beforeOpen, fixed, someDraft, someTeam } from '#tests/support/some-box.ts'
import { documentedCheck, someProgram } from '#tests/support/some-program.ts'
import { someAction } from '#tests/support/some-updates.ts'
import { test } from '#tests/support/test.ts'

const origin = 'https://wishes.example'
const now = new Date('2026-11-02T10:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
/** As in tests alone: this machine may be spoken to. */
const here = { allowsLoopback: true, patience: 300 }

describe('M25: signed webhooks', () => {
	test('a program is told of what is public, and the example of the documentation believes it and nobody else', async ({
		db,
		secret,
	}) => {
		const program = await someProgram()
		const who = await somePerson(db, { roles: ['administrator'] })
		const known = { who, secret, now, allowsLoopback: true }
		const made = await registerWebhook(db, { ...known, url: program.url })
		if (!made.ok) throw new Error(made.refusal)
		expect((await db.read.webhook.findFirstOrThrow()).secret).not.toContain('whsec')
		const round = { door: openPost(here), secret, origin }
		const { id } = await someAction(db, { status: 'planned' })
		await db.write(tx => tx.action.update({ where: { id }, data: { createdAt: later(1) } }))
		await tellWebhooks(db, { ...round, now: later(2) })
		await tellWebhooks(db, { ...round, now: later(3) })

		expect(program.heard).toHaveLength(1)
		const [heard] = program.heard
		const said = JSON.parse(heard?.body ?? '')
		expect(said).toMatchObject({ type: 'promise.made', timestamp: later(1).toISOString() })
		expect(said.data).toMatchObject({ id, address: `${origin}/en/promises/${id}`, status: 'planned' })
		expect(JSON.stringify(said)).not.toMatch(/title|owner|reason/)

		const isFromTheCity = await documentedCheck()
		const came = { ...heard, secret: made.value.secret, now: later(3).getTime() }
		expect(isFromTheCity(came)).toBe(true)
		expect(isFromTheCity({ ...came, body: `${heard?.body} ` })).toBe(false)
		expect(isFromTheCity({ ...came, secret: `whsec_${'A'.repeat(43)}=` })).toBe(false)
		expect(isFromTheCity({ ...came, now: later(8).getTime() })).toBe(false)
		expect(isFromTheCity({ ...came, headers: {} })).toBe(false)
		await program.close()
	})

	test('a program that fails is told again, later each time and in order; after six it is stopped, and nothing is lost', async ({
		db,
		secret,
	}) => {
		const program = await someProgram()
		const who = await somePerson(db, { roles: ['administrator'] })
		const made = await registerWebhook(db, { who, secret, now, url: program.url, allowsLoopback: true })
		const id = made.ok ? made.value.id : ''
		const round = { door: openPost(here), secret, origin }
		for (const minute of [1, 2]) {
			const promise = await someAction(db)
			await db.write(tx =>
				tx.action.update({ where: { id: promise.id }, data: { createdAt: later(minute) } }),
			)
		}
		program.says = 503
		let at = 3
		for (const wait of [5, 20, 80, 320, 1_280]) {
			await tellWebhooks(db, { ...round, now: later(at) })
			expect((await db.read.webhook.findFirstOrThrow()).nextAt).toEqual(later(at + wait))
			await tellWebhooks(db, { ...round, now: later(at + wait - 1) })
			at += wait
		}
		expect(program.heard).toHaveLength(5)
		await tellWebhooks(db, { ...round, now: later(at) })
		await tellWebhooks(db, { ...round, now: later(at * 2) })
		expect(program.heard).toHaveLength(6)
		expect(new Set(program.heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
		expect(await db.read.webhook.findFirstOrThrow()).toMatchObject({ failures: 6, stoppedAt: later(at) })
		expect(await db.read.logbookEntry.count({ where: { deed: 'webhook.stop' } })).toBe(1)

		program.says = 204
		await tryWebhook(db, { who, id, now: later(at * 3) })
		await tellWebhooks(db, { ...round, now: later(at * 3) })
		const types = program.heard.slice(6).map(({ body }) => JSON.parse(body).type)
		expect(types).toEqual(['promise.made', 'promise.made', 'test'])
		expect((await dropWebhook(db, { who, id, now })).ok).toBe(true)
		expect([await db.read.webhook.count(), await db.read.webhookDelivery.count()]).toEqual([0, 0])
		await program.close()
	})

	test('"gone" is believed at once', async ({ db, secret }) => {
		const program = await someProgram()
		const who = await somePerson(db, { roles: ['administrator'] })
		const made = await registerWebhook(db, { who, secret, now, url: program.url, allowsLoopback: true })
		await tryWebhook(db, { who, id: made.ok ? made.value.id : '', now })
		program.says = 410
		await tellWebhooks(db, { door: openPost(here), secret, origin, now })
		expect((await db.read.webhook.findFirstOrThrow()).stoppedAt).toEqual(now)
		await program.close()
	})

	test('only administrators, https, and ten at most', async ({ db, secret }) => {
		const officer = await somePerson(db, { roles: ['publisher'] })
		const who = await somePerson(db, { roles: ['administrator'] })
		const url = 'https://hooks.example.org/a'
		const answers = [
			await registerWebhook(db, { who: officer, secret, now, url }),
			await tryWebhook(db, { who: officer, id: 'a', now }),
			await dropWebhook(db, { who: officer, id: 'a', now }),
			await tryWebhook(db, { who, id: 'a', now }),
			await registerWebhook(db, { who, secret, now, url: 'http://hooks.example.org' }),
			await registerWebhook(db, { who, secret, now, url: 'http://127.0.0.1/' }),
		]
		expect(answers.map(answer => !answer.ok && answer.refusal)).toEqual([
			...['not-allowed', 'not-allowed', 'not-allowed', 'webhook.gone'],
			...['webhook.address', 'webhook.address'],
		])
		for (let nth = 0; nth < 10; nth++)
			expect((await registerWebhook(db, { who, secret, now, url })).ok).toBe(true)
		expect(await registerWebhook(db, { who, secret, now, url })).toMatchObject({
			refusal: 'webhook.too-many',
		})
	})

	test('W-14: a name that leads inside is not spoken to, whatever else it leads to, and the line goes where was looked', async () => {
		const program = await someProgram()
		const said = { headers: {}, body: '{}' }
		for (const addresses of [
			['127.0.0.1'],
			['93.184.215.14', '10.0.0.1'],
			['::ffff:127.0.0.1'],
			['169.254.169.254'],
		]) {
			const door = openPost({ find: async () => addresses.map(address => ({ address })) })
			const answer = await door.post({ ...said, url: 'https://hooks.example.org/' })
			expect(answer).toEqual({ trouble: 'address-not-allowed' })
		}
		// The system would say 127.0.0.1, where the program is; the line goes to what was looked up and checked.
		const elsewhere = openPost({ ...here, find: async () => [{ address: '127.0.0.9' }] })
		expect(await elsewhere.post({ ...said, url: program.url.replace('127.0.0.1', 'localhost') })).toEqual({
			trouble: 'no-answer',
		})
		const nowhere = openPost({ find: async () => Promise.reject(new Error('ENOTFOUND')) })
		expect(await nowhere.post({ ...said, url: 'https://hooks.example.org/' })).toEqual({
			trouble: 'name-not-found',
		})
		expect(program.heard).toHaveLength(0)
		await program.close()
	})

	test('W-14: a redirect is not followed, a silent program is not waited for, and a certificate of nobody’s is not believed', async () => {
		const program = await someProgram()
		const door = openPost(here)
		const said = { headers: {}, body: '{}', url: program.url }
		program.says = 302
		expect(await door.post(said)).toEqual({ status: 302 })
		expect(program.heard).toHaveLength(1)
		program.says = 'nothing'
		expect(await door.post(said)).toEqual({ trouble: 'no-answer' })
		await program.close()
		// It brings a certificate that it signed itself.
		const sealed = new SMTPServer({ secure: true, logger: false })
		sealed.on('error', () => {})
		await new Promise<void>(resolve => sealed.listen(0, '127.0.0.1', () => resolve()))
		const address = sealed.server.address()
		const port = typeof address === 'object' ? address?.port : 0
		expect(await door.post({ ...said, url: `https://localhost:${port}/` })).toEqual({ trouble: 'not-safe' })
		await new Promise<void>(resolve => sealed.close(() => resolve()))
	})

	test('observers can be told of a ballot from the moment it is fixed', async ({ db, secret }) => {
		const team = await someTeam(db)
		const draft = await someDraft(db, { secret })
		await fixed(db, { ...draft, ...team })
		const news = await boxNewsSince(db.read, new Date(beforeOpen.getTime() - 1))
		expect(news).toMatchObject([{ kind: 'manifest', slug: draft.slug, at: beforeOpen }])
		expect(news[0]?.hash).toMatch(/^[0-9a-f]{64}$/)
		expect(await boxNewsSince(db.read, beforeOpen)).toEqual([])
	})
})
