import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { test as base, expect } from 'vitest'
import { openSecret, Secret } from '#app/platform/secret.server.ts'
import { applyMigrations } from '#prisma/apply-migrations.ts'

const long = process.env.LONG === 'yes'

const test = base.extend<{ folder: string }>({
	// biome-ignore lint/correctness/noEmptyPattern: Vitest reads the pattern to know what a fixture needs
	folder: async ({}, use) => {
		const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
		await use(folder)
		rmSync(folder, { recursive: true })
	},
})

test('R-14: a new file gets every migration, and a second start finds nothing to do', ({ folder }) => {
	const file = join(folder, 'new.db')
	expect(applyMigrations(file).length).toBeGreaterThan(0)
	expect(applyMigrations(file)).toEqual([])
})

test('R-14: migrations are applied oldest first, and a later one alone', ({ folder }) => {
	const file = join(folder, 'grows.db')
	const migrations = write(folder, {
		'20260102_second': 'ALTER TABLE a ADD COLUMN c',
		'20260101_first': 'CREATE TABLE a (b)',
	})
	expect(applyMigrations(file, migrations)).toEqual(['20260101_first', '20260102_second'])
	write(folder, { '20260103_third': 'ALTER TABLE a ADD COLUMN d' })
	expect(applyMigrations(file, migrations)).toEqual(['20260103_third'])
})

test('R-14: an old migration that was edited is refused, and one that is gone too', ({ folder }) => {
	const file = join(folder, 'edited.db')
	const migrations = write(folder, {
		'20260101_first': 'CREATE TABLE a (b)',
		'20260102_second': 'CREATE TABLE c (d)',
	})
	applyMigrations(file, migrations)
	write(folder, { '20260101_first': 'CREATE TABLE a (b, c)' })
	expect(() => applyMigrations(file, migrations)).toThrow('20260101_first was edited after it was applied')
	rmSync(join(migrations, '20260101_first'), { recursive: true })
	expect(() => applyMigrations(file, migrations)).toThrow('Use a newer copy of the program')
})

test('R-14: a migration that breaks half-way leaves the file as it was', ({ folder }) => {
	const file = join(folder, 'broken.db')
	const migrations = write(folder, {
		'20260101_first': 'CREATE TABLE a (b); INSERT INTO a VALUES (1); CREATE TABLE a (b)',
	})
	expect(() => applyMigrations(file, migrations)).toThrow('already exists')
	expect(tablesIn(file)).toEqual([])
	write(folder, { '20260101_first': 'CREATE TABLE a (b)' })
	expect(applyMigrations(file, migrations)).toEqual(['20260101_first'])
})

test('R-14: rebuilding a table, the way Prisma writes it, takes no rows of other tables along', ({
	folder,
}) => {
	const file = join(folder, 'rebuilt.db')
	const migrations = write(folder, {
		'20260101_first': `CREATE TABLE survey (id TEXT PRIMARY KEY);
			CREATE TABLE response (id TEXT PRIMARY KEY, surveyId TEXT NOT NULL REFERENCES survey (id) ON DELETE CASCADE);
			INSERT INTO survey VALUES ('s'); INSERT INTO response VALUES ('r', 's')`,
	})
	applyMigrations(file, migrations)
	write(folder, {
		'20260102_rebuild': `PRAGMA defer_foreign_keys=ON; PRAGMA foreign_keys=OFF;
			CREATE TABLE new_survey (id TEXT PRIMARY KEY, slug TEXT); INSERT INTO new_survey (id) SELECT id FROM survey;
			DROP TABLE survey; ALTER TABLE new_survey RENAME TO survey;
			PRAGMA foreign_keys=ON; PRAGMA defer_foreign_keys=OFF;`,
	})
	applyMigrations(file, migrations)
	const db = new Sqlite(file)
	expect(db.prepare('SELECT id, surveyId FROM response').all()).toEqual([{ id: 'r', surveyId: 's' }])
	expect(db.pragma('foreign_key_check')).toEqual([])
	db.close()
})

