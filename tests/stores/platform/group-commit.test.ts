import Sqlite from 'better-sqlite3'
import { expect } from 'vitest'
import { type Database, DatabaseUnavailable, type RowWriter } from '#app/platform/db.server.ts'
import { groupCommit, TooBusy } from '#app/platform/group-commit.server.ts'
import { test } from '#tests/support/test.ts'

test('things that arrive together are stored together, and each hears of its own', async ({ db, file }) => {
	const sizes: number[] = []
	const keep = groupCommit(db, {
		commit: (rows, ids: string[]) => {
			sizes.push(ids.length)
			keepAll(rows, ids)
			return ids.map(id => `thanks, ${id}`)
		},
	})
	const ids = some(300)
	expect(await Promise.all(ids.map(keep))).toEqual(ids.map(id => `thanks, ${id}`))
	expect(rowsIn(file)).toHaveLength(300)
	expect(Math.max(...sizes)).toBe(64)
	expect(sizes.length).toBeLessThanOrEqual(7)
})

test('a child alone does not wait for others', async ({ db }) => {
	const keep = groupCommit(db, { commit: storing })
	expect(await keep('alone')).toBe('alone')
})

test('nobody hears back before the rows are there for everybody to see', async ({ db, file }) => {
	const keep = groupCommit(db, { commit: storing })
	const missing: string[] = []
	await Promise.all(
		some(100).map(async id => {
			await keep(id)
			if (!rowsIn(file).includes(id)) missing.push(id)
		}),
	)
	expect(missing).toEqual([])
})

test('one bad row cannot refuse the other children’s answers', async ({ db, file }) => {
	const keep = groupCommit(db, { commit: storing })
	await keep('taken')
	const outcomes = await Promise.allSettled([...some(63), 'taken'].map(keep))
	expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(63)
	expect(outcomes.at(-1)).toMatchObject({
		status: 'rejected',
		reason: { code: 'SQLITE_CONSTRAINT_PRIMARYKEY' },
	})
	expect(rowsIn(file)).toHaveLength(64)
})

test('when more are waiting than the disk can take soon, the next are told so at once, and the others are kept', async ({
	db,
	file,
}) => {
	const keep = groupCommit(db, { batch: 4, longestQueue: 10, commit: storing })
	const outcomes = await Promise.allSettled(some(50).map(keep))
	const busy = outcomes.filter(outcome => outcome.status === 'rejected' && outcome.reason instanceof TooBusy)
	const kept = outcomes.filter(({ status }) => status === 'fulfilled')
	expect(kept.length + busy.length).toBe(50)
	expect(kept.length).toBeGreaterThanOrEqual(10)
	expect(busy.length).toBeGreaterThan(0)
	expect(rowsIn(file)).toHaveLength(kept.length)
	expect(await keep('later')).toBe('later')
})

test('when the file takes no rows, each of the waiting hears so once, and the next are stored again', async ({
	db,
	file,
}) => {
	let isFull = true
	const sometimes: Pick<Database, 'writeRows'> = {
		writeRows: work =>
			isFull ? Promise.reject(new DatabaseUnavailable('The database is full.')) : db.writeRows(work),
	}
	const keep = groupCommit({ ...db, ...sometimes }, { commit: storing })
	const outcomes = await Promise.allSettled(some(20).map(keep))
	expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true)
	isFull = false
	expect(await keep('after')).toBe('after')
	expect(rowsIn(file)).toEqual(['after'])
})

test('a commit that forgets one of its items is a fault of ours, told to that one', async ({ db }) => {
	const keep = groupCommit(db, { commit: (_rows, ids: string[]) => ids.slice(1) })
	await expect(keep('forgotten')).rejects.toThrow('The commit answered 0 values for 1 items.')
})

function storing(rows: RowWriter, ids: string[]): string[] {
	keepAll(rows, ids)
	return ids
}

function keepAll(rows: RowWriter, ids: string[]): void {
	rows.run('INSERT INTO "HealthBeat" ("id", "at") SELECT value, 0 FROM json_each(?)', JSON.stringify(ids))
}

function some(count: number): string[] {
	return Array.from({ length: count }, (_, place) => `row-${place}`)
}

function rowsIn(file: string): string[] {
	const fresh = new Sqlite(file, { readonly: true })
	const rows = fresh.prepare<[], { id: string }>('SELECT id FROM HealthBeat').all()
	fresh.close()
	return rows.map(({ id }) => id)
}
