import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

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

export async function startServer({
	folder = mkdtempSync(join(tmpdir(), '12-wishes-server-')),
	settings = {},
}: {
	folder?: string
	settings?: Record<string, string>
} = {}): Promise<RunningServer> {
	const port = await freePort()
	const origin = `http://localhost:${port}`
	const database = join(folder, 'server.db')
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

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1')
	await once(server, 'listening')
	const address = server.address()
	server.close()
	if (typeof address !== 'object' || !address) throw new Error('No port was given.')
	return address.port
}
