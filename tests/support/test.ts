import { randomBytes } from 'node:crypto'
import { copyFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from 'vitest'
import { type Database, openDatabase } from '#app/platform/db.server.ts'
import { Secret } from '#app/platform/secret.server.ts'
import { templateDatabase } from './template-database.ts'

/** Vitest's test with a database of its own, empty but migrated, thrown away afterwards. */
export const test = base.extend<{ file: string; db: Database; secret: Secret }>({
	// biome-ignore lint/correctness/noEmptyPattern: Vitest reads the pattern to know what a fixture needs
	file: async ({}, use) => {
		const file = join(tmpdir(), '12-wishes-tests', `${randomBytes(8).toString('hex')}.db`)
		copyFileSync(templateDatabase(), file)
		await use(file)
		for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
	},
	db: async ({ file }, use) => {
		const db = await openDatabase(file)
		await use(db)
		await db.close()
	},
	// biome-ignore lint/correctness/noEmptyPattern: Vitest reads the pattern to know what a fixture needs
	secret: async ({}, use) => {
		await use(new Secret(Buffer.alloc(32, 7)))
	},
})
