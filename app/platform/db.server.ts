import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import Sqlite from 'better-sqlite3'
import { type Prisma, PrismaClient } from './generated/client.ts'

/** One transaction of the one writer. A store that changes rows takes this first. */
export type Writer = Prisma.TransactionClient

type ModelName = Exclude<keyof Writer, `$${string}` | symbol>
type Reading =
	| 'findUnique'
	| 'findUniqueOrThrow'
	| 'findFirst'
	| 'findFirstOrThrow'
	| 'findMany'
	| 'count'
	| 'aggregate'
	| 'groupBy'

/** Rows to read. A store that only reads takes this first; a `Writer` will do too. */
export type Reader = {
	[Model in ModelName]: Pick<Writer[Model], Extract<Reading, keyof Writer[Model]>>
} & Pick<Writer, '$queryRaw'>

/** One transaction of rows: statements that are prepared once, for what many children do in the same moment. */
export type RowWriter = {
	/** @param values one for each `?` of the statement */
	run(sql: string, ...values: string[]): void
	all(sql: string, ...values: string[]): unknown[]
}

export type Database = {
	/** A connection of its own to a file opened read-only: it sees no uncommitted rows and can change none. */
	read: Reader
	/**
	 * Does the work in one transaction, one at a time. Nothing else writes.
	 *
	 * @throws {DatabaseUnavailable} when the file is locked or the disk is full, after trying again for about three seconds.
	 */
	write<Value>(work: (tx: Writer) => Promise<Value>): Promise<Value>
	/**
	 * The same for work that does not wait for anything: its turn in the same queue, a transaction of its own,
	 * for a tenth of the time (decision 0005). Throws as `write` does.
	 */
	writeRows<Value>(work: (rows: RowWriter) => Value): Promise<Value>
	/**
	 * Folds the write-ahead log into the file and cuts it to nothing. Until then it says in which order rows came
	 * (trust.md 3.4, 6).
	 *
	 * @returns whether it is empty: not while another program reads an older state.
	 */
	emptyLog(): Promise<boolean>
	close(): Promise<void>
}

/** The file cannot take rows now: locked by another program, or the disk is full. Nothing was stored. */
export class DatabaseUnavailable extends Error {
	override name = 'DatabaseUnavailable'
}

/** How long the driver may wait for a lock. It waits with the whole process, twice at worst, so this is short. */
const busyMilliseconds = 100

/** How long a write is tried while the file is locked, from when it was asked for: a child waits with it. */
const patience = 3_000

const pragmas = {
	journal_mode: 'wal',
	synchronous: 2,
	foreign_keys: 1,
	secure_delete: 1,
	// In pages: folds the log into the file every 64 MB. At SQLite's own 4 MB a busy minute folds at each commit.
	wal_autocheckpoint: 16_000,
}

/** What every connection must answer when asked. */
const settled = { ...pragmas, busy_timeout: busyMilliseconds }

/**
 * Opens a migrated SQLite file. Sets what makes rows durable on both
 * connections and reads it back.
 *
 * @throws if a setting did not take: better not to start than to lose what a child was thanked for.
 */
export async function openDatabase(file: string): Promise<Database> {
	mkdirSync(dirname(file), { recursive: true })
	let writing: PrismaClient | undefined = await connect(file, 'write')
	const reading = await connect(file, 'read')
	let rows: OpenRows | undefined = openRows(file)
	const queue = oneQueue()
	const withRows = <Value>(work: (open: OpenRows) => Value) =>
		queue.inTurn(
			() => {
				rows ??= openRows(file)
				return work(rows)
			},
			async () => {
				rows?.close()
				rows = undefined
			},
		)

	return {
		read: reading,
		write: work =>
			queue.inTurn(
				async () => {
					writing ??= await connect(file, 'write')
					return await writing.$transaction(work, { maxWait: 5_000, timeout: 60_000 })
				},
				// The adapter can be left with a transaction half open (prisma/orm #29933). A client that is
				// used again would open a connection without our settings: throw it away and begin afresh.
				async () => {
					const broken = writing
					writing = undefined
					await broken?.$disconnect().catch(() => {})
				},
			),
		writeRows: work => withRows(open => open.inTransaction(work)),
		emptyLog: () => withRows(open => open.emptyLog()),
		async close() {
			await queue.last()
			await reading.$disconnect()
			rows?.close()
			await writing?.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)')
			await writing?.$disconnect()
		},
	}
}

