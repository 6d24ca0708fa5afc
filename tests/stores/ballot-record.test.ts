import { expect } from 'vitest'
import { allBallots, findBallot, keepBallot } from '#app/ballots/ballot.store.server.ts'
import { publicRecord } from '#app/ballots/record.server.ts'
import { findRecord, keepRecord } from '#app/ballots/record.store.server.ts'
import { emptyPoll, someManifest, somePaper, someReply } from '#tests/rules/ballots/some-ballot.ts'
import { someReadyBallot, whileOpen } from '#tests/support/some-cast.ts'
import { test } from '#tests/support/test.ts'

test('a ballot and its public record come back as they were kept, and the record is never changed', async ({
	db,
}) => {
	const manifest = someManifest()
	const ballot = {
		id: manifest.id,
		slug: 'mayor',
		manifest,
		paper: somePaper(manifest),
		state: 'published' as const,
		...someReply(manifest),
		isSample: true,
	}
	const record = publicRecord(emptyPoll(manifest))
	await db.write(async tx => {
		await keepBallot(tx, { ...ballot, createdAt: whileOpen })
		await keepRecord(tx, { ballotId: ballot.id, record, now: whileOpen })
	})
	expect(await findBallot(db.read, 'mayor')).toEqual(ballot)
	expect(await findRecord(db.read, ballot.id)).toEqual(record)
	const changed = db.write(tx => tx.ballotRecord.updateMany({ data: { hash: '' } }))
	await expect(changed).rejects.toThrow()
})

test('a ballot goes on by one state at a time, and its paper stands once it is ready', async ({
	db,
	secret,
}) => {
	const { ballot } = await someReadyBallot(db, { secret, slips: 0 })
	const change = (data: { state?: string; paper?: string }) =>
		db.write(tx => tx.ballot.update({ where: { id: ballot.id }, data }))
	await expect(change({ paper: '{}' })).rejects.toThrow()
	await expect(change({ state: 'opened' })).rejects.toThrow()
	for (const state of ['closed', 'opened', 'published']) await change({ state })
	await expect(change({ state: 'ready' })).rejects.toThrow()
	expect((await allBallots(db.read)).map(({ state }) => state)).toEqual(['published'])
})
