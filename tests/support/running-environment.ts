import { randomBytes } from 'node:crypto'
import { copyFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { templateDatabase } from './template-database.ts'

// Runs before each test file: pages import `running.server.ts`, which reads the
// environment, so each file that tests pages gets a database of its own.
const file = join(tmpdir(), '12-wishes-tests', `running-${randomBytes(8).toString('hex')}.db`)
copyFileSync(templateDatabase(), file)
Object.assign(process.env, {
	NODE_ENV: 'test',
	ORIGIN: 'http://localhost:3000',
	DATABASE_URL: `file:${file}`,
	SECRET_FILE: `${file}.secret`,
	SAMPLES: 'no',
})

afterAll(() => {
	for (const end of ['', '-wal', '-shm', '.secret']) rmSync(file + end, { force: true })
})