/** Everything that writes takes its turn here, one after the other, and is tried again while the file is locked. */
function oneQueue() {
	let last: Promise<unknown> = Promise.resolve()
	let refusedAt = 0

	async function attempt<Value>(
		work: () => Promise<Value> | Value,
		forgetConnection: () => Promise<void>,
		askedAt: number,
	): Promise<Value> {
		for (let tries = 1; ; tries++) {
			// Whoever stood in the queue while the one before was refused has waited long enough.
			if (refusedAt > askedAt && performance.now() - askedAt > patience)
				throw new DatabaseUnavailable('The database is still locked.')
			try {
				return await work()
			} catch (error) {
				const trouble = troubleIn(error)
				if (!trouble) throw error
				await forgetConnection()
				if (trouble === 'full' || performance.now() - askedAt > patience) {
					refusedAt = performance.now()
					throw new DatabaseUnavailable(`The database is ${trouble}.`, { cause: error })
				}
				await wait(50 * tries + (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) / 2)
			}
		}
	}

	return {
		last: () => last,
		inTurn<Value>(work: () => Promise<Value> | Value, forgetConnection: () => Promise<void>): Promise<Value> {
			const askedAt = performance.now()
			const turn = last.then(() => attempt(work, forgetConnection, askedAt))
			last = turn.catch(() => {})
			return turn
		},
	}
}

type OpenRows = {
	inTransaction<Value>(work: (rows: RowWriter) => Value): Value
	emptyLog(): boolean
	close(): void
}

function openRows(file: string): OpenRows {
	const sqlite = new Sqlite(file, { timeout: busyMilliseconds })
	for (const [name, value] of Object.entries(pragmas)) sqlite.pragma(`${name} = ${value}`)
	readBack(name => sqlite.pragma(name, { simple: true }), 'row-writing')
	const prepared = new Map<string, Sqlite.Statement<string[]>>()
	function statement(sql: string): Sqlite.Statement<string[]> {
		const known = prepared.get(sql)
		if (known) return known
		const made = sqlite.prepare<string[]>(sql)
		prepared.set(sql, made)
		return made
	}
	const rows: RowWriter = {
		run(sql, ...values) {
			statement(sql).run(...values)
		},
		all: (sql, ...values) => statement(sql).all(...values),
	}
	return {
		inTransaction: work => sqlite.transaction(() => work(rows)).immediate(),
		emptyLog: () => sqlite.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0,
		close: () => sqlite.close(),
	}
}

async function connect(file: string, purpose: 'read' | 'write'): Promise<PrismaClient> {
	const adapter = new PrismaBetterSqlite3(
		{ url: `file:${file}`, timeout: busyMilliseconds, readonly: purpose === 'read' },
		{ timestampFormat: 'unixepoch-ms' },
	)
	const client = new PrismaClient({ adapter, errorFormat: 'minimal' })
	try {
		for (const [name, value] of Object.entries(pragmas)) {
			if (purpose === 'read' && name === 'journal_mode') continue // the file's own, set by the writer
			await client.$queryRawUnsafe(`PRAGMA ${name} = ${value}`)
		}
		const found = new Map<string, unknown>()
		for (const name of Object.keys(settled)) {
			const rows = await client.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`)
			found.set(name, Object.values(rows[0] ?? {})[0])
		}
		readBack(name => found.get(name), purpose)
	} catch (error) {
		await client.$disconnect()
		throw error
	}
	return client
}

/** @throws a sentence naming the setting that did not take. */
function readBack(ask: (name: string) => unknown, purpose: string): void {
	for (const [name, wanted] of Object.entries(settled)) {
		const found = ask(name)
		if (String(found) !== String(wanted)) {
			throw new Error(
				`The ${purpose} connection has ${name} = ${found}; it must be ${wanted} before anybody's answer is taken.`,
			)
		}
	}
}

/** Whether the trouble is the file's and not ours. The driver reports every lock as P1008. */
function troubleIn(error: unknown): 'locked' | 'full' | undefined {
	if (!(error instanceof Error)) return undefined
	const code = 'code' in error ? String(error.code) : ''
	const said = `${code} ${error.message}`
	if (/P1008|SQLITE_BUSY|database is locked|Unable to start a transaction/.test(said)) return 'locked'
	if (/SQLITE_FULL|disk is full|SQLITE_IOERR|disk I\/O|readonly database|unable to open/i.test(said))
		return 'full'
	return undefined
}
