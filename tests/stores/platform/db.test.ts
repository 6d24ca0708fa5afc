import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import Sqlite from 'better-sqlite3'
import { expect } from 'vitest'
import { newId } from '#app/base/id.ts'
import { type Database, DatabaseUnavailable, openDatabase, type Writer } from '#app/platform/db.server.ts'
import { test } from '#tests/support/test.ts'

const long = process.env.LONG === 'yes'

test('R-01: 500 acknowledged writes from 50 requests, while 50 transactions abort: all there, none of the aborted ones', async ({
	db,
	file,
}) => {
	const acknowledged: string[] = []
	const aborted: string[] = []
	const requests = Array.from({ length: 50 }, async () => {
		for (let nth = 0; nth < 10; nth++) {
			const id = newId()
			if (nth % 2) await db.write(tx => keepRow(tx, id))
			else await db.writeRows(rows => rows.run(keepingRow, id))
			acknowledged.push(id)
		}
	})
	const aborting = Array.from({ length: 50 }, async (_, place) => {
		const id = newId()
		aborted.push(id)
		const work =
			place % 3 === 0
				? db.writeRows(rows => {
						rows.run(keepingRow, id)
						throw new Error('changed my mind')
					})
				: db.write(async tx => {
						await keepRow(tx, id)
						if (place % 2) await pause(place % 7)
						throw new Error('changed my mind')
					})
		await expect(work).rejects.toThrow('changed my mind')
	})
	await Promise.all([...requests, ...aborting])
	const rows = new Set(rowsIn(file))
	expect(acknowledged).toHaveLength(500)
	expect(acknowledged.filter(id => !rows.has(id))).toEqual([])
	expect(aborted.filter(id => rows.has(id))).toEqual([])
	expect(rows.size).toBe(500)
})

test('R-01: whoever reads sees no row before it is committed, and cannot write', async ({ db }) => {
	const id = newId()
	await db.write(async tx => {
		await keepRow(tx, id)
		expect(await db.read.healthBeat.count()).toBe(0)
	})
	expect(await db.read.healthBeat.count()).toBe(1)
	await expect(db.read.$queryRaw`DELETE FROM "HealthBeat" RETURNING "id"`).rejects.toThrow('readonly')
	expect(await db.read.healthBeat.count()).toBe(1)
})

test('R-01: writes are done in the order they were asked for', async ({ db }) => {
	const done: number[] = []
	await Promise.all(
		Array.from({ length: 20 }, (_, place) =>
			place % 4 === 0
				? db.writeRows(() => done.push(place))
				: db.write(async tx => {
						await pause(place % 3)
						await keepRow(tx, newId())
						done.push(place)
					}),
		),
	)
	expect(done).toEqual(Array.from({ length: 20 }, (_, place) => place))
})

test.for([
	['journal_mode', 'wal'],
	['synchronous', 2n],
	['foreign_keys', 1n],
	['secure_delete', 1n],
	['timeout', 100n],
] as const)('R-02: %s is %s where we write, and where we read', async ([name, wanted], { db }) => {
	const pragma = { journal_mode, synchronous, foreign_keys, secure_delete, timeout }[name]
	expect(Object.values((await db.write(tx => pragma(tx)))[0] ?? {})).toEqual([wanted])
	expect(Object.values((await pragma(db.read))[0] ?? {})).toEqual([wanted])
	const [row] = await db.writeRows(rows => rows.all(`PRAGMA ${name === 'timeout' ? 'busy_timeout' : name}`))
	expect(Object.values(Object(row)).map(String)).toEqual([String(wanted)])
})

test('R-02: a file that cannot take the settings is refused, with the setting named', async ({ file }) => {
	const other = new Sqlite(file)
	other.pragma('journal_mode = DELETE')
	other.exec('BEGIN IMMEDIATE')
	try {
		await expect(openDatabase(file)).rejects.toThrow()
	} finally {
		other.close()
	}
	await expect(openDatabase(':memory:')).rejects.toThrow('The write connection has journal_mode = memory')
})

