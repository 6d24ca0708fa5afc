import { expect, test } from 'vitest'
import { askAgain } from '#app/actions/ask-again/ask-again.server.ts'
import { slowGuesses } from '#app/actions/ask-again/wrong-receipts.server.ts'
import { db, env, secret } from '#app/platform/running.server.ts'
import { loader as page, action as send } from '#app/routes/child/ask-again.tsx'
import { loader as promisePage } from '#app/routes/public/promise.tsx'
import { loader as askPage, action as sendAsMember } from '#app/routes/team/ask-again.tsx'
import { loader as clocksPage } from '#app/routes/team/clocks.tsx'
import { loader as homePage } from '#app/routes/team/home.tsx'
import type { Receipt } from '#app/surveys/receipt.ts'
import { sayReceipt } from '#app/surveys/receipt-words.server.ts'
import { loadFramework } from '#app/wishes/load-framework.server.ts'
import json from '#prisma/framework.json'
import { call, thrownBy } from '#tests/support/running.ts'
import { somePerson } from '#tests/support/some.ts'
import { someRefusal } from '#tests/support/some-asked.ts'
import { someMember } from '#tests/support/some-verdicts.ts'

test('C12, X12: a child asks again with a plain post, members with theirs, and the officer sees what is owed', async () => {
	const now = new Date()
	await loadFramework(db, json, now)
	const { action, receipts } = await someRefusal(db, { secret, how: env.askAgainFloor })
	const actionId = action.id
	const at = { params: { lang: 'ur', actionId } }
	const post = async (receipt: string) =>
		Object(await send(await call('/', { ...at, form: { receipt, page: 'p' } })))
	expect(await page(await call('/', at))).toMatchObject({ asking: { asked: { isOpen: true, asked: null } } })
	const [first, ...others] = receipts
	for (const [receipt, status, refusal] of [
		['blue', 422, 'ask.unreadable'],
		[said({ colour: 1, animal: 1, number: 10, letters: 'ZZZZZZZZ' }), 404, 'ask.unknown'],
		[said(first), 200, undefined],
		[said(first), 409, 'ask.already'],
	] as const) {
		const { data, init } = await post(receipt)
		expect([init?.status ?? init, data.refusal]).toEqual([status, refusal])
		// What a child may mend stays; what was counted goes.
		expect(data.typed).toBe(status === 422 || status === 404 ? receipt : '')
	}
	for (const receipt of others.slice(1))
		await askAgain(db, { secret, actionId, receipt, floor: env.askAgainFloor, now })
	const officer = await somePerson(db, { roles: ['publisher'] })
	const home = async () => (await homePage(await call('/team', { as: officer }))).waiting
	expect((await home()).map(({ name }) => name)).not.toContain('asked-again')
	const who = await someMember(db)
	const form = { actionId }
	expect(await sendAsMember(await call('/', { as: who, form }))).toBeInstanceOf(Response)
	expect(Object(await sendAsMember(await call('/', { as: who, form })))).toMatchObject({
		data: { refusal: 'ask.already' },
	})
	expect((await askPage(await call('/', { as: who }))).refusals).toMatchObject([{ actionId, isMine: true }])
	expect((await thrownBy(sendAsMember(await call('/', { as: officer, form })))).status).toBe(403)
	expect((await home()).find(({ name }) => name === 'asked-again')).toMatchObject({
		count: 1,
		path: '/team/clocks',
	})
	const { clocks } = await clocksPage(await call('/team/clocks', { as: officer }))
	expect(clocks.find(({ kind }) => kind === 'asked-again')).toMatchObject({ path: `promises/${actionId}` })
	const { asked } = await promisePage(await call('/', at))
	expect(asked).toMatchObject({ asked: env.askAgainFloor, clock: { state: 'running' } })
})

test('B-04: whoever tries many receipts waits for each answer, and a child who mistypes does not', async () => {
	const now = new Date()
	const took = async (page: string) => {
		const from = performance.now()
		await slowGuesses({ page, caller: 'a' }, now)
		return performance.now() - from
	}
	for (let nth = 0; nth < 10; nth++) expect(await took('one')).toBeLessThan(500)
	expect(await took('one')).toBeGreaterThan(900)
	expect(await took('another')).toBeLessThan(500)
})

function said(receipt: Receipt | undefined): string {
	if (!receipt) throw new Error('There is no such receipt.')
	return `${sayReceipt(receipt, 'en')} ${receipt.letters}`
}
