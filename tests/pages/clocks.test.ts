import { expect, test } from 'vitest'
import { startClock } from '#app/actions/clock/start-clock.server.ts'
import { clockOf } from '#app/actions/clock.store.server.ts'
import { newId } from '#app/base/id.ts'
import { db } from '#app/platform/running.server.ts'
import { loader as repliesPage } from '#app/routes/public/replies.tsx'
import { loader as clocksPage, action as sendClock } from '#app/routes/team/clocks.tsx'
import { call, thrownBy } from '#tests/support/running.ts'
import { somePerson } from '#tests/support/some.ts'
import { someRelease } from '#tests/support/some-updates.ts'

const asked = new Date('2026-01-05T10:00:00Z')

/** What was asked again on 5 January 2026. */
async function askedAgain(replyBy: string, service = 'Highways'): Promise<string> {
	const thingId = newId()
	const clock = {
		kind: 'asked-again',
		thingId,
		service,
		replyBy,
		wishIds: [],
		now: asked,
		who: null,
	} as const
	await db.write(tx => startClock(tx, clock))
	return thingId
}

test('X3: everybody reads every promised answer, what is longest overdue first, and who owes how many', async () => {
	const { slug } = await someRelease(db)
	const late = await askedAgain('2026-02-02')
	const latest = await askedAgain('2026-01-30')
	await askedAgain('2096-02-02', 'Parks')
	const page = await repliesPage(await call('/en/replies', { params: { lang: 'en' } }))
	expect(page.clocks.slice(0, 2).map(({ thingId }) => thingId)).toEqual([latest, late])
	expect(page.clocks.find(({ path }) => path === `results/${slug}`)?.title?.text).toBe('Getting about')
	expect(page.byService[0]).toMatchObject({ debt: { overdue: 2, owed: expect.any(Number) } })
	expect(page.byService.find(({ name }) => name === 'Parks')?.debt).toMatchObject({ asked: 1, owed: 1 })
})

test('C3: an officer asks for more time with plain posts; each refusal is a sentence, and nothing moves with it', async () => {
	const who = await somePerson(db, { roles: ['publisher'] })
	const thingId = await askedAgain('2026-02-02')
	const key = `asked-again:${thingId}`
	const send = async (form: Record<string, string>) =>
		sendClock(await call('/team/clocks', { as: who, form: { intent: 'move', key, ...form } }))
	const reason = 'The budget is decided on 20 January.'
	const said = { 'reason.en': reason }
	const refused = [
		['clock.no-day', { to: 'soon', ...said }],
		['clock.past', { to: '2026-03-01', ...said }],
		['clock.no-reason', { to: '2096-03-01', 'reason.en': 'Busy.' }],
		['clock.no-update', { intent: 'answer', updateId: 'x' }],
		['clock.gone', { to: '2096-03-01', ...said, key: 'asked-again:nobody' }],
		['clock.gone', { key: 'nothing' }],
	] as const
	for (const [refusal, form] of refused) expect(await send(form)).toMatchObject({ data: { refusal } })
	expect(await clockOf(db.read, 'asked-again', thingId)).toMatchObject({ replyBy: '2026-02-02', moves: [] })
	expect(await send({ to: '2096-03-01', ...said })).toMatchObject({ status: 302 })
	const { clocks, canKeep } = await clocksPage(await call('/team/clocks', { as: who }))
	expect(canKeep).toBe(true)
	expect(clocks.find(one => one.thingId === thingId)).toMatchObject({
		state: 'overdue',
		moves: [{ reasons: { en: reason } }],
	})
	const reader = await somePerson(db, { roles: ['youth-council'] })
	expect((await clocksPage(await call('/team/clocks', { as: reader }))).canKeep).toBe(false)
	const form = { intent: 'move', key, to: '2097-03-01', ...said }
	const forbidden = await thrownBy(sendClock(await call('/team/clocks', { as: reader, form })))
	expect(forbidden.status).toBe(403)
})