test('R-02: each commit is flushed to the disk before anybody is thanked', async ({ file }) => {
	const commits = long ? 100 : 20
	const { status, stderr } = spawnSync('strace', ['-V'], { encoding: 'utf8' })
	if (status !== 0) return console.warn(`Not counted: strace is not installed. ${stderr ?? ''}`)
	const script = new URL('../../support/write-rows.ts', import.meta.url).pathname
	const traced = spawnSync(
		'strace',
		[
			'-f',
			'-qq',
			'-e',
			'trace=fdatasync,fsync',
			process.execPath,
			'--import',
			'tsx',
			script,
			file,
			String(commits),
		],
		{ encoding: 'utf8' },
	)
	expect(traced.stdout.trim()).toBe(`${commits} committed`)
	const flushes = traced.stderr.split('\n').filter(line => /f(?:data)?sync\(/.test(line)).length
	expect(flushes).toBeGreaterThanOrEqual(commits)
})

test('R-07: while another program holds the file, people are told to try later, nothing freezes, and afterwards all is well', async ({
	db,
	file,
}) => {
	const other = holdLocked(file, long ? 20_000 : 7_000)
	await other.held
	const delay = monitorEventLoopDelay({ resolution: 5 })
	delay.enable()
	const asked = performance.now()
	const refused = await Promise.allSettled(
		Array.from({ length: 20 }, (_, nth) => db.write(tx => keepRow(tx, `while-locked-${nth}`))),
	)
	delay.disable()
	expect(performance.now() - asked).toBeLessThan(6_000)
	for (const outcome of refused) expect(outcome).toMatchObject({ reason: expect.any(DatabaseUnavailable) })
	// A driver that waited with the whole process would hold it for all of the three seconds; the rest is a busy machine.
	expect(delay.max / 1e6).toBeLessThan(1_500)
	expect(await db.read.healthBeat.count()).toBe(0)
	await other.released
	await manyWrites(db, 100)
	expect(rowsIn(file)).toHaveLength(100)
	expect(Object.values((await db.write(tx => synchronous(tx)))[0] ?? {})).toEqual([2n])
})

test('R-07: a lock that goes away soon is waited for, and nobody hears of it', async ({ db, file }) => {
	const other = holdLocked(file, 700)
	await other.held
	await db.write(tx => keepRow(tx, 'patient'))
	expect(rowsIn(file)).toEqual(['patient'])
	await other.released
})

test('R-06: a full disk is a refusal, keeps what was there, and is over when there is room again', async ({
	db,
	file,
}) => {
	await manyWrites(db, 5)
	await db.write(async tx => {
		await tx.$queryRaw`PRAGMA max_page_count = 1`
	})
	const big = db.write(async tx => {
		for (let nth = 0; nth < 2_000; nth++) await keepRow(tx, `${newId()}${'x'.repeat(500)}`)
	})
	await expect(big).rejects.toThrow(DatabaseUnavailable)
	expect(rowsIn(file)).toHaveLength(5)
	await manyWrites(db, 20)
	expect(rowsIn(file)).toHaveLength(25)
})

test('a deed that breaks tells its own error, and the next one works', async ({ db }) => {
	await manyWrites(db, 1)
	const twice = db.write(async tx => {
		await keepRow(tx, 'same')
		await keepRow(tx, 'same')
	})
	await expect(twice).rejects.toMatchObject({ code: 'P2002' })
	await manyWrites(db, 3)
	expect(await db.read.healthBeat.count()).toBe(4)
})

test('R-19: closing waits for what was asked before, and folds the log into the file', async ({ file }) => {
	const db = await openDatabase(file)
	const work = Promise.all(Array.from({ length: 10 }, () => db.write(tx => keepRow(tx, newId()))))
	await db.close()
	await work
	const raw = new Sqlite(file, { readonly: true })
	expect(raw.prepare('SELECT count(*) AS rows FROM HealthBeat').get()).toEqual({ rows: 10 })
	raw.close()
})

type Asked = Pick<Writer, '$queryRaw'>
type Rows = Promise<Record<string, unknown>[]>
const journal_mode = (db: Asked): Rows => db.$queryRaw`PRAGMA journal_mode`
const synchronous = (db: Asked): Rows => db.$queryRaw`PRAGMA synchronous`
const foreign_keys = (db: Asked): Rows => db.$queryRaw`PRAGMA foreign_keys`
const secure_delete = (db: Asked): Rows => db.$queryRaw`PRAGMA secure_delete`
const timeout = (db: Asked): Rows => db.$queryRaw`PRAGMA busy_timeout`

const keepingRow = 'INSERT INTO "HealthBeat" ("id", "at") VALUES (?, 0)'

async function keepRow(tx: Writer, id: string): Promise<void> {
	await tx.healthBeat.create({ data: { id, at: new Date(0) } })
}

async function manyWrites(db: Database, count: number): Promise<void> {
	await Promise.all(Array.from({ length: count }, () => db.write(tx => keepRow(tx, newId()))))
}

/** The ids in the file, seen by a connection of its own. */
function rowsIn(file: string): string[] {
	const fresh = new Sqlite(file, { readonly: true })
	const rows = fresh.prepare<[], { id: string }>('SELECT id FROM HealthBeat').all()
	fresh.close()
	return rows.map(({ id }) => id)
}

/** Another program that holds the file's write lock for so many milliseconds. */
function holdLocked(file: string, milliseconds: number) {
	const script = `
		const db = new (require('better-sqlite3'))(process.argv[1])
		db.exec('BEGIN IMMEDIATE')
		console.log('held')
		setTimeout(() => { db.exec('COMMIT'); db.close() }, Number(process.argv[2]))`
	const other = spawn(process.execPath, ['--eval', script, file, String(milliseconds)], {
		stdio: ['ignore', 'pipe', 'inherit'],
	})
	return { held: once(other.stdout, 'data'), released: once(other, 'exit') }
}

function pause(milliseconds: number): Promise<void> {
	return new Promise(resolve => setTimeout(resolve, milliseconds))
}
