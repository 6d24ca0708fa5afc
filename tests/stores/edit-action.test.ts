import Sqlite from 'better-sqlite3'
import { expect } from 'vitest'
import { findAction } from '#app/actions/action.store.server.ts'
import type { ActionContent } from '#app/actions/action.ts'
import { editAction, makeAction } from '#app/actions/make-action.server.ts'
import { changesOfAction } from '#app/actions/promise-change.store.server.ts'
import { disablePerson } from '#app/people/change-person.server.ts'
import type { Database } from '#app/platform/db.server.ts'
import { loadFramework } from '#app/wishes/load-framework.server.ts'
import { frameworkFile } from '#tests/support/framework-file.ts'
import { somePerson } from '#tests/support/some.ts'
import { someAction } from '#tests/support/some-updates.ts'
import { test } from '#tests/support/test.ts'

const now = new Date('2026-11-22T10:00:00Z')

async function begun(db: Database) {
	await loadFramework(db, frameworkFile(), now)
	const who = await somePerson(db, { roles: ['publisher'] })
	const { id, version, isSample: _isSample, createdAt: _createdAt, ...content } = await someAction(db)
	const edit = (change: Partial<ActionContent>, how: { version?: number; why?: string } = {}) =>
		editAction(db, {
			...{ who, actionId: id, version, why: null, now, ...how },
			content: { ...content, ...change },
		})
	return { who, id, content, edit }
}

test('M23: a day that moves keeps the old one, who moved it, when and why; the rows are never rewritten', async ({
	db,
	file,
}) => {
	const { who, id, edit } = await begun(db)
	expect(await edit({ dueOn: '2027-09-01' })).toEqual({ ok: false, refusal: 'action.say-why-moved' })
	expect((await edit({ dueOn: '2027-09-01' }, { why: 'The road floods.' })).ok).toBe(true)
	const changes = await changesOfAction(db.read, id)
	expect(changes).toEqual([
		expect.objectContaining({
			field: 'dueOn',
			before: '2027-06-01',
			after: '2027-09-01',
			reason: 'The road floods.',
			personId: who.id,
			at: now,
		}),
	])
	const raw = new Sqlite(file)
	expect(() => raw.exec(`UPDATE "PromiseChange" SET "before" = '2027-08-01'`)).toThrow('never rewritten')
	expect(() => raw.exec('DELETE FROM "PromiseChange"')).toThrow('never rewritten')
	raw.close()
	await db.write(tx => tx.action.delete({ where: { id } }))
	expect(await changesOfAction(db.read, id)).toEqual([])
})

test('M23: the second of two who edit at once is refused, and nothing of the first is lost', async ({
	db,
}) => {
	const { id, edit } = await begun(db)
	expect((await edit({ owner: 'Hers' })).ok).toBe(true)
	expect(await edit({ owner: 'His' })).toEqual({ ok: false, refusal: 'action.changed-meanwhile' })
	expect((await findAction(db.read, id))?.owner).toBe('Hers')
	expect((await edit({ owner: 'His' }, { version: 2 })).ok).toBe(true)
	expect((await changesOfAction(db.read, id)).map(({ before }) => before).sort()).toEqual([
		'Hers',
		'Highways',
	])
})

test('M23: who left cannot be chosen, and stays named until somebody chooses another', async ({ db }) => {
	const { who, id, edit } = await begun(db)
	const kim = await somePerson(db, { roles: ['publisher'], name: 'Kim' })
	const reader = await somePerson(db, { roles: ['youth-council'] })
	const administrator = await somePerson(db, { roles: ['administrator'] })
	expect(await edit({ responsibleId: reader.id })).toMatchObject({ refusal: 'action.not-an-officer' })
	expect((await edit({ responsibleId: kim.id })).ok).toBe(true)
	await disablePerson(db, { who: administrator, personId: kim.id, now })
	expect((await edit({ responsibleId: kim.id, owner: 'Parks' }, { version: 2 })).ok).toBe(true)
	expect((await edit({ responsibleId: who.id }, { version: 3 })).ok).toBe(true)
	expect(await edit({ responsibleId: kim.id }, { version: 4 })).toMatchObject({
		refusal: 'action.not-an-officer',
	})
	expect((await findAction(db.read, id))?.responsibleId).toBe(who.id)
})

test('M23: parts go two levels deep, whatever writes them', async ({ db, file }) => {
	const { who, id, content, edit } = await begun(db)
	const made = await makeAction(db, { who, content: { ...content, parentId: id }, now })
	if (!made.ok) throw new Error(made.refusal)
	const part = made.value
	expect(await makeAction(db, { who, content: { ...content, parentId: part }, now })).toMatchObject({
		refusal: 'action.parent-is-part',
	})
	expect(await edit({ parentId: part })).toMatchObject({ refusal: 'action.parent-is-part' })
	expect(await edit({ wishId: 'wish-2022-01' })).toMatchObject({ refusal: 'action.parts-stay' })
	const raw = new Sqlite(file)
	for (const parent of [part, id])
		expect(() => raw.prepare(`UPDATE "Action" SET "parentId" = ? WHERE "id" = ?`).run(parent, id)).toThrow(
			'no parts',
		)
	raw.close()
})

test('M23: nothing is promised for a day that is over', async ({ db }) => {
	const { who, content } = await begun(db)
	expect(await makeAction(db, { who, content: { ...content, dueOn: '2026-11-21' }, now })).toEqual({
		ok: false,
		refusal: 'action.due-in-past',
	})
})
