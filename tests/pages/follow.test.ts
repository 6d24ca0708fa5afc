import { expect, test } from 'vitest'
import { db, env } from '#app/platform/running.server.ts'
import { action as followAction, loader as followPage } from '#app/routes/public/follow.tsx'
import { action as confirmAction } from '#app/routes/public/follow-confirm.tsx'
import { action as leaveAction } from '#app/routes/public/follow-leave.tsx'
import { call, thrownBy } from '#tests/support/running.ts'

const inEnglish = { params: { lang: 'en' } }

test('M25: the page says when no letters are sent, and takes no address then', async () => {
	const page = await followPage(await call('/en/follow?wish=6', inEnglish))
	expect(page).toMatchObject({ sendsMail: false, chosen: [6] })
	const sent = followAction(await call('/en/follow', { ...inEnglish, form: { address: 'a@example.com' } }))
	expect((await thrownBy(sent)).status).toBe(404)
})

test.each([
	['no-address', { address: 'nobody', age: '13', often: 'weekly' }],
	['too-young', { address: 'a@example.com', often: 'weekly' }],
	['nothing-chosen', { address: 'a@example.com', age: '13', often: 'hourly' }],
	['nothing-chosen', { address: 'a@example.com', age: '13', often: 'weekly', wish: '13' }],
])('M25: a form that is not in order is told so, and nothing is kept: %s', async (refusal, form) => {
	env.mail = { url: 'smtp://127.0.0.1:1', from: 'a@example.org' }
	const answer = await followAction(await call('/en/follow', { ...inEnglish, form }))
	expect(answer.init?.status).toBe(422)
	expect(answer.data).toMatchObject({ refusal })
	expect(await db.read.follower.count()).toBe(0)
	env.mail = undefined
})

test('M25: a link this server never made confirms nobody and ends nothing', async () => {
	for (const press of [confirmAction, leaveAction]) {
		const address = await call('/en/follow', { params: { lang: 'en', token: 'a-b' }, form: {} })
		expect((await press(address)).init?.status).toBe(404)
	}
})
