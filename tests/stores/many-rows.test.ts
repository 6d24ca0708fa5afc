import { expect } from 'vitest'
import { allActions } from '#app/actions/action.store.server.ts'
import { allClocks } from '#app/actions/clock.store.server.ts'
import { newId } from '#app/base/id.ts'
import { test } from '#tests/support/test.ts'

test('M23, C3: 1,000 promises and 1,000 reply clocks are read, each once: more than one query can name', async ({
	db,
}) => {
	const ids = Array.from({ length: 1_000 }, () => newId())
	const now = new Date('2026-11-01T10:00:00Z')
	const action = {
		wishId: 'wish-2022-06',
		owner: 'Parks',
		status: 'planned',
		dueOn: '2027-06-01',
		createdAt: now,
	}
	const clock = {
		kind: 'asked-again',
		service: 'Parks',
		startedAt: now,
		firstReplyBy: '2027-01-01',
		replyBy: '2027-01-01',
	}
	await db.write(async tx => {
		await tx.action.createMany({ data: ids.map(id => ({ id, ...action })) })
		await tx.actionWording.createMany({
			data: ids.map(actionId => ({ actionId, language: 'en', title: 'A' })),
		})
		await tx.replyClock.createMany({ data: ids.map(thingId => ({ thingId, ...clock })) })
		await tx.clockWish.createMany({
			data: ids.map(thingId => ({ kind: 'asked-again', thingId, wishId: 'wish-2022-06' })),
		})
	})
	const actions = await allActions(db.read)
	expect(new Set(actions.map(({ id }) => id))).toEqual(new Set(ids))
	expect(actions.every(({ titles }) => titles.en === 'A')).toBe(true)
	const clocks = await allClocks(db.read, '2026-11-22')
	expect(new Set(clocks.map(({ thingId }) => thingId))).toEqual(new Set(ids))
	expect(clocks.every(({ wishIds }) => wishIds.length === 1)).toBe(true)
})
