import { expect } from 'vitest'
import { loadHistory } from '#app/actions/load-history.server.ts'
import { allPublishedUpdates, findPublishedUpdate, updatesOfWish } from '#app/actions/update.store.server.ts'
import type { Database } from '#app/platform/db.server.ts'
import framework from '#prisma/framework.json'
import { test } from '#tests/support/test.ts'

const now = new Date('2026-11-22T10:00:00Z')

test('the 27 old answers are loaded with their sources, certainty and true status', async ({ db }) => {
	await keepSources(db)
	expect(await loadHistory(db, framework.updates, now)).toBe(27)
	const all = await allPublishedUpdates(db.read)
	expect(all).toHaveLength(27)
	for (const update of all) {
		const record = framework.updates.find(({ id }) => id === update.id)
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
	await keepSources(db)
	await loadHistory(db, framework.updates, now)
	const before = await allPublishedUpdates(db.read)
	expect(await loadHistory(db, framework.updates, new Date('2027-01-01'))).toBe(0)
	expect(await allPublishedUpdates(db.read)).toEqual(before)
	expect(await db.read.logbookEntry.count({ where: { deed: 'history.load' } })).toBe(1)
})

test('a mended record replaces the old one, and only that one', async ({ db }) => {
	await keepSources(db)
	await loadHistory(db, framework.updates, now)
	const mended = framework.updates.map(update =>
		update.id === 'u14'
			? { ...update, weDid: 'Fares fell.', wishes: ['wish-2022-06', 'wish-2022-08'] }
			: update,
	)
	expect(await loadHistory(db, mended, now)).toBe(1)
	const update = await findPublishedUpdate(db.read, 'u14-buses-cost-too-much')
	expect(update?.words.map(({ weDid }) => weDid)).toEqual(['Fares fell.'])
	expect((await updatesOfWish(db.read, 'wish-2022-08')).map(({ id }) => id)).toContain('u14')
})

test('a record that is not in order is loaded not at all', async ({ db }) => {
	await keepSources(db)
	const torn = [...framework.updates.slice(1), { ...framework.updates[0], statusSuggested: 'probably' }]
	await expect(loadHistory(db, torn, now)).rejects.toThrow()
	expect(await allPublishedUpdates(db.read)).toEqual([])
})

async function keepSources(db: Database) {
	await db.write(async tx => {
		for (const [id, source] of Object.entries(framework.sources))
			await tx.source.create({ data: { id, url: 'url' in source ? source.url : null } })
	})
}
