import Database from 'better-sqlite3'
import { expect } from 'vitest'
import { DatabaseUnavailable } from '#app/platform/db.server.ts'
import { keepBeat } from '#app/platform/health.store.server.ts'
import { test } from '#tests/support/test.ts'

test('a health check writes a row, and keeps no more than three', async ({ db }) => {
	for (let count = 0; count < 8; count++) await keepBeat(db, new Date(count * 1_000))
	const beats = await db.read.healthBeat.findMany({ orderBy: { at: 'asc' } })
	expect(beats.map(({ at }) => at.getTime())).toEqual([5_000, 6_000, 7_000])
})

test('a health check fails while another program holds the file', async ({ db, file }) => {
	const other = new Database(file)
	other.exec('BEGIN IMMEDIATE')
	await expect(keepBeat(db, new Date())).rejects.toThrow(DatabaseUnavailable)
	other.exec('ROLLBACK')
	other.close()
	await expect(keepBeat(db, new Date())).resolves.toBeUndefined()
})
