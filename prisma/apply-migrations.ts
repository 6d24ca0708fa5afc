import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

type Applied = { migration_name: string; checksum: string }

const bookOfMigrations = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
	"id" TEXT PRIMARY KEY NOT NULL,
	"checksum" TEXT NOT NULL,
	"finished_at" DATETIME,
	"migration_name" TEXT NOT NULL,
	"logs" TEXT,
	"rolled_back_at" DATETIME,
	"started_at" DATETIME NOT NULL DEFAULT current_timestamp,
	"applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
)`

/**
 * Brings a database file up to the newest migration, each in a transaction of
 * its own, recorded the way Prisma records them (decision 0003).
 *
 * @returns the names of the migrations it applied, oldest first.
 * @throws if a migration that was applied has been edited or is gone since.
 */
export function applyMigrations(file: string, folder = join(process.cwd(), 'prisma/migrations')): string[] {
	// Two processes may start at once, and nothing else runs yet: waiting is right here.
	const db = new Database(file, { timeout: 10_000 })
	try {
		db.pragma('journal_mode = WAL')
		db.pragma('synchronous = FULL')
		// A table that is rebuilt is dropped for a moment. With foreign keys on, that would take the rows of
		// other tables along, and inside a transaction they cannot be put off. They are checked before the commit.
		db.pragma('foreign_keys = OFF')
		db.exec(bookOfMigrations)
		const written = migrationsIn(folder)
		refuseEdited(db, written)
		return written.filter(migration => applyOnce(db, migration)).map(({ name }) => name)
	} finally {
		db.close()
	}
}

function migrationsIn(folder: string) {
	return readdirSync(folder, { withFileTypes: true })
		.filter(entry => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
		.map(({ name }) => {
			const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
			return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
		})
		.sort((a, b) => (a.name < b.name ? -1 : 1))
}

function refuseEdited(db: Database.Database, written: ReturnType<typeof migrationsIn>) {
	const applied = db.prepare('SELECT migration_name, checksum FROM _prisma_migrations').all() as Applied[]
	for (const { migration_name: name, checksum } of applied) {
		const file = written.find(migration => migration.name === name)
		if (!file)
			throw new Error(
				`The database has migration ${name}, and prisma/migrations does not. Use a newer copy of the program.`,
			)
		if (file.checksum !== checksum) {
			throw new Error(
				`Migration ${name} was edited after it was applied. Put its file back, and write a new migration instead.`,
			)
		}
	}
}

/** Whether it had to be applied. The check is inside the transaction, so that two processes starting at once agree. */
function applyOnce(db: Database.Database, { name, sql, checksum }: ReturnType<typeof migrationsIn>[number]) {
	return db
		.transaction(() => {
			const done = db.prepare('SELECT 1 FROM _prisma_migrations WHERE migration_name = ?').get(name)
			if (done) return false
			db.exec(sql)
			const orphans = db.pragma('foreign_key_check')
			if (Array.isArray(orphans) && orphans.length > 0)
				throw new Error(
					`Migration ${name} would leave ${orphans.length} rows without the row they belong to. Nothing was changed.`,
				)
			db.prepare(
				`INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
				 VALUES (?, ?, ?, ?, ?, 1)`,
			).run(randomUUID(), checksum, name, Date.now(), Date.now())
			return true
		})
		.immediate()
}
