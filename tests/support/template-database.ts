import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { applyMigrations } from '../../prisma/apply-migrations.ts'

/** An empty migrated file, made once for each state of the migrations; every test copies it. */
export function templateDatabase(): string {
	const folder = join(process.cwd(), 'prisma/migrations')
	const fingerprint = createHash('sha256')
	for (const name of readdirSync(folder).sort())
		fingerprint.update(readFileSync(join(folder, name, 'migration.sql')))
	return join(tmpdir(), '12-wishes-tests', `template-${fingerprint.digest('hex').slice(0, 16)}.db`)
}

export default function setup(): void {
	const file = templateDatabase()
	if (existsSync(file)) return
	mkdirSync(join(tmpdir(), '12-wishes-tests'), { recursive: true })
	const unfinished = `${file}.${process.pid}`
	applyMigrations(unfinished)
	const db = new Database(unfinished)
	db.pragma('wal_checkpoint(TRUNCATE)')
	db.close()
	renameSync(unfinished, file)
}
