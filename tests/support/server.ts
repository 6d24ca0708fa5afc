import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { templateDatabase } from './template-database.ts'

/** The built server in a process of its own, started as people start it, with a database of its own. */
export type RunningServer = {
	origin: string
	port: number
	/** The process. */
	child: ChildProcess
	/** From the start of the process to its word that it is ready, in milliseconds. */
	readyAfter: number
	database: string
	/** Everything it has printed and logged. */
	printed: () => string
	/** Asks it to stop and waits until it has. Answers how it ended and how long that took. */
	stop: (signal?: NodeJS.Signals) => Promise<{ code: number | null; milliseconds: number }>
	/** Stops it and takes its files away. */
	remove: () => Promise<void>
}

/**
 * Starts it and waits until it is ready. One with samples finds them loaded when
 * another has loaded them before, except where `isFresh` asks for a first start.
 */
export async function startServer({
	folder = mkdtempSync(join(tmpdir(), '12-wishes-server-')),
	settings = {},
	isFresh = false,
}: {
	folder?: string
	settings?: Record<string, string>
	isFresh?: boolean
} = {}): Promise<RunningServer> {
	const database = join(folder, 'server.db')
	const isFirst = settings.SAMPLES !== 'no' && !existsSync(database)
	if (isFirst && !isFresh && existsSync(keptSamples())) cpSync(keptSamples(), folder, { recursive: true })
	const port = await freePort()
	const origin = `http://localhost:${port}`
	const began = performance.now()
	const child = spawn(process.execPath, ['app/start.js'], {
		env: {
			...process.env,
			VITEST: '',
			NODE_ENV: 'production',
			PORT: String(port),
			ORIGIN: origin,
			DATABASE_URL: `file:${database}`,
			SECRET_FILE: join(folder, 'secret'),
			SAMPLES: 'yes',
			LOG_LEVEL: 'debug',
			...settings,
		},
		stdio: ['ignore', 'pipe', 'pipe'],
	})
	let printed = ''
	child.stdout.on('data', text => (printed += text))
	child.stderr.on('data', text => (printed += text))
	await new Promise<void>((resolve, reject) => {
		const look = () => printed.includes('12 Wishes is ready') && resolve()
		child.stdout.on('data', look)
		child.once('exit', code => reject(new Error(`The server ended with ${code} at its start:\n${printed}`)))
	})
	const readyAfter = performance.now() - began
	if (isFirst) keepSamples(folder, database)

	async function stop(signal: NodeJS.Signals = 'SIGTERM') {
		const asked = performance.now()
		if (child.exitCode === null && child.signalCode === null) {
			child.kill(signal)
			await once(child, 'close')
		}
		return { code: child.exitCode, milliseconds: performance.now() - asked }
	}
	async function remove() {
		await stop()
		rmSync(folder, { recursive: true, force: true })
	}
	return { origin, port, child, readyAfter, database, printed: () => printed, stop, remove }
}

/**
 * Where the files of a server that has just loaded the samples are kept, for a day and a build: loading them costs
 * every server 3.6 s of processor.
 */
function keptSamples(): string {
	const day = new Date().toISOString().slice(0, 10)
	const build = createHash('sha256').update(readFileSync('build/server/index.js')).update(templateDatabase())
	return join(tmpdir(), '12-wishes-tests', `samples-${day}-${build.digest('hex').slice(0, 16)}`)
}

/** Keeps a server's files as they are when it is ready, for those that start after it. */
function keepSamples(folder: string, database: string): void {
	const kept = keptSamples()
	if (existsSync(kept)) return
	const unfinished = `${kept}-${basename(folder)}`
	cpSync(folder, unfinished, { recursive: true, filter: path => !path.startsWith(database) })
	const db = new Sqlite(database)
	db.prepare('VACUUM INTO ?').run(join(unfinished, basename(database)))
	db.close()
	// Somebody else's may be there by now; it is the same.
	if (existsSync(kept)) rmSync(unfinished, { recursive: true })
	else renameSync(unfinished, kept)
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1')
	await once(server, 'listening')
	const address = server.address()
	server.close()
	if (typeof address !== 'object' || !address) throw new Error('No port was given.')
	return address.port
}