test('R-14: a migration that would leave rows without the row they belong to is refused', ({ folder }) => {
	const file = join(folder, 'orphans.db')
	const migrations = write(folder, {
		'20260101_first': `CREATE TABLE survey (id TEXT PRIMARY KEY);
			CREATE TABLE response (id TEXT PRIMARY KEY, surveyId TEXT NOT NULL REFERENCES survey (id));
			INSERT INTO survey VALUES ('s'); INSERT INTO response VALUES ('r', 's')`,
		'20260102_forgets': 'DELETE FROM survey',
	})
	expect(() => applyMigrations(file, migrations)).toThrow(
		'20260102_forgets would leave 1 rows without the row',
	)
	write(folder, { '20260102_forgets': 'SELECT 1' })
	expect(applyMigrations(file, migrations)).toEqual(['20260102_forgets'])
})

test('R-14: killed at any moment, the file has the old tables or the new, never something between', async ({
	folder,
}) => {
	const migrations = write(folder, {
		'20260101_first': 'CREATE TABLE old (b)',
		'20260102_second': `CREATE TABLE filled (n); CREATE TABLE new (c);
			INSERT INTO filled WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 200000) SELECT n FROM c`,
	})
	for (let nth = 0; nth < (long ? 50 : 8); nth++) {
		const file = join(folder, `killed-${nth}.db`)
		const starting = start(file, migrations)
		const closed = once(starting, 'close') // it may be done before it is killed
		await once(starting.stdout, 'data')
		await new Promise(resolve => setTimeout(resolve, nth * (long ? 4 : 15)))
		starting.kill('SIGKILL')
		await closed
		const tables = tablesIn(file).join()
		expect(['', 'old', 'filled,new,old']).toContain(tables)
		applyMigrations(file, migrations)
		expect(tablesIn(file)).toEqual(['filled', 'new', 'old'])
	}
})

test('R-14: two processes that start at once agree who applies what', async ({ folder }) => {
	const file = join(folder, 'together.db')
	const migrations = join(process.cwd(), 'prisma/migrations')
	const starts = Array.from({ length: 4 }, () => start(file, migrations))
	const codes = await Promise.all(starts.map(async one => (await once(one, 'close'))[0]))
	expect(codes).toEqual([0, 0, 0, 0])
	expect(applyMigrations(file)).toEqual([])
})

test('the secret is made once, 256 bits, in a file that only its owner reads', async ({ folder }) => {
	const file = join(folder, 'below', 'secret')
	const hash = openSecret(file).hash('receipt', 'ABC').toString('hex')
	expect(statSync(file).mode & 0o777).toBe(0o600)
	expect(statSync(file).size).toBe(64)
	expect(openSecret(file).hash('receipt', 'ABC').toString('hex')).toBe(hash)
	expect(openSecret(file).hash('session', 'ABC').toString('hex')).not.toBe(hash)
	expect(openSecret(join(folder, 'another')).hash('receipt', 'ABC').toString('hex')).not.toBe(hash)
})

test('a secret that was cut short is refused, so that no receipt is made with it', ({ folder }) => {
	const file = join(folder, 'short')
	writeFileSync(file, 'abcd')
	expect(() => openSecret(file)).toThrow('holds 2 bytes; the secret is 32 bytes written in hex')
})

test('a hash for one purpose says nothing of a hash for another, and no text runs into the next', () => {
	const secret = new Secret(Buffer.alloc(32, 1))
	expect(secret.hash('a', 'b')).toHaveLength(32)
	expect(secret.hash('ab', 'c')).not.toEqual(secret.hash('a', 'bc'))
})

function write(folder: string, migrations: Record<string, string>): string {
	const all = join(folder, 'migrations')
	for (const [name, sql] of Object.entries(migrations)) {
		mkdirSync(join(all, name), { recursive: true })
		writeFileSync(join(all, name, 'migration.sql'), sql)
	}
	return all
}

function tablesIn(file: string): string[] {
	const db = new Sqlite(file)
	const rows = db
		.prepare<[], { name: string }>(
			"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' ORDER BY name",
		)
		.all()
	db.close()
	return rows.map(({ name }) => name)
}

/** A process of its own that applies the migrations, and says when it begins. */
function start(file: string, migrations: string) {
	const script = `
		import { applyMigrations } from '#prisma/apply-migrations.ts'
		console.log('begins')
		applyMigrations(${JSON.stringify(file)}, ${JSON.stringify(migrations)})`
	return spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
		stdio: ['ignore', 'pipe', 'inherit'],
	})
}
