import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * The server that all journeys of a run share: the production build, on a free
 * port, with a database and a secret of its own. The first process of the run
 * decides; the others read it from their environment.
 */
export type JourneyServer = {
	origin: string
	port: string
	folder: string
	database: string
	secretFile: string
}

export function journeyServer(): JourneyServer {
	process.env.JOURNEY_FOLDER ??= mkdtempSync(join(tmpdir(), '12-wishes-journeys-'))
	process.env.JOURNEY_PORT ??= freePort()
	const { JOURNEY_FOLDER: folder, JOURNEY_PORT: port } = process.env
	return {
		origin: `http://localhost:${port}`,
		port,
		folder,
		database: join(folder, 'journeys.db'),
		secretFile: join(folder, 'secret'),
	}
}

function freePort(): string {
	const ask =
		'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })'
	return execFileSync(process.execPath, ['--eval', ask], { encoding: 'utf8' }).trim()
}
