import { expect, test } from 'vitest'
import { newId } from '#app/base/id.ts'
import { db } from '#app/platform/running.server.ts'
import { loader as followingPage, action as sendFollowing } from '#app/routes/team/following.tsx'
import { call, thrownBy } from '#tests/support/running.ts'
import { somePerson } from '#tests/support/some.ts'

const at = new Date()
const path = '/team/following'

test('M25: the team sees how many follow by the floor of the house, and nobody who', async () => {
	const who = await somePerson(db, { roles: ['publisher'] })
	const numbers = async () => {
		const page = await followingPage(await call(path, { as: who }))
		return Object.fromEntries(page.numbers.map(({ of, count }) => [of, count]))
	}
	const follow = (ballots: string, timesRefused = 0) => {
		const one = { id: newId(), addressHash: newId(), address: 'c2VhbGVk', language: 'en', often: 'weekly' }
		const row = { ...one, wishes: '', askedAt: at, confirmedAt: at, toldUntil: '2026-11-01' }
		return db.write(tx => tx.follower.create({ data: { ...row, ballots, timesRefused } }))
	}
	for (let nth = 0; nth < 4; nth++) await follow('no')
	expect(await numbers()).toMatchObject({ followers: 'c', ballots: 0, refused: 0, waiting: 0 })
	for (let nth = 0; nth < 4; nth++) await follow('too')
	await follow('no', 3)
	expect(await numbers()).toMatchObject({ followers: 10, ballots: 'c', refused: 'c' })
})

test('M25: an administrator writes a program down and sees its secret once; others see its host alone', async () => {
	const who = await somePerson(db, { roles: ['administrator'] })
	const officer = await somePerson(db, { roles: ['publisher'] })
	const url = 'https://hooks.example.org/a-word-of-its-own'
	const send = async (form: Record<string, string>) => sendFollowing(await call(path, { as: who, form }))
	expect(await send({ ask: 'register', url: 'https://127.0.0.1/' })).toMatchObject({
		data: { refusal: 'webhook.address' },
		init: { status: 422 },
	})
	expect(await send({ ask: 'register', url })).toMatchObject({
		data: { host: 'hooks.example.org', secret: expect.stringMatching(/^whsec_[\w+/]{43}=$/) },
	})
	const seen = await followingPage(await call(path, { as: who }))
	expect(JSON.stringify(seen)).not.toContain('whsec')
	expect(seen.webhooks).toMatchObject([{ address: url, state: 'told', waiting: 0, last: [] }])
	const others = await followingPage(await call(path, { as: officer }))
	expect(others.webhooks[0]?.address).toBe('hooks.example.org')
	const { id = '' } = seen.webhooks[0] ?? {}
	const refused = thrownBy(sendFollowing(await call(path, { as: officer, form: { ask: 'remove', id } })))
	expect((await refused).status).toBe(403)
	expect(await send({ ask: 'try', id })).toMatchObject({ data: { done: 'try' } })
	expect(await send({ ask: 'remove', id })).toMatchObject({ data: { done: 'remove' } })
	expect(await send({ ask: 'remove', id })).toMatchObject({ data: { refusal: 'webhook.gone' } })
})
