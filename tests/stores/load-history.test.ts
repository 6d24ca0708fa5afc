import { expect } from 'vitest'
import { loadHistory } from '#app/actions/load-history.server.ts'
import { allPublishedUpdates, findPublishedUpdate, updatesOfWish } from '#app/actions/update.store.server.ts'
import type { Database } from '#app/platform/db.server.ts'
import { loadFramework } from '#app/wishes/load-framework.server.ts'
import json from '#prisma/framework.json'
import { test } from '#tests/support/test.ts'

const now = new Date('2026-11-22T10:00:00Z')

test('the 27 old answers are loaded with their sources, certainty and true status', async ({ db }) => {
	const updates = await records(db)
	expect(await loadHistory(db, updates, now)).toBe(27)
	const all = await allPublishedUpdates(db.read)
	expect(all).toHaveLength(27)
	for (const update of all) {
		const record = updates.find(({ id }) => id === update.id)
		expect(update.sources.map(({ id }) => id)).toEqual(record?.sources)
		expect(update.wishIds).toEqual(record?.wishes)
		expect(update.linkCertainty).toBe(record?.causalLink)
		expect(update.words[0]).toMatchObject({ youSaid: record?.youSaid, weDid: record?.weDid, state: 'source' })
	}
	expect(
		await Promise.all(
			(['done', 'under-way', 'partly', 'waiting', 'late'] as const).map(
				async status => (await allPublishedUpdates(db.read, { status })).length,
			),
		),
	).toEqual([16, 8, 1, 1, 1])
})

test('loading twice changes nothing, and writes no second line', async ({ db }) => {
	const updates = await records(db)
	await loadHistory(db, updates, now)
	const before = await allPublishedUpdates(db.read)
	expect(await loadHistory(db, updates, new Date('2027-01-01'))).toBe(0)
	expect(await allPublishedUpdates(db.read)).toEqual(before)
	expect(await db.read.logbookEntry.count({ where: { deed: 'history.load' } })).toBe(1)
})

test('a mended record replaces the old one, and only that one', async ({ db }) => {
	const updates = await records(db)
	await loadHistory(db, updates, now)
	const mended = updates.map(update =>
		update.id === 'u14'
			? { ...update, weDid: 'Fares fell.', wishes: ['wish-2022-06', 'wish-2022-08'] }
			: update,
	)
	expect(await loadHistory(db, mended, now)).toBe(1)
	const update = await findPublishedUpdate(db.read, 'u14-buses-cost-too-much')
	expect(update?.words.map(({ weDid }) => weDid)).toEqual(['Fares fell.'])
	expect((await updatesOfWish(db.read, 'wish-2022-08')).map(({ id }) => id)).toContain('u14')
})

/** The framework with its sources, loaded as at a start; answers its old answers. */
async function records(db: Database) {
	const framework = await loadFramework(db, json, now)
	if (!framework.ok) throw new Error('The framework is in order.')
	return framework.value.updates
}
